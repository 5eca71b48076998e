import type {WindowSize} from '../core/layout/page-geometry.ts';
import {holdsRightToLeft} from '../core/text/direction.ts';
import {graphemes} from '../core/text/graphemes.ts';
import {sentCells, type LineOrder} from '../core/text/line-order.ts';
import type {Frame} from './frame.ts';
import type {Piece, Row} from './rows.ts';
import {setPieces} from './set-pieces.ts';
import {hues, type Colour, type Style, type Theme} from './theme.ts';

/** The codes that switch something on and off again: SGR (ECMA-48, 8.3.117). */
type Switch = readonly [on: number, off: number];

const attributes: readonly (readonly [keyof Style, Switch])[] = [
	['bold', [1, 22]],
	['dimColor', [2, 22]],
	['italic', [3, 23]],
	['underline', [4, 24]],
	['inverse', [7, 27]],
];

const colourSwitch = (colour: Colour): Switch => {
	const hue = hues.findIndex(name => colour.startsWith(name));
	return [hue + (colour.endsWith('Bright') ? 90 : 30), 39];
};

const switchesOf = (style: Style): readonly Switch[] => [
	...attributes.filter(([name]) => style[name] === true).map(([, codes]) => codes),
	...(style.color === undefined ? [] : [colourSwitch(style.color)]),
];

const sgr = (codes: Iterable<number>): string => `\u001b[${[...codes].join(';')}m`;

const lookOf = (style: Piece['style'], theme: Theme): Style =>
	typeof style === 'string'
		? theme[style]
		: style.reduce<Style>((look, name) => ({...look, ...theme[name]}), {});

const paintText = (text: string, look: Style): string => {
	const switches = switchesOf(look);
	if (switches.length === 0 || text === '') return text;
	return sgr(switches.map(([on]) => on)) + text + sgr(new Set(switches.map(([, off]) => off)));
};

/** Another weight, which is another font. */
const inOtherWeight = ({bold, ...look}: Style): Style => (bold === true ? look : {...look, bold: true});

/** What is sent of a row some of which runs to the left, so that it is seen as the row says. */
const paintOrdered = (row: Row, theme: Theme, order: LineOrder): string => {
	const cells = row.flatMap(({text, style}) => {
		const look = lookOf(style, theme);
		const font = `${look.bold === true}${look.italic === true}`;
		return Array.from(graphemes(text), ({segment}) => ({text: segment, look, font}));
	});
	const runs: {text: string; readonly look: Style; readonly isApart: boolean}[] = [];
	for (const {text, from, isApart} of sentCells(cells, order)) {
		const look = cells[from]?.look ?? {};
		const last = runs.at(-1);
		if (last?.look === look && last.isApart === isApart) last.text += text;
		else runs.push({text, look, isApart});
	}
	return runs.map(({text, look, isApart}) => paintText(text, isApart ? inOtherWeight(look) : look)).join('');
};

/** A row as text for the terminal; every style ends where its piece ends. */
export const paintRow = (row: Row, theme: Theme, order: LineOrder = 'app'): string =>
	row.some(({text}) => holdsRightToLeft(text))
		? paintOrdered(
				row.flatMap(piece => (piece.isSet ? [piece] : setPieces([piece]))),
				theme,
				order,
			)
		: row.map(({text, style}) => paintText(text, lookOf(style, theme))).join('');

/**
 * A frame as text for the terminal: as many rows as the window has, the status in the last. The frame that is painted
 * before Ink is loaded and those that Ink draws are made here.
 */
export const paintFrame = (
	{rows, status}: Frame,
	size: WindowSize,
	theme: Theme,
	order: LineOrder = 'app',
): readonly string[] => [
	...Array.from({length: Math.max(0, size.rows - 1)}, (_, index) =>
		paintRow(rows[index] ?? [], theme, order),
	),
	paintRow(status, theme, order),
];
