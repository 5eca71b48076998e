import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {Frame} from './frame.ts';
import type {Piece, Row} from './rows.ts';
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

const paintPiece = ({text, style}: Piece, theme: Theme): string => {
	const switches = switchesOf(lookOf(style, theme));
	if (switches.length === 0 || text === '') return text;
	return sgr(switches.map(([on]) => on)) + text + sgr(new Set(switches.map(([, off]) => off)));
};

/** A row as text for the terminal; every style ends where its piece ends. */
export const paintRow = (row: Row, theme: Theme): string =>
	row.map(piece => paintPiece(piece, theme)).join('');

/**
 * A frame as text for the terminal: as many rows as the window has, the status in the last. The frame that is painted
 * before Ink is loaded and those that Ink draws are made here.
 */
export const paintFrame = ({rows, status}: Frame, size: WindowSize, theme: Theme): readonly string[] => [
	...Array.from({length: Math.max(0, size.rows - 1)}, (_, index) => paintRow(rows[index] ?? [], theme)),
	paintRow(status, theme),
];
