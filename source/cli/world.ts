import type {WindowSize} from '../core/layout/page-geometry.ts';

/** Size of the terminal's window. */
export const windowSize = (): WindowSize => ({
	columns: process.stdout.columns || 80,
	rows: process.stdout.rows || 24,
});

/** The time, as ISO 8601. */
export const isoNow = (): string => new Date().toISOString();
