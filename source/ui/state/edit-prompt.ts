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

/** Where a motion leads from a cursor in a line: an offset, in UTF-16 units. */
type Motion = (line: string, cursor: number) => number;

const wordEnd = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]*$/u;
const wordStart = /^[^\p{L}\p{M}\p{N}]*[\p{L}\p{M}\p{N}]+/u;

const toStart: Motion = () => 0;
const toEnd: Motion = line => line.length;
const back: Motion = (line, cursor) => cursor - lastLength(line.slice(0, cursor));
const ahead: Motion = (line, cursor) => cursor + firstGrapheme(line.slice(cursor)).length;
const wordBack: Motion = (line, cursor) => Math.max(0, line.slice(0, cursor).search(wordEnd));
const wordAhead: Motion = (line, cursor) =>
	cursor + (wordStart.exec(line.slice(cursor))?.[0].length ?? line.length - cursor);
const spacedWordBack: Motion = (line, cursor) => line.slice(0, cursor).trimEnd().replace(/\S+$/u, '').length;

/** The keys that move the cursor, as in GNU Readline. */
const motions: ReadonlyMap<string, Motion> = new Map([
	['left', back],
	['ctrl-b', back],
	['right', ahead],
	['ctrl-f', ahead],
	['home', toStart],
	['ctrl-a', toStart],
	['end', toEnd],
	['ctrl-e', toEnd],
	['alt-b', wordBack],
	['alt-left', wordBack],
	['alt-f', wordAhead],
	['alt-right', wordAhead],
]);

/** The keys that delete from the cursor to where a motion leads. */
const deletions: ReadonlyMap<string, Motion> = new Map([
	['backspace', back],
	['delete', ahead],
	['ctrl-d', ahead],
]);

/** Those whose text can be put back. */
const kills: ReadonlyMap<string, Motion> = new Map([
	['ctrl-w', spacedWordBack],
	['ctrl-u', toStart],
	['ctrl-k', toEnd],
	['alt-d', wordAhead],
]);

/** Puts back what was deleted last. */
const yank = 'ctrl-y';

/** The prompt after a key that is no letter; those that mean nothing to a line change nothing. */
export const editPrompt = (prompt: Prompt, key: string): Prompt => {
	const {value, cursor, killed = ''} = prompt;
	if (key === yank) return killed === '' ? prompt : typeText(prompt, killed);
	const kill = kills.get(key);
	const remove = kill ?? deletions.get(key);
	if (!remove) return changed(prompt, value, motions.get(key)?.(value, cursor) ?? cursor);
	const to = remove(value, cursor);
	const [start, end] = [Math.min(cursor, to), Math.max(cursor, to)];
	const next = changed(prompt, value.slice(0, start) + value.slice(end), start);
	return kill && start < end ? {...next, killed: value.slice(start, end)} : next;
};
