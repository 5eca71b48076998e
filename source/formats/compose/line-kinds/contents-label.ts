import {alternatives, lazyPattern} from '../../../languages/story-words.ts';

const label = lazyPattern(() => `^[\\W_]*(?:${alternatives('contents')})[\\W_]*$`, 'iu');

export const isContentsLabel = (line: string): boolean =>
	line.length <= 40 && line !== '' && label().test(line);
