import type {IBufferCell, IBufferLine} from '@xterm/headless';
import {background, foreground, paletteColour, rgbColour} from './terminal-palette.ts';

export type Run = {
	readonly column: number;
	readonly text: string;
	readonly width: number;
	/** The attributes of the SVG text; nothing when the text is hidden. */
	readonly style: string | undefined;
	readonly backdrop: string | undefined;
	/** Whether a neighbour written alike may join. */
	readonly isJoinable: boolean;
};

/** What all monospaced fonts have: other characters may come from a font of another width, so each stands alone. */
const common = /^[ -~\u00A0-\u024F\u0370-\u03FF\u0400-\u04FF\u2010-\u2026\u2500-\u259F]$/;

const foregroundOf = (cell: IBufferCell): string => {
	if (cell.isFgRGB()) return rgbColour(cell.getFgColor());
	return cell.isFgPalette() ? paletteColour(cell.getFgColor()) : foreground;
};

const backgroundOf = (cell: IBufferCell): string | undefined => {
	if (cell.isBgRGB()) return rgbColour(cell.getBgColor());
	return cell.isBgPalette() ? paletteColour(cell.getBgColor()) : undefined;
};

const styleOf = (cell: IBufferCell, fill: string): string => {
	const lines = [
		...(cell.isUnderline() ? ['underline'] : []),
		...(cell.isStrikethrough() ? ['line-through'] : []),
		...(cell.isOverline() ? ['overline'] : []),
	];
	return [
		...(fill === foreground ? [] : [` fill="${fill}"`]),
		...(cell.isBold() ? [' font-weight="bold"'] : []),
		...(cell.isItalic() ? [' font-style="italic"'] : []),
		...(cell.isDim() ? [' opacity="0.6"'] : []),
		...(lines.length > 0 ? [` text-decoration="${lines.join(' ')}"`] : []),
	].join('');
};

const runOf = (cell: IBufferCell, column: number): Run => {
	const text = cell.getChars() || ' ';
	const [ink, paper] = [foregroundOf(cell), backgroundOf(cell)];
	const isInverse = Boolean(cell.isInverse());
	return {
		column,
		text,
		width: cell.getWidth(),
		style: cell.isInvisible() ? undefined : styleOf(cell, isInverse ? (paper ?? background) : ink),
		backdrop: isInverse ? ink : paper,
		isJoinable: common.test(text),
	};
};

export const runsOf = (line: IBufferLine, columns: number): readonly Run[] => {
	const runs: Run[] = [];
	for (let column = 0; column < columns; column++) {
		const cell = line.getCell(column);
		// The second half of a wide character has no width.
		if (!cell?.getWidth()) continue;
		const run = runOf(cell, column);
		const last = runs.at(-1);
		if (last?.isJoinable && run.isJoinable && last.style === run.style && last.backdrop === run.backdrop)
			runs[runs.length - 1] = {...last, text: last.text + run.text, width: last.width + run.width};
		else runs.push(run);
	}
	return runs;
};
