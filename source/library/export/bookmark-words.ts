import {quotedWords} from '../../core/locator/locator.ts';
import {placeInWords} from '../../core/story/place-in-words.ts';
import {oneLine} from '../../core/text/one-line.ts';
import type {Bookmark} from '../bookmark.ts';

/** UTF-16 units from which on a quote may end inside a word, if nobody knows the sentence. */
const mayBeCut = 59;

/** A quote that was cut at a length, up to the last whole word. */
const wholeWords = (bookmark: Bookmark): string => {
	const {quote} = bookmark.locator;
	const words = oneLine(quote.highlight);
	const last = words.lastIndexOf(' ');
	return quote.highlight.length < mayBeCut || last <= 0
		? quotedWords(quote)
		: `${words.slice(0, last).replace(/[\s,;:—–-]+$/u, '')}…`;
};

/** The words of a bookmark as whole sentences, or as a whole passage: a paragraph a line. */
export const bookmarkWords = (bookmark: Bookmark): string => {
	const {highlight, sentence = ''} = bookmark;
	const whole = highlight ? highlight.words : sentence;
	const lines = whole
		.split('\n')
		.map(oneLine)
		.filter(line => line !== '');
	return lines.length === 0 ? wholeWords(bookmark) : lines.join('\n');
};

/** Where a bookmark is and what it is, in words: `scene 2, 40%`, `scene 2, 40%, yellow`, `scene 2, 40%, mark a`. */
export const bookmarkPlace = ({locator, highlight, mark}: Bookmark): string =>
	[
		placeInWords(locator),
		...(highlight ? [highlight.colour] : []),
		...(mark === undefined ? [] : [`mark ${mark}`]),
	].join(', ');
