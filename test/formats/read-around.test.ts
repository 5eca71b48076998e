import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sourceOfBytes} from '../../source/core/byte-source.ts';
import {readAround} from '../../source/formats/plain-text/read-around.ts';
import type {PartOfStory, Sought} from '../../source/formats/story-format.ts';
import {chaptersOf, storyFrom} from '../story-from.ts';

/** Paragraphs of which each has words that no other has. */
const paragraph = (index: number): string =>
	`The ${index}th lamp was lit at ${index * 7} minutes past, and nobody — not one — came. “Why?” she asked.`;
const paragraphs = Array.from({length: 40_000}, (_, index) => paragraph(index));
const text = paragraphs.join('\n\n');

const read = (from: string, sought: Sought): PartOfStory | undefined =>
	readAround(sourceOfBytes('a.txt', new TextEncoder().encode(from)), sought, bytes =>
		storyFrom(new TextDecoder().decode(bytes)),
	);
const wordsOf = (part: PartOfStory | undefined): string | undefined =>
	part && chaptersOf(part.story)[0]?.text;

describe('what stands around some words', () => {
	it('is read as a story, from whole lines on, although their share is not quite right', () => {
		fc.assert(
			fc.property(
				fc.nat({max: paragraphs.length - 1}),
				fc.double({min: -0.01, max: 0.01, noNaN: true}),
				(index, error) => {
					const at = text.indexOf(paragraph(index)) / text.length;
					const share = Math.min(1, Math.max(0, at + error));
					const part = read(text, {words: paragraph(index).slice(0, 40), share});
					expect(wordsOf(part)).toContain(paragraph(index));
					expect(wordsOf(part)).toMatch(/^The \d+th lamp/);
					expect(part?.from).toBeLessThanOrEqual(at + 0.01);
					expect(part?.to).toBeGreaterThanOrEqual(at - 0.01);
				},
			),
			{numRuns: 25},
		);
	});

	it('is read although its end falls into a character', () => {
		const rain = Array.from(
			{length: 20_000},
			(_, index) => `第${index}盏灯在雨里亮着，没有一个人来过这里，也没有一个人问过为什么。`,
		);
		const words = rain[10_000] ?? '';
		const part = read(rain.join('\n\n'), {words, share: 0.5});
		expect(wordsOf(part)).toContain(words);
	});

	it('is found across the lines and the marks of emphasis of the file', () => {
		const wrapped = text.replaceAll(' was lit', '\nwas _lit_');
		const part = read(wrapped, {words: 'The 20000th lamp was lit at 140000 minutes', share: 0.5});
		expect(wordsOf(part)).toContain('20000th lamp');
	});

	it.each([
		['that are not there', 'The lamp that nobody lit was there.', text],
		['that stand in two places', paragraph(20_000), text.replace(paragraph(20_100), paragraph(20_000))],
		['that are too few', 'The 20000th lamp', text],
		['far from their share', paragraph(20), text],
		['in a line without end', paragraph(20_000), paragraphs.join(' ')],
	])('is not read by words %s', (_, words, where) => {
		expect(read(where, {words, share: 0.5})).toBeUndefined();
	});

	it('is not read where it is in another charset than UTF-8', () => {
		const latin = text.replaceAll(/[—“”]/gu, 'é');
		const source = sourceOfBytes('a.txt', Buffer.from(latin, 'latin1'));
		const sought = {words: 'The 20000th lamp was lit at 140000 minutes', share: 0.5};
		expect(readAround(source, sought, () => storyFrom('a part'))).toBeUndefined();
	});
});
