import type {MessagePort} from 'node:worker_threads';
import type {HashSetParts} from '../../core/likeness/hash-set.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Identity} from '../../library/library.ts';
import type {Survey} from '../survey.ts';
import type {PackedChapter} from './packed-chapter.ts';
import type {PackedOutline} from './packed-outline.ts';
import type {PackedStory} from './packed-story.ts';

/** A plain text that is to be read. */
export type FileOrder = {
	/** Number of the open file in this process. */
	readonly descriptor: number;
	readonly path: string | null;
	readonly name: string;
	/** Size of the file in bytes. */
	readonly size: number;
	readonly choices: ReadingChoices;
};

/** A story of which it is to be said what only a look at all of it tells. */
export type SurveyOrder = {
	readonly story: PackedStory;
	readonly chapters: readonly PackedChapter[];
	readonly wants: keyof Survey;
};

/** What another thread is asked to do. */
export type Order = (FileOrder | SurveyOrder) & {
	/** Takes the answers. */
	readonly port: MessagePort;
	/** One number, which grows with each step and each answer: whoever waits synchronously sees that the thread is alive. */
	readonly progress: Int32Array<SharedArrayBuffer>;
};

/** Why there is no answer: a refusal in its own words, or an error that is a bug. */
export type Failure = {readonly refused: string; readonly isUnreadable: boolean} | {readonly error: unknown};

/**
 * What it answers: the identity of the file, its story, and then the chapters in order, several at a time; an outline in
 * parts; a fingerprint.
 */
export type Answer =
	| {readonly identity: Identity}
	| {readonly story: PackedStory}
	| {readonly chapters: readonly PackedChapter[]}
	| {readonly outline: PackedOutline}
	| {readonly fingerprint: {readonly words: number; readonly hashes: HashSetParts}}
	| {readonly failure: Failure};
