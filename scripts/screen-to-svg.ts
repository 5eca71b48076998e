/** Draws the screen of a terminal as a picture: the same screen always gives the same text. */
import type {Terminal} from '@xterm/headless';
import {type Run, runsOf} from './screen-runs.ts';
import {background, foreground} from './terminal-palette.ts';

const cellWidth = 9;
const cellHeight = 18;
/** Makes the advance of DejaVu Sans Mono and Menlo, 0.602 em, one cell. */
const fontSize = 14.95;
const baseline = 14;
const padding = 18;
const titleBar = 38;
const fonts = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace";

const escapeXml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Makes unbreakable the spaces that SVG would drop: browsers no longer agree on `xml:space`. */
const keepSpaces = (text: string): string => text.replaceAll(/(?<=^| ) | (?= |$)/g, '\u00A0');

const drawBackdrop = ({column, width, backdrop}: Run, top: number): readonly string[] => {
	if (backdrop === undefined) return [];
	const place = `x="${padding + column * cellWidth}" y="${top}" width="${width * cellWidth}" height="${cellHeight}"`;
	return [`<rect ${place} fill="${backdrop}" shape-rendering="crispEdges"/>`];
};

const drawText = ({column, text, width, style, isJoinable}: Run, top: number): readonly string[] => {
	if (style === undefined) return [];
	const y = top + baseline;
	if (!isJoinable && width > 1) {
		// Centred rather than stretched: the width of its font is rarely that of two cells.
		const middle = padding + (column + width / 2) * cellWidth;
		return [`<text x="${middle}" y="${y}" text-anchor="middle"${style}>${escapeXml(text)}</text>`];
	}
	// Only a line makes the spaces around a text visible.
	const isLined = style.includes('text-decoration');
	const skipped = isLined ? 0 : text.length - text.trimStart().length;
	const shown = isLined ? text : text.trim();
	if (shown === '') return [];
	const cells = width - (text.length - shown.length);
	const place = `x="${padding + (column + skipped) * cellWidth}" y="${y}"`;
	const fit = `textLength="${cells * cellWidth}" lengthAdjust="spacingAndGlyphs"`;
	return [`<text ${place} ${fit}${style}>${escapeXml(keepSpaces(shown))}</text>`];
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

export const screenToSvg = (terminal: Terminal, caption = ''): string => {
	const width = terminal.cols * cellWidth + 2 * padding;
	const height = titleBar + terminal.rows * cellHeight + 2 * padding;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escapeXml(caption || 'A terminal')}</title>`,
		...drawWindow(width, height, caption),
		`<g font-family="${fonts}" font-size="${fontSize}" fill="${foreground}">`,
		...drawScreen(terminal),
		'</g>',
		'</svg>',
		'',
	].join('\n');
};
