import type {WindowSize} from '../core/layout/page-geometry.ts';
import {traits} from './traits.ts';

/**
 * As much of a window is used. Ink keeps an object for each cell that is not blank: a window of 1,000 × 300 cells full of text
 * took the program to 510 MiB, this one to 360. A screen of 3840 × 2160 pixels has 640 × 216 cells of the smallest
 * letters that can be read.
 */
const largestWindow: WindowSize = {columns: 660, rows: 220};

/** Size of the terminal's window, or of the part of it that is used, and how its columns are counted. */
export const windowSize = (): WindowSize => ({
	columns: Math.min(process.stdout.columns || 80, largestWindow.columns),
	rows: Math.min(process.stdout.rows || 24, largestWindow.rows),
	widths: traits().widths,
	drawsLargeText: traits().drawsLargeText,
});

/** A window that has kept its size for as long has come to rest, in milliseconds. */
const rest = 40;

/**
 * Calls back when the window has another size, and once more when it has come to rest: it may have been smaller for so
 * short a time that nobody has been told, and some terminals keep what stood beyond its edge.
 */
export const watchWindow = (onResize: () => void): (() => void) => {
	let timer: NodeJS.Timeout | undefined;
	const onSignal = (): void => {
		clearTimeout(timer);
		timer = setTimeout(onResize, rest);
	};
	process.stdout.on('resize', onResize);
	process.on('SIGWINCH', onSignal);
	return () => {
		clearTimeout(timer);
		process.stdout.off('resize', onResize);
		process.off('SIGWINCH', onSignal);
	};
};
