/** White space that is not one space already: most of it is, and a text of megabytes has millions of them. */
const spacing = /\s{2,}|[^\S ]/g;

/** A cleaned text as one line: runs of white space become one space, none is left at the ends. */
export const oneLine = (text: string): string => text.replace(spacing, ' ').trim();
