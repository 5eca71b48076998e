import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {recapOf, type Recap, type ReadSoFar} from '../../source/core/story/recap.ts';
import {sceneKeyAt} from '../../source/core/story/read-scenes.ts';
import type {Place, Story} from '../../source/core/story/story.ts';
import {prose, storyFrom} from '../story-from.ts';

const scene = (name: string): string =>
	`${name} began with one sentence. A second one followed.\n\n${name} went on.\n\n${name} ended.`;

const story = storyFrom(
	[
		'Title: T',
		'Chapter 1: First',
		scene('Alpha'),
		'* * *',
		scene('Beta'),
		'Chapter 2: Second',
		scene('Gamma'),
	].join('\n\n'),
);
const offsetOf = (chapter: number, words: string): number => story.chapters.at(chapter).text.indexOf(words);

/** The recap of a page that begins at a place. */
const recap = (
	{chapter, offset: start}: Place,
	furthest: Place,
	read: Partial<ReadSoFar> = {},
	of: Story = story,
): Recap | undefined =>
	recapOf(of, {chapter, start, end: start + 40}, {furthest, scenes: new Set(), from: null, ...read});

describe('the recap', () => {
	it('tells the last paragraph before the page, and how each scene of its chapter began', () => {
		const place = {chapter: 0, offset: offsetOf(0, 'Beta ended')};
		expect(recap(place, {chapter: 0, offset: 9999})).toEqual({
			last: 'Beta went on.',
			title: 'Chapter 1: First',
			scenes: [
				{number: 1, opening: 'Alpha began with one sentence.'},
				{number: 2, opening: 'Beta began with one sentence.'},
			],
			earlier: 0,
		});
	});

	it('tells the chapter before at the start of one', () =>
		expect(recap({chapter: 1, offset: 0}, {chapter: 1, offset: 40})).toMatchObject({
			last: 'Beta ended.',
			title: 'Chapter 1: First',
			scenes: [{number: 1}, {number: 2}],
		}));

	it('tells nothing that a jump has led over', () => {
		const furthest = {chapter: 0, offset: offsetOf(0, 'began with')};
		expect(recap({chapter: 1, offset: 0}, furthest)).toEqual({
			last: 'Alpha…',
			title: 'Chapter 1: First',
			scenes: [{number: 1, opening: 'Alpha…'}],
			earlier: 0,
		});
	});

	it('tells what was read behind a jump: scenes that were finished, and pages that were turned', () => {
		const nothing = {chapter: 0, offset: 0};
		const place = {chapter: 1, offset: offsetOf(1, 'Gamma ended')};
		const beta = sceneKeyAt(story, {chapter: 0, offset: offsetOf(0, 'Beta began')});
		expect(recap(place, nothing)).toBeUndefined();
		expect(recap(place, nothing, {scenes: new Set([beta])})).toMatchObject({
			last: 'Beta ended.',
			scenes: [
				{number: 1, opening: ''},
				{number: 2, opening: 'Beta began with one sentence.'},
			],
		});
		expect(recap(place, nothing, {from: {chapter: 1, offset: 0}})).toMatchObject({
			last: 'Gamma went on.',
			scenes: [{number: 3, opening: 'Gamma began with one sentence.'}],
		});
		expect(recap(place, nothing, {from: place})).toBeUndefined();
	});

	it('is none where nothing has been read', () => {
		expect(recap({chapter: 0, offset: 0}, {chapter: 0, offset: 50})).toBeUndefined();
		expect(recap({chapter: 1, offset: 0}, {chapter: 0, offset: 0})).toBeUndefined();
	});

	it('tells the end of a long paragraph, from a sentence on', () => {
		const long = storyFrom(`Title: T\n\n${'One more sentence of many. '.repeat(400)}\n\nThe last.`);
		const {text} = long.chapters.at(0);
		const place = {chapter: 0, offset: text.indexOf('The last')};
		expect(recap(place, {chapter: 0, offset: text.length}, {}, long)?.last).toMatch(
			/^…One more sentence of many\. [^]{1000,1600}many\.$/,
		);
	});

	it('never tells what lies behind the farthest place, and is short, whatever the story', () => {
		const many = storyFrom(
			`Title: T\n\n${Array.from({length: 60}, (_, seed) => prose(2, seed + 1)).join('\n\n* * *\n\n')}`,
		);
		const {text} = many.chapters.at(0);
		const offset = fc.integer({min: 0, max: text.length});
		fc.assert(
			fc.property(offset, offset, (page, furthest) => {
				const told = recap({chapter: 0, offset: page}, {chapter: 0, offset: furthest}, {}, many);
				const read = text.slice(0, furthest);
				for (const words of [told?.last ?? '', ...(told?.scenes ?? []).map(({opening}) => opening)]) {
					expect(read.replaceAll(/\s+/g, ' ')).toContain(
						words.replaceAll('…', '').replaceAll(/\s+/g, ' ').trim(),
					);
					expect(words.length).toBeLessThan(2200);
				}
				expect(told?.scenes.length ?? 0).toBeLessThanOrEqual(40);
			}),
		);
	});
});
