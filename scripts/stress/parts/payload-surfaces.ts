import {join} from 'node:path';
import type {Part} from '../part.ts';
import {payloads} from '../payloads.ts';
import {createRandom} from '../random.ts';
import {showOn, surfaces} from '../surfaces.ts';

const all = payloads.flatMap(payload => surfaces.map(surface => ({payload, surface})));

/** H5: every attack at every place where words are shown. */
export const payloadSurfaces: Part = {
	id: 'H5',
	what: `${payloads.length} attacks on ${surfaces.length} surfaces: screens, prompts, notes, records, preferences, names, errors, commands in text and JSON`,
	bar: 'only text and our own sequences written, no attack obeyed, the words before it shown',
	quick: 16,
	full: all.length,
	run: async ({cases, seed, folder, fault}) => {
		const {below} = createRandom(seed);
		// All of them in an order of chance, so that a short run takes a few of all kinds.
		const order = all.map(shown => ({...shown, rank: below(1_000_000)})).sort((a, b) => a.rank - b.rank);
		const chosen = order.slice(0, cases);
		for (const [index, {payload, surface}] of chosen.entries()) {
			const found = await showOn(surface, payload, join(folder, String(index)));
			if (found.length > 0) fault(`${surface.name}, ${payload.name}: ${found.join('; ')}`);
		}
		return {cases: chosen.length};
	},
};
