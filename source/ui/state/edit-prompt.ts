import {cleanText} from '../../core/text/clean-text.ts';
import {firstGrapheme, graphemes} from '../../core/text/graphemes.ts';
import {longestPrompt, type Prompt} from './prompt.ts';

/** A text as a prompt's line holds it: no character that a terminal obeys, no line end. */
export const cleanedLine = (text: string): string => cleanText(text).text.replaceAll(/\s/g, ' ');

/** The longest beginning of a text that has at most `length` units; cuts between graphemes. */
const fitting = (text: string, length: number): string => {
	if (text.length <= length) return text;
	let end = 0;
	for (const {index} of graphemes(text)) {
		if (index > length) break;
		end = index;
	}
	return text.slice(0, end);
};

/** The prompt with another line and cursor; the same one where nothing is different. */
const changed = (prompt: Prompt, value: string, cursor: number, isFull = false): Prompt =>
	value === prompt.value && cursor === prompt.cursor && isFull === (prompt.isFull ?? false)
		? prompt
		: {...prompt, value, cursor, isFull};

/** The prompt with text put at its cursor, as far as there is room. */
export const typeText = (prompt: Prompt, text: string): Prompt => {
	const before = prompt.value.slice(0, prompt.cursor);
	const after = prompt.value.slice(prompt.cursor);
	// What lies far beyond the room need not be looked at.
	const looked = text.slice(0, 2 * longestPrompt);
	const wanted = cleanedLine(before + looked);
	const head = fitting(wanted, longestPrompt - after.length);
	const isFull = head.length < wanted.length || looked.length < text.length;
	return changed(prompt, head + after, head.length, isFull);
};

/** Length of the last grapheme of a text, in UTF-16 units. */
const lastLength = (text: string): number => text.length - ([...graphemes(text)].at(-1)?.index ?? 0);

/** What is left of the text before the cursor by a key that deletes; undefined for other keys. */
const deleted = (before: string, key: string): string | undefined => {
	switch (key) {
		case 'backspace':
			return before.slice(0, before.length - lastLength(before));
		case 'ctrl-w':
			return before.trimEnd().replace(/\S+$/u, '');
		case 'ctrl-u':
			return '';
		default:
			return undefined;
	}
};

const moved = ({value, cursor}: Prompt, key: string): number => {
	switch (key) {
		case 'left':
			return cursor - lastLength(value.slice(0, cursor));
		case 'right':
			return cursor + firstGrapheme(value.slice(cursor)).length;
		case 'home':
		case 'ctrl-a':
			return 0;
		case 'end':
		case 'ctrl-e':
			return value.length;
		default:
			return cursor;
	}
};

const deletedAhead = (prompt: Prompt): Prompt => {
	const {value, cursor} = prompt;
	const behind = value.slice(cursor);
	return changed(prompt, value.slice(0, cursor) + behind.slice(firstGrapheme(behind).length), cursor);
};

/** The prompt after a key that is no letter; those that mean nothing to a line change nothing. */
export const editPrompt = (prompt: Prompt, key: string): Prompt => {
	if (key === 'delete') return deletedAhead(prompt);
	const {value, cursor} = prompt;
	const before = deleted(value.slice(0, cursor), key);
	return before === undefined
		? changed(prompt, value, moved(prompt, key))
		: changed(prompt, before + value.slice(cursor), before.length);
};
