import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Story} from '../../core/story/story.ts';
import type {SharedTask} from '../../core/task/task.ts';
import type {Identity} from '../../library/library.ts';
import type {StorySource} from '../file-source.ts';
import {giveSurvey} from '../survey.ts';
import type {FileOrder} from './messages.ts';
import type {PackedChapter} from './packed-chapter.ts';
import {type PackedStory, unpackStory} from './packed-story.ts';
import {runThread, type StartThread} from './run-thread.ts';
import {surveyInThread} from './survey-in-thread.ts';

/** A source that is an open file. */
export type OpenFileSource = StorySource & Required<Pick<StorySource, 'descriptor'>>;

export const isOpenFile = (source: StorySource): source is OpenFileSource => source.descriptor !== undefined;

/** A file as it was read. */
export type ReadFile = {readonly story: Story; readonly identity: Identity};

/**
 * Has another thread read a plain text: this one keeps its memory free of what is made on the way, and keys need not wait.
 * What only a look at all of the story tells is left to other threads, too.
 *
 * @throws {Refusal} at a step, as opening the file here does.
 */
export function* readInThread(
	start: StartThread,
	source: OpenFileSource,
	choices: ReadingChoices,
): SharedTask<ReadFile> {
	const {name, size, path} = source;
	const order: FileOrder = {descriptor: source.descriptor(), path, name, size, choices};
	let identity: Identity | undefined;
	let packed: PackedStory | undefined;
	const chapters: PackedChapter[] = [];
	const thread = runThread(start, order, answer => {
		if ('identity' in answer) ({identity} = answer);
		if ('story' in answer) packed = answer.story;
		if ('chapters' in answer) for (const chapter of answer.chapters) chapters.push(chapter);
	});
	try {
		const first = yield* thread.until(() =>
			identity && packed?.spine.length === chapters.length ? {identity, packed} : undefined,
		);
		const story = unpackStory(first.packed, chapters);
		giveSurvey(story, surveyInThread(start, {story: first.packed, chapters}));
		// The first takes ten times as long as others: V8 has not compiled what unpacks it. Nothing else belongs to this step.
		yield;
		yield* story.chapters.read(0);
		yield;
		return {story, identity: first.identity};
	} finally {
		thread.stop();
		source.release();
	}
}
