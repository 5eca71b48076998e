/** Form feeds: where a printed page ended. The pages are gone, and so are their numbers. */

const numberAbove = /\n[ \t]*(?:[-–—[(]\s*)?(?:page\s+)?\d{1,4}(?:\s*[-–—\])])?[ \t]*((?:\n[ \t]*){1,4}\f)/gi;
const numberBelow = /(\f(?:[ \t]*\n){0,3})[ \t]*(?:[-–—[(]\s*)?(?:page\s+)?\d{1,4}(?:\s*[-–—\])])?[ \t]*(?=\n|$)/gi;
const pageEnd = /([^\n])?[ \t]*\n{0,9}[ \t]*\f[ \t]*\n{0,9}([ \t]*)([^\n]?)/g;

/** Joins two pages: in the middle of a sentence as two lines, else as two paragraphs. No gap is left to be a scene's. */
const join = (_: string, above = '', indent = '', below = ''): string =>
	/[\p{L},;-]/u.test(above) && indent === '' && /\p{Ll}/u.test(below)
		? `${above}\n${below}`
		: `${above}\n\n${indent}${below}`;

/** Takes form feeds and the page numbers beside them out of a text whose line ends are `\n`. */
export const removePageMarks = (text: string): string =>
	text.includes('\f')
		? text.replaceAll(numberAbove, '$1').replaceAll(numberBelow, '$1').replaceAll(pageEnd, join)
		: text;
