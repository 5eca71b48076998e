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
	for (let rest = page; ;) {
		const first = rest.search(/\S/);
		if (first === -1) return '';
		const text = rest.slice(rest.lastIndexOf('\n', first) + 1);
		const head = text.slice(0, reach);
		const number = head.length - head.replace(numberBelow, '').length;
		if (number === 0) return text;
		rest = text.slice(number);
	}
};

/** Whether a sentence goes on from one page to the next. */
const goesOn = (above: string, below: string): boolean =>
	/[\p{L},;-]$/u.test(above.slice(-2)) && /^\p{Ll}/u.test(below.slice(0, 2));

/** A text without its page marks, and where its lines were. */
export type JoinedPages = {
	readonly text: string;
	/** For each page but the first: the line of this text that it begins at, and the line of the text as it was. */
	readonly starts: readonly (readonly [line: number, before: number])[];
	/** How many lines ended in the text as it was. */
	readonly lineEnds: number;
	/** Page numbers with words (`Page 12`) that were taken out: the line of the text as it was, and the line. */
	readonly numbers: readonly (readonly [before: number, text: string])[];
};

const lineEndsIn = (text: string): number => text.split('\n').length - 1;

/** Lines with words in what was taken off a page; `first` is the number of the first of them. */
const wordedIn = (text: string, first: number): readonly (readonly [number, string])[] =>
	/\p{L}/u.test(text)
		? text
				.split('\n')
				.flatMap((line, index) => (/\p{L}/u.test(line) ? [[first + index, line.trim()] as const] : []))
		: [];

/**
 * Takes form feeds and the page numbers beside them out of a text whose line ends are `\n`. Pages are joined in the
 * middle of a sentence as two lines, else as two paragraphs: no gap is left to be a scene's.
 */
const joinPages = (text: string): JoinedPages => {
	const [first = '', ...pages] = text.split('\f');
	const parts = [first];
	const starts: (readonly [number, number])[] = [];
	const numbers: (readonly [number, string])[] = [];
	let [line, before] = [0, lineEndsIn(first)];
	for (const page of pages) {
		const last = parts.pop() ?? '';
		const above = endOf(last);
		const below = beginningOf(page);
		const joint = goesOn(above, below) ? '\n' : '\n\n';
		numbers.push(
			...wordedIn(last.slice(above.length), before - lineEndsIn(last.slice(above.length))),
			...wordedIn(page.slice(0, page.length - below.length), before),
		);
		parts.push(above, joint, below);
		line += lineEndsIn(above) + joint.length;
		const lineEnds = lineEndsIn(page);
		starts.push([line, before + lineEnds - lineEndsIn(below)]);
		before += lineEnds;
	}
	return {text: parts.join(''), starts, lineEnds: before, numbers};
};

/**
 * The last place where a text can be cut so that the pages on either side can be joined each by themselves: behind a
 * line in the middle of a page, out of reach of the form feeds around it. 0 where there is none.
 */
const lastCut = (text: string): number => {
	for (let end = text.length; end > 0;) {
		const start = text.lastIndexOf('\f', end - 1) + 1;
		const cut = text.indexOf('\n', (start + end) / 2) + 1;
		const isFar = cut - start > reach * 2 && end - cut > reach * 2 && cut > start;
		if (
			isFar &&
			beginningOf(text.slice(start, cut)).length > reach &&
			text.slice(cut, end).trimEnd().length > reach
		)
			return cut;
		end = start - 1;
	}
	return 0;
};

/**
 * Takes the form feeds out of a text that comes piece by piece, each but the last ending with a line. What comes out is
 * cut elsewhere; a piece is empty where more must be known first.
 */
export function* removePageMarks(pieces: Iterable<string>): Generator<JoinedPages, void> {
	let held = '';
	let needed = 0;
	for (const piece of pieces) {
		held += piece.replaceAll(/\r\n?/g, '\n');
		const cut = held.length < needed ? 0 : lastCut(held);
		yield joinPages(held.slice(0, cut));
		held = held.slice(cut);
		// Where there is no place to cut, twice as much is waited for: looking at it each time would take the square.
		if (cut > 0) needed = 0;
		else if (held.length >= needed) needed = held.length * 2;
	}
	yield joinPages(held);
}
