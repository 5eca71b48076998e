import type {Passage} from '../../core/story/passage.ts';
import type {Place} from '../../core/story/story.ts';

/** A story that is read aloud. */
export type Speech = {
	/** Where it begins: where another object stands here, it begins anew. */
	readonly from: Place;
	/** The word that is being spoken, or the sentence where a voice does not tell words; null before the first one. */
	readonly spoken: Passage | null;
};

export type SpeechEvent =
	/** Begins to read aloud, or stops. */
	| {readonly is: 'toggled'}
	/** The program is about to leave, or to be suspended: no voice goes on without it. */
	| {readonly is: 'hushed'}
	/** A word is being spoken. */
	| {readonly is: 'spoken'; readonly passage: Passage}
	/** The end of a scene has been reached. */
	| {readonly is: 'ended'; readonly at: Place}
	/** There is nothing to read with: why, in a sentence. */
	| {readonly is: 'refused'; readonly why: string};
