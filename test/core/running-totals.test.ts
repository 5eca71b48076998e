import fc from 'fast-check';
import {expect, it} from 'vitest';
import {createWordFinder} from '../../source/core/locator/find-words.ts';
import {flowLength} from '../../source/core/story/running-totals.ts';
import {countScenes, entryAt, placeOfScene, sceneNumber} from '../../source/core/story/chapters.ts';
import {placeAtTotalProgression, totalProgressionOf} from '../../source/core/story/progression.ts';
import {createStory} from '../../source/core/story/create-story.ts';
import {createSourceMap} from '../../source/core/story/source-map.ts';
import type {Chapter, SpineEntry, Story} from '../../source/core/story/story.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {storyFrom} from '../story-from.ts';

type Size = {readonly weight: number; readonly scenes: number};

const chapterOf = ({scenes}: Size): Chapter => ({
	text: cleanLine('x'.repeat(10 * Math.max(1, scenes))),
	blocks: [],
	spans: [],
	scenes: Array.from({length: scenes}, (_, index) => ({
		start: index * 10,
		end: index * 10 + 9,
		separator: null,
	})),
	anchors: new Map(),
	notes: new Map(),
	source: createSourceMap([], 0),
});

const storyOf = (sizes: readonly Size[]): Story => {
	const any = storyFrom('Rain.');
	const spine = sizes.map((size, index): SpineEntry => ({
		...entryAt(any, 0),
		id: String(index),
		weight: size.weight,
		sceneCount: size.scenes,
		// oxlint-disable-next-line require-yield -- There is nothing to do.
		*read() {
			return chapterOf(size);
		},
	}));
	return createStory({...any, spine});
};

const chapters = fc.array(fc.record({weight: fc.integer({min: 1, max: 50}), scenes: fc.nat(3)}), {
	minLength: 1,
	maxLength: 12,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

it('places are those that sums over all chapters give', () =>
	fc.assert(
		fc.property(chapters, fc.nat(11), fc.double({min: 0, max: 1, noNaN: true}), (made, at, share) => {
			const story = storyOf(made);
			const chapter = Math.min(at, made.length - 1);
			const before = made.slice(0, chapter);
			const weights = sum(made.map(({weight}) => weight));
			expect(totalProgressionOf(story, {chapter, offset: 0})).toBeCloseTo(
				sum(before.map(({weight}) => weight)) / weights,
			);
			expect(totalProgressionOf(story, placeAtTotalProgression(story, share))).toBeCloseTo(share, 0);
			const scenes = made.flatMap((of, index) =>
				chapterOf(of).scenes.map(({start}) => ({chapter: index, offset: start})),
			);
			expect(countScenes(story)).toBe(scenes.length);
			expect(sceneNumber(story, chapter, 0)).toBe(sum(before.map(of => of.scenes)) + 1);
			for (const [index, place] of scenes.entries()) {
				expect(placeOfScene(story, index + 1)).toEqual(place);
			}
		}),
	));

it('looks at each chapter once to know the reading order, also where words are looked for in all of them', () => {
	let looks = 0;
	const {spine, ...story} = storyOf(Array.from({length: 200}, () => ({weight: 10, scenes: 1})));
	const watched = spine.map(entry => ({
		...entry,
		get isLinear() {
			looks++;
			return true;
		},
	}));
	const large = {...story, spine: watched};
	expect(flowLength(large)).toBe(200);
	const finder = createWordFinder(large);
	expect(
		finder.anywhere({lead: '', words: 'words that are in none'}, {chapter: 100, offset: 0}),
	).toBeUndefined();
	expect(looks).toBe(200);
});
