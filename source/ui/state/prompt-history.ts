import type {StoryState} from './app-state.ts';
import {mostRecalled, type Prompt, type TypedBefore} from './prompt.ts';

/** Steps through the lines that can be brought back. */
const steps: ReadonlyMap<string, number> = new Map([
	['up', -1],
	['ctrl-p', -1],
	['down', 1],
	['ctrl-n', 1],
]);

/** Name under which lines of a prompt are kept; undefined where none are. */
const keptAs = ({purpose, bookmark}: Pick<Prompt, 'purpose' | 'bookmark'>): string | undefined => {
	if (purpose === 'note') return bookmark === undefined ? 'note on a selection' : `note ${bookmark}`;
	return purpose === 'search' || purpose === 'go-to' || purpose === 'look-up' ? purpose : undefined;
};

/** A prompt with the lines that can be brought back into it. */
export const withLines = (prompt: Prompt, typedBefore: TypedBefore = {}): Prompt => {
	const lines = typedBefore[keptAs(prompt) ?? ''] ?? [];
	return lines.length === 0 ? prompt : {...prompt, lines: [...lines, prompt.value]};
};

/** The prompt after a key that may bring back a line. What was changed in the meantime stays so. */
export const recallLine = (prompt: Prompt, key: string): Prompt => {
	const step = steps.get(key);
	const {lines = [], value} = prompt;
	if (step === undefined || lines.length === 0) return prompt;
	const shown = prompt.line ?? lines.length - 1;
	const line = Math.max(0, Math.min(lines.length - 1, shown + step));
	if (line === shown) return prompt;
	const kept = lines.with(shown, value);
	const recalled = kept[line] ?? '';
	return {...prompt, lines: kept, line, value: recalled, cursor: recalled.length, isFull: false};
};

/** Keeps the line that is typed, to be brought back by the next prompt of its kind. */
export const rememberLine = (state: StoryState): StoryState => {
	const {prompt, typedBefore = {}} = state;
	const name = prompt && keptAs(prompt);
	if (!name || prompt.value.trim() === '') return state;
	const others = (typedBefore[name] ?? []).filter(line => line !== prompt.value);
	const lines = [...others, prompt.value].slice(-mostRecalled);
	return {...state, typedBefore: {...typedBefore, [name]: lines}};
};

/** Keeps the text of a cancelled prompt, and says so if a note was not saved. */
export const keepTyped = (state: StoryState): StoryState => {
	const {prompt, bookmarks} = state;
	if (prompt?.purpose !== 'note') return rememberLine(state);
	const saved = bookmarks.list.find(({id}) => id === prompt.bookmark)?.note ?? '';
	if (prompt.value === saved) return state;
	const isEmpty = prompt.value.trim() === '';
	return {
		...rememberLine(state),
		notice: isEmpty ? 'Note not saved' : 'Note not saved (↑ brings it back)',
	};
};
