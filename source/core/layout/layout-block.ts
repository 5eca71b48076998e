import {cellWidth} from '../text/cell-width.ts';
import {directionOf, holdsRightToLeft, type Direction} from '../text/direction.ts';
import type {Block} from '../story/story.ts';
import type {Range} from '../text/range.ts';
import type {Widths} from '../text/widths.ts';
import {alignOf, frameOf, marginsOf, settings, type Frame, type Margins} from './block-margins.ts';
import {breakLines} from './break-lines.ts';
import {isJustifiable} from './justifiable.ts';
import {layoutTable} from './layout-table.ts';
import {justifyLines} from './justify-lines.ts';
import type {BrokenLine, Line} from './line.ts';
import type {Hyphenate, Typography} from './typography.ts';

type HardLine = Range & {
	readonly indent: number;
	/** Whether only its first line is moved in. */
	readonly isFirstOnly: boolean;
};

/** How paragraphs begin in Japanese, with one wide space, and in Chinese, with two; more move the whole block in. */
const wideStart = /^\u3000{1,2}$/u;

/** A hard line of a block: its own indent is taken off its range and put before it. */
const hardLines = (text: string, {kind, start, end}: Block): readonly HardLine[] => {
	const lines: HardLine[] = [];
	for (let from = start; from <= end;) {
		const newline = text.indexOf('\n', from);
		const to = newline === -1 || newline > end ? end : newline;
		const line = text.slice(from, to);
		const lead = line.length - line.trimStart().length;
		const indent = lead === line.length ? 0 : cellWidth(line.slice(0, lead));
		const isFirstOnly = kind !== 'verse' && wideStart.test(line.slice(0, lead));
		lines.push({start: from + (indent > 0 ? lead : 0), end: to, indent, isFirstOnly});
		from = to + 1;
	}
	return lines;
};

export type BlockSetting = {
	readonly hyphenate: Hyphenate | null;
	readonly isIndented: boolean;
	/** Whether the block begins with what is set: a part of a long one may not. */
	readonly isHead?: boolean;
	/** Columns that it is set in by; as its kind is if it is not given. */
	readonly inset?: number;
};

const breakAs = (
	words: string,
	{first, rest, end}: Margins,
	{measure, isJustified, keepsKoreanWords, widths}: Typography,
	hyphenate: Hyphenate | null,
): readonly BrokenLine[] => {
	const choices = {
		width: measure - end - first,
		restWidth: measure - end - rest,
		hyphenate: hyphenate ?? undefined,
		keepsKoreanWords,
		widths,
	};
	return isJustified && isJustifiable(words) ? justifyLines(words, choices) : breakLines(words, choices);
};

/** How the lines of one block are set. */
type Setting = {
	readonly block: Block;
	readonly typography: Typography;
	readonly choices: BlockSetting;
	readonly frame: Frame;
};

/** Columns before a line's text, from the left. */
const indentOf = (
	words: string,
	{
		align,
		margin,
		direction,
		margins,
		typography: {measure, widths},
	}: {
		readonly align: 'start' | 'center' | 'end';
		readonly margin: number;
		readonly direction: Direction | null;
		readonly margins: Margins;
		readonly typography: Typography;
	},
): number => {
	const isFromRight = direction === 'right-to-left';
	if (align === 'start' && !isFromRight) return margin;
	const free = Math.max(0, measure - cellWidth(words, widths));
	if (align === 'center') return Math.floor(free / 2);
	if (align === 'start') return Math.max(0, free - margin);
	return isFromRight ? margins.end : Math.max(0, free - margins.end);
};

/** The lines of a line that the author ended. */
const layoutHardLine = (
	text: string,
	hard: HardLine,
	{block, typography, choices: {hyphenate, isIndented, inset}, frame: {lead}}: Setting,
): readonly Line[] => {
	const {measure, ordersLines, widths} = typography;
	const align = alignOf(block);
	const isRagged = settings[block.kind].isRagged || align !== 'start';
	const setting = isRagged ? {...typography, isJustified: false} : typography;
	const words = text.slice(hard.start, hard.end);
	const margins = marginsOf(block, {
		ownIndent: hard.indent,
		isFirstOnly: hard.isFirstOnly,
		measure,
		isIndented,
		leadColumns: cellWidth(lead, widths),
		inset: inset ?? settings[block.kind].left,
	});
	const direction = ordersLines && holdsRightToLeft(words) ? directionOf(words) : null;
	return breakAs(words, margins, setting, isRagged ? null : hyphenate).map(broken => ({
		...broken,
		start: hard.start + broken.start,
		end: hard.start + broken.end,
		kind: block.kind,
		indent: indentOf(words.slice(broken.start, broken.end), {
			align,
			margin: broken.start === 0 ? margins.first : margins.rest,
			direction,
			margins,
			typography,
		}),
		direction,
		isFirst: false,
		isLast: false,
	}));
};

/** Puts before the first line and behind the last one what is not in the text. */
const putFrame = (lines: Line[], {kind}: Block, {lead, trail}: Frame, widths: Widths): void => {
	const [first] = lines;
	const columns = cellWidth(lead, widths);
	if (first && lead !== '') {
		// An image has been set in what its frame leaves of the measure; a list item has room before its words.
		const before = kind === 'image' ? first.indent + columns : Math.max(first.indent, columns);
		const indent = first.direction === 'right-to-left' ? first.indent : before;
		lines[0] = {...first, lead, leadColumns: columns, indent};
	}
	const last = lines.at(-1);
	if (last && trail !== '') lines[lines.length - 1] = {...last, trail};
};

/** Sets one block, or a piece of a long one, in lines no wider than the measure. */
export const layoutBlock = (
	text: string,
	block: Block,
	typography: Typography,
	choices: BlockSetting,
): readonly Line[] => {
	const frame = choices.isHead === false ? {lead: '', trail: ''} : frameOf(text, block);
	const {measure, widths} = typography;
	// What stands around the words of an image takes room as they do.
	const room =
		block.kind === 'image' ? Math.max(1, measure - cellWidth(frame.lead + frame.trail, widths)) : measure;
	const setting = {block, typography: {...typography, measure: room}, choices, frame};
	const lines =
		block.kind === 'table' && text.slice(block.start, block.end).includes('\t')
			? [...layoutTable(text, block, typography)]
			: hardLines(text, block).flatMap(hard => layoutHardLine(text, hard, setting));
	putFrame(lines, block, frame, widths);
	const [first] = lines;
	if (first) lines[0] = {...first, isFirst: true};
	const last = lines.at(-1);
	if (last) lines[lines.length - 1] = {...last, isLast: true};
	return lines;
};
