/** The charset that bytes are in. */
export type FoundCharset = {
	/** One of the names in `charsetNames`: lower case, as the WHATWG Encoding Standard has it. */
	readonly encoding: string;
	/** How sure that is, 0–1; 1 for what was asked for, a byte order mark, ASCII and valid UTF-8. */
	readonly confidence: number;
};
