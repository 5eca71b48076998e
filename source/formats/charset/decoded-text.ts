/** A text and how it was read. */
export type DecodedText = {
	readonly text: string;
	/** The charset, by one of the names in `charsetNames`: lower case, as the WHATWG Encoding Standard has it. */
	readonly encoding: string;
	/** How sure that is, 0–1; 1 for what was asked for, a byte order mark, ASCII and valid UTF-8. */
	readonly confidence: number;
};
