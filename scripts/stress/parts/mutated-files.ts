import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attack, type Fault} from '../attack.ts';
import {faultOfReading} from '../fault-of-reading.ts';
import type {Random} from '../random.ts';
import {createMutations} from '../mutated-file.ts';
import {visitInTerminal} from '../visit.ts';
import {isOver} from '../extent.ts';

/** Seconds that a file of some ten thousand bytes may take. */
const longest = 1;
/** One file in so many is opened in a terminal, too. */
const shownEach = 500;

attack(
	`H4: Damaged files, made of the sample stories, are read and printed; one in ${shownEach} is looked through in a terminal`,
	'no exception, no second for one of them, nothing forbidden in text or metadata, ranges in order',
	{quick: 150, full: 50_000, lanes: 1},
	async ({cases, folder, randomly}) => {
		const mutate = createMutations();
		const home = join(folder, 'home');
		mkdirSync(home);
		let [slowest, shown] = [0, 0];
		const attempt = async (random: Random, path: string, index: number): Promise<Fault> => {
			const bytes = mutate(random);
			const began = performance.now();
			const found = faultOfReading('damaged.txt', bytes, random.below(10) === 0);
			const seconds = (performance.now() - began) / 1000;
			slowest = Math.max(slowest, seconds);
			if (found !== undefined) return found;
			if (isOver(seconds, longest)) return `takes ${seconds.toFixed(1)} s`;
			if (index % shownEach > 0) return undefined;
			shown++;
			writeFileSync(`${path}.txt`, bytes);
			const {faults} = await visitInTerminal({path: `${path}.txt`, home, words: null});
			return faults.length > 0 ? faults.join('; ') : undefined;
		};
		await randomly(cases, attempt);
		return {'slowest in s': slowest.toFixed(2), 'in a terminal': shown};
	},
);
