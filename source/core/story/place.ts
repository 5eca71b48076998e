import type {Place} from './story.ts';

/** Orders places by the text: negative where `a` stands before `b`, 0 where they are the same. */
export const comparePlaces = (a: Place, b: Place): number => a.chapter - b.chapter || a.offset - b.offset;

export const isSamePlace = (a: Place | null | undefined, b: Place): boolean =>
	a?.chapter === b.chapter && a.offset === b.offset;
