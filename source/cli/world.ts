import type {WindowSize} from '../core/layout/page-geometry.ts';

/** Size of the terminal's window. */
export const windowSize = (): WindowSize => ({
	columns: process.stdout.columns || 80,
	rows: process.stdout.rows || 24,
});

/** The time, as ISO 8601. */
export const isoNow = (): string => new Date().toISOString();

/** Whether the user wants colours (https://no-color.org, https://force-color.org). */
export const hasColours = (): boolean =>
	!process.env['NO_COLOR'] && !['0', 'false'].includes(process.env['FORCE_COLOR'] ?? '');
