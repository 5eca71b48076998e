import {isBlockName} from '../default-style.ts';
import {isElement, type Element} from '../element.ts';
import {shortText} from './known-classes.ts';

/** Children of a heading that are looked at. */
const mostChildren = 200;
/** A paragraph that is longer is no line of a heading. */
const longestLine = 120;

/**
 * Whether a heading was never ended, and all that follows stands in it: its own words come first, and several paragraphs
 * behind them, or a long one. Headings whose lines are paragraphs have no words beside those.
 */
export const isOverrun = (heading: Element): boolean => {
	let hasWords = false;
	let paragraphs = 0;
	for (const child of heading.children.slice(0, mostChildren)) {
		const isBlock = isElement(child) && isBlockName(child.name);
		if (!isBlock) hasWords ||= (isElement(child) ? shortText(child, longestLine) : child.trim()) !== '';
		else if (!hasWords) return false;
		else if (++paragraphs > 1 || shortText(child, longestLine) === undefined) return true;
	}
	return false;
};
