import {basename, extname} from 'node:path';
import {Refusal} from '../core/refusal.ts';
import {finish, type Task} from '../core/task/task.ts';
import {areSameChoices, noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {readStoryInSteps} from '../formats/read-story.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {Fault} from '../library/fault.ts';
import {identityInSteps} from '../library/identity.ts';
import type {Identity, Library} from '../library/library.ts';
import {recognize, type Recognition} from '../library/recognize.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {openLibrary} from './open-library.ts';
import {openSource, readStandardInput, type Source} from './read-source.ts';
import {releasing, type Reread, rereading} from './reread-file.ts';

/** A story with the file it came from. */
export type LoadedStory = {
	readonly story: Story;
	/** How its file was read. */
	readonly choices: ReadingChoices;
	/** Why it was not read in the way that is remembered, one sentence; null where it was. */
	readonly problem: string | null;
	/** Absolute path; null for standard input. */
	readonly path: string | null;
	/** Size of the file in bytes. */
	readonly bytes: number;
	readonly identity: Identity;
	/** What the library knows about the story, or why it cannot be asked. */
	readonly recognition: Recognition | Fault;
	/** The title, or the file's name where the story has none. */
	readonly displayTitle: string;
	readonly reread: Reread;
};

/** How a story is loaded. */
export type LoadOptions = {
	/** How the file is to be understood: what the user asks for now, over what is remembered. */
	readonly choose: (remembered: ReadingChoices) => ReadingChoices;
	readonly library: Library;
	/** Whether damaged records are put aside: only for what reads or changes them. */
	readonly mends: boolean;
};

/** A title to show for a story that has none: its file's name without folder and ending. */
export const titleFromPath = (path: string | null): string =>
	path === null ? 'Standard input' : cleanLine(basename(path, extname(path))) || 'Untitled';

export const displayTitleOf = ({metadata}: Story, path: string | null): string =>
	metadata.title ?? titleFromPath(path);

/** The likeliest record before the text is known; a library that cannot be read is no reason not to read the story. */
export const guessRecord = (library: Library, identity: Identity): StoryRecord | undefined => {
	try {
		for (const id of library.idsOf(identity, null)) {
			const record = library.glance(id);
			if (record) return record;
		}
		return undefined;
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return undefined;
	}
};

/** A story in one reading, and why it is not the remembered one. */
type FirstReading = Pick<LoadedStory, 'story' | 'choices' | 'problem'>;

/** Reads a story in another way; as before where that cannot be: the choices may be those of a newer program. */
function* readAs(choices: ReadingChoices, before: FirstReading, reread: Reread): Task<FirstReading> {
	if (before.problem !== null || areSameChoices(choices, before.choices)) return before;
	try {
		return {story: yield* reread(choices), choices, problem: null};
	} catch (error) {
		if (!(error instanceof UnreadableStory)) throw error;
		return {...before, problem: error.message};
	}
}

function* recognizeIn(
	{library, mends}: LoadOptions,
	identity: Identity,
	story: Story,
): Task<Recognition | Fault> {
	try {
		return yield* recognize(library, {identity, story}, mends ? library.read : library.glance);
	} catch (error) {
		if (error instanceof Fault) return error;
		throw error;
	}
}

/** A file that has been read, and the story that is being read from it. */
type Opened = Pick<LoadedStory, 'path' | 'bytes' | 'identity' | 'reread'> & {
	readonly choices: ReadingChoices;
	/** Whether the choices were made for other bytes: the file at this path has changed, or is another one. */
	readonly isGuess: boolean;
	/** Reads the story. Nothing here holds the bytes: nobody needs them once they have been decoded, and there may be many. */
	readonly steps: Task<Story>;
	readonly release: () => void;
};

const choose = (options: LoadOptions, record: StoryRecord | undefined): ReadingChoices =>
	options.choose(record?.choices ?? noChoices);

function* open(reading: Task<Source>, options: LoadOptions): Task<Opened> {
	const source = yield* reading;
	const {path, bytes} = source;
	const identity = yield* identityInSteps(bytes, path);
	const record = guessRecord(options.library, identity);
	const choices = choose(options, record);
	return {
		path,
		bytes: bytes.length,
		identity,
		choices,
		isGuess: record?.contents.includes(identity.content) === false,
		reread: rereading(source, identity),
		steps: readStoryInSteps(source, choices),
		release: releasing(source),
	};
}

function* readFirst({steps, release, choices, reread}: Opened, options: LoadOptions): Task<FirstReading> {
	try {
		const story = yield* steps;
		release();
		return {story, choices, problem: null};
	} catch (error) {
		const own = choose(options, undefined);
		if (!(error instanceof UnreadableStory) || areSameChoices(own, choices)) throw error;
		return {story: yield* reread(own), choices: own, problem: error.message};
	}
}

/** A story in one reading, and what the library knows about it. */
type Recognized = {readonly first: FirstReading; readonly recognition: Recognition | Fault};

const isUnknown = (recognition: Recognition | Fault): boolean =>
	!(recognition instanceof Fault) &&
	!recognition.found &&
	recognition.sources.length === 0 &&
	recognition.questions.length === 0;

/** Reads a story and recognises it: where nobody knows its words, in the charset that it seems to have by now. */
function* recognizeReading(opened: Opened, options: LoadOptions): Task<Recognized> {
	const first = yield* readFirst(opened, options);
	const recognition = yield* recognizeIn(options, opened.identity, first.story);
	if (!opened.isGuess || !isUnknown(recognition)) return {first, recognition};
	const {encoding} = choose(options, undefined);
	const other = yield* readAs({...first.choices, encoding}, first, opened.reread);
	if (other === first) return {first, recognition};
	const again = yield* recognizeIn(options, opened.identity, other.story);
	return isUnknown(again) ? {first, recognition} : {first: other, recognition: again};
}

/** Reads a file as its reader has chosen, now by flags or before, and recognises the story. */
export function* loadInSteps(reading: Task<Source>, options: LoadOptions): Task<LoadedStory> {
	const opened = yield* open(reading, options);
	const {path, bytes, identity, reread} = opened;
	const {first, recognition} = yield* recognizeReading(opened, options);
	const record = recognition instanceof Fault ? undefined : recognition.found?.record;
	const chosen = choose(options, record);
	// A text whose words are known was decoded rightly, whatever charset the file had before.
	const {encoding} = record?.contents.includes(identity.content) === false ? first.choices : chosen;
	const read = yield* readAs({...chosen, encoding}, first, reread);
	return {
		...read,
		path,
		bytes,
		identity,
		recognition,
		displayTitle: displayTitleOf(read.story, path),
		reread,
	};
}

/** Does something with a file; tells in our words that it holds no story. */
export const orUnreadable = <Value>(name: string, work: () => Value): Value => {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof UnreadableStory)) throw error;
		throw new Refusal(`cannot read ${cleanLine(name)}: ${error.message}`, {cause: error});
	}
};

/**
 * Reads a story by its file's name, `-` is standard input: as flags say, else as is remembered of it.
 *
 * @throws {Refusal} where there is no story to read, or a flag says what cannot be.
 */
export const loadStory = (
	name: string,
	{
		choose: chosen = remembered => remembered,
		library = openLibrary(),
		mends = false,
	}: Partial<LoadOptions> = {},
): LoadedStory =>
	orUnreadable(name, () => {
		const source = name === '-' ? readStandardInput() : openSource(name).read();
		return finish(loadInSteps(source, {choose: chosen, library, mends}));
	});
