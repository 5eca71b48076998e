import {startScript} from '../child.ts';
import type {Outcome, Part, Run} from '../part.ts';

const run = async ({folder, fault}: Run): Promise<Outcome> => {
	const saves = startScript('odd-disks.ts', [folder]);
	const code = await saves.ended;
	if (code !== 0) throw new Error(`the program that saves ended with ${code}`);
	const {cases, faults} = JSON.parse(saves.printed()) as {cases: number; faults: readonly string[]};
	for (const what of faults) fault(what);
	return {cases};
};

export const oddDisks: Part = {
	id: 'P20',
	what: 'records are saved where modes, owners, flushing, links or times are refused, as on FAT, FUSE and network shares',
	bar: 'they are kept, and nothing is left behind',
	quick: 1,
	full: 1,
	run,
};
