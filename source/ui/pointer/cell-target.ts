import {graphemes} from '../../core/text/graphemes.ts';
import type {Place} from '../../core/story/story.ts';
import {frameOf} from '../frame.ts';
import {shownWidth, withWidths} from '../measured.ts';
import type {Row, Target} from '../rows.ts';
import type {AppState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {widthsIn} from '../text-area.ts';
import type {Cell} from './gesture.ts';

type Surroundings = Pick<Environment, 'size' | 'now'>;

/** A character of the story: its place, where it ends, and whether it stands in the cell itself or is the nearest in its row. */
export type PointedCharacter = Place & {readonly end: number; readonly isHit: boolean};

/** A part of a row as wide as one character, or as what stands for some: its columns, and what it shows. */
type Sign = {
	readonly from: number;
	readonly to: number;
	readonly isBlank: boolean;
	readonly target: Target | undefined;
};

/** What a character of a piece shows: itself, where the piece is as long as the words that it shows. */
const targetOf = (
	text: string,
	index: number,
	sign: string,
	target: Target | undefined,
): Target | undefined =>
	target?.kind === 'text' && target.end - target.start === text.length
		? {...target, start: target.start + index, end: target.start + index + sign.length}
		: target;

/** The characters of a row, from left to right. */
const signsOf = (row: Row): readonly Sign[] => {
	let column = 0;
	return row.flatMap(({text, target}) =>
		Array.from(graphemes(text), ({segment, index}) => {
			const from = column;
			column += shownWidth(segment);
			return {
				from,
				to: column,
				isBlank: segment.trim() === '',
				target: targetOf(text, index, segment, target),
			};
		}),
	);
};

const rowAt = (state: AppState, {row}: Cell, surroundings: Surroundings): readonly Sign[] => {
	const {rows} = frameOf(state, surroundings);
	return withWidths(widthsIn(surroundings.size, state.preferences), () => signsOf(rows[row] ?? []));
};

/** What stands nearest to a column among what is accepted, and whether it stands there itself. */
const nearest = (
	signs: readonly Sign[],
	column: number,
	accepts: (target: Target) => boolean,
): {readonly target: Target; readonly isHit: boolean} | undefined => {
	let best: {readonly target: Target; readonly away: number} | undefined;
	for (const {from, to, target} of signs) {
		if (!target || to === from || !accepts(target)) continue;
		const away = Math.max(0, from - column, column - (to - 1));
		if (!best || away < best.away) best = {target, away};
	}
	return best && {target: best.target, isHit: best.away === 0};
};

/** The character nearest to a cell in its row; undefined where the row shows none of the story. */
export const placeAtCell = (
	state: AppState,
	cell: Cell,
	surroundings: Surroundings,
): PointedCharacter | undefined => {
	const signs = rowAt(state, cell, surroundings);
	const {target, isHit = false} = nearest(signs, cell.column, ({kind}) => kind === 'text') ?? {};
	if (target?.kind !== 'text') return undefined;
	const {chapter, start, end} = target;
	return {chapter, offset: start, end, isHit};
};

/** Whether a cell belongs to what lies over the page: an open note, a word that was looked up. */
export const isOverPane = (state: AppState, cell: Cell, surroundings: Surroundings): boolean =>
	nearest(rowAt(state, cell, surroundings), cell.column, () => true)?.target.kind === 'pane';

type Entry = Extract<Target, {readonly index: number}>;

const isEntry = (target: Target | undefined): target is Entry =>
	target?.kind === 'entry' || target?.kind === 'fold';

/** The entry of a list that a cell belongs to: its row is all of it, but for what stands beside the list. */
export const entryAtCell = (state: AppState, cell: Cell, surroundings: Surroundings): Entry | undefined => {
	const signs = rowAt(state, cell, surroundings);
	const own = signs.find(({from, to}) => from <= cell.column && cell.column < to);
	if (own && !own.isBlank && !isEntry(own.target)) return undefined;
	const {target, isHit} = nearest(signs, cell.column, isEntry) ?? {};
	if (!isEntry(target)) return undefined;
	return isHit === true ? target : {kind: 'entry', index: target.index};
};
