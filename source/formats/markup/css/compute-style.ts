import {localName, type Element} from '../element.ts';
import type {Style} from '../style.ts';
import type {Values} from './cascade.ts';
import {emsOf, sizeOf} from './lengths.ts';

const isTiny = (value: string | undefined): boolean => {
	const ems = emsOf(value);
	return ems !== undefined && ems <= 0.1;
};

const isFarOff = (value: string | undefined): boolean => {
	const ems = emsOf(value);
	return ems !== undefined && ems <= -30;
};

/** The ways in which pages hide what is meant for programs that read aloud alone, or for thieves. */
const isHiddenByTrick = (values: Values, {display}: Style): boolean => {
	const {clip = '', position = '', left, top, width, height, overflow} = values;
	const isTaken = position === 'absolute' || position === 'fixed';
	const clipPath = values['clip-path'] ?? '';
	if (isTaken && /^rect\(\s*(?:[01](?:px)?[\s,]*){4}\)/.test(clip)) return true;
	if (/^inset\(\s*(?:50|100)%/.test(clipPath)) return true;
	if (isTaken && (isFarOff(left) || isFarOff(top))) return true;
	if (overflow === 'hidden' && isTiny(height) && (isTaken || isTiny(width) || emsOf(height) === 0))
		return true;
	// Blocks of no size are how rows of boxes lose the spaces between them.
	return isFarOff(values['text-indent']) || (display === 'inline' && sizeOf(values['font-size']) === 0);
};

const blocks =
	/^(?:block|flex|grid|list-item|flow-root|table(?:-(?:row|caption|row-group|header-group|footer-group))?|block .*)$/;
const inlines = /^(?:inline(?:-.*| .*)?|ruby.*|run-in)$/;

const displayOf = (style: Style, values: Values): Style['display'] => {
	const {display} = values;
	if (display === 'none' || isHiddenByTrick(values, style)) return 'none';
	if (display === undefined) return style.display;
	if (blocks.test(display)) return 'block';
	return inlines.test(display) ? 'inline' : style.display === 'none' ? 'inline' : style.display;
};

const alignOf = (
	value: string | undefined,
	direction: Style['direction'],
	own: Style['align'],
): Style['align'] => {
	if (value === undefined || value === 'inherit') return own;
	if (value.endsWith('center')) return 'center';
	const end = direction === 'rtl' ? 'left' : 'right';
	return value === end || value === 'end' ? 'end' : 'start';
};

/** Weights from 600 on are bold. */
const isBoldWeight = (value: string, own: boolean): boolean =>
	value === 'inherit' ? own : value.startsWith('bold') || Number.parseInt(value, 10) >= 600;

type Letters = Pick<Style, 'isItalic' | 'isBold' | 'isStruck' | 'isUpperCase' | 'isSuperscript' | 'isSmall'>;

const letterLooks = (style: Style, around: Style, values: Values): Letters => {
	const slant = values['font-style'];
	const weight = values['font-weight'];
	const line = values['text-decoration'];
	const raised = values['vertical-align'];
	const letterCase = values['text-transform'];
	const size = sizeOf(values['font-size']);
	const isStruck = line?.includes('line-through') === true;
	return {
		isItalic: slant === undefined || slant === 'inherit' ? style.isItalic : /^(?:italic|oblique)/.test(slant),
		isBold: weight === undefined ? style.isBold : isBoldWeight(weight, around.isBold),
		isStruck: line === undefined ? style.isStruck : isStruck || around.isStruck,
		isUpperCase: letterCase === undefined ? style.isUpperCase : letterCase === 'uppercase',
		isSuperscript: raised === undefined ? style.isSuperscript : /^(?:super|text-top|top)$/.test(raised),
		isSmall: size === undefined ? style.isSmall === true : size < 0.85,
	};
};

type Room = Pick<Style, 'indent' | 'firstIndent' | 'gapBefore' | 'gapAfter'>;

const sum = (...values: readonly (string | undefined)[]): number =>
	values.reduce((total, value) => total + (emsOf(value) ?? 0), 0);

const roomOf = (style: Style, values: Values, isVertical: boolean): Room => {
	const [before, after, side] = isVertical
		? (['right', 'left', 'top'] as const)
		: (['top', 'bottom', 'left'] as const);
	const margin = values[`margin-${before}`];
	const padding = emsOf(values[`padding-${before}`]) ?? 0;
	const below = emsOf(values[`margin-${after}`]);
	const gapAfter = below ?? style.gapAfter ?? 0;
	const own = isVertical
		? sum(values['margin-top'], values['padding-top'])
		: sum(values[`margin-${side}`], values['padding-left']);
	return {
		indent: Math.max(0, style.indent + own),
		firstIndent: emsOf(values['text-indent']) ?? style.firstIndent ?? 0,
		gapBefore: Math.max(0, emsOf(margin) ?? style.gapBefore ?? 0) + Math.max(0, padding),
		gapAfter: Math.max(0, gapAfter),
	};
};

const directionOf = (style: Style, {direction}: Values): Pick<Style, 'direction'> =>
	direction === 'rtl' || direction === 'ltr'
		? {direction}
		: style.direction
			? {direction: style.direction}
			: {};

const markersOf = (values: Values): Pick<Style, 'hasNoMarkers' | 'markers'> => {
	const said = values['list-style'];
	if (said === undefined) return {};
	return {hasNoMarkers: /\bnone\b/.test(said), markers: said};
};

/** The letter that a chapter begins with, where it is set over several lines. */
const isDropCap = (values: Values, {isDropCap: own}: Style): boolean =>
	own === true || (values['float'] === 'left' && (sizeOf(values['font-size']) ?? 1) >= 2);

/** The style of an element with a given default style, inside one of another style, after what sheets say of it. */
export const computeStyle = (element: Element, style: Style, around: Style, values: Values): Style => {
	const visibility = values['visibility'];
	const mode = values['writing-mode'];
	const isVertical = mode === undefined ? style.isVertical === true : /^(?:vertical|tb)/.test(mode);
	const direction = directionOf(style, values);
	const space = values['white-space'];
	const isInvisible =
		visibility === undefined || visibility === 'inherit'
			? style.isInvisible === true
			: visibility !== 'visible';
	return {
		...style,
		...letterLooks(style, around, values),
		...roomOf(style, values, isVertical),
		...markersOf(values),
		...direction,
		display: displayOf(style, values),
		align: alignOf(values['text-align'], direction.direction, style.align),
		keepsLines: space === undefined || space === 'inherit' ? style.keepsLines : /^(?:pre|break)/.test(space),
		isInvisible,
		isVertical,
		isDropCap: isDropCap(values, style),
		hasNoQuotes:
			values['quotes'] === undefined || localName(element) !== 'q'
				? style.hasNoQuotes === true
				: values['quotes'] === 'none',
	};
};
