import {attack} from '../attack.ts';
import {collectHostile} from '../collect-hostile.ts';
import {visitByScript, visitInTerminal} from '../visit.ts';

const commands = [['info'], ['print'], ['scenes', '--json']] as const;

attack(
	'H1: Files made to do harm are opened, looked through and searched in a terminal, and given to info, print and scenes',
	'a page or one line in 3 s, at most 400 MiB, only text and our own sequences written; the words behind an attack are kept (H9)',
	{quick: 2, full: 1000, lanes: 1},
	async ({folder, each, some, fault}) => {
		let [seconds, peak] = [0, 0];
		await each(some(collectHostile(folder)), async visited => {
			for (const visit of [await visitInTerminal(visited), await visitByScript(visited, commands)]) {
				for (const found of visit.faults) fault(`${JSON.stringify(visited.path)}: ${found}`);
				seconds = Math.max(seconds, visit.seconds || 0);
				peak = Math.max(peak, visit.peak);
			}
			return undefined;
		});
		return {'slowest in s': seconds.toFixed(1), 'most memory in MiB': Math.round(peak)};
	},
);
