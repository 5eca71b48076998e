import {isPart, readContents, type ContentsEntry} from '../../../core/story/contents.ts';
import type {Outline, OutlineScene} from '../../../core/story/outline.ts';
import type {Place, Story} from '../../../core/story/story.ts';
import {addSizes, type ProseSize} from '../../../core/text/measure-prose.ts';
import {divideMatter} from './divide-matter.ts';

/** An entry of the contents screen, and what can be folded into it. */
export type ContentsNode = {
	/** Tells it from all others, and stays the same while the outline grows. */
	readonly key: string;
	readonly kind: 'group' | 'part' | 'chapter' | 'scene';
	readonly depth: number;
	readonly parent: ContentsNode | null;
	/** Null for a scene. */
	readonly title: string | null;
	/** Null for a group. */
	readonly entry: ContentsEntry | null;
	/** The scene itself, or the first one there; null where it is not known. */
	readonly scene: OutlineScene | null;
	readonly size: ProseSize;
	/** Where it ends; null where that is not known, and for what holds others. */
	readonly end: Place | null;
	readonly children: readonly ContentsNode[];
};

export type ContentsTree = {
	readonly roots: readonly ContentsNode[];
	/** All nodes, each before what it holds. */
	readonly all: readonly ContentsNode[];
};

type Known = Omit<ContentsNode, 'children' | 'parent' | 'depth'>;

const makeNode = (
	known: Known,
	parent: ContentsNode | null,
	hold: (node: ContentsNode) => readonly ContentsNode[] = () => [],
): ContentsNode => {
	const children: ContentsNode[] = [];
	const node = {...known, parent, depth: parent ? parent.depth + 1 : 0, children};
	// There may be more of them than a call has room for.
	for (const child of hold(node)) children.push(child);
	return node;
};

const sceneNode = (scene: OutlineScene, parent: ContentsNode | null): ContentsNode =>
	makeNode(
		{
			key: `scene ${scene.number}`,
			kind: 'scene',
			title: null,
			entry: null,
			scene,
			size: scene,
			end: {chapter: scene.chapter, offset: scene.range.end},
		},
		parent,
	);

/** The scenes that are entries of their own: not the only one of a chapter, nor that of a title page of a part. */
const ownScenes = ({found, children}: ContentsEntry): readonly OutlineScene[] => {
	const scenes = (found?.scenes ?? []).filter(({words}) => words > 0 || children.length === 0);
	return children.length === 0 && scenes.length < 2 ? [] : scenes;
};

const entryNode = (entry: ContentsEntry, key: string, parent: ContentsNode | null): ContentsNode =>
	makeNode(
		{
			key,
			kind: isPart(entry) ? 'part' : 'chapter',
			title: entry.title,
			entry,
			scene: entry.found?.scene ?? null,
			size: entry.size,
			end: entry.found?.end ?? null,
		},
		parent,
		node => [
			...ownScenes(entry).map(scene => sceneNode(scene, node)),
			...entry.children.map((child, index) => entryNode(child, `${key}.${index}`, node)),
		],
	);

const sizeOf = (entries: readonly ContentsEntry[]): ProseSize =>
	entries.reduce((sum, {size}) => addSizes(sum, size), {words: 0, ideographs: 0});

const group = (
	title: string,
	size: ProseSize,
	parent: ContentsNode | null,
	hold: (node: ContentsNode) => readonly ContentsNode[],
): ContentsNode =>
	makeNode({key: title, kind: 'group', title, entry: null, scene: null, size, end: null}, parent, hold);

const makeRoots = (story: Story, outline: Outline): readonly ContentsNode[] => {
	const {before, entries} = readContents(story, outline);
	const {body, matter, machinery} = divideMatter(story, entries);
	const list = (held: readonly ContentsEntry[], name: string) => (parent: ContentsNode) =>
		held.map((entry, index) => entryNode(entry, `${name}.${index}`, parent));
	const about = (parent: ContentsNode | null): readonly ContentsNode[] =>
		machinery.length > 0
			? [group('About this book', sizeOf(machinery), parent, list(machinery, 'about'))]
			: [];
	const around =
		matter.length > 0
			? [
					group('Front and back matter', sizeOf(matter), null, node => [
						...list(matter, 'matter')(node),
						...about(node),
					]),
				]
			: about(null);
	return [
		...before.map(scene => sceneNode(scene, null)),
		...body.map((entry, index) => entryNode(entry, `${index}`, null)),
		...around,
	];
};

const flat = (nodes: readonly ContentsNode[]): readonly ContentsNode[] =>
	nodes.flatMap(node => [node, ...flat(node.children)]);

const made = new WeakMap<Story, {readonly outline: Outline; readonly tree: ContentsTree}>();

/** The contents of a story as its screen shows them, as far as the outline knows it. Made once for each outline. */
export const contentsTree = (story: Story, outline: Outline): ContentsTree => {
	const known = made.get(story);
	if (known?.outline === outline) return known.tree;
	const roots = makeRoots(story, outline);
	const tree = {roots, all: flat(roots)};
	made.set(story, {outline, tree});
	return tree;
};

/** The nodes that hold a node, the outermost first. */
export const headsOf = ({parent}: ContentsNode): readonly ContentsNode[] =>
	parent ? [...headsOf(parent), parent] : [];
