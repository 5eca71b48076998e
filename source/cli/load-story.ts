import {basename, extname} from 'node:path';
import {finish, type Steps} from '../core/steps/steps.ts';
import {areSameChoices, noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {splitRuleProblem} from '../formats/plain-text/structure/split-rule.ts';
import {readBeginning, readStory, readStoryInSteps} from '../formats/read-story.ts';
import {UnreadableFormatError} from '../formats/story-reader.ts';
import {identityInSteps, identityOf} from '../library/identity.ts';
import type {FoundRecord, Identity} from '../library/library.ts';
import {isOfStory} from '../library/recall-story.ts';
import {chooseReading} from './chosen-reading.ts';
import type {Flags} from './command.ts';
import {Failure, unreadable} from './failure.ts';
import {openLibrary} from './open-library.ts';
import {openSource, readStandardInput, type OpenSource, type Source} from './read-source.ts';

/** A story with the file it came from. */
export type LoadedStory = {
	readonly story: Story;
	/** How its file was read. */
	readonly choices: ReadingChoices;
	/** Absolute path; null for standard input. */
	readonly path: string | null;
	/** Size of the file in bytes. */
	readonly bytes: number;
	readonly identity: Identity;
	/** The title, or the file's name where the story has none. */
	readonly displayTitle: string;
	/**
	 * Reads the file once more, in another way.
	 *
	 * @throws {Error} with a sentence where that cannot be.
	 */
	readonly reread: (choices: ReadingChoices) => Story;
};

/** A large story of which the beginning has been read. */
export type BegunStory = Pick<LoadedStory, 'story' | 'choices' | 'displayTitle'> & {
	/** Whether the reader has stopped somewhere in the story at this path. */
	readonly isContinued: boolean;
	/** Reads its end alone; undefined where that cannot be. */
	readonly readEnd: () => Story | undefined;
	/** Reads all of it. */
	readonly whole: Steps<LoadedStory>;
};

/** A title to show for a story that has none: its file's name without folder and ending. */
export const titleFromPath = (path: string | null): string =>
	path === null ? 'Standard input' : cleanLine(basename(path, extname(path))) || 'Untitled';

const displayTitleOf = ({metadata}: Story, path: string | null): string =>
	metadata.title ?? titleFromPath(path);

/** What is remembered of a story's file; a library that cannot be read is no reason not to read the story. */
const recordOf = (identity: Identity): FoundRecord | undefined => {
	try {
		return openLibrary().glance(identity)[0];
	} catch {
		return undefined;
	}
};

/** Larger files are read once more from the disk rather than kept in memory, in bytes. */
const kept = 2 * 1024 * 1024;

/** Gives what reads a file once more, in another way. */
const rereading = (source: Source, identity: Identity): LoadedStory['reread'] => {
	const {path, name} = source;
	const bytes = path === null || source.bytes.length <= kept ? source.bytes : undefined;
	return choices => {
		const problem = choices.split === null ? undefined : splitRuleProblem(choices.split);
		if (problem !== undefined) throw new Error(`No rule: ${problem}`);
		if (bytes) return readStory({name, bytes}, choices);
		const again = finish(openSource(path ?? '').read());
		if (identityOf(again.bytes, path).content !== identity.content)
			throw new Error('The file has changed. Open it again to see it.');
		return readStory(again, choices);
	};
};

/**
 * Gives what hands the bytes of a large file back to the system, which does not have to wait until V8 finds out that
 * nobody holds them; nor are they held here.
 */
const releasing = ({path, bytes}: Source): (() => void) => {
	if (path === null || bytes.length <= kept || !(bytes.buffer instanceof ArrayBuffer)) return () => undefined;
	const buffer = new WeakRef(bytes.buffer);
	return () => buffer.deref()?.transfer(0);
};

/** Reads a file as its reader has chosen, now by flags or before. */
function* loadInSteps(name: string, reading: Steps<Source>, flags: Flags): Steps<LoadedStory> {
	let source: Source | undefined = yield* reading;
	const {path} = source;
	const bytes = source.bytes.length;
	const identity = yield* identityInSteps(source.bytes, path);
	const reread = rereading(source, identity);
	const found = recordOf(identity);
	let choices = chooseReading(flags, found?.record.choices ?? noChoices);
	try {
		const steps = readStoryInSteps(source, choices);
		// Nobody needs the bytes once they have been decoded, and there may be many.
		const release = releasing(source);
		source = undefined;
		let story = yield* steps;
		release();
		if (found && !isOfStory(found, identity, story)) {
			// Choices for a story that lay at this path before are none for this one.
			const own = chooseReading(flags, noChoices);
			if (!areSameChoices(own, choices)) story = reread(own);
			choices = own;
		}
		return {story, choices, path, bytes, identity, displayTitle: displayTitleOf(story, path), reread};
	} catch (error) {
		if (!(error instanceof UnreadableFormatError)) throw error;
		throw unreadable(`cannot read ${cleanLine(name)}: ${error.message}`, error);
	}
}

/**
 * Reads a story by its file's name, `-` is standard input: as flags say, else as is remembered of it.
 *
 * @throws {Failure} where there is no story to read, or a flag says what cannot be.
 */
export const loadStory = (name: string, flags: Flags = {}): LoadedStory =>
	finish(loadInSteps(name, name === '-' ? readStandardInput() : openSource(name).read(), flags));

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
		if (error instanceof UnreadableFormatError || error instanceof Failure) return undefined;
		throw error;
	}
};

const begin = (name: string, source: OpenSource, flags: Flags): LoadedStory | BegunStory => {
	// The content is not known yet, and what is remembered of the path may be of another: the whole will tell.
	const found = recordOf({content: '', path: source.path});
	const choices = chooseReading(flags, found?.record.choices ?? noChoices);
	const beginning = {name: source.name, bytes: source.beginning(beginningLength)};
	const whole = loadInSteps(name, source.read(), flags);
	try {
		const story = readBeginning(beginning, choices);
		return {
			story,
			choices,
			displayTitle: displayTitleOf(story, source.path),
			isContinued: found !== undefined && found.record.place !== null,
			readEnd: () => readEnd(source, {...choices, encoding: story.file.encoding}),
			whole,
		};
	} catch (error) {
		// What cannot be told from its beginning may be told from all of it.
		if (error instanceof UnreadableFormatError) return finish(whole);
		throw error;
	}
};

/**
 * Reads a story to be shown: whole where that is soon done, else its beginning, and the rest in steps.
 *
 * @throws {Failure} as {@link loadStory}.
 */
export const beginStory = (name: string, flags: Flags): LoadedStory | BegunStory => {
	if (name === '-') return loadStory(name, flags);
	const source = openSource(name);
	return source.size <= small ? finish(loadInSteps(name, source.read(), flags)) : begin(name, source, flags);
};
