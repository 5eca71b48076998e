import {createResolver} from '../../../source/core/locator/resolve-locator.ts';
import {locate} from '../../../source/core/locator/locator.ts';
import {attack, percent} from '../attack.ts';
import type {Random} from '../random.ts';
import {edits} from '../edits.ts';
import {followWord, type Nearness, nearnessOf, wordsAt} from '../marked-story.ts';
import {type StorySource, storySources} from '../story-files.ts';

type Attempt = {
	readonly isThere: boolean;
	readonly verdict: Nearness;
	readonly detail: string;
};

/** Marks a word, edits the story, and looks for the word by a locator made before; undefined where it cannot be. */
const attempt = (source: StorySource, kind: string, random: Random): Attempt | undefined => {
	const word = followWord(source, text => edits[kind]?.(text, random) ?? text, random);
	if (!word) return undefined;
	const {before, now, kept, truth, isThere} = word;
	const found = createResolver(now)(locate(before, kept));
	return {
		isThere,
		verdict: nearnessOf(now, found, truth),
		detail: `${found.found}: ${JSON.stringify(wordsAt(before, kept))} is ${JSON.stringify(wordsAt(now, found))}, and is to be ${JSON.stringify(wordsAt(now, truth))}`,
	};
};

const isWell = ({isThere, verdict}: Attempt): boolean =>
	verdict === 'exact' || (!isThere && verdict === 'in the paragraph or the next');

attack(
	'P11: a story is edited in eight ways, and a place in it looked for',
	'99 % exactly, or beside where the words were that are gone; all others in the right scene',
	{quick: 25, full: 1000, tolerance: 1},
	async ({cases, randomly}) => {
		const sources = storySources();
		const kinds = Object.keys(edits);
		const attempts: (Attempt & {readonly kind: string})[] = [];
		await randomly(cases * 4, (random, _, index) => {
			if (attempts.length === cases) return undefined;
			const kind = kinds[index % kinds.length] ?? '';
			const source = random.pick(sources);
			const made = attempt(source, kind, random);
			if (!made) return undefined;
			attempts.push({...made, kind});
			return isWell(made) ? undefined : `${kind}, ${source.name}: ${made.verdict}; ${made.detail}`;
		});
		const there = attempts.filter(({isThere}) => isThere);
		const exact = (some: readonly Attempt[]): string =>
			percent(some.filter(({verdict}) => verdict === 'exact').length, some.length);
		return {
			cases: attempts.length,
			stories: sources.length,
			'found exactly': exact(there),
			...Object.fromEntries(kinds.map(kind => [kind, exact(there.filter(one => one.kind === kind))])),
			'words gone': attempts.length - there.length,
			'in another scene': attempts.filter(({verdict}) => verdict === 'elsewhere').length,
		};
	},
);
