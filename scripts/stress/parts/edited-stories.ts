import {createResolver} from '../../../source/core/locator/resolve-locator.ts';
import {locate} from '../../../source/core/locator/locator.ts';
import {edits} from '../edits.ts';
import {followWord, type Nearness, nearnessOf, wordsAt} from '../marked-story.ts';
import type {Outcome, Part, Run} from '../part.ts';
import {createRandom, type Random} from '../random.ts';
import {type StorySource, storySources} from '../story-files.ts';

type Attempt = {
	/** Whether the word itself is still there. */
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

const percent = (part: number, whole: number): string =>
	`${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const run = ({cases, seed, fault}: Run): Promise<Outcome> => {
	const sources = storySources();
	const kinds = Object.keys(edits);
	const random = createRandom(seed);
	const attempts: (Attempt & {readonly kind: string})[] = [];
	for (let tried = 0; attempts.length < cases && tried < cases * 4; tried++) {
		const kind = kinds[tried % kinds.length] ?? '';
		const source = random.pick(sources);
		const made = attempt(source, kind, random);
		if (!made) continue;
		attempts.push({...made, kind});
		if (!isWell(made)) fault(`${kind}, ${source.name}: ${made.verdict}; ${made.detail}`);
	}
	const there = attempts.filter(({isThere}) => isThere);
	const exact = (kind: string): string => {
		const ofKind = there.filter(other => other.kind === kind);
		return percent(ofKind.filter(({verdict}) => verdict === 'exact').length, ofKind.length);
	};
	return Promise.resolve({
		cases: attempts.length,
		figures: {
			stories: sources.length,
			'found exactly': percent(there.filter(({verdict}) => verdict === 'exact').length, there.length),
			...Object.fromEntries(kinds.map(kind => [kind, exact(kind)])),
			'words gone': attempts.length - there.length,
			'in another scene': attempts.filter(({verdict}) => verdict === 'elsewhere').length,
		},
	});
};

export const editedStories: Part = {
	id: 'P11',
	what: 'a story is edited in eight ways, and a place in it looked for',
	bar: '99 % exactly, or beside where the words were that are gone; all others in the right scene',
	quick: 40,
	full: 1000,
	tolerance: 1,
	run,
};
