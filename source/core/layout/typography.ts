/** How text is set. */
export type Typography = {
	/** Widest line, in columns. */
	readonly measure: number;
	/** Whether lines end where the measure does, as in a book. */
	readonly isJustified: boolean;
	/** Whether words may be hyphenated. */
	readonly isHyphenated: boolean;
	/** How paragraphs are set apart: by a blank line, or by an indent of their first line. */
	readonly paragraphs: 'spaced' | 'indented';
};

/**
 * Where a word may be hyphenated: offsets into it, in order. The word is letters alone, in one language.
 */
export type Hyphenate = (word: string) => readonly number[];
