import {entryName, newEntries} from '../../../core/story/new-chapters.ts';
import {comparePlaces} from '../../../core/story/place.ts';
import {sceneKey} from '../../../core/story/read-scenes.ts';
import {flowLength} from '../../../core/story/running-totals.ts';
import type {Place} from '../../../core/story/story.ts';
import type {Bookmark} from '../../../library/bookmark.ts';
import type {StoryState} from '../../state/app-state.ts';
import {bookmarksIn} from '../../state/bookmarks.ts';
import {headsOf, type ContentsNode, type ContentsTree} from './contents-tree.ts';

/** Where a node begins, as far as it is known without reading a chapter for it. */
const startOf = ({scene, kind, entry}: ContentsNode): Place | null => {
	if (kind === 'scene') return scene && {chapter: scene.chapter, offset: scene.range.start};
	if (!entry) return null;
	if (entry.found) return entry.found.place;
	return entry.anchor === null ? {chapter: entry.chapter, offset: 0} : null;
};

/** The innermost node that the reader is in; undefined where there is none. */
export const currentNode = (
	{all}: ContentsTree,
	{session: {place}, reading: {story}}: StoryState,
): ContentsNode | undefined => {
	const isOutside = place.chapter >= flowLength(story);
	let best: {readonly node: ContentsNode; readonly start: Place} | undefined;
	for (const node of all) {
		const start = startOf(node);
		if (!start || comparePlaces(start, place) > 0) continue;
		if (isOutside ? start.chapter !== place.chapter : start.chapter >= flowLength(story)) continue;
		if (!best || comparePlaces(best.start, start) <= 0) best = {node, start};
	}
	return best?.node;
};

/** Keys of the node that the reader is in and of all that hold it. */
export const currentKeys = (tree: ContentsTree, state: StoryState): readonly string[] => {
	const current = currentNode(tree, state);
	return current ? [...headsOf(current), current].map(({key}) => key) : [];
};

/** Whether all that a node holds has been read; what nobody has measured has not. */
const isRead = (node: ContentsNode, state: StoryState): boolean =>
	node.children.length > 0
		? node.children.every(child => isRead(child, state))
		: (node.end !== null && node.size.words > 0 && comparePlaces(node.end, state.furthest) <= 0) ||
			(node.scene !== null && state.readScenes.has(sceneKey(node.scene.firstWords)));

/** The bookmarks in what a node holds. */
export const bookmarksOf = (node: ContentsNode, state: StoryState): readonly Bookmark[] => {
	if (node.kind === 'scene' && node.scene) {
		const {chapter, range} = node.scene;
		return bookmarksIn(state.bookmarks, {chapter, ...range});
	}
	if (node.children.length > 0) return node.children.flatMap(child => bookmarksOf(child, state));
	const [start, {end}] = [startOf(node), node];
	if (!start || !end) return [];
	const {lost, list} = state.bookmarks;
	return list.filter(
		({id, locator}) =>
			!lost.has(id) && comparePlaces(locator, start) >= 0 && comparePlaces(locator, end) <= 0,
	);
};

/** Whether an entry has come since the story was read, and has not been read by now. */
const isNew = (node: ContentsNode, state: StoryState, names: ReadonlySet<string>): boolean =>
	node.entry !== null && names.has(entryName(node.entry)) && !isRead(node, state);

/** How many chapters that a node is or holds are new. */
const countNew = (node: ContentsNode, state: StoryState, names: ReadonlySet<string>): number => {
	if (names.size === 0) return 0;
	const inside = node.children.reduce((sum, child) => sum + countNew(child, state, names), 0);
	return inside > 0 ? inside : isNew(node, state, names) ? 1 : 0;
};

/** How many chapters of a story are new. */
export const countNewChapters = ({roots}: ContentsTree, state: StoryState): number => {
	const names = newEntries(state.reading.story, state.knownChapters);
	return roots.reduce((sum, node) => sum + countNew(node, state, names), 0);
};

/** What is new in a node; empty where nothing is. What is unfolded says it of itself alone. */
const newWord = (node: ContentsNode, state: StoryState, isFolded: boolean): string => {
	const names = newEntries(state.reading.story, state.knownChapters);
	if (isFolded && node.children.some(({kind}) => kind !== 'scene')) {
		const count = countNew(node, state, names);
		return count > 0 ? `${count} new` : '';
	}
	return isNew(node, state, names) ? 'new' : '';
};

/** What stands at the end of an entry’s row, as words: `*` and `read`, or their sums where it is folded. */
export type Marks = {
	readonly bookmarks: string;
	readonly word: string;
	/** Whether the word is one that a reader looks for: `here`, `new`. */
	readonly isStrong: boolean;
};

export const marksOf = (
	node: ContentsNode,
	state: StoryState,
	{current, isFolded}: {readonly current: readonly string[]; readonly isFolded: boolean},
): Marks => {
	const holds = node.children.length > 0;
	const count = holds && !isFolded ? 0 : bookmarksOf(node, state).length;
	const bookmarks = count === 0 ? '' : count === 1 ? '*' : `${count} *`;
	const isHere = holds ? isFolded && current.includes(node.key) : current.at(-1) === node.key;
	if (isHere) return {bookmarks, word: 'here', isStrong: true};
	if (isRead(node, state)) return {bookmarks, word: 'read', isStrong: false};
	const added = newWord(node, state, isFolded);
	if (added !== '') return {bookmarks, word: added, isStrong: true};
	const read = node.children.filter(child => isRead(child, state)).length;
	const sums = read > 0 && (isFolded || node.kind === 'part');
	return {bookmarks, word: sums ? `${read} of ${node.children.length}` : '', isStrong: false};
};
