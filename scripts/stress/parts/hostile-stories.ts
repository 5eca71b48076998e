import {collectHostile} from '../collect-hostile.ts';
import type {Part} from '../part.ts';
import {createRandom} from '../random.ts';
import {visitByScript, visitInTerminal} from '../visit.ts';

const commands = [['info'], ['print'], ['scenes', '--json']] as const;

/** H1 and H9: stories made to do harm. */
export const hostileStories: Part = {
	id: 'H1',
	what: 'Files made to do harm are opened, looked through and searched in a terminal, and given to info, print and scenes',
	bar: 'a page or one line in 3 s, at most 400 MiB, only text and our own sequences written; the words behind an attack are kept (H9)',
	quick: 6,
	full: 1000,
	run: async ({cases, seed, folder, fault}) => {
		const all = collectHostile(folder);
		const {below} = createRandom(seed);
		// Which ones a short run takes is chosen by the seed.
		const first = below(all.length);
		const chosen = [...all.slice(first), ...all.slice(0, first)].slice(0, cases);
		let [seconds, peak] = [0, 0];
		for (const visited of chosen) {
			for (const visit of [await visitInTerminal(visited), await visitByScript(visited, commands)]) {
				for (const found of visit.faults) fault(`${JSON.stringify(visited.path)}: ${found}`);
				seconds = Math.max(seconds, visit.seconds || 0);
				peak = Math.max(peak, visit.peak);
			}
		}
		return {
			cases: chosen.length,
			figures: {'slowest in s': Number(seconds.toFixed(1)), 'most memory in MiB': Math.round(peak)},
		};
	},
};
