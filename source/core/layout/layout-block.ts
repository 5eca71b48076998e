import {cellWidth} from '../text/cell-width.ts';
import {directionOf, holdsRightToLeft} from '../text/direction.ts';
import type {Block, BlockKind} from '../story/story.ts';
import {breakLines} from './break-lines.ts';
import {isJustifiable} from './justifiable.ts';
import {justifyLines} from './justify-lines.ts';
import type {BrokenLine, Line} from './line.ts';
import type {Hyphenate, Typography} from './typography.ts';

/** How a kind of block stands inside the measure, in columns. */
type Setting = {
	/** Free columns on the left; a narrow measure gives less. */
	readonly left: number;
	readonly right: number;
	/** Further indent of a line that goes on from the one before. */
	readonly turnover: number;
	readonly centred: boolean;
	/** Whether its lines are never stretched: they are the author's, or stand in the middle. */
	readonly isRagged: boolean;
	/** Whether no gap separates blocks of this kind, as in a list. */
	readonly isTight: boolean;
};

const flush: Setting = {left: 0, right: 0, turnover: 0, centred: false, isRagged: false, isTight: false};
const ownLines: Setting = {...flush, isRagged: true};
const centred: Setting = {...ownLines, centred: true};

export const settings: Readonly<Record<BlockKind, Setting>> = {
	paragraph: flush,
	heading: centred,
	verse: {...ownLines, left: 4, turnover: 4},
	quote: {...flush, left: 4, right: 4},
	'list-item': {...flush, turnover: 2, isTight: true},
	preformatted: ownLines,
	image: centred,
	table: ownLines,
	note: {...flush, left: 2, right: 2},
	ending: centred,
};

/** A hard line of a block: its own indent is taken off its range and put before it. */
const hardLines = (
	text: string,
	{start, end}: Block,
): readonly {start: number; end: number; indent: number}[] => {
	const lines: {start: number; end: number; indent: number}[] = [];
	for (let from = start; from <= end;) {
		const newline = text.indexOf('\n', from);
		const to = newline === -1 || newline > end ? end : newline;
		const line = text.slice(from, to);
		const lead = line.length - line.trimStart().length;
		const indent = lead === line.length ? 0 : cellWidth(line.slice(0, lead));
		lines.push({start: from + (indent > 0 ? lead : 0), end: to, indent});
		from = to + 1;
	}
	return lines;
};

export type BlockSetting = {
	readonly hyphenate: Hyphenate | null;
	readonly isIndented: boolean;
};

/** Columns of the indent that sets a paragraph apart. */
const paragraphIndent = 3;

const breakAs = (
	words: string,
	{first, rest, end}: Margins,
	{measure, isJustified, keepsKoreanWords}: Typography,
	hyphenate: Hyphenate | null,
): readonly BrokenLine[] => {
	const choices = {
		width: measure - end - first,
		restWidth: measure - end - rest,
		hyphenate: hyphenate ?? undefined,
		keepsKoreanWords,
	};
	return isJustified && isJustifiable(words) ? justifyLines(words, choices) : breakLines(words, choices);
};

/** Where the lines of a hard line stand, in columns from the side that they begin at. */
type Margins = {readonly first: number; readonly rest: number; readonly end: number};

const marginsOf = (kind: BlockKind, ownIndent: number, measure: number, isIndented: boolean): Margins => {
	const {left, right, turnover} = settings[kind];
	// On a narrow page indents give way before words do.
	const spare = Math.floor(measure / 8);
	const base = Math.min(left, spare) + Math.min(ownIndent, Math.floor(measure / 2));
	return {
		first: base + (isIndented ? Math.min(paragraphIndent, spare) : 0),
		rest: base + Math.min(turnover, spare),
		end: Math.min(right, spare),
	};
};

/** Sets one block, or a piece of a long one, in lines no wider than the measure. */
export const layoutBlock = (
	text: string,
	block: Block,
	typography: Typography,
	{hyphenate, isIndented}: BlockSetting,
): readonly Line[] => {
	const {measure, ordersLines} = typography;
	const {centred: isCentred, isRagged} = settings[block.kind];
	const setting = isRagged ? {...typography, isJustified: false} : typography;
	const lines: Line[] = [];
	for (const hard of hardLines(text, block)) {
		const words = text.slice(hard.start, hard.end);
		const margins = marginsOf(block.kind, hard.indent, measure, isIndented);
		const direction = ordersLines && holdsRightToLeft(words) ? directionOf(words) : null;
		const indentOf = ({start, end: last}: BrokenLine): number => {
			const margin = start === 0 ? margins.first : margins.rest;
			if (!isCentred && direction !== 'right-to-left') return margin;
			const free = Math.max(0, measure - cellWidth(words.slice(start, last)));
			return isCentred ? Math.floor(free / 2) : Math.max(0, free - margin);
		};
		for (const broken of breakAs(words, margins, setting, isRagged ? null : hyphenate)) {
			lines.push({
				...broken,
				start: hard.start + broken.start,
				end: hard.start + broken.end,
				kind: block.kind,
				indent: indentOf(broken),
				direction,
				isFirst: lines.length === 0,
				isLast: false,
			});
		}
	}
	const last = lines.at(-1);
	if (last) lines[lines.length - 1] = {...last, isLast: true};
	return lines;
};
