import type {Span} from '../../core/story/story.ts';

/** A link or the mark of a note. */
export type Mark = Extract<Span, {readonly kind: 'link' | 'noteReference'}>;

/** The link or note mark that is chosen, and whether its note is open over the page. */
export type ChosenMark = {
	readonly chapter: number;
	readonly mark: Mark;
	/** First line shown of the note that is open; null where none is. */
	readonly openAt: number | null;
};
