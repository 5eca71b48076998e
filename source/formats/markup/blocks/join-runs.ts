import type {BuiltBlock} from './built-block.ts';

/** What blocks behind one another make together. */
export type Run = {
	/** Whether a block is part of one. */
	readonly isPart: (block: BuiltBlock) => boolean;
	/** Whether a part goes on with a run that begins with another. */
	readonly goesOn: (first: BuiltBlock, block: BuiltBlock) => boolean;
	readonly join: (run: readonly BuiltBlock[]) => readonly BuiltBlock[];
};

/** Joins runs of blocks; the others stay as they are. */
export const joinRuns = <Other extends object>(
	blocks: readonly (BuiltBlock | Other)[],
	isBuilt: (block: BuiltBlock | Other) => block is BuiltBlock,
	{isPart, goesOn, join}: Run,
): readonly (BuiltBlock | Other)[] => {
	const joined: (BuiltBlock | Other)[] = [];
	let run: BuiltBlock[] = [];
	const endRun = (): void => {
		if (run.length === 0) return;
		for (const block of join(run)) joined.push(block);
		run = [];
	};
	for (const block of blocks) {
		if (!isBuilt(block) || !isPart(block)) {
			endRun();
			joined.push(block);
			continue;
		}
		if (run[0] && !goesOn(run[0], block)) endRun();
		run.push(block);
	}
	endRun();
	return joined;
};
