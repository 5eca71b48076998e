/** What would come of a rule for scenes: how many there would be, or why it is none. */
export type RulePreview = {readonly rule: string} & ({readonly scenes: number} | {readonly problem: string});

/**
 * UTF-16 units that a prompt takes: more than a long paragraph, and so little that each key is answered at once however
 * much is pasted.
 */
export const longestPrompt = 2000;

/** A line that the reader is typing, and what for. */
export type Prompt = {
	readonly purpose: 'search' | 'go-to' | 'note' | 'scenes' | 'filter';
	readonly value: string;
	/** Where letters are put: an offset into the value, in UTF-16 units. */
	readonly cursor: number;
	readonly bookmark?: string;
	/** What would come of the latest rule that was looked at. */
	readonly preview?: RulePreview;
	/** Whether some of what was typed last had no room. */
	readonly isFull?: boolean;
};
