import type {WindowSize} from '../core/layout/page-geometry.ts';
import {holdsRightToLeft} from '../core/text/direction.ts';
import {graphemes} from '../core/text/graphemes.ts';
import {sentCells, type LineOrder} from '../core/text/line-order.ts';
import type {Frame} from './frame.ts';
import {hyperlinked, type Hyperlink} from './hyperlink.ts';
import {largeTextIn, type LargeText} from './large-text.ts';
import {rowWidth, type Row} from './rows.ts';
import {setPieces} from './set-pieces.ts';
import {styleFor, switchesFor, type Look} from './theme/look.ts';
import type {Style} from './theme/style.ts';

const sgr = (codes: Iterable<number>): string => `\u001b[${[...codes].join(';')}m`;

const paintText = (text: string, style: Style, look: Look, link?: Hyperlink): string => {
	if (text === '') return text;
	const switches = switchesFor(style, look);
	const words = link && look.hasHyperlinks ? hyperlinked(text, link) : text;
	if (switches.length === 0) return words;
	return sgr(switches.flatMap(({on}) => on)) + words + sgr(new Set(switches.map(({off}) => off)));
};

/** Another weight, which is another font. */
const inOtherWeight = ({bold, ...style}: Style): Style => (bold === true ? style : {...style, bold: true});

type Run = {
	text: string;
	readonly style: Style;
	readonly isApart: boolean;
	readonly link: Hyperlink | undefined;
};

/** What is sent of a row some of which runs to the left, so that it is seen as the row says. */
const paintOrdered = (row: Row, look: Look, order: LineOrder): string => {
	const cells = row.flatMap(({text, style: names, link}) => {
		const style = styleFor(names, look);
		const font = `${style.bold === true}${style.italic === true}`;
		return Array.from(graphemes(text), ({segment}) => ({text: segment, style, font, link}));
	});
	const runs: Run[] = [];
	for (const {text, from, isApart} of sentCells(cells, order)) {
		const {style = {}, link} = cells[from] ?? {};
		const last = runs.at(-1);
		if (last?.style === style && last.isApart === isApart && last.link === link) last.text += text;
		else runs.push({text, style, isApart, link});
	}
	return runs
		.map(({text, style, isApart, link}) =>
			paintText(text, isApart ? inOtherWeight(style) : style, look, link),
		)
		.join('');
};

/** A row as text for the terminal; every style ends where its piece ends. */
export const paintRow = (row: Row, look: Look, order: LineOrder = 'app'): string =>
	row.some(({text}) => holdsRightToLeft(text))
		? paintOrdered(
				row.flatMap(piece => (piece.isSet ? [piece] : setPieces([piece]))),
				look,
				order,
			)
		: row.map(({text, style, link}) => paintText(text, styleFor(style, look), look, link)).join('');

/** A row that the background of a theme fills to the window's edge. */
const filled = (row: Row, columns: number, {theme}: Look): Row => {
	const left = columns - rowWidth(row);
	return theme.background && left > 0 ? [...row, {text: ' '.repeat(left), style: 'text'}] : row;
};

/**
 * A frame as text for the terminal: as many rows as the window has, the status in the last. The frame that is painted
 * before Ink is loaded and those that Ink draws are made here.
 */
export const paintFrame = (
	{rows, status}: Frame,
	size: WindowSize,
	look: Look,
	order: LineOrder = 'app',
): readonly string[] =>
	[...Array.from({length: Math.max(0, size.rows - 1)}, (_, index) => rows[index] ?? []), status].map(row =>
		paintRow(filled(row, size.columns, look), look, order),
	);

/** What of a frame is drawn at twice its size, over the rows that are painted. */
export const paintLarge = ({rows}: Frame, look: Look): readonly LargeText[] =>
	largeTextIn(rows, ({style}, text) => paintText(text, styleFor(style, look), look));
