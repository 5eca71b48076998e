import type {WindowSize} from '../core/layout/page-geometry.ts';

/**
 * As much of a window is used. Ink keeps an object for each cell: of this size, a frame takes up to 0.6 s and the program
 * 260 MiB; of 2,000 × 600 cells, 1.3 s and 600 MiB. A screen of 3840 × 2160 pixels has 640 × 216 cells of the smallest
 * letters that can be read.
 */
const largestWindow: WindowSize = {columns: 1000, rows: 300};

/** Size of the terminal's window, or of the part of it that is used. */
export const windowSize = (): WindowSize => ({
	columns: Math.min(process.stdout.columns || 80, largestWindow.columns),
	rows: Math.min(process.stdout.rows || 24, largestWindow.rows),
});

/** Has Ink use no more of the window either: it asks standard output for the size, which Node tells it anew after a resize. */
export const limitWindow = (): void => {
	const {stdout} = process;
	stdout.columns = Math.min(stdout.columns, largestWindow.columns);
	stdout.rows = Math.min(stdout.rows, largestWindow.rows);
};

/** Whether the user wants colours (https://no-color.org, https://force-color.org). */
export const hasColours = (): boolean =>
	!process.env['NO_COLOR'] && !['0', 'false'].includes(process.env['FORCE_COLOR'] ?? '');
