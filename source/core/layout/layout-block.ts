import {cellWidth} from '../text/cell-width.ts';
import type {Block} from '../story/story.ts';
import {breakLines} from './break-lines.ts';
import type {Line} from './line.ts';
import type {Hyphenate, Typography} from './typography.ts';

/** How a kind of block stands inside the measure, in columns. */
type Setting = {
	/** Free columns on the left; a narrow measure gives less. */
	readonly left: number;
	readonly right: number;
	/** Further indent of a line that goes on from the one before. */
	readonly turnover: number;
	readonly centred: boolean;
};

const flush: Setting = {left: 0, right: 0, turnover: 0, centred: false};

const settings: Record<Block['kind'], Setting> = {
	paragraph: flush,
	heading: {...flush, centred: true},
	verse: {...flush, left: 4, turnover: 4},
	quote: {...flush, left: 4, right: 4},
	'list-item': {...flush, turnover: 2},
	preformatted: flush,
	note: {...flush, left: 2, right: 2},
	ending: {...flush, centred: true},
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

/** What lines of a block are set with beside the typography. */
export type BlockSetting = {
	readonly hyphenate: Hyphenate | null;
	/** Whether its first line is indented, as one paragraph after another. */
	readonly isIndented: boolean;
};

/** Columns of the indent that sets a paragraph apart. */
const paragraphIndent = 3;

/** Sets one block, or a piece of a long one, in lines no wider than the measure. */
export const layoutBlock = (
	text: string,
	block: Block,
	{measure}: Typography,
	{isIndented}: BlockSetting,
): readonly Line[] => {
	const {left, right, turnover, centred} = settings[block.kind];
	// On a narrow page indents give way before words do.
	const spare = Math.floor(measure / 8);
	const outer = Math.min(left, spare);
	const lines: Line[] = [];
	for (const hard of hardLines(text, block)) {
		const own = isIndented ? Math.min(paragraphIndent, spare) : 0;
		const first = outer + own + Math.min(hard.indent, Math.floor(measure / 2));
		const rest = outer + Math.min(turnover, spare) + (first - outer - own);
		const room = measure - Math.min(right, spare);
		for (const broken of breakLines(text.slice(hard.start, hard.end), room - first, room - rest)) {
			const range = {start: hard.start + broken.start, end: hard.start + broken.end};
			const width = centred ? cellWidth(text.slice(range.start, range.end)) : 0;
			const indent = centred
				? Math.max(0, Math.floor((measure - width) / 2))
				: broken.start === 0
					? first
					: rest;
			lines.push({
				...broken,
				...range,
				kind: block.kind,
				indent,
				isRightToLeft: false,
				isFirst: lines.length === 0,
				isLast: false,
			});
		}
	}
	const last = lines.at(-1);
	if (last) lines[lines.length - 1] = {...last, isLast: true};
	return lines;
};
