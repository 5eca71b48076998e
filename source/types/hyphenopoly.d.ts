declare module 'hyphenopoly' {
	/** Settings: only those that are used here. They stay set for later calls. */
	type Configuration = {
		/** Languages, as the pattern files are named. */
		readonly require: readonly string[];
		/** Whether patterns are read and made ready in the call. */
		readonly sync: true;
		readonly loaderSync: (file: string) => Uint8Array;
		/** Put where a word may be hyphenated: one UTF-16 unit. */
		readonly hyphen: string;
		/** `all`: parts of words with hyphens are hyphenated, too. */
		readonly compound: 'all' | 'auto' | 'hyphen';
		/** Fewest letters of a word that is hyphenated, fewest before a hyphen, fewest behind one. */
		readonly minWordLength: number;
		readonly leftmin: number;
		readonly rightmin: number;
		readonly handleEvent: {
			/** Told of every error; unless it prevents the default, the message is printed. */
			readonly error: (event: {readonly msg: string; readonly preventDefault: () => void}) => void;
		};
	};

	const hyphenopoly: {
		/** For each language a function that puts hyphens into a text; none for a language that could not be loaded. */
		readonly config: (configuration: Configuration) => ReadonlyMap<string, (text: string) => string>;
	};
	export default hyphenopoly;
}
