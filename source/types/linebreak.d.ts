declare module 'linebreak' {
	export default class LineBreaker {
		constructor(text: string);
		/** The next opportunity, null behind the last one. */
		nextBreak(): {readonly position: number; readonly required: boolean} | null;
	}
}
