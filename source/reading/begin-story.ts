import {Refusal} from '../core/refusal.ts';
import {finish, type Task} from '../core/task/task.ts';
import {noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {readBeginning, readStory} from '../formats/read-story.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {realPathOf} from '../library/real-path.ts';
import {
	displayTitleOf,
	guessRecord,
	type LoadedStory,
	loadInSteps,
	type LoadOptions,
	loadStory,
	orUnreadable,
} from './load-story.ts';
import {openSource, type OpenSource} from './read-source.ts';

/** A large story of which the beginning has been read. */
export type BegunStory = Pick<LoadedStory, 'story' | 'choices' | 'displayTitle'> & {
	/** Whether the reader has stopped somewhere in the story at this path. */
	readonly isContinued: boolean;
	/** Reads its end alone; undefined where that cannot be. */
	readonly readEnd: () => Story | undefined;
	/** Reads all of it. */
	readonly whole: Task<LoadedStory>;
};

/** Files up to this size are read whole before anything is shown, in bytes. */
const small = 512 * 1024;

/** What is read of a larger one, in bytes. */
const beginningLength = 256 * 1024;

const newline = 0x0a;

/** The end of a file as a story: from the first whole line on of its last bytes. */
const readEnd = ({name, ending}: OpenSource, choices: ReadingChoices): Story | undefined => {
	// Where a character has several bytes of any value, nobody knows where a line ends.
	if (!/^(?:utf-8|windows-|iso-8859-|koi8-)/.test(choices.encoding ?? '')) return undefined;
	try {
		const bytes = ending(beginningLength);
		return readStory({name, bytes: bytes.subarray(bytes.indexOf(newline) + 1)}, choices);
	} catch (error) {
		// The file may be gone meanwhile, or be another.
		if (error instanceof Refusal) return undefined;
		throw error;
	}
};

/** The same work; it refuses a file in our words. */
function* toldInWords(name: string, steps: Task<LoadedStory>): Task<LoadedStory> {
	for (;;) {
		const step = orUnreadable(name, () => steps.next());
		if (step.done === true) return step.value;
		yield;
	}
}

const begin = (name: string, source: OpenSource, options: LoadOptions): LoadedStory | BegunStory => {
	const {path} = source;
	// The content is not known yet, and what is remembered of the path may be of another: the whole will tell.
	const record = guessRecord(options.library, {content: '', path, realPath: realPathOf(path)});
	const choices = options.choose(record?.choices ?? noChoices);
	const beginning = {name: source.name, bytes: source.beginning(beginningLength)};
	const whole = toldInWords(name, loadInSteps(source.read(), options));
	try {
		const story = readBeginning(beginning, choices);
		return {
			story,
			choices,
			displayTitle: displayTitleOf(story, path),
			isContinued: record !== undefined && record.place !== null,
			readEnd: () => readEnd(source, {...choices, encoding: story.file.encoding}),
			whole,
		};
	} catch (error) {
		// What cannot be told from its beginning may be told from all of it.
		if (error instanceof UnreadableStory) return finish(whole);
		throw error;
	}
};

/**
 * Reads a story to be shown: whole where that is soon done, else its beginning, and the rest in steps.
 *
 * @throws {Refusal} as {@link loadStory}.
 */
export const beginStory = (name: string, options: LoadOptions): LoadedStory | BegunStory => {
	if (name === '-') return loadStory(name, options);
	const source = openSource(name);
	return source.size <= small
		? orUnreadable(name, () => finish(loadInSteps(source.read(), options)))
		: begin(name, source, options);
};
