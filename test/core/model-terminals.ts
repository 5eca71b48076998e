import createBidi from 'bidi-js';
import {graphemes} from '../../source/core/text/graphemes.ts';

/**
 * Terminals as far as they turn text, made from what was seen of them. Each gives what it shows of a row that it got, one
 * string for each cell, from left to right.
 */

const bidi = createBidi();

const marks = /^[\u200e\u200f\u061c\u2066-\u2069]$/u;

const reversedAbove = (levels: readonly number[]): readonly number[] => {
	let order = levels.map((_, index) => index);
	for (let level = Math.max(0, ...levels); level > 0; level--) {
		const next: number[] = [];
		let run: number[] = [];
		for (const index of order) {
			if ((levels[index] ?? 0) >= level) run.unshift(index);
			else {
				next.push(...run, index);
				run = [];
			}
		}
		order = [...next, ...run];
	}
	return order;
};

/** Konsole, mlterm: the bidirectional algorithm on each row. They differ in who tells the direction, and in mirroring. */
export const orderingTerminal = (
	row: string,
	{base, mirrors}: {readonly base: 'ltr' | 'auto'; readonly mirrors: boolean},
): readonly string[] => {
	const {levels} = bidi.getEmbeddingLevels(row, base);
	const cells = Array.from(graphemes(row), ({segment, index}) => ({segment, level: levels[index] ?? 0}));
	return reversedAbove(cells.map(({level}) => level))
		.map(index => {
			const {segment, level} = cells[index] ?? {segment: '', level: 0};
			return (mirrors && level % 2 === 1 ? bidi.getMirroredCharacter(segment) : null) ?? segment;
		})
		.filter(cell => !marks.test(cell));
};

/** A cell of kitty's: its characters, and which of the four faces they are drawn in. */
export type FacedCell = {readonly text: string; readonly face: string};

const leftward = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const unscripted = /^[\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * kitty: shapes runs that end at spaces and where the font changes, and turns those whose first script runs to the left.
 *
 * @param hasLetters Whether the font of the terminal holds these letters; else they have another font than signs.
 */
export const kitty = (row: readonly FacedCell[], hasLetters: boolean): readonly string[] => {
	const shown: string[] = [];
	const fontOf = ({text, face}: FacedCell): string =>
		text === ' '
			? 'blank'
			: face + (!hasLetters && (leftward.test(text) || /^[،؛؟ـ]/u.test(text)) ? ' fallback' : '');
	for (let start = 0; start < row.length;) {
		const first = row[start];
		let end = start + 1;
		while (end < row.length && first && fontOf(row[end] ?? first) === fontOf(first)) end++;
		const run = row.slice(start, end).map(({text}) => text);
		const scripted = run.find(text => !unscripted.test(text)) ?? '';
		const isTurned = leftward.test(scripted);
		shown.push(...(isTurned ? run.toReversed().map(text => bidi.getMirroredCharacter(text) ?? text) : run));
		start = end;
	}
	return shown;
};
