import {createResolver} from '../../../source/core/locator/resolve-locator.ts';
import {locate} from '../../../source/core/locator/locator.ts';
import {blocksIn, chapterAt, sceneIndexAt, sceneNumber} from '../../../source/core/story/chapters.ts';
import type {Place, Story} from '../../../source/core/story/story.ts';
import {readStory} from '../../../source/formats/read-story.ts';
import {UnreadableFormatError} from '../../../source/formats/story-reader.ts';
import {edits, marker} from '../edits.ts';
import type {Outcome, Part, Run} from '../part.ts';
import {createRandom, type Random} from '../random.ts';
import {type StorySource, storySources} from '../story-files.ts';

const read = ({name, text}: StorySource): Story => readStory({name, bytes: new TextEncoder().encode(text)});

/** Where the marker stands in a story; undefined where the story leaves it out. */
const placeOfMarker = (story: Story): Place | undefined => {
	for (const [chapter, {text}] of story.chapters.entries()) {
		const offset = text.indexOf(marker);
		if (offset !== -1) return {chapter, offset};
	}
	return undefined;
};

/** A source with the marker before one of its words. */
const mark = ({text}: StorySource, random: Random): string => {
	const start = random.below(text.length);
	const word = /(?<![\p{L}\p{M}\p{N}])[\p{L}]/gu;
	word.lastIndex = start;
	const at = word.exec(text)?.index ?? 0;
	return `${text.slice(0, at)}${marker}${text.slice(at)}`;
};

type Attempt = {
	/** Whether the word itself is still there. */
	readonly isThere: boolean;
	readonly verdict: 'exact' | 'in the paragraph or the next' | 'in the scene' | 'elsewhere';
	readonly detail: string;
};

const paragraphOf = (story: Story, {chapter, offset}: Place): number =>
	blocksIn(chapterAt(story, chapter), {start: 0, end: offset + 1}).length;

const verdictOf = (story: Story, found: Place, truth: Place): Attempt['verdict'] => {
	if (found.chapter === truth.chapter) {
		// Before the word there may be a mark that belongs to it: a quote, a bracket, an indent.
		const between = chapterAt(story, found.chapter).text.slice(
			Math.min(found.offset, truth.offset),
			Math.max(found.offset, truth.offset),
		);
		if (!/[\p{L}\p{N}]/u.test(between) && between.length < 8) return 'exact';
		if (Math.abs(paragraphOf(story, found) - paragraphOf(story, truth)) <= 1)
			return 'in the paragraph or the next';
	}
	const scene = ({chapter, offset}: Place): number =>
		sceneNumber(story, chapter, sceneIndexAt(chapterAt(story, chapter), offset));
	return scene(found) === scene(truth) ? 'in the scene' : 'elsewhere';
};

/** Marks a word, edits the story, and looks for the word by a locator made before; undefined where it cannot be. */
const attempt = (source: StorySource, kind: string, random: Random): Attempt | undefined => {
	const marked = mark(source, random);
	const before = placeOfMarker(read({...source, text: marked}));
	const edited = (edits[kind] ?? (text => text))(marked, random);
	const truth = placeOfMarker(read({...source, text: edited}));
	if (!before || !truth) return undefined;
	const old = read(source);
	const now = read({...source, text: edited.replace(marker, '')});
	const word = (story: Story, {chapter, offset}: Place, skip = 0): string =>
		chapterAt(story, chapter).text.slice(offset + skip, offset + skip + 30);
	// The mark itself may have the file read in another way.
	const wanted = word(read({...source, text: marked}), before, 1);
	if (word(old, before).slice(0, 6) !== wanted.slice(0, 6)) return undefined;
	const shown = word(read({...source, text: edited}), truth, 1);
	if (word(now, truth).slice(0, 6) !== shown.slice(0, 6)) return undefined;
	const found = createResolver(now)(locate(old, before));
	return {
		isThere: shown.slice(0, 4).toLowerCase() === wanted.slice(0, 4).toLowerCase(),
		verdict: verdictOf(now, found, truth),
		detail: `${found.found}: ${JSON.stringify(wanted)} is ${JSON.stringify(word(now, found))}, and is to be ${JSON.stringify(word(now, truth))}`,
	};
};

/** As {@link attempt}, for a file that may be taken for no text before or after the edit. */
const attemptIfRead = (source: StorySource, kind: string, random: Random): Attempt | undefined => {
	try {
		return attempt(source, kind, random);
	} catch (error) {
		if (error instanceof UnreadableFormatError) return undefined;
		throw error;
	}
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
		const made = attemptIfRead(source, kind, random);
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
