/** How a terminal counts columns, where terminals differ. */
export type Widths = {
	/**
	 * What characters of ambiguous width take (UAX #11), curly quotes and dashes among them: one column nearly everywhere,
	 * two in some terminals of East Asia. `ascii` where the terminal lacks them: what is written for one takes one column,
	 * and three for an ellipsis.
	 */
	readonly ambiguous: 'narrow' | 'wide' | 'ascii';
	/** Whether an emoji sequence is one sign of two columns; else each of its parts may stand by itself. */
	readonly joinsEmoji: boolean;
};

/** What is taken for granted of a terminal that has not answered. */
export const usualWidths: Widths = {ambiguous: 'narrow', joinsEmoji: false};

/** Whether our own signs are written in ASCII: others are missing there, or would take two columns. */
export const prefersAscii = ({ambiguous}: Widths): boolean => ambiguous !== 'narrow';
