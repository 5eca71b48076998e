import {truncate} from './cell-width.ts';

/** Columns of typed words that a message repeats: it shall fit the window whatever was typed. */
const longest = 32;

/** Typed words as a message names them: in quotation marks, and cut where they are long. */
export const quoted = (words: string): string => `“${truncate(words, longest)}”`;
