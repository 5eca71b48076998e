/** A cleaned text as one line: runs of white space become one space, none is left at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
