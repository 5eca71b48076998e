/** What the next key does with the mark that it names. */
export type AwaitedMark = 'set' | 'go';
