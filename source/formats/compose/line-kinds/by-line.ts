import {alternatives, lazyPattern} from '../../../languages/story-words.ts';

const pattern = lazyPattern(
	() =>
		`^(?:~\\s*)?(?:(?:©|\\(c\\)|copyright)\\s*(?:\\d{4},?\\s*)?)?(?:${alternatives('by')})(?:\\s*:\\s*|\\s+)(\\S.{0,80}?)(?:\\s*~)?$`,
	'iu',
);

/** The author whom a line of its own names (`by Jane Doe`); undefined for other lines. */
export const authorOfByLine = (line: string): string | undefined => pattern().exec(line)?.[1];
