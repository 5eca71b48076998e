import {describe, expect, it, test} from 'vitest';
import {overlap} from '../../../source/core/likeness/overlap.ts';
import {sketchLength, sketchOf} from '../../../source/core/likeness/sketch.ts';
import {paragraphs as inventedParagraphs} from '../../../scripts/stress/prose.ts';
import {fingerprintOf, verdictOn} from './texts.ts';

const prose = (count: number, seed: number): string => inventedParagraphs(seed, count).join('\n\n');

const chapters = (from: number, to: number): string =>
	Array.from(
		{length: to - from},
		(_, index) => `Chapter ${from + index + 1}\n\n${prose(8, from + index + 1)}`,
	).join('\n\n');

const story = chapters(0, 8);
const paragraphs = story.split('\n\n');

/** The text with one letter in so many of its words changed. */
const withTypos = (text: string, every: number): string => {
	let count = 0;
	return text.replaceAll(/[a-z]{3,}/g, word =>
		count++ % every === 0 ? `${word.slice(0, 1)}x${word.slice(2)}` : word,
	);
};

const same = {relation: 'same', isSure: true};

describe('a text that was changed', () => {
	test.each([
		['not at all', story],
		['by a line end', `${story}\n`],
		['in its line ends', story.replaceAll('\n', '\r\n')],
		['in all its letters’ case', story.toUpperCase()],
		['by a typo in each thirty words', withTypos(story, 30)],
		['by a header', `Title: The Lamp\nAuthor: Ann Bee\nRating: Teen\nSummary: ${prose(1, 77)}\n\n${story}`],
		['by a chapter more', `${story}\n\n${chapters(8, 9)}`],
		['by as much again', `${story}\n\n${chapters(8, 16)}`],
		['by a prologue', `${chapters(20, 22)}\n\n${story}`],
		['by a fifth taken out', paragraphs.filter((_, index) => index % 5 !== 3).join('\n\n')],
		['by chapters moved', [chapters(4, 8), chapters(0, 4)].join('\n\n')],
		['by notes in between', paragraphs.map(text => `${text}\n\nA/N: ${prose(1, 99)}`).join('\n\n')],
	])('is the same %s', (_, changed) => expect(verdictOn(changed, story)).toEqual(same));

	it('is the same where the other one has the header, the notes or the chapters', () => {
		expect(verdictOn(story, `Title: The Lamp\nSummary: ${prose(1, 77)}\n\n${story}`)).toEqual(same);
		expect(verdictOn(chapters(0, 7), story)).toEqual(same);
	});
});

describe('a text that shares words with another one', () => {
	test.each([
		['its first half', chapters(0, 4), {relation: 'part', isSure: true}],
		['its second half', chapters(4, 8), {relation: 'part', isSure: true}],
		['a tenth of it', story.slice(0, story.length / 10), {relation: 'part', isSure: false}],
		[
			'an anthology that begins with it',
			[story, chapters(20, 80)].join('\n\n'),
			{relation: 'contains', isSure: false},
		],
		[
			'an anthology with it in the middle',
			[chapters(20, 40), story, chapters(40, 60)].join('\n\n'),
			{relation: 'contains', isSure: false},
		],
		[
			'half of it and as much else',
			[chapters(0, 4), chapters(20, 24)].join('\n\n'),
			{relation: 'shares', isSure: false},
		],
		['nothing', chapters(20, 28), {relation: 'other', isSure: true}],
	])('is %s', (_, text, verdict) => expect(verdictOn(text, story)).toEqual(verdict));

	it('is another one where it is only a recap, a licence or a contents list that both have', () => {
		const shared = prose(2, 500);
		const [one, other] = [chapters(0, 2), chapters(20, 22)].map(text => `${shared}\n\n${text}`);
		expect(verdictOn(one ?? '', other ?? '')).toEqual({relation: 'other', isSure: true});
		const [first, second] = [chapters(0, 2), chapters(20, 22)].map(text => `${text}\n\n${shared}`);
		expect(verdictOn(first ?? '', second ?? '')).toEqual({relation: 'other', isSure: true});
		const list = Array.from({length: 40}, (_, index) => `Chapter ${index + 1}`).join('\n\n');
		expect(verdictOn(list, story)).toEqual({relation: 'other', isSure: true});
	});

	it('is another one where there are too few words to tell', () => {
		expect(verdictOn('One word after another, no more.', 'One word after another, no more.')).toEqual({
			relation: 'other',
			isSure: true,
		});
	});
});

describe('a sketch', () => {
	it('is the smallest hashes of the text, in its order', () => {
		const fingerprint = fingerprintOf(story);
		const {hashes} = fingerprint.hashes;
		const limit = hashes.toSorted()[sketchLength - 1] ?? 0;
		expect(sketchOf(fingerprint).hashes).toEqual(hashes.filter(hash => hash <= limit));
		expect(sketchOf(fingerprint).hashes).toHaveLength(sketchLength);
	});

	it('is all the hashes of a short text', () => {
		const fingerprint = fingerprintOf(prose(1, 1));
		expect(sketchOf(fingerprint).hashes).toEqual(fingerprint.hashes.hashes);
	});

	it('overlaps with that of a copy, and not with that of another text', () => {
		const [one, copy, other] = [story, `${story}\n\nThe end.`, chapters(20, 28)].map(text =>
			sketchOf(fingerprintOf(text)),
		);
		if (!one || !copy || !other) throw new Error('There are three.');
		expect(overlap(one, copy).ofLonger).toBeGreaterThan(0.95);
		expect(overlap(one, other)).toEqual({ofShorter: 0, ofLonger: 0});
		expect(overlap(one, {words: 0, hashes: new Uint32Array()})).toEqual({ofShorter: 0, ofLonger: 0});
	});

	it('of a story that has grown holds all of the former one, which does not hold it', () => {
		const [former, grown] = [story, `${story}\n\n${chapters(8, 16)}`].map(text =>
			sketchOf(fingerprintOf(text)),
		);
		if (!former || !grown) throw new Error('There are two.');
		expect(overlap(former, grown).ofShorter).toBe(1);
		expect(overlap(former, grown).ofLonger).toBeGreaterThan(0.35);
		expect(overlap(former, grown).ofLonger).toBeLessThan(0.65);
	});
});
