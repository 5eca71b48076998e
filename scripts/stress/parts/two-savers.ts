import {join} from 'node:path';
import {libraryIn} from '../../../test/library/library-in.ts';
import {startScript} from '../child.ts';
import type {Outcome, Part, Run} from '../part.ts';
import {idOf} from '../sample-record.ts';

/** Bookmarks that each of the two makes, one at a time. */
const each = 500;

const runOnce = async (folder: string, fault: Run['fault']): Promise<number> => {
	const savers = ['one-', 'other-'].map(name => startScript('saver.ts', [folder, '1', name, String(each)]));
	const codes = await Promise.all(savers.map(saver => saver.ended));
	if (codes.some(code => code !== 0)) fault(`a saver ended with ${codes.join(' and ')}`);
	const library = libraryIn(folder);
	const record = library.read(idOf(1));
	const kept = record?.bookmarks.length ?? 0;
	if (kept !== 2 * each) fault(`${kept} of ${2 * each} bookmarks`);
	return kept;
};

const run = async ({cases, folder, fault}: Run): Promise<Outcome> => {
	let kept = 0;
	for (let turn = 0; turn < cases; turn++) kept += await runOnce(join(folder, String(turn)), fault);
	return {cases, figures: {bookmarks: `${kept} of ${cases * 2 * each}`}};
};

export const twoSavers: Part = {
	id: 'P7',
	what: `two programs make ${each} bookmarks each in one story at the same time`,
	bar: 'all of both are there',
	quick: 1,
	full: 10,
	run,
};
