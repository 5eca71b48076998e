/** Draws the screen of a terminal as a picture: the same screen always gives the same text. */
import type {IBufferCell, IBufferLine, Terminal} from '@xterm/headless';
import {background, foreground, paletteColour, rgbColour} from './terminal-palette.ts';

/** Cells written alike, side by side. */
type Run = {
	readonly column: number;
	readonly text: string;
	readonly width: number;
	/** The attributes of the SVG text; nothing when the text is hidden. */
	readonly style: string | undefined;
	readonly backdrop: string | undefined;
	/** Whether a neighbour written alike may join. */
	readonly isJoinable: boolean;
};

const cellWidth = 9;
const cellHeight = 18;
/** Makes the advance of DejaVu Sans Mono and Menlo, 0.602 em, one cell. */
const fontSize = 14.95;
const baseline = 14;
const padding = 18;
const titleBar = 38;
const fonts = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace";

/** What all monospaced fonts have: other characters may come from a font of another width, so each stands alone. */
const common = /^[ -~\u00A0-\u024F\u0370-\u03FF\u0400-\u04FF\u2010-\u2026\u2500-\u259F]$/;

const escapeXml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

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

const runsOf = (line: IBufferLine, columns: number): readonly Run[] => {
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

const drawBackdrop = ({column, width, backdrop}: Run, top: number): readonly string[] => {
	if (backdrop === undefined) return [];
	const place = `x="${padding + column * cellWidth}" y="${top}" width="${width * cellWidth}" height="${cellHeight}"`;
	return [`<rect ${place} fill="${backdrop}" shape-rendering="crispEdges"/>`];
};

const drawText = ({column, text, width, style}: Run, top: number): readonly string[] => {
	if (style === undefined) return [];
	// Only a line makes spaces visible.
	const isLined = style.includes('text-decoration');
	const skipped = isLined ? 0 : text.length - text.trimStart().length;
	const shown = isLined ? text : text.trim();
	if (shown === '') return [];
	const cells = width - (isLined ? 0 : text.length - shown.length);
	const place = `x="${padding + (column + skipped) * cellWidth}" y="${top + baseline}"`;
	const fit = `textLength="${cells * cellWidth}" lengthAdjust="spacingAndGlyphs"`;
	return [`<text ${place} ${fit}${style}>${escapeXml(shown)}</text>`];
};

const drawScreen = ({buffer: {active}, cols, rows}: Terminal): readonly string[] =>
	Array.from({length: rows}, (_, row) => {
		const line = active.getLine(active.baseY + row);
		const runs = line ? runsOf(line, cols) : [];
		const top = titleBar + padding + row * cellHeight;
		return [...runs.flatMap(run => drawBackdrop(run, top)), ...runs.flatMap(run => drawText(run, top))];
	}).flat();

const drawWindow = (width: number, height: number, caption: string): readonly string[] => [
	`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${background}" stroke="#3a404d"/>`,
	`<path d="M1 ${titleBar}V10.5A9.5 9.5 0 0 1 10.5 1H${width - 10.5}A9.5 9.5 0 0 1 ${width - 1} 10.5V${titleBar}Z" fill="#222731"/>`,
	...['#ff5f57', '#febc2e', '#28c840'].map(
		(fill, index) => `<circle cx="${22 + index * 20}" cy="${titleBar / 2}" r="6" fill="${fill}"/>`,
	),
	...(caption
		? [
				`<text x="${width / 2}" y="${titleBar / 2 + 4.5}" fill="#9aa2b1" text-anchor="middle" ` +
					`font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="13">${escapeXml(caption)}</text>`,
			]
		: []),
];

/** The active screen of a terminal, in a window with a caption. */
export const screenToSvg = (terminal: Terminal, caption = ''): string => {
	const width = terminal.cols * cellWidth + 2 * padding;
	const height = titleBar + terminal.rows * cellHeight + 2 * padding;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escapeXml(caption || 'A terminal')}</title>`,
		...drawWindow(width, height, caption),
		`<g font-family="${fonts}" font-size="${fontSize}" fill="${foreground}" xml:space="preserve">`,
		...drawScreen(terminal),
		'</g>',
		'</svg>',
		'',
	].join('\n');
};
