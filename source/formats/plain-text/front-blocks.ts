import {isOrnament} from '../compose/line-kinds/separators.ts';
import {isCapitals} from '../compose/header/title-lines.ts';
import {blockEnd, skipBlank} from '../compose/lines.ts';

/** Blocks of a title page, told from the prose that may stand among them. */

/** Lines without a blank one among them: indexes of the first and of the one behind the last, and their words. */
export type LineBlock = {readonly line: number; readonly end: number; readonly texts: readonly string[]};

/** Lines of the longest paragraph that may be a licence's or a title page's, and as many again. */
const longestBlock = 100;

/** The first block from a line on; of a longer one, its beginning. */
export const blockAt = (lines: readonly string[], from: number, end: number): LineBlock => {
	const line = skipBlank(lines, from, end);
	const close = blockEnd(lines, line, Math.min(end, line + longestBlock));
	return {line, end: close, texts: lines.slice(line, close).map(text => text.trim())};
};

const frontWord =
	/^(?:by|von|par|por|di|de|oder|ou|or|oeuvres|illustrated\b.*|translated\b.*|with (?:an )?(?:introduction|illustrations)\b.*|\[?illustration.*|copyright\b.*|_?copyright\b.*|published\b.*|first published\b.*|all rights reserved.*|\d{4}\.?|[mdclxvi]{5,}\.?|.*\bedition\b.{0,12}|.*(?:publishers?|press|verlag|& co\.?|company)\b.{0,20})$/i;

/** Words of a name or a title, for comparison. */
export const plainWords = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/\p{M}+/gu, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Whether words are the title's or the author's, or some of them. */
const isNamed = (text: string, names: readonly string[]): boolean => {
	const words = plainWords(text.replace(/^by\s+/i, '').replaceAll(/[_=*]/g, ''));
	return (
		words !== '' &&
		names.some(
			name =>
				name === words ||
				name.startsWith(`${words} `) ||
				name.endsWith(` ${words}`) ||
				(words.startsWith(name) && words.length < name.length + 30),
		)
	);
};

const mostLines = 4;
const longestFrontWord = 120;

/**
 * Whether each line of a block names the work, those who wrote it or those who published it.
 *
 * @param names - Title and authors, as `plainWords` has them.
 */
export const isTitlePage = ({texts}: LineBlock, names: readonly string[]): boolean =>
	texts.length <= mostLines * 2 &&
	texts.every(
		text =>
			isNamed(text, names) || (text.length <= longestFrontWord && frontWord.test(text)) || isOrnament(text),
	);

const widestTitle = 60;
const longestTitle = 160;
/** How a dedication begins, and what is set beside a story: it may be as short as a title, and is the author's. */
const isAuthors =
	/^\W*(?:to|for|dedicated|inscribed|in (?:loving )?memory|à|aux?|pour|dem|der|für|meine[mnrs]?|alla?|para|dla|для|посвящ\p{L}*|памяти|献给|獻給|dramatis|persons|characters|cast|personæ|preface|foreword|dedication|a? ?letter|dear)(?!\p{L})/iu;

/** Whether a block is a few short lines that are no sentence: a subtitle, a series, a town. In doubt it is prose. */
export const looksLikeTitle = ({texts}: LineBlock): boolean => {
	const text = texts.join(' ');
	return (
		texts.length <= mostLines &&
		texts.every(line => line.length <= widestTitle) &&
		text.length <= longestTitle &&
		/\p{L}/u.test(text) &&
		!isAuthors.test(text) &&
		!/^["“«‘'「『—–-]/u.test(text) &&
		(!/[.,;:!?…。！？、]["”»’]?$/u.test(text) || isCapitals(text))
	);
};
