import type {Colour} from './style.ts';

const partsOf = (rgb: number): readonly [red: number, green: number, blue: number] => [
	rgb >> 16,
	(rgb >> 8) & 0xff,
	rgb & 0xff,
];

const linear = (part: number): number => {
	const share = part / 255;
	return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of a colour given as 0xRRGGBB, 0–1 (WCAG 2.2). */
export const luminance = (rgb: number): number => {
	const [red, green, blue] = partsOf(rgb);
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** Contrast of two colours, from 1 to 21 (WCAG 2.2). */
export const contrast = (one: number, other: number): number => {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** Whether white is more legible on a colour than black. */
export const isDark = (rgb: number): boolean => contrast(0xff_ff_ff, rgb) > contrast(0x00_00_00, rgb);

/** A colour on the way from one to another: at 0 the one, at 1 the other. */
export const mix = (from: number, to: number, share: number): number => {
	const target = partsOf(to);
	return partsOf(from).reduce(
		(rgb, part, index) => rgb * 0x1_00 + Math.round(part + ((target[index] ?? 0) - part) * share),
		0,
	);
};

/** Steps of xterm's cube of 6 × 6 × 6 colours. */
const steps = [0, 95, 135, 175, 215, 255];

const nearestStep = (part: number): number =>
	steps.reduce(
		(best, step, index) => (Math.abs(step - part) < Math.abs((steps[best] ?? 0) - part) ? index : best),
		0,
	);

/** The first of the greys behind xterm's cube. */
const firstGrey = 232;

/** A colour of xterm's cube by its number, from 16 on, as 0xRRGGBB. */
export const cubeColour = (index: number): number => {
	if (index >= firstGrey) return (8 + 10 * (index - firstGrey)) * 0x01_01_01;
	return [Math.floor((index - 16) / 36), Math.floor((index - 16) / 6) % 6, (index - 16) % 6].reduce(
		(rgb, step) => rgb * 0x1_00 + (steps[step] ?? 0),
		0,
	);
};

/** A colour with the one of xterm's cube that is nearest to it. */
export const colourOf = (rgb: number): Colour => {
	const [red, green, blue] = partsOf(rgb).map(nearestStep);
	return {rgb, index: 16 + 36 * (red ?? 0) + 6 * (green ?? 0) + (blue ?? 0)};
};
