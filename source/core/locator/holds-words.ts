import type {Story} from '../story/story.ts';
import {createWordFinder} from './find-words.ts';
import type {Locator} from './locator.ts';
import {signsOf} from './signs.ts';

/** Words of fewer signs may stand in another story, too. */
const leastSigns = 20;

/** Two stories may begin with the same heading, and with the same words below it, but not go on alike. */
const leastPieces = 2;

/**
 * Whether a story is the work that locators were made from, by strong evidence alone: words of one of them and others
 * around it stand in it. Of a locator that knows of no others, its own must do.
 */
export const holdsWords = (story: Story, locators: readonly Locator[]): boolean => {
	const finder = createWordFinder(story);
	return locators.some(locator => {
		const pieces = [locator.quote.highlight, ...locator.landmarks.map(({words}) => words)].filter(
			words => signsOf(words).length >= leastSigns,
		);
		const found = pieces.filter(words => finder.anywhere({lead: '', words}, locator));
		return found.length >= Math.max(1, Math.min(leastPieces, pieces.length));
	});
};
