import {basename} from 'node:path';
import {flowLength, flowOf} from '../core/story/running-totals.ts';
import type {Story} from '../core/story/story.ts';
import {finish} from '../core/task/task.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {Fault} from '../library/fault.ts';
import type {Library} from '../library/library.ts';
import {recallStory} from '../library/recall-story.ts';
import type {RecalledStory} from '../library/recalled-story.ts';
import type {StoryRecord} from '../library/story-record.ts';
import type {Question, Recognition} from '../library/recognize.ts';
import {type LoadedStory, titleFromPath} from '../reading/loaded-story.ts';
import {loadFile} from './load-file.ts';
import {warn} from '../terminal/output.ts';
import {isoNow} from '../reading/clock.ts';

/** Whether the number of a scene, or how many there are, was not known when the places were kept. */
const lacksNumbers = (story: Story, {place, bookmarks}: StoryRecord): boolean =>
	place?.scenes === null ||
	[...(place ? [place] : []), ...bookmarks.map(({locator}) => locator)].some(
		({scene, chapter}) => scene === null && chapter < flowLength(story),
	);

/** Reads the chapters whose scenes only that can count. */
const readUncounted = (story: Story): void => {
	for (const index of flowOf(story))
		if (story.chapters.sceneCount(index) === null) finish(story.chapters.read(index));
};

export type RecalledFile = {
	readonly loaded: LoadedStory;
	readonly recognition: Recognition;
	readonly recalled: RecalledStory;
};

const mayBe: Readonly<Record<Question['relation'], string>> = {
	same: 'may be',
	part: 'may be part of',
	contains: 'may contain',
	shares: 'may contain some of',
};

/** Says which stories this one may be: a script cannot be asked, so it gets no place that may be another story's. */
const tellQuestions = ({displayTitle}: LoadedStory, {questions}: Recognition): void => {
	for (const {record, relation} of questions) {
		const known = record.title ?? titleFromPath(record.path);
		const file = record.path === null ? '' : ` (${cleanLine(basename(record.path))})`;
		warn(`reader: “${displayTitle}” ${mayBe[relation]} your “${known}”${file}: open it to answer.`);
	}
};

/**
 * Loads a story's file and recalls what is remembered of it: the one way to a record for every command.
 *
 * @throws {Refusal} where there is no story to read; {Fault} where records cannot be read.
 */
export const recallFile = (file: string, library: Library): RecalledFile => {
	const loaded = loadFile(file, {}, library, true);
	const {recognition} = loaded;
	if (recognition instanceof Fault) throw recognition;
	tellQuestions(loaded, recognition);
	const record = recognition.found?.record;
	if (record && lacksNumbers(loaded.story, record)) readUncounted(loaded.story);
	return {loaded, recognition, recalled: recallStory(recognition, loaded, loaded.choices, isoNow())};
};
