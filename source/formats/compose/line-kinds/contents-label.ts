import {alternatives, lazyPattern} from '../../../languages/story-words.ts';

const label = lazyPattern(() => `^[\\W_]*(?:${alternatives('contents')})[\\W_]*$`, 'iu');

export const isContentsLabel = (line: string): boolean =>
	line.trim().length <= 40 && line !== '' && label().test(line);

const otherList = lazyPattern(() => `^[\\W_]*(?:${alternatives('otherLists')})[\\W_]*$`, 'iu');

/** Whether a line is the label of a list that may stand below that of contents: of pictures, of maps. */
export const isOtherList = (line: string): boolean => line.trim().length <= 60 && otherList().test(line);
