import {pathToFileURL} from 'node:url';
import {kindOf, type Bookmark} from '../bookmark.ts';
import {quoteOf} from './quote-of.ts';
import type {MarkedStory} from './marked-story.ts';
import type {TextPosition} from './text-position.ts';

const bodyOf = ({note, highlight}: Bookmark): readonly object[] => [
	...(note === '' ? [] : [{type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting'}]),
	...(highlight
		? [{type: 'TextualBody', value: highlight.colour, format: 'text/plain', purpose: 'tagging'}]
		: []),
];

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Selectors of a bookmark: its words, and where they are. Both are of the same text, so without it there is no position. */
const selectorsOf = (bookmark: Bookmark, position: TextPosition | undefined): readonly object[] => {
	const {before, highlight, after} = quoteOf(bookmark);
	const quote = {
		type: 'TextQuoteSelector',
		exact: position?.exact ?? highlight,
		prefix: before,
		suffix: after,
	};
	return position
		? [quote, {type: 'TextPositionSelector', start: position.start, end: position.end}]
		: [quote];
};

const annotation = ({title, path, positions}: MarkedStory, bookmark: Bookmark): object => {
	const {id, created, locator} = bookmark;
	return {
		...(uuid.test(id) && {id: `urn:uuid:${id}`}),
		type: 'Annotation',
		motivation: kindOf(bookmark) === 'highlight' ? 'highlighting' : 'bookmarking',
		created,
		body: bodyOf(bookmark),
		target: {
			source: path === null ? null : pathToFileURL(path).href,
			title,
			chapter: locator.chapter + 1,
			selector: selectorsOf(bookmark, positions?.get(id)),
		},
	};
};

/** The bookmarks of stories as a page of annotations (W3C Web Annotation Data Model): one JSON document. */
export const bookmarksAsAnnotations = (stories: readonly MarkedStory[]): object => ({
	'@context': 'http://www.w3.org/ns/anno.jsonld',
	type: 'AnnotationPage',
	items: stories.flatMap(story => story.bookmarks.map(bookmark => annotation(story, bookmark))),
});
