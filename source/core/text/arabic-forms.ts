/**
 * Arabic letters joined by their presentation forms, for terminals that draw each character as it stands. Lam and alef
 * stay two characters, as in VTE and Konsole: the ligature would take one cell for two, and move all that stands beside it.
 */

/** Ranges of the presentation forms of single letters. A letter's forms follow each other in one order (Unicode, ch. 9.2). */
const blocks: readonly (readonly [first: number, last: number])[] = [
	[0xfb50, 0xfbb1],
	[0xfbd3, 0xfbe7],
	[0xfbfc, 0xfbff],
	[0xfe80, 0xfef4],
];

/**
 * The forms of a letter: alone, joined to the letter before it, to the one behind it, to both. Letters that join no
 * letter behind them have two, the hamza has one.
 */
type Forms = readonly string[];

const collectForms = (): ReadonlyMap<string, Forms> => {
	const forms = new Map<string, Forms>();
	for (const [first, last] of blocks) {
		for (let code = first; code <= last; code++) {
			const form = String.fromCodePoint(code);
			const letter = form.normalize('NFKC');
			forms.set(letter, [...(forms.get(letter) ?? []), form]);
		}
	}
	return forms;
};

let collected: ReadonlyMap<string, Forms> | undefined;

/** The runtime's tables of Unicode say which form is whose. */
const formsOf = (letter: string): Forms => (collected ??= collectForms()).get(letter) ?? [];

const tatweel = '\u0640';
const nonJoiner = '\u200c';
const joiner = '\u200d';

/** What a character does to those beside it. */
type Joining = {
	readonly letter: string;
	readonly marks: string;
	readonly forms: Forms;
	/** Whether it joins the letter before it, and the one behind it. */
	readonly before: boolean;
	readonly behind: boolean;
	/** Whether a joiner behind it joins each of its neighbours to it, whatever the other one is. */
	readonly isForced: boolean;
};

const joiningOf = (text: string): Joining => {
	const [letter = '', ...rest] = text.normalize('NFC');
	const forms = formsOf(letter);
	const isTatweel = letter === tatweel;
	return {
		letter,
		marks: rest.filter(mark => mark !== joiner && mark !== nonJoiner).join(''),
		forms,
		before: isTatweel || forms.length >= 2,
		behind: (isTatweel || forms.length === 4) && !rest.includes(nonJoiner),
		isForced: rest.includes(joiner),
	};
};

/** Whether a character is joined to the one behind it, as each of the two sees it. */
const isJoined = (
	one: Joining | undefined,
	next: Joining | undefined,
): readonly [behind: boolean, before: boolean] => {
	const reaches = one?.behind === true;
	const takes = next?.before === true;
	const isForced = one?.isForced === true;
	return [reaches && (takes || isForced), takes && (reaches || isForced)];
};

/**
 * The characters of a line in visual order, Arabic letters in the forms that join them: the letter before one stands at
 * its right. Marks stay with their letters; letters without presentation forms stay as they are and join nothing.
 */
export const joinedForms = (cells: readonly string[]): readonly string[] => {
	const joinings = cells.map(joiningOf);
	return joinings.map(({forms, marks}, index) => {
		if (forms.length === 0) return cells[index] ?? '';
		const [, before] = isJoined(joinings[index + 1], joinings[index]);
		const [behind] = isJoined(joinings[index], joinings[index - 1]);
		return (forms[(before ? 1 : 0) + (behind ? 2 : 0)] ?? '') + marks;
	});
};

const isLetter = (cell: string | undefined): boolean =>
	cell !== undefined && (cell.startsWith(tatweel) || formsOf(cell.normalize('NFC').charAt(0)).length > 0);

/**
 * As {@link joinedForms}, but only of words with joiners in them. kitty 0.26 joins letters by itself, and draws one with a
 * joiner in another font, which parts it from those beside it.
 */
export const formsAtJoiners = (cells: readonly string[]): readonly string[] => {
	const joined = joinedForms(cells);
	const shown: string[] = [];
	for (let start = 0; start < cells.length;) {
		let end = start;
		while (isLetter(cells[end])) end++;
		const word = cells.slice(start, end);
		const hasJoiners = word.some(cell => cell.includes(joiner) || cell.includes(nonJoiner));
		end = Math.max(end, start + 1);
		shown.push(...(hasJoiners ? joined : cells).slice(start, end));
		start = end;
	}
	return shown;
};
