import {placeOfEntry} from '../../../core/story/chapters.ts';
import type {Outline} from '../../../core/story/outline.ts';
import type {StoryState} from '../../state/app-state.ts';
import type {Environment} from '../../state/environment.ts';
import {goTo} from '../../state/navigate.ts';
import {filterOf} from '../../state/prompt.ts';
import {topScreen, withCursor} from '../../state/screen-stack.ts';
import {listHeight} from '../screen.ts';
import {currentKeys} from './contents-marks.ts';
import {shownRows, type Shown} from './contents-rows.ts';
import {contentsTree, headsOf, type ContentsNode} from './contents-tree.ts';

/** The rows of the contents, folded and filtered as the state says. */
export const shownIn = (state: StoryState): Shown =>
	shownRows(
		contentsTree(state.reading.story, state.outline),
		state.contents?.unfolded ?? new Set(),
		filterOf(state),
	);

const withUnfolded = (state: StoryState, unfolded: ReadonlySet<string>): StoryState => ({
	...state,
	contents: {story: state.reading.story, unfolded},
});

/** Row of the node that the reader is in, or of the innermost one that it is folded into. */
export const currentRow = (state: StoryState): number => {
	const current = currentKeys(contentsTree(state.reading.story, state.outline), state);
	return Math.max(
		0,
		shownIn(state).rows.findLastIndex(({key}) => current.includes(key)),
	);
};

/** Unfolds everything but what stands around the story, if there is room for it; else the branch that the reader is in. */
export const unfoldForOpening = (state: StoryState, {size}: Pick<Environment, 'size'>): StoryState => {
	const tree = contentsTree(state.reading.story, state.outline);
	const branch = new Set(currentKeys(tree, state));
	if (!state.outline.complete) return withUnfolded(state, branch);
	const groups = tree.all.filter(({kind}) => kind === 'group').map(({key}) => key);
	const all = new Set(tree.all.map(({key}) => key).filter(key => !groups.includes(key) || branch.has(key)));
	const unfolded = withUnfolded(state, all);
	return shownIn(unfolded).rows.length <= listHeight(size) ? unfolded : withUnfolded(state, branch);
};

/** Goes to where an entry leads; a group, which leads nowhere, is folded or unfolded. */
export const chooseNode = (state: StoryState, cursor: number, environment: Environment): StoryState => {
	const node = shownIn(state).rows[cursor];
	if (!node) return state;
	const {story} = state.reading;
	if (node.kind === 'scene' && node.scene)
		return goTo(state, {chapter: node.scene.chapter, offset: node.scene.range.start}, environment);
	return node.entry
		? goTo(state, placeOfEntry(story, node.entry), environment)
		: foldEntry(state, !state.contents?.unfolded.has(node.key));
};

const rowOf = (state: StoryState, key: string): number =>
	shownIn(state).rows.findIndex(node => node.key === key);

/** Whether an entry of the contents is folded, and whether it is a part, which holds chapters; undefined where it holds nothing. */
export const foldAt = (
	state: StoryState,
	index: number,
): Readonly<Record<'isFolded' | 'isPart', boolean>> | undefined => {
	const node = topScreen(state).name === 'contents' ? shownIn(state).rows[index] : undefined;
	if (!node || node.children.length === 0) return undefined;
	return {
		isFolded: state.contents?.unfolded.has(node.key) !== true,
		isPart: node.children.some(({kind}) => kind !== 'scene'),
	};
};

/** Folds the chosen entry, or goes to the one that holds it; or unfolds it, or goes to the first one in it. */
export const foldEntry = (state: StoryState, unfolds: boolean): StoryState => {
	const {name, cursor} = topScreen(state);
	const node = name === 'contents' ? shownIn(state).rows[cursor] : undefined;
	if (!node) return state;
	const unfolded = new Set(state.contents?.unfolded);
	const isOpen = node.children.length > 0 && unfolded.has(node.key);
	if (unfolds) {
		if (isOpen) return withCursor(state, cursor + 1);
		return node.children.length > 0 ? withUnfolded(state, unfolded.add(node.key)) : state;
	}
	if (!isOpen) return node.parent ? withCursor(state, rowOf(state, node.parent.key)) : state;
	unfolded.delete(node.key);
	return withUnfolded(state, unfolded);
};

/** The contents with a node in sight and chosen, whatever it was folded into. */
const showNode = (state: StoryState, node: ContentsNode): StoryState => {
	const heads = headsOf(node).map(({key}) => key);
	const shown = withUnfolded(state, new Set([...(state.contents?.unfolded ?? []), ...heads]));
	return withCursor(shown, Math.max(0, rowOf(shown, node.key)));
};

/** The first entry that matches what is typed to filter by; where the reader is while nothing is. */
export const firstMatch = (state: StoryState): number => shownIn(state).matches?.first ?? currentRow(state);

/** Ends filtering; the entry that was chosen stays so. */
export const endContentsFilter = (state: StoryState, cursor: number): StoryState => {
	const node = shownIn(state).rows[cursor];
	const closed = {...state, prompt: null};
	return node ? showNode(closed, node) : closed;
};

/**
 * Takes more of the outline, the chosen entry staying where it is. Contents that stayed open while the story became
 * another reading begin where the reader is again.
 */
export const takeOutline = (state: StoryState, outline: Outline, environment: Environment): StoryState => {
	const known = {...state, outline};
	const {name, cursor} = topScreen(state);
	if (name !== 'contents') return known;
	const node = state.contents?.story === state.reading.story ? shownIn(state).rows[cursor] : undefined;
	if (node) return withCursor(known, Math.max(0, rowOf(known, node.key)));
	const opened = unfoldForOpening(known, environment);
	return withCursor(opened, currentRow(opened));
};
