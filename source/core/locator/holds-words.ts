import type {Story} from '../story/story.ts';
import {countSigns} from './find-words.ts';
import type {Locator} from './locator.ts';
import {resolveLocator} from './resolve-locator.ts';

/** Fewer letters than this may stand in another story, too. */
const leastSigns = 24;

/**
 * Whether a story is the work that locators were made from, by strong evidence alone: the words of one of them stand in
 * it, more of them than a heading or a customary beginning has.
 */
export const holdsWords = (story: Story, locators: readonly Locator[]): boolean =>
	locators.some(
		locator =>
			countSigns(locator.quote.highlight) >= leastSigns &&
			['exact', 'moved', 'similar'].includes(resolveLocator(story, locator).found),
	);
