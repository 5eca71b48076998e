import {startScript} from '../child.ts';
import type {Outcome, Part, Run} from '../part.ts';

type Told = {readonly cases: number; readonly mostCalls: number; readonly faults: readonly string[]};

const run = async ({cases, folder, fault}: Run): Promise<Outcome> => {
	const saves = startScript('stalled-saves.ts', [folder, String(cases)]);
	const code = await saves.ended;
	if (code !== 0) throw new Error(`the program that saves ended with ${code}`);
	const told = JSON.parse(saves.printed()) as Told;
	for (const what of told.faults) fault(what);
	return {cases: told.cases, figures: {'most calls of a save': told.mostCalls}};
};

export const stalledSaves: Part = {
	id: 'P18',
	what: 'each call on the file system of a save hangs in turn, while other readers save and leave',
	bar: 'no bookmark of anybody is lost, now or with the next save, and nothing is left behind',
	quick: 12,
	full: 1000,
	run,
};
