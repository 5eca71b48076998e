import leven from 'leven';
import {signsOf} from '../../../source/core/locator/signs.ts';
import {createResolver} from '../../../source/core/locator/resolve-locator.ts';
import {relocate} from '../../../source/core/locator/relocate.ts';
import {extentOf} from '../../../source/core/locator/extent.ts';
import {locate} from '../../../source/core/locator/locator.ts';
import {chapterAt} from '../../../source/core/story/chapters.ts';
import {textUnits} from '../../../source/core/story/text-units.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {cleanLine} from '../../../source/core/text/clean-text.ts';
import type {Bookmark} from '../../../source/library/bookmark.ts';
import {
	bookmarkRelocator,
	isFound,
	isMoved,
	type RelocatedBookmark,
} from '../../../source/library/relocate-bookmark.ts';
import {chaptersOf} from '../../../test/story-from.ts';
import {attack, percent} from '../attack.ts';
import {edits} from '../edits.ts';
import {readText} from '../marked-story.ts';
import type {Random} from '../random.ts';
import {storySources} from '../story-files.ts';

/** Highlights in each story. */
const highlightsEach = 500;
/** Signs of a passage: fewer stand in many places. */
const leastSigns = 20;
/** Edits from which on their share of highlights is that of all. */
const enoughEdits = 100;
/** Share of the signs that may differ where words are still what they were, but for typing errors. */
const tolerance = 0.25;
/** Signs by which it is told whether some of a passage is left. */
const probe = 15;

/** A passage from one word to another one, up to three sentences behind it; undefined where it is too short. */
const passageAt = (story: Story, random: Random): Bookmark | undefined => {
	const chapter = random.below(story.spine.length);
	const {text} = chapterAt(story, chapter);
	const start = textUnits(story, chapter, 'word').from(random.below(text.length))?.start;
	if (start === undefined) return undefined;
	const unit = random.pick(['word', 'sentence', 'sentence', 'paragraph'] as const);
	const units = textUnits(story, chapter, unit);
	let end = start;
	for (let left = 1 + random.below(unit === 'word' ? 20 : 3); left > 0; left--)
		end = units.from(end)?.end ?? end;
	const words = signsOf(text.slice(start, end));
	if (words.length < leastSigns || words.length > 2000) return undefined;
	return {
		id: `${chapter} ${start}`,
		locator: locate(story, {chapter, offset: start}),
		note: cleanLine(''),
		created: '',
		highlight: {...extentOf(story, {chapter, start, end}), colour: 'yellow'},
	};
};

const wordsUnder = (story: Story, {locator, highlight}: Bookmark): string =>
	chapterAt(story, locator.chapter).text.slice(locator.offset, highlight?.end ?? locator.offset);

type Verdict = 'at its words' | 'said' | 'gone' | 'wrong';

/** What became of a highlight; `all` are the signs of the whole edited text. */
const verdictOf = (now: Story, kept: Bookmark, found: RelocatedBookmark, all: string): Verdict => {
	const wanted = signsOf(kept.highlight?.words ?? '');
	const under = signsOf(wordsUnder(now, found.bookmark));
	if (isFound(found) && (under === wanted || leven(under, wanted) <= wanted.length * tolerance))
		return 'at its words';
	const middle = Math.floor(wanted.length / 2);
	const isLeft = [0, middle, wanted.length - probe].some(from =>
		all.includes(wanted.slice(from, from + probe)),
	);
	if (isFound(found) && !isMoved(found)) return 'wrong';
	return isLeft ? 'said' : 'gone';
};

attack(
	'P24: a story with 500 highlights is edited in eight ways, and they are looked for',
	'98 % at their words; all others are said to be moved or lost',
	{quick: 2, full: 200},
	async ({cases, randomly, fault}) => {
		const sources = storySources();
		const kinds = Object.keys(edits);
		const counts = new Map<string, number>();
		const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
		let tried = 0;
		await randomly(cases * 4, (random, _, index) => {
			if (tried === cases) return undefined;
			const kind = kinds[index % kinds.length] ?? '';
			const source = random.pick(sources);
			const before = readText(source);
			const now = readText({...source, text: edits[kind]?.(source.text, random) ?? source.text});
			if (!before || !now) return undefined;
			tried++;
			const all = signsOf(
				chaptersOf(now)
					.map(({text}) => text)
					.join('\n'),
			);
			const resolve = createResolver(now);
			const bringUp = bookmarkRelocator(now, locator => relocate(now, locator, resolve));
			const wrong: string[] = [];
			for (let made = 0; made < highlightsEach; made++) {
				const kept = passageAt(before, random);
				if (!kept) continue;
				const found = bringUp(kept);
				const verdict = verdictOf(now, kept, found, all);
				count(verdict);
				count(`${kind}: ${verdict}`);
				if (verdict === 'wrong')
					wrong.push(
						`${kind}, ${source.name}: ${JSON.stringify(wordsUnder(before, kept))} is ${JSON.stringify(wordsUnder(now, found.bookmark))}`,
					);
			}
			return wrong.length > 0 ? wrong.join('\n') : undefined;
		});
		const number = (name: string): number => counts.get(name) ?? 0;
		const there = number('at its words') + number('said') + number('wrong');
		const share = number('at its words') / Math.max(1, there);
		// Of few edits, one may have taken out more than its part.
		if (tried >= enoughEdits && share < 0.98) fault(`${percent(share, 1)} are at their words`);
		return {
			cases: tried,
			highlights: there + number('gone'),
			'at their words': percent(number('at its words'), there),
			'of all, words that are gone': percent(number('gone'), there + number('gone')),
			'said, of those not there': percent(
				number('said') + number('gone'),
				number('said') + number('gone') + number('wrong'),
			),
			...Object.fromEntries(
				kinds.map(kind => {
					const at = number(`${kind}: at its words`);
					return [kind, percent(at, at + number(`${kind}: said`) + number(`${kind}: wrong`))];
				}),
			),
		};
	},
);
