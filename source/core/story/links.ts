import {resolvePath} from '../text/resolve-path.ts';
import {chapterAt, entryAt} from './chapters.ts';
import type {Place, Story} from './story.ts';

/** Where a link leads: to a place in the story, or out of it. */
export type LinkTarget =
	{readonly to: 'place'; readonly place: Place} | {readonly to: 'outside'; readonly address: string};

/** A path with its escapes resolved; as it stands where they are wrong. */
export const decoded = (path: string): string => {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
};

const indexes = new WeakMap<Story, ReadonlyMap<string, number>>();

const indexOf = (story: Story, id: string): number | undefined => {
	const known = indexes.get(story) ?? new Map(story.spine.map((entry, index) => [entry.id, index]));
	indexes.set(story, known);
	return known.get(id);
};

/** Index of the chapter that a path means in another one: that chapter itself where it is empty; undefined where there is none. */
export const chapterOfPath = (story: Story, chapter: number, path: string): number | undefined => {
	if (path === '') return chapter;
	const {id} = entryAt(story, chapter);
	return (
		indexOf(story, path) ??
		indexOf(story, decoded(path)) ??
		indexOf(story, resolvePath(id, path)) ??
		indexOf(story, resolvePath(id, decoded(path)))
	);
};

/** A scheme (RFC 3986, 3.1): no path begins with one. */
const scheme = /^[a-z][a-z\d+.-]*:|^\/\//i;

/** Where a link in a chapter leads; undefined where there is no such place. A name that is missing leads to its chapter. */
export const followLink = (story: Story, chapter: number, href: string): LinkTarget | undefined => {
	if (scheme.test(href)) return {to: 'outside', address: href};
	const [path = '', name = ''] = href.split('#', 2);
	const index = chapterOfPath(story, chapter, path);
	if (index === undefined) return undefined;
	const {anchors} = chapterAt(story, index);
	const offset = anchors.get(name) ?? anchors.get(decoded(name));
	if (offset === undefined && path === '' && name !== '') return undefined;
	return {to: 'place', place: {chapter: index, offset: offset ?? 0}};
};
