import type {HeadingMark} from './prose.ts';

/** Lines of text that a titled numeral needs below it: a list has fewer. */
const fewestLines = 2;
const fewestLetters = 160;

/** Whether there is prose enough between two headings for the first to head something. */
export const hasBody = (lines: readonly string[], from: number, to: number): boolean => {
	let count = 0;
	let letters = 0;
	for (let index = from; index < to && letters < fewestLetters; index++) {
		const {length} = lines[index] ?? '';
		if (length > 0) count++;
		letters += length;
	}
	return count >= fewestLines || letters >= fewestLetters;
};

/** Bare numerals head chapters only where they count up from 1 (again, under a named heading). */
export const keepNumerals = (
	marks: readonly HeadingMark[],
	lines: readonly string[],
): readonly HeadingMark[] => {
	const kept: HeadingMark[] = [];
	let run: HeadingMark[] = [];
	const endRun = (): void => {
		if (run.length >= 2) kept.push(...run);
		run = [];
	};
	for (const mark of marks) {
		const {kind, number, division} = mark.heading;
		const last = run.at(-1);
		if (kind === 'named') {
			endRun();
			kept.push(mark);
		} else if (division === '+') {
			if (run.length >= 2) run.push(mark);
		} else {
			const isBacked = kind !== 'listed' || !last || hasBody(lines, last.end, mark.line);
			if (number === 1 && run.length > 0 && isBacked) endRun();
			if (isBacked && (run.length === 0 ? number === 1 : number === (last?.heading.number ?? 0) + 1))
				run.push(mark);
		}
	}
	endRun();
	return kept.sort((a, b) => a.line - b.line);
};
