import {decoded} from '../../core/story/links.ts';
import type {Chapter, Span, Story} from '../../core/story/story.ts';
import {cleanInPlace} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {resolvePath} from '../../core/text/resolve-path.ts';

/** A file of a story in many files: where it lies in the archive, and what is in it. */
export type LinkedPart = {readonly path: string; readonly story: Story};

/** A scheme (RFC 3986, 3.1): what begins with one leads out of the story. */
const scheme = /^[a-z][a-z\d+.-]*:|^\/\//i;

/** What a chapter of a part is called in the whole story: the file's path, where that has one chapter. */
export const joinedId = ({path, story}: LinkedPart, index: number): string =>
	story.spine.length === 1 ? path : `${path}/${story.spine[index]?.id ?? ''}`;

/** A path as a link writes it: what parts it from a name would be taken for one. */
const escaped = (id: string): string => id.replaceAll('%', '%25').replaceAll('#', '%23');

/** Pages are made of these: a link in their source may have the page's name. */
const sources = ['', '.md', '.html', '.xhtml', '.htm', '.txt'];

/** Finds the part that a path in another one means. */
const createFinder = (
	parts: readonly LinkedPart[],
): ((from: string, path: string) => LinkedPart | undefined) => {
	const byPath = new Map(parts.map(part => [part.path.toLowerCase(), part]));
	return (from, path) => {
		for (const written of [path, decoded(path)]) {
			const whole = resolvePath(from, written).toLowerCase();
			const bare = whole.replace(/\.[^./]*$/, '');
			for (const name of [whole, ...sources.map(ending => bare + ending)]) {
				const part = byPath.get(name);
				if (part) return part;
			}
		}
		return undefined;
	};
};

/** Finds the chapter of a part that has a name among its places: the first where none has. */
const createNameFinder = () => {
	const known = new Map<LinkedPart, Map<string, number>>();
	return function* (part: LinkedPart, name: string): Task<number> {
		if (name === '' || part.story.spine.length === 1) return 0;
		let places = known.get(part);
		if (!places) {
			places = new Map();
			for (const index of part.story.spine.keys())
				for (const id of (yield* part.story.chapters.read(index)).anchors.keys())
					if (!places.has(id)) places.set(id, index);
			known.set(part, places);
		}
		return places.get(name) ?? places.get(decoded(name)) ?? 0;
	};
};

/** Aims the links of a part's chapter at the chapters of the whole story. */
export type AimLinks = (part: LinkedPart, chapter: Chapter) => Task<Chapter>;

/** Makes what aims the links between files of a story, which name one another by their paths. */
export const createLinkAimer = (parts: readonly LinkedPart[]): AimLinks => {
	const find = createFinder(parts);
	const chapterWith = createNameFinder();

	function* aimed(part: LinkedPart, target: string): Task<string> {
		const [path = '', name = ''] = target.split('#', 2);
		if (path === '' || scheme.test(target)) return target;
		const own = part.story.spine.findIndex(({id}) => id === path);
		const other = own === -1 ? find(part.path, path) : part;
		if (!other) return target;
		const index = own === -1 ? yield* chapterWith(other, name) : own;
		return `${escaped(joinedId(other, index))}${name === '' ? '' : `#${name}`}`;
	}

	return function* (part, chapter) {
		const spans: Span[] = [];
		for (const span of chapter.spans) {
			if (span.kind === 'link') spans.push({...span, href: cleanInPlace(yield* aimed(part, span.href))});
			else if (span.kind === 'noteReference') spans.push({...span, target: yield* aimed(part, span.target)});
			else spans.push(span);
		}
		return {...chapter, spans};
	};
};
