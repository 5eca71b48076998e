import type {TextUnit} from '../../core/story/text-units.ts';
import type {Place} from '../../core/story/story.ts';
import type {Pen} from '../../library/pens.ts';

/** What can be asked of a selection. */
export type SelectionAction =
	/** Selects the first sentence of the page. */
	| {readonly type: 'began-selection'}
	/** Selects what stands between two offsets of a chapter, in whichever order; `to` is the end that keys move. */
	| {readonly type: 'selected-from'; readonly chapter: number; readonly from: number; readonly to: number}
	/** Selects the word, sentence or paragraph at a place. */
	| {readonly type: 'selected-unit'; readonly place: Place; readonly unit: TextUnit}
	/** Moved the end that moves by words or lines. */
	| {readonly type: 'moved-selection'; readonly by: number; readonly unit: 'word' | 'line'}
	/** Took more words, sentences or paragraphs into the selection, at the end that moves. */
	| {readonly type: 'took-unit'; readonly count: number; readonly unit: TextUnit}
	/** The other end is moved from now on. */
	| {readonly type: 'swapped-ends'}
	/** The next key says in which colour to highlight. */
	| {readonly type: 'asked-for-pen'}
	/** Highlights what is selected; null stands for the colour that was used last. */
	| {readonly type: 'highlighted'; readonly pen: Pen | null}
	/** For the terminal: what is selected goes to the clipboard. */
	| {readonly type: 'copied-selection'};
