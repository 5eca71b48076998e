import {parseLocator} from './kept-locator.ts';
import {index, isObject, othersIn, quoted, text} from './kept-values.ts';
import {longestExtent} from '../core/locator/extent.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {firstPen, penNames} from './pens.ts';
import type {Bookmark, Highlight} from './bookmark.ts';

/** The fields of a bookmark: others are a newer program's. */
const known: ReadonlySet<string> = new Set<string>([
	'id',
	'locator',
	'note',
	'created',
	'mark',
	'sentence',
	'colour',
	'extent',
]);

/** UTF-16 units of a sentence that are kept: those that one has at most. */
const longestSentence = 1200;

/** A colour that nobody knows is a newer program's, and its highlight one all the same. */
const parseHighlight = (colour: unknown, extent: unknown): Highlight | undefined =>
	isObject(extent)
		? {
				colour: penNames.find(name => name === colour) ?? firstPen,
				end: index(extent['end']),
				words: quoted(typeof extent['words'] === 'string' ? extent['words'].slice(0, longestExtent) : ''),
				after: quoted(extent['after']),
			}
		: undefined;

const parseBookmark = (value: unknown): readonly Bookmark[] => {
	const locator = isObject(value) ? parseLocator(value['locator']) : null;
	if (!locator || !isObject(value)) return [];
	const highlight = parseHighlight(value['colour'], value['extent']);
	const mark = text(value['mark']);
	const sentence = text(value['sentence']).slice(0, longestSentence);
	return [
		{
			id: text(value['id']),
			locator,
			note: text(value['note']),
			created: text(value['created']),
			...(/^\p{L}$/u.test(mark) && {mark}),
			...(sentence !== '' && {sentence: cleanLine(sentence)}),
			...(highlight && highlight.end > locator.offset && {highlight}),
			...othersIn(value, known),
		},
	];
};

/** Reads bookmarks that may have been written by anyone. */
export const parseBookmarks = (value: unknown): readonly Bookmark[] =>
	(Array.isArray(value) ? value : []).flatMap(parseBookmark);

/** A bookmark as it is written: what says nothing is left out. */
export const writtenBookmark = ({highlight, others, ...bookmark}: Bookmark): object => {
	if (!highlight) return {...others, ...bookmark};
	const {colour, ...extent} = highlight;
	return {...others, ...bookmark, colour, extent};
};
