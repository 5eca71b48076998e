import {readingTime, usualPace, type ProseSize} from '../core/text/measure-prose.ts';

/** Words a minute where nobody knows better: under the mean of readers (see `usualPace`), as a page had better wait. */
const cautiousPace = 230;

/** Less says little about a reader: ten minutes in seconds, and six pages in words. */
const enoughSeconds = 600;
const enoughWords = 1500;

/** Nobody reads all words in less time, or turns pages for more. */
const slowest = 80;
const fastest = 700;

/** The words a minute of a reader who has read some words in some seconds. */
export const ownPace = (words: number, seconds: number): number =>
	seconds < enoughSeconds || words < enoughWords
		? cautiousPace
		: Math.max(slowest, Math.min(fastest, (words * 60) / seconds));

/** Turning pages more often would be leafing, in milliseconds. */
const shortestPage = 2000;

/** How long a page is shown that is read at a pace, in milliseconds. */
export const timeOfPage = (size: ProseSize, pace: number): number =>
	Math.max(shortestPage, (readingTime(size) * 60_000 * usualPace) / pace);
