import {alternatives, holdsOneOf, lazyPattern} from '../../../languages/story-words.ts';
import {readHeading} from './headings.ts';

const longest = 60;

const label = lazyPattern(
	() =>
		`^[\\W_]*(?:${alternatives('contents')})(?![\\p{L}\\d])[\\W_]*(?:(?:${alternatives('of')}|${alternatives('article')})\\s+)*(.{0,30}?)[\\W_]*$`,
	'iu',
);

const mayBeLabel = holdsOneOf('contents');

/** Whether a line is the label of a list of contents, or of that of a volume (`CONTENTS OF VOLUME II`). */
export const isContentsLabel = (line: string): boolean => {
	if (line.trim().length > longest || !mayBeLabel(line)) return false;
	const [, volume] = label().exec(line) ?? [];
	return volume === '' || (volume !== undefined && readHeading(volume)?.kind === 'named');
};

const otherList = lazyPattern(() => `^[\\W_]*(?:${alternatives('otherLists')})[\\W_]*$`, 'iu');

/** Whether a line is the label of a list that may stand below that of contents: of pictures, of maps. */
export const isOtherList = (line: string): boolean => line.trim().length <= longest && otherList().test(line);
