import type {Png} from '../../core/story/png.ts';
import type {ChosenMark} from './mark.ts';

/** What happens to the image that is wanted. */
export type ImageEvent =
	/** Its bytes have been read. */
	| {readonly is: 'read'; readonly of: ChosenMark; readonly png: Png}
	/** It cannot be shown: why, in a sentence. */
	| {readonly is: 'refused'; readonly of: ChosenMark; readonly why: string}
	| {readonly is: 'closed'};
