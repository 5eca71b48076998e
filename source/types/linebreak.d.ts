declare module 'linebreak' {
	/** Iterates over the line-break opportunities of a text by UAX #14. */
	export default class LineBreaker {
		constructor(text: string);
		/** The next opportunity, null behind the last one. */
		nextBreak(): {readonly position: number; readonly required: boolean} | null;
	}
}
