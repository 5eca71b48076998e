/** What would come of a rule for scenes: how many there would be, or why it is none. */
export type RulePreview = {readonly rule: string} & ({readonly scenes: number} | {readonly problem: string});

/**
 * UTF-16 units that a prompt takes: more than a long paragraph, and so little that each key is answered at once however
 * much is pasted.
 */
export const longestPrompt = 2000;

/** The most lines of one purpose that are kept to be brought back. */
export const mostRecalled = 50;

/** Lines that were typed, the latest last, by what they were typed for; notes by their bookmarks. */
export type TypedBefore = Readonly<Record<string, readonly string[]>>;

/** A line that the reader is typing, and what for. */
export type Prompt = {
	readonly purpose: 'search' | 'go-to' | 'note' | 'scenes' | 'filter' | 'look-up';
	readonly value: string;
	/** Where letters are put: an offset into the value, in UTF-16 units. */
	readonly cursor: number;
	readonly bookmark?: string;
	/** What a key deleted last: it can be put back. */
	readonly killed?: string;
	/** Lines that can be brought back, the latest last, then the line that is typed now. */
	readonly lines?: readonly string[];
	/** Which of the lines is shown; none for the last one. */
	readonly line?: number;
	/** What would come of the latest rule that was looked at. */
	readonly preview?: RulePreview;
	/** Whether some of what was typed last had no room. */
	readonly isFull?: boolean;
};
