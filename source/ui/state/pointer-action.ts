import type {Gesture} from '../pointer/gesture.ts';
import type {PlacedMark} from './mark.ts';

/** What pointing asks for beside what keys ask for, too. */
export type PointerAction =
	| Extract<Gesture, {readonly type: 'pressed-at' | 'dragged-to' | 'released-at'}>
	/** Chose an entry of the list, or at the end of the story. */
	| {readonly type: 'pointed-at-entry'; readonly index: number}
	/** Chose a link or the mark of a note on the page. */
	| {readonly type: 'pointed-at-mark'; readonly placed: PlacedMark};
