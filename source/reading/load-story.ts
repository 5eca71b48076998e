import {Refusal} from '../core/refusal.ts';
import {areSameChoices, noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {type SharedTask, type Task, Waiting, withoutValues} from '../core/task/task.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {openWith} from '../formats/open-with.ts';
import {plainText} from '../formats/plain-text/plain-text.ts';
import type {Preview} from '../formats/story-format.ts';
import {Fault} from '../library/fault.ts';
import {identify} from '../library/identity.ts';
import type {Identity} from '../library/library.ts';
import {recognize, type Recognition} from '../library/recognize.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {inBoundMemory} from './bound-memory.ts';
import type {StorySource} from './file-source.ts';
import {findPart} from './find-part.ts';
import {guessRecord, guessStory, type StoryGuess} from './guess-story.ts';
import {
	type Beginning,
	type BegunStory,
	displayTitleOf,
	type LoadedStory,
	type LoadingStory,
	type LoadOptions,
	type Reread,
} from './loaded-story.ts';
import {readStandardInput} from './pipe-source.ts';
import {inShortStart} from '../start-flags.ts';
import {openSource} from './story-source.ts';
import {surveyOf} from './survey.ts';
import {isOpenFile, type ReadFile, readInThread} from './thread/read-in-thread.ts';

/** A story in one reading, and why it is not the remembered one. */
type FirstReading = Pick<LoadedStory, 'story' | 'choices' | 'problem'>;

/** Reads a story in another way; as before where that cannot be: the choices may be those of a newer program. */
function* readAs(choices: ReadingChoices, before: FirstReading, reread: Reread): SharedTask<FirstReading> {
	if (before.problem !== null || areSameChoices(choices, before.choices)) return before;
	try {
		return {story: yield* reread(choices), choices, problem: null};
	} catch (error) {
		if (!(error instanceof UnreadableStory)) throw error;
		return {...before, problem: error.message};
	}
}

function* recognizeIn(
	{library, mends, wantsBeginning = false}: LoadOptions,
	identity: Identity,
	story: Story,
): SharedTask<Recognition | Fault> {
	const read = mends ? library.read : library.glance;
	try {
		const {fingerprint} = surveyOf(story);
		return yield* recognize(
			library,
			{identity, story, fingerprint},
			read,
			wantsBeginning && !isUnread(story),
		);
	} catch (error) {
		if (error instanceof Fault) return error;
		throw error;
	}
}

const choose = (options: LoadOptions, record: StoryRecord | undefined): ReadingChoices =>
	options.choose(record?.choices ?? noChoices);

const beginningOf = (
	{beginning: story, ...preview}: Preview,
	choices: ReadingChoices,
	{record, file: {start, path, realPath}}: StoryGuess,
): Beginning => ({
	story,
	choices,
	displayTitle: displayTitleOf(story, path),
	file: {start: start(), path, realPath, shown: preview.shown, placeBefore: record?.place ?? null},
	isContinued: record !== undefined && record.place !== null,
	readEnd: preview.readEnd,
	readPart: () => findPart({...preview, beginning: story}, record?.place),
});

/** What can be shown of a story whose chapters are not read yet. */
const unread = (beginning: Story): Preview => ({beginning, shown: 1, readEnd: () => undefined});

/** Files up to this size are known by their bytes before anything is shown, in bytes: that takes a few milliseconds. */
const largestHashed = 2 * 1024 * 1024;

/** Whether a story has chapters that only reading them will tell about. */
const isUnread = (story: Story): boolean =>
	story.spine.some((_, index) => story.chapters.sceneCount(index) === null);

/**
 * Smaller texts are read in this thread, in bytes: that takes a second, in slices. Another thread takes 40 MB for itself, of
 * which V8 gives the last back eight seconds after its end.
 */
const leastInThread = 16 * 1024 * 1024;

/** Reads a large text in another thread; undefined where the story is none, or this thread has to do it. */
function* readText(
	{file}: Story,
	source: StorySource,
	choices: ReadingChoices,
	{startThread}: LoadOptions,
): SharedTask<ReadFile | undefined> {
	const isLarge = source.size >= leastInThread && file.format === plainText.name;
	if (!startThread || !isLarge || !isOpenFile(source)) return undefined;
	return yield* readInThread(startThread, source, choices);
}

/** A file that has been read for the first time, and what it is known by. */
type Opened = {readonly first: FirstReading; readonly identity: Identity};

/** Reads a file as its reader chose when a story was read there last; in our own way where that cannot be. */
function* openFirst(
	source: StorySource,
	guess: StoryGuess,
	options: LoadOptions,
): SharedTask<Opened, Beginning | undefined> {
	const {path} = source;
	const {wantsBeginning = false, resumes = false} = options;
	const choices = choose(options, guess.record);
	const opening = openWith(options.formats, source, {
		choices,
		wantsPreview: wantsBeginning,
		startsAt: resumes ? (guess.record?.place?.totalProgression ?? 0) : 0,
	});
	try {
		let step = opening.next();
		const preview = step.done === true ? undefined : step.value;
		if (preview) {
			yield beginningOf(preview, choices, guess);
			const read = yield* readText(preview.beginning, source, choices, options);
			if (read) return {first: {story: read.story, choices, problem: null}, identity: read.identity};
		} else if (wantsBeginning && source.size > largestHashed) {
			for (; step.done !== true; step = opening.next()) yield;
			const {value: story} = step;
			if (isUnread(story)) yield beginningOf(unread(story), choices, guess);
		}
		// Before the rest is read: the source is open still, whatever becomes of the file.
		const identity = yield* identify(source, path);
		for (; step.done !== true; step = opening.next()) yield;
		return {first: {story: step.value, choices, problem: null}, identity};
	} catch (error) {
		const own = choose(options, undefined);
		if (!(error instanceof UnreadableStory) || areSameChoices(own, choices)) throw error;
		const story = yield* withoutValues(openWith(options.formats, source, {choices: own}));
		return {first: {story, choices: own, problem: error.message}, identity: yield* identify(source, path)};
	}
}

/**
 * Shows a story whose chapters are read when they are asked for, before all of them are read to recognise it. One that is
 * known by its bytes needs no such look.
 */
function* showUnread(
	{first: {story, choices}, identity}: Opened,
	guess: StoryGuess,
	{library, wantsBeginning = false}: LoadOptions,
	{size: bytes}: StorySource,
): Task<void, Beginning | undefined> {
	if (!wantsBeginning || bytes > largestHashed || !isUnread(story)) return;
	if (guessRecord(library, identity)?.contents.includes(identity.content) === true) return;
	yield beginningOf(unread(story), choices, guess);
}

/** A story in one reading, and what the library knows about it. */
type Recognized = {readonly first: FirstReading; readonly recognition: Recognition | Fault};

const isUnknown = (recognition: Recognition | Fault): boolean =>
	!(recognition instanceof Fault) &&
	!recognition.found &&
	recognition.sources.length === 0 &&
	recognition.questions.length === 0;

/**
 * Recognises a story. Where nobody knows its words, and the choices were made for another version of its file, it is read
 * again in the charset that it seems to have by now.
 */
function* recognizeReading(
	{first, identity}: Opened,
	isGuess: boolean,
	reread: Reread,
	options: LoadOptions,
): SharedTask<Recognized> {
	const recognition = yield* recognizeIn(options, identity, first.story);
	if (!isGuess || !isUnknown(recognition)) return {first, recognition};
	const {encoding} = choose(options, undefined);
	const other = yield* readAs({...first.choices, encoding}, first, reread);
	if (other === first) return {first, recognition};
	const again = yield* recognizeIn(options, identity, other.story);
	return isUnknown(again) ? {first, recognition} : {first: other, recognition: again};
}

function* load(source: StorySource, options: LoadOptions): LoadingStory {
	const {path, size: bytes, version} = source;
	const guess = guessStory(options.library, source);
	const opened = yield* openFirst(source, guess, options);
	source.seal();
	const {identity} = opened;
	const reread: Reread = function* (choices) {
		const read = yield* readText(opened.first.story, source, choices, options);
		return read?.story ?? (yield* withoutValues(openWith(options.formats, source, {choices})));
	};
	yield* showUnread(opened, guess, options, source);
	const recognized = yield* recognizeReading(opened, !guess.isOf(identity.content), reread, options);
	const {first} = recognized;
	const recognition =
		recognized.recognition instanceof Fault
			? recognized.recognition
			: {...recognized.recognition, early: guess.early};
	const record = recognition instanceof Fault ? undefined : recognition.found?.record;
	// What was chosen for a text says nothing about a book of another format.
	const chooser = record ?? guess.own;
	const chosen = choose(options, chooser?.format === first.story.file.format ? chooser : undefined);
	// A text whose words are known was decoded rightly, whatever charset the file had before.
	const {encoding} = record?.contents.includes(identity.content) === false ? first.choices : chosen;
	const read = yield* readAs({...chosen, encoding}, first, reread);
	const displayTitle = displayTitleOf(read.story, path);
	return {
		...read,
		path,
		bytes,
		version,
		identity,
		recognition,
		displayTitle,
		reread,
		formats: options.formats,
	};
}

/**
 * Loads a story by its file's name, `-` is standard input, in steps of a few milliseconds.
 *
 * @throws {Refusal} at once or on the way, where there is no story to read.
 */
export function* loadStory(name: string, options: LoadOptions): LoadingStory {
	try {
		const source = name === '-' ? readStandardInput() : openSource(name, options.waits);
		return yield* inBoundMemory(inShortStart(load(source, options)));
	} catch (error) {
		if (!(error instanceof UnreadableStory)) throw error;
		throw new Refusal(`cannot read ${name === '-' ? 'standard input' : cleanLine(name)}: ${error.message}`, {
			cause: error,
		});
	}
}

/** Loads a story until something of it can be shown: its beginning, or the whole. @throws as {@link loadStory}. */
export const beginStory = (name: string, options: LoadOptions): LoadedStory | BegunStory => {
	const whole = loadStory(name, {...options, wantsBeginning: true});
	for (;;) {
		const step = whole.next();
		if (step.done === true) return step.value;
		if (step.value instanceof Waiting) step.value.block();
		else if (step.value) return {...step.value, whole};
	}
};
