import {join} from 'node:path';
import {compare} from '../../../source/core/likeness/compare.ts';
import {takeFingerprint} from '../../../source/core/likeness/fingerprint.ts';
import {judge} from '../../../source/core/likeness/judge.ts';
import {type Sketch, sketchOf} from '../../../source/core/likeness/sketch.ts';
import {locate} from '../../../source/core/locator/locator.ts';
import {finish} from '../../../source/core/task/task.ts';
import {noChoices} from '../../../source/core/story/reading-choices.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {cleanLine} from '../../../source/core/text/clean-text.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {identityOf} from '../../../source/library/identity.ts';
import type {Library} from '../../../source/library/library.ts';
import {recallStory} from '../../../source/library/recall-story.ts';
import {accept, recognize, unknownStory} from '../../../source/library/recognize.ts';
import {savedPlace} from '../../../source/library/saved-place.ts';
import {libraryIn} from '../../../test/library/library-in.ts';
import {attack, percent} from '../attack.ts';
import type {Random} from '../random.ts';
import {changes} from '../changes.ts';
import {shareInCommon} from '../share-in-common.ts';
import {followWord, type MarkedWord, nearnessOf, readText, wordsAt} from '../marked-story.ts';
import {type StorySource, storySources} from '../story-files.ts';

const at = '2026-01-02T03:04:05.000Z';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Different runs of words that a text needs to be told from others: less is a list, or one phrase said again and again. */
const leastHashes = 100;

/** The sources that have next to no words in common with one before: two copies of one book would both be right. */
const unlike = (sources: readonly StorySource[]): readonly StorySource[] => {
	const sketches: Sketch[] = [];
	return sources.filter(source => {
		const story = readText(source);
		if (!story) return false;
		const text = finish(takeFingerprint(story));
		if (text.hashes.hashes.length < leastHashes) return false;
		if (sketches.some(sketch => judge(compare(text, sketch)).relation !== 'other')) return false;
		sketches.push(sketchOf(text));
		return true;
	});
};

/** Remembers a story with a place and a bookmark at a word; gives the record's id. */
const remember = (library: Library, source: StorySource, {before, kept}: MarkedWord): string => {
	const text = {identity: identityOf(bytesOf(source.text), `/before/${source.name}`), story: before};
	const recognition = finish(recognize(library, text, library.read));
	const {record} = recallStory(
		recognition.found ? recognition : {...unknownStory, sketch: recognition.sketch},
		text,
		noChoices,
		at,
	);
	const bookmarks = [{id: 'b', locator: locate(before, kept), note: cleanLine(''), created: at}];
	return library.save({...record, place: savedPlace(before, kept, at), bookmarks}).id;
};

type Result = {
	readonly kind: string;
	readonly how: 'known' | 'asked' | 'unknown' | 'wrong';
	readonly place: 'exact' | 'elsewhere' | 'gone';
	/** How much of the one text is in the other, 0–1. */
	readonly share: number;
	readonly detail: string;
};

/** Renames and changes a story at once, and looks for its record and its place; undefined where the kind does not fit. */
const attempt = (library: Library, source: StorySource, kind: string, random: Random): Result | undefined => {
	const {edit, encode = bytesOf} = changes[kind] ?? {edit: text => text};
	const word = followWord(source, text => edit(text, random), random);
	const bytes = word && encode(word.text);
	if (!word || !bytes || word.text === source.text) return undefined;
	const id = remember(library, source, word);
	const name = `/after/${random.below(1e9)}.txt`;
	const now: Story = readStory({name, bytes});
	const text = {identity: identityOf(bytes, name), story: now};
	const seen = finish(recognize(library, text, library.read));
	const isAsked = !seen.found && seen.sources.length === 0 && seen.questions.length > 0;
	const told = isAsked ? accept(seen, text.identity) : seen;
	const ids = [told.found?.record.id, ...told.sources.map(record => record.id)].filter(
		found => found !== undefined,
	);
	const how = ids.length === 0 ? 'unknown' : !ids.includes(id) ? 'wrong' : isAsked ? 'asked' : 'known';
	const {upToDate} = recallStory(told, text, noChoices, at);
	const nearness = upToDate.place && nearnessOf(now, upToDate.place, word.truth);
	return {
		kind,
		how,
		share: shareInCommon(word.before, now),
		place: !word.isThere ? 'gone' : nearness === 'exact' ? 'exact' : 'elsewhere',
		detail: `${source.name}: ${how}, ${nearness ?? 'no place'}, ${JSON.stringify(wordsAt(word.before, word.kept))}`,
	};
};

const count = (results: readonly Result[], how: Result['how']): number =>
	results.filter(result => result.how === how).length;

attack(
	'P16: stories are renamed and changed at once, in 33 ways, among all the others that are remembered',
	'99.5 % have their record, at once or after one question, and the place at the very word; none another’s',
	{quick: 25, full: 2000, tolerance: 0.5},
	async ({cases, folder, randomly}) => {
		const sources = unlike(storySources());
		const library = libraryIn(join(folder, 'kept'));
		const kinds = Object.keys(changes);
		const results: Result[] = [];
		await randomly(cases * 4, (random, _, index) => {
			if (results.length === cases) return undefined;
			const kind = kinds[index % kinds.length] ?? '';
			const result = attempt(library, random.pick(sources), kind, random);
			if (!result) return undefined;
			results.push(result);
			const isWell = result.how === 'known' || result.how === 'asked';
			return isWell && result.place !== 'elsewhere' ? undefined : `${kind}, ${result.detail}`;
		});
		const there = results.filter(({place}) => place !== 'gone');
		return {
			cases: results.length,
			stories: sources.length,
			kinds: kinds.length,
			'found at once': percent(count(results, 'known'), results.length),
			'after a question': percent(count(results, 'asked'), results.length),
			'not found': count(results, 'unknown'),
			'another one': count(results, 'wrong'),
			'places at the very word': percent(there.filter(({place}) => place === 'exact').length, there.length),
			'words gone': results.length - there.length,
			'least in common': Math.min(...results.map(({share}) => share)).toFixed(2),
		};
	},
);
