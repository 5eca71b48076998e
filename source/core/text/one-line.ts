/** White space that is not one space already: most of it is, and a text of megabytes has millions of them. */
const spacing = /\s{2,}|[^\S ]/g;

/** A cleaned text on one line: runs of white space become one space. */
export const withoutBreaks = (text: string): string => text.replace(spacing, ' ');

/** A cleaned text as one line, without white space at its ends. */
export const oneLine = (text: string): string => withoutBreaks(text).trim();
