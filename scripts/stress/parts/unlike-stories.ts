import {takeFingerprint} from '../../../source/core/likeness/fingerprint.ts';
import {locate} from '../../../source/core/locator/locator.ts';
import {finish} from '../../../source/core/task/task.ts';
import {noChoices} from '../../../source/core/story/reading-choices.ts';
import {cleanLine} from '../../../source/core/text/clean-text.ts';
import {identityOf} from '../../../source/library/identity.ts';
import {recallStory} from '../../../source/library/recall-story.ts';
import {recognize, type Recognition} from '../../../source/library/recognize.ts';
import {savedPlace} from '../../../source/library/saved-place.ts';
import {libraryIn} from '../../../test/library/library-in.ts';
import {attack} from '../attack.ts';
import type {Random} from '../random.ts';
import {readText} from '../marked-story.ts';
import {paragraphs} from '../prose.ts';
import {shareInCommon} from '../share-in-common.ts';
import {storySources} from '../story-files.ts';
import {chaptersOf} from '../../../test/story-from.ts';

/** Two texts that are no version of each other. */
type Pair = readonly [remembered: string, opened: string];

type Make = (pick: (words: number) => Pair, random: Random) => Pair;

const header = 'Title: Homecoming\nAuthor: A. Writer\nRating: Teen\nFandom: Books\nWarning: none';

/** Letters of a word and the space behind it, about; of scripts without spaces, as many signs. */
const wordLength = 6;

const cutWords = (text: string, count: number): string => text.slice(0, count * wordLength);

/** The same sentences in other words: names and marks stay, as in two translations. */
const translated = (text: string): string => {
	const words = new Map<string, string>();
	const others =
		paragraphs(text.length, 400)
			.join(' ')
			.toLowerCase()
			.match(/[a-z]+/g) ?? [];
	return text.replaceAll(/(?<!\p{L})\p{Ll}+/gu, word => {
		const known = words.get(word) ?? others[words.size % others.length] ?? word;
		words.set(word, known);
		return known;
	});
};

const notice = paragraphs(4711, 6).join('\n\n');

/** How two stories may be alike, and be two. */
const kinds: Readonly<Record<string, Make>> = {
	'of one book': pick => pick(2000),
	'of one book, short': pick => pick(400),
	drabbles: pick => pick(100),
	'of very different lengths': (pick, random) => {
		const [one, other] = pick(6000);
		return random.below(2) === 0 ? [one, cutWords(other, 300)] : [cutWords(one, 300), other];
	},
	'a sequel with a recap': pick => {
		const [one, other] = pick(2500);
		return [one, `${one.slice(-500)}\n\n${other}`];
	},
	'parts that begin with one recap': pick => {
		const [one, other] = pick(2500);
		const recap = paragraphs(one.length, 2).join('\n\n');
		return [`${recap}\n\n${one}`, `${recap}\n\n${other}`];
	},
	'two translations': pick => {
		const [one, other] = pick(3000);
		const again = translated(one);
		return areTwo([one, again]) ? [one, again] : [one, other];
	},
	'with one notice behind them': pick => {
		const [one, other] = pick(2500);
		return [`${one}\n\n${notice}`, `${other}\n\n${notice}`];
	},
	'with one notice before them': pick => {
		const [one, other] = pick(2500);
		return [`${notice}\n\n${one}`, `${notice}\n\n${other}`];
	},
	'one quotes the other': pick => {
		const [one, other] = pick(3000);
		return [one, `${other}\n\n> ${one.slice(1000, 2000).replaceAll('\n', ' ')}\n\n${other.slice(0, 3000)}`];
	},
	'lists of the same chapters': pick => {
		const [one, other] = pick(800);
		const list = Array.from({length: 60}, (_, index) => `Chapter ${index + 1}`).join('\n');
		return [`Contents\n\n${list}\n\n${one}`, `Contents\n\n${list}\n\n${other}`];
	},
};

/** Runs of eight words, as texts: the exact measure by which the pairs are chosen. */
const runsOf = (text: string): ReadonlySet<string> => {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.map((_, index) => words.slice(index, index + 8).join(' ')).slice(0, -7));
};

