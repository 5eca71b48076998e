import type {Png} from '../../core/story/png.ts';
import type {Span} from '../../core/story/story.ts';
import type {Range} from '../../core/text/range.ts';

/** The line of an image, which stands for it on the page. */
export type ImageMark = Range & {readonly kind: 'image'; readonly source: string};

/** A link, the mark of a note, or the line of an image that the terminal can show. */
export type Mark = Extract<Span, {readonly kind: 'link' | 'noteReference'}> | ImageMark;

/** A mark with the chapter whose text it stands in. */
export type PlacedMark = {readonly chapter: number; readonly mark: Mark};

/** The mark that is chosen, and whether its note or its image is open over the page. */
export type ChosenMark = PlacedMark & {
	/** First line shown of the note that is open; null where none is. */
	readonly openAt: number | null;
	/** The image that is open; null while its bytes are being read, none where it is not wanted. */
	readonly image?: Png | null;
};
