import type {Span} from '../../core/story/story.ts';

/** A link or the mark of a note. */
export type Mark = Extract<Span, {readonly kind: 'link' | 'noteReference'}>;

/** A mark with the chapter whose text it stands in. */
export type PlacedMark = {readonly chapter: number; readonly mark: Mark};

/** The link or note mark that is chosen, and whether its note is open over the page. */
export type ChosenMark = PlacedMark & {
	/** First line shown of the note that is open; null where none is. */
	readonly openAt: number | null;
};
