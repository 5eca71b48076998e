import {holdsRightToLeft} from '../text/direction.ts';

/** Latin, Greek, Cyrillic, Armenian and the punctuation of prose: what nearly all paragraphs consist of. */
const plain = /^[\0-\u058f\u1e00-\u20cf]*$/;

/** Written without spaces between words. Korean has spaces and is justified. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;

/**
 * Whether it makes sense to justify a paragraph: its lines have gaps that they can be stretched at, and run from left to
 * right. A few words in a script without spaces do no harm; one that runs from right to left does.
 */
export const isJustifiable = (text: string): boolean => {
	if (plain.test(text)) return true;
	// Stretched lines would have to be put in order again.
	if (holdsRightToLeft(text)) return false;
	return (text.match(unspaced)?.length ?? 0) * 10 < text.length;
};
