import type {RoughAnchor, RoughBlock} from './rough-block.ts';

/** Blocks without those that are left out, each with the names of those above it, and the names that no block follows. */
export type Passed = {readonly blocks: readonly RoughBlock[]; readonly left: readonly RoughAnchor[]};

/** Whether a block has nothing to show: at most the names of elements around others. */
export const holdsNothing = ({kind, text}: RoughBlock): boolean =>
	text.trim() === '' && kind !== 'rule' && kind !== 'blank' && kind !== 'image';

/** Leaves out blocks, and gives their names to the next one that stays: links lead there. */
export const passAnchors = (
	all: readonly RoughBlock[],
	isLeftOut: (block: RoughBlock) => boolean,
): Passed => {
	const blocks: RoughBlock[] = [];
	let left: RoughAnchor[] = [];
	for (const block of all) {
		if (isLeftOut(block)) {
			for (const {id} of block.anchors) left.push({id, offset: 0});
			continue;
		}
		if (left.length === 0) {
			blocks.push(block);
			continue;
		}
		blocks.push({...block, anchors: [...left, ...block.anchors]});
		left = [];
	}
	return {blocks, left};
};

/** The same; names that no block follows are given to the end of the last one. */
export const settleAnchors = (
	all: readonly RoughBlock[],
	isLeftOut: (block: RoughBlock) => boolean,
): readonly RoughBlock[] => {
	const {blocks, left} = passAnchors(all, isLeftOut);
	const last = blocks.at(-1);
	if (!last || left.length === 0) return blocks;
	const atEnd = left.map(({id}) => ({id, offset: last.text.length}));
	return [...blocks.slice(0, -1), {...last, anchors: [...last.anchors, ...atEnd]}];
};
