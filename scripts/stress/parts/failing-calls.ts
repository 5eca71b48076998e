import {startScript} from '../child.ts';
import type {Outcome, Part, Run} from '../part.ts';

type Told = {readonly cases: number; readonly mostCalls: number; readonly faults: readonly string[]};

const run = async ({cases, folder, fault}: Run): Promise<Outcome> => {
	const saves = startScript('failing-saves.ts', [folder, String(cases)]);
	const code = await saves.ended;
	if (code !== 0) throw new Error(`the program that saves ended with ${code}`);
	const told = JSON.parse(saves.printed()) as Told;
	for (const what of told.faults) fault(what);
	return {cases: told.cases, figures: {'most calls of a save': told.mostCalls}};
};

export const failingCalls: Part = {
	id: 'P3',
	what: 'each call on the file system of a save fails in turn, alone or with all later ones',
	bar: 'the old record or the new one is whole, and who saves is told unless it is the new one',
	// Of ways in which each call fails.
	quick: 2,
	full: 7,
	run,
};
