import {foldText} from '../../../core/text/fold-text.ts';
import {oneLine} from '../../../core/text/one-line.ts';
import type {ContentsNode, ContentsTree} from './contents-tree.ts';

/** What of the contents is shown: what is unfolded, or what a filter leaves. */
export type Shown = {
	readonly rows: readonly ContentsNode[];
	/** How many entries match the filter, and of how many; null where there is none. */
	readonly matches: {readonly count: number; readonly of: number; readonly first: number} | null;
};

const unfoldedRows = (
	nodes: readonly ContentsNode[],
	unfolded: ReadonlySet<string>,
): readonly ContentsNode[] =>
	nodes.flatMap(node =>
		node.children.length > 0 && unfolded.has(node.key)
			? [node, ...unfoldedRows(node.children, unfolded)]
			: [node],
	);

/** Whether a title or first words hold what was typed, case and accents aside. */
const matches = ({title, scene, kind}: ContentsNode, words: string): boolean =>
	kind !== 'group' && foldText(oneLine(`${title ?? ''} ${scene?.firstWords ?? ''}`)).includes(words);

/** The nodes that match, below the heads of what they are in. */
const filteredRows = (
	nodes: readonly ContentsNode[],
	found: ReadonlySet<ContentsNode>,
): readonly ContentsNode[] =>
	nodes.flatMap(node => {
		const below = filteredRows(node.children, found);
		return below.length > 0 || found.has(node) ? [node, ...below] : [];
	});

export const filterRows = ({roots, all}: ContentsTree, typed: string): Shown => {
	const words = foldText(oneLine(typed));
	const entries = all.filter(({kind}) => kind !== 'group');
	const found = new Set(entries.filter(node => matches(node, words)));
	const rows = filteredRows(roots, found);
	const first = rows.findIndex(node => found.has(node));
	return {rows, matches: {count: found.size, of: entries.length, first: Math.max(0, first)}};
};

/** What is shown of the contents; all that is unfolded where nothing is typed to filter by. */
export const shownRows = (tree: ContentsTree, unfolded: ReadonlySet<string>, typed: string | null): Shown =>
	typed === null || oneLine(typed) === ''
		? {rows: unfoldedRows(tree.roots, unfolded), matches: null}
		: filterRows(tree, typed);
