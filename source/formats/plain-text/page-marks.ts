/** Form feeds: where a printed page ended. The pages are gone, and so are their numbers. */

/** UTF-16 units beside a form feed among which a page number is looked for. */
const reach = 120;

const numberAbove = /\n[ \t]{0,80}(?:[-–—[(][ \t]?)?(?:page )?\d{1,4}(?:[ \t]?[-–—\])])?[ \t]{0,20}$/i;
const numberBelow = /^[ \t]{0,80}(?:[-–—[(][ \t]?)?(?:page )?\d{1,4}(?:[ \t]?[-–—\])])?[ \t]{0,20}(?:\n|$)/i;

/** The end of a page without its number. */
const endOf = (page: string): string => {
	const text = page.trimEnd();
	const cut = Math.max(0, text.length - reach);
	return text.slice(0, cut) + text.slice(cut).replace(numberAbove, '').trimEnd();
};

/** The beginning of a page without its number and its blank lines; its first line keeps its indent. */
const beginningOf = (page: string): string => {
	const first = page.search(/\S/);
	if (first === -1) return '';
	const text = page.slice(page.lastIndexOf('\n', first) + 1);
	const body = text.slice(0, reach).replace(numberBelow, '');
	const isNumbered = body.length < Math.min(reach, text.length);
	return isNumbered ? beginningOf(text.slice(Math.min(reach, text.length) - body.length)) : text;
};

/** Whether a sentence goes on from one page to the next. */
const goesOn = (above: string, below: string): boolean =>
	/[\p{L},;-]$/u.test(above.slice(-2)) && /^\p{Ll}/u.test(below.slice(0, 2));

/**
 * Takes form feeds and the page numbers beside them out of a text whose line ends are `\n`. Pages are joined in the
 * middle of a sentence as two lines, else as two paragraphs: no gap is left to be a scene's.
 */
export const removePageMarks = (text: string): string => {
	const [first = '', ...pages] = text.split('\f');
	if (pages.length === 0) return text;
	const parts = [first];
	for (const page of pages) {
		const above = endOf(parts.pop() ?? '');
		const below = beginningOf(page);
		parts.push(above, goesOn(above, below) ? '\n' : '\n\n', below);
	}
	return parts.join('');
};
