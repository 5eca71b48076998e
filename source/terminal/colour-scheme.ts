/**
 * A terminal that is dark or light, and becomes the other: by itself in the evening, or when its user changes it
 * (https://contour-terminal.org/vt-extensions/color-palette-update-notifications/).
 */

/** Asks which of the two it is. A terminal that answers can tell when that changes, too. */
export const isItDark = '\u001b[?996n';

const report = /^\[\?997;([12])n$/;

/** Whether a report says that the terminal is dark; undefined where it is about something else. */
export const readScheme = (sequence: string): boolean | undefined => {
	const [, scheme] = report.exec(sequence) ?? [];
	return scheme === undefined ? undefined : scheme === '1';
};

/** Switches reports of such a change on and off (mode 2031). */
export const tellScheme = '\u001b[?2031h';
export const tellNoScheme = '\u001b[?2031l';
