/** Where words lead outside the story. */
export type Hyperlink = {
	/** Printable ASCII; see `webAddress`. */
	readonly address: string;
	/** The same for all words of one link, on however many lines they stand: letters, digits and hyphens. */
	readonly id: string;
};

/**
 * Words that the terminal can open (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). They are seen
 * in any case.
 */
export const hyperlinked = (words: string, {address, id}: Hyperlink): string =>
	`\u001b]8;id=${id};${address}\u001b\\${words}\u001b]8;;\u001b\\`;
