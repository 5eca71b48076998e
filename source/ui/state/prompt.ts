import {cleanText} from '../../core/text/clean-text.ts';
import {graphemes} from '../../core/text/graphemes.ts';

/** What would come of a rule for scenes: how many there would be, or why it is none. */
export type RulePreview = {readonly rule: string} & ({readonly scenes: number} | {readonly problem: string});

/**
 * UTF-16 units that a prompt takes: more than a long paragraph, and so little that each key is answered at once however
 * much is pasted.
 */
export const longestPrompt = 2000;

/** A line that the reader is typing, and what for. */
export type Prompt = {
	readonly purpose: 'search' | 'go-to' | 'note' | 'scenes';
	readonly value: string;
	/** The bookmark whose note is typed. */
	readonly bookmark?: string;
	/** What would come of the latest rule that was looked at. */
	readonly preview?: RulePreview;
	/** Whether some of what was typed last had no room. */
	readonly isFull?: boolean;
};

/** The line as it is shown and kept: no character that a terminal obeys, no line end. */
export const cleanedLine = (value: string): string => cleanText(value).text.replaceAll(/\s/g, ' ');

/** The longest beginning of a text that a prompt takes; cuts between graphemes. */
const fitting = (text: string): string => {
	if (text.length <= longestPrompt) return text;
	let end = 0;
	for (const {segment, index} of graphemes(text.slice(0, 2 * longestPrompt))) {
		if (index + segment.length > longestPrompt) break;
		end = index + segment.length;
	}
	return text.slice(0, end);
};

/** The prompt with text put at the end of its line, as far as there is room. */
export const typeText = (prompt: Prompt, text: string): Prompt => {
	// What lies far beyond the room need not be looked at.
	const looked = text.slice(0, 2 * longestPrompt);
	const line = cleanedLine(prompt.value + looked);
	return {
		...prompt,
		value: fitting(line),
		isFull: line.length > longestPrompt || looked.length < text.length,
	};
};

/** The prompt with another line. One that has grown beyond the room leaves the prompt as it was. */
export const changeText = (prompt: Prompt, value: string): Prompt => {
	const line = cleanedLine(value);
	const isFull = line.length > Math.max(longestPrompt, prompt.value.length);
	return {...prompt, value: isFull ? prompt.value : line, isFull};
};

/** The line after a key that is no letter; those that mean nothing to a line change nothing. */
export const editLine = (value: string, key: string): string => {
	switch (key) {
		case 'backspace': {
			return value.slice(0, [...graphemes(value)].at(-1)?.index ?? 0);
		}

		case 'ctrl-u': {
			return '';
		}

		case 'ctrl-w': {
			return value.trimEnd().replace(/\S+$/u, '');
		}

		default: {
			return value;
		}
	}
};
