import {attack} from '../attack.ts';
import {payloads} from '../payloads.ts';
import {showOn, surfaces} from '../surfaces.ts';

const all = payloads.flatMap(payload => surfaces.map(surface => ({payload, surface})));

attack(
	`H5: ${payloads.length} attacks on ${surfaces.length} surfaces: screens, prompts, notes, records, preferences, names, errors, commands in text and JSON`,
	'only text and our own sequences written, no attack obeyed, the words before it shown',
	{quick: 6, full: all.length, lanes: 1},
	({each, some}) =>
		each(some(all), async ({payload, surface}, folder) => {
			const found = await showOn(surface, payload, folder);
			return found.length > 0 ? `${surface.name}, ${payload.name}: ${found.join('; ')}` : undefined;
		}),
);