/** Share of runs that two texts of one book may have in common and still be two: 5 %. */
const mostShared = 0.05;

const areTwo = ([one, other]: Pair): boolean => {
	const [here, there] = [runsOf(one), runsOf(other)];
	const shared = [...here].filter(run => there.has(run)).length;
	return shared <= mostShared * Math.min(here.size, there.size);
};

/** Takes two stretches of one text, or of two texts. */
const pickFrom =
	(texts: readonly string[], random: Random) =>
	(words: number): Pair => {
		const take = (text: string): string => {
			const from = random.below(Math.max(1, text.length - words * wordLength));
			return cutWords(text.slice(text.indexOf('\n', from) + 1), words).trim();
		};
		const one = random.pick(texts);
		const other = random.below(3) === 0 ? random.pick(texts) : one;
		return [take(one), take(other)];
	};

/** The prose of the sources that do not repeat themselves, without what archives put around it. */
const prosePool = (): readonly string[] =>
	storySources().flatMap(source => {
		const story = readText(source);
		if (!story) return [];
		const {words, hashes} = finish(takeFingerprint(story));
		if (words < 2000 || hashes.hashes.length < words * 0.8) return [];
		return [
			chaptersOf(story)
				.map(({text}) => text)
				.join('\n\n'),
		];
	});

const at = '2026-01-02T03:04:05.000Z';

/** What one text is taken for where another one was read, and how much they have in common, 0–1. */
type Result = {readonly seen: Recognition; readonly share: number};

/** Reads one text, and opens the other at the same path under the same title. */
const recogniseOther = (folder: string, [remembered, opened]: Pair): Result | undefined => {
	const library = libraryIn(folder);
	const texts = [remembered, opened].map(text => `${header}\n\n${text}\n`);
	const [first, second] = texts.map(text => {
		const story = readText({name: 'a.txt', text});
		return story && {identity: identityOf(new TextEncoder().encode(text), '/stories/a.txt'), story};
	});
	if (!first || !second) return undefined;
	const {record} = recallStory(finish(recognize(library, first, library.read)), first, noChoices, at);
	const place = {chapter: 0, offset: Math.floor((chaptersOf(first.story)[0]?.text.length ?? 0) / 2)};
	const bookmarks = [{id: 'b', locator: locate(first.story, place), note: cleanLine(''), created: at}];
	library.save({...record, place: savedPlace(first.story, place, at), bookmarks});
	return {
		seen: finish(recognize(library, second, library.read)),
		share: shareInCommon(first.story, second.story),
	};
};

/** Makes a pair of a kind; undefined where what it is made of has words in common. */
const makePair = (make: Make, texts: readonly string[], random: Random): Pair | undefined => {
	const picked: Pair[] = [];
	const pick = (words: number): Pair => {
		const pair = pickFrom(texts, random)(words);
		picked.push(pair);
		return pair;
	};
	const made = make(pick, random);
	const isLong = made.every(text => text.length > 300);
	return isLong && picked.every(areTwo) ? made : undefined;
};

attack(
	'P17: a story is opened where another one was read, under the same title and author: sequels, drabbles, recaps, translations, notices',
	'none is taken for the other one',
	{quick: 25, full: 5000},
	async ({cases, randomly}) => {
		const texts = prosePool();
		const names = Object.keys(kinds);
		let [made, asked, most] = [0, 0, 0];
		await randomly(cases * 5, (random, folder, index) => {
			if (made === cases) return undefined;
			const kind = names[index % names.length] ?? '';
			const pair = makePair(kinds[kind] ?? (pick => pick(1000)), texts, random);
			const result = pair && recogniseOther(folder, pair);
			if (!result) return undefined;
			const {seen, share} = result;
			made++;
			most = Math.max(most, share);
			if (seen.found !== null || seen.sources.length > 0)
				return `${kind}: ${pair.map(text => JSON.stringify(text.slice(0, 60))).join(', ')}`;
			if (seen.questions.length > 0) asked++;
			return undefined;
		});
		return {
			cases: made,
			stories: texts.length,
			kinds: names.length,
			asked,
			'most in common': most.toFixed(2),
		};
	},
);
