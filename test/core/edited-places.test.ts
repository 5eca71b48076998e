import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createGramFilter} from '../../source/core/locator/gram-filter.ts';
import {holdsWords} from '../../source/core/locator/holds-words.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {createResolver} from '../../source/core/locator/resolve-locator.ts';
import {chapterAt, sceneIndexAt} from '../../source/core/story/chapters.ts';
import {paragraphs as proseParagraphs} from '../../scripts/stress/prose.ts';
import {storyFrom} from '../story-from.ts';

/** A paragraph like no other. */
const prose = (seed: number): string => proseParagraphs(seed, 1)[0] ?? '';

const paragraphs = Array.from({length: 40}, (_, index) => prose(100 + index));
const asText = (parts: readonly string[]): string => parts.join('\n\n');
const story = storyFrom(asText(paragraphs));
const {text} = chapterAt(story, 0);
const anyParagraph = fc.nat(paragraphs.length - 1);
const startOf = (paragraph: string): number => text.indexOf(paragraph.slice(0, 30));

describe('a place in an edited story', () => {
	it('is found by words much like its own', () =>
		fc.assert(
			fc.property(anyParagraph, fc.nat(50), fc.constantFrom('x', '', 'ab'), (index, at, letter) => {
				const paragraph = paragraphs[index] ?? '';
				const mistyped = `${paragraph.slice(0, at)}${letter}${paragraph.slice(at + 1)}`;
				const typos = [7, 19, 31, 45].reduce(
					(line, place) => `${line.slice(0, place)}q${line.slice(place + 1)}`,
					mistyped,
				);
				const edited = storyFrom(
					asText(['Something new, as long as you like.', ...paragraphs.with(index, typos)]),
				);
				const found = createResolver(edited)(locate(story, {chapter: 0, offset: startOf(paragraph)}));
				expect(['similar', 'moved']).toContain(found.found);
				expect(found.offset).toBe(chapterAt(edited, 0).text.indexOf(typos.slice(0, 30)));
			}),
		));

	it('is between its neighbours where its words are gone', () =>
		fc.assert(
			fc.property(fc.integer({min: 1, max: 38}), index => {
				const edited = storyFrom(asText(paragraphs.with(index, prose(7777))));
				const place = {chapter: 0, offset: startOf(paragraphs[index] ?? '')};
				const found = createResolver(edited)(locate(story, place));
				expect(found.found).toBe('near');
				const now = chapterAt(edited, 0).text;
				const at = (neighbour: number): number => now.indexOf((paragraphs[neighbour] ?? '').slice(0, 30));
				expect(found.offset).toBeGreaterThanOrEqual(at(index - 1));
				expect(found.offset).toBeLessThanOrEqual(at(index + 1));
			}),
		));

	it('stays in its scene where scenes have come before it, though nothing of its paragraph is left', () => {
		const scenes = [
			asText(paragraphs.slice(0, 12)),
			asText(paragraphs.slice(12, 24)),
			asText(paragraphs.slice(24)),
		];
		const before = storyFrom(scenes.join('\n\n* * *\n\n'));
		const offset = chapterAt(before, 0).text.indexOf((paragraphs[30] ?? '').slice(0, 30));
		const gone = scenes.map(scene => scene.replace(paragraphs[30] ?? '', prose(4242)));
		const after = storyFrom([asText([prose(1), prose(2)]), ...gone].join('\n\n* * *\n\n'));
		const found = createResolver(after)(locate(before, {chapter: 0, offset}));
		expect(found.found).toBe('near');
		expect(sceneIndexAt(chapterAt(after, 0), found.offset)).toBe(3);
	});
});

describe('whether a story holds the words of places', () => {
	const places = [locate(story, {chapter: 0, offset: startOf(paragraphs[9] ?? '')})];

	it('is told by the words around a place, too', () => {
		const edited = asText(paragraphs.with(9, prose(999)));
		expect(holdsWords(storyFrom(edited), places)).toBe(true);
	});

	it('is not told by a beginning that stories share', () => {
		const beginning = 'Chapter 1\n\nA word to those who come to this series for the first time, as ever.';
		const one = storyFrom(asText([beginning, ...paragraphs]));
		const other = storyFrom(asText([beginning, ...Array.from({length: 40}, (_, n) => prose(500 + n))]));
		const atBeginning = [locate(one, {chapter: 0, offset: 0})];
		expect(holdsWords(one, atBeginning)).toBe(true);
		expect(holdsWords(other, atBeginning)).toBe(false);
	});

	it('is not told by nothing', () => {
		expect(holdsWords(story, [])).toBe(false);
	});
});

describe('the filter of grams', () => {
	it('never says that words are not there which are', () =>
		fc.assert(
			fc.property(fc.string({maxLength: 400}), fc.nat(), fc.nat(120), (long, from, length) => {
				const start = from % (long.length + 1);
				expect(createGramFilter(long).mayHold(long.slice(start, start + length))).toBe(true);
			}),
		));

	it('says of most others that they are not', () => {
		const {mayHold} = createGramFilter(text);
		const others = Array.from({length: 200}, (_, seed) => prose(9000 + seed).slice(0, 60));
		expect(others.filter(words => mayHold(words)).length).toBeLessThan(20);
	});
});
