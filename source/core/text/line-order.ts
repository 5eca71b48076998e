import {formsAtJoiners, joinedForms} from './arabic-forms.ts';
import {bidiClassOf, mirrored} from './direction.ts';

/**
 * What the terminal is left to do with right-to-left text: nothing, as most of them do nothing; to turn the letters of
 * each word round, as kitty does; or to order each line by the Unicode bidirectional algorithm.
 */
export type LineOrder = 'app' | 'words' | 'terminal';

/** A character of a line, a grapheme, with the name of the font that its look asks for. */
export type Cell = {readonly text: string; readonly font: string};

/** A character as it is sent. */
export type SentCell = {
	readonly text: string;
	/** Index of the cell whose look it has. */
	readonly from: number;
	/** Whether its look has to ask for another font than it would. */
	readonly isApart: boolean;
};

/**
 * Stands for U+200E, the mark that ends what a terminal turns. Ink drops that, as it drops all that is invisible by itself;
 * this variation selector goes with the character before it. Cleaning takes it out of stories.
 */
export const leftToRightMark = '\u{e01ef}';

const isRightToLeft = (text: string): boolean => /^(?:R|AL)$/.test(bidiClassOf(text));

const isNumber = (text: string): boolean => /^(?:EN|AN)$/.test(bidiClassOf(text));

const hasScript = (text: string): boolean => !/^[\p{Script=Common}\p{Script=Inherited}]/u.test(text);

/** Whether kitty turns a character: letters, and digits that belong to a script that runs to the left. */
const isTurned = (text: string): boolean => isRightToLeft(text) || (isNumber(text) && hasScript(text));

const asTheyStand = (texts: readonly string[]): readonly SentCell[] =>
	texts.map((text, from) => ({text, from, isApart: false}));

/** Index of the first cell from `from` on that does not fulfil a condition. */
const endOf = (cells: readonly Cell[], from: number, goesOn: (cell: Cell) => boolean): number => {
	const end = cells.findIndex((cell, index) => index >= from && !goesOn(cell));
	return end === -1 ? cells.length : end;
};

/**
 * For kitty, which shapes a line in runs that end at spaces and where the font changes, and turns a run whose first letter
 * is of a right-to-left script, with all that is in it. So letters stand in logical order, and signs and digits that touch
 * them in a font of their own. Looks stay where they are: kitty moves the letters alone.
 */
const wordsTurned = (cells: readonly Cell[]): readonly SentCell[] => {
	const sent = [...asTheyStand(cells.map(({text}) => text))];
	for (let start = 0; start < cells.length;) {
		const font = cells[start]?.font;
		const end = endOf(cells, start, cell => cell.font === font && isTurned(cell.text));
		const run = cells.slice(start, end);
		if (run.some(({text}) => hasScript(text))) {
			run
				.toReversed()
				.forEach(({text}, index) => (sent[start + index] = {text, from: start + index, isApart: false}));
			for (const beside of [start - 1, end]) {
				const [cell, own] = [cells[beside], sent[beside]];
				if (cell && own && cell.font === font && cell.text !== ' ') sent[beside] = {...own, isApart: true};
			}
		}
		start = Math.max(end, start + 1);
	}
	return sent;
};

/**
 * Signs that may stand inside a run: of one character, and not with a mirror image, as not every terminal mirrors it.
 */
const isInner = (text: string): boolean =>
	text.length === 1 &&
	!isRightToLeft(text) &&
	!isNumber(text) &&
	bidiClassOf(text) !== 'L' &&
	mirrored(text) === null;

/** End of what a terminal turns from a letter on: letters, and the sign or two between them. */
const endOfRun = (cells: readonly Cell[], start: number): number => {
	let end = endOf(cells, start, ({text}) => isRightToLeft(text));
	for (;;) {
		const next = endOf(cells, end, ({text}) => isInner(text));
		const isClose = next > end && next - end <= 2;
		if (!isClose || !isRightToLeft(cells[next]?.text ?? ' ')) return end;
		end = endOf(cells, next, ({text}) => isRightToLeft(text));
	}
};

/** Whether what stands behind an index could be turned together with what stands before it. */
const needsMark = (cells: readonly Cell[], index: number): boolean => {
	const next = cells
		.slice(index)
		.find(({text}) => isRightToLeft(text) || isNumber(text) || bidiClassOf(text) === 'L');
	return next !== undefined && bidiClassOf(next.text) !== 'L';
};

/**
 * For terminals that order lines by the bidirectional algorithm, whatever they take the line's direction for: each run of
 * letters in logical order, and marks wherever they would turn more than that run.
 */
const runsTurned = (cells: readonly Cell[]): readonly SentCell[] => {
	const sent: SentCell[] = [];
	const mark = (index: number): void => {
		const last = sent.at(-1);
		if (last && needsMark(cells, index)) sent[sent.length - 1] = {...last, text: last.text + leftToRightMark};
	};
	const all = asTheyStand(cells.map(({text}) => text));
	for (let start = 0; start < cells.length;) {
		const {text} = cells[start] ?? {text: ''};
		const end = isRightToLeft(text) ? endOfRun(cells, start) : start + 1;
		sent.push(...all.slice(start, end).toReversed());
		// A terminal that asks the first letter for the line's direction finds this mark.
		const isFirst = start === 0 && !isRightToLeft(text);
		const isNumbersEnd = isNumber(text) && !isNumber(cells[end]?.text ?? ' ');
		if (isFirst || isRightToLeft(text) || isNumbersEnd) mark(end);
		start = end;
	}
	return sent;
};

/**
 * The characters of a line as they are sent, so that the terminal shows them in the order they are given in: from left to
 * right as the reader is to see them.
 */
export const sentCells = (cells: readonly Cell[], order: LineOrder): readonly SentCell[] => {
	if (order === 'terminal') return runsTurned(cells);
	const texts = cells.map(({text}) => text);
	if (order === 'app') return asTheyStand(joinedForms(texts));
	return wordsTurned(formsAtJoiners(texts).map((text, index) => ({text, font: cells[index]?.font ?? ''})));
};
