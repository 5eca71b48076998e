import {describe, expect, it} from 'vitest';
import {paragraphs} from '../../scripts/stress/prose.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {createResolver} from '../../source/core/locator/resolve-locator.ts';
import {chapterAt, sceneNumber} from '../../source/core/story/chapters.ts';
import {placeAtTotalProgression} from '../../source/core/story/progression.ts';
import {storyOfTome} from '../story-of-tome.ts';
import {storyFrom} from '../story-from.ts';

const chapter = (id: string, seed: number, isLinear = true) => ({
	id,
	title: `About ${id}`,
	paragraphs: paragraphs(seed, 6),
	isLinear,
});
const story = storyOfTome('A tome', [
	chapter('a', 1),
	chapter('b', 2),
	chapter('notes', 3, false),
	chapter('licence', 4, false),
]);
const inLicence = {chapter: 3, offset: chapterAt(story, 3).text.indexOf('\n', 300) + 1};

describe('a chapter outside the reading order', () => {
	it('is not where the story ends', () => {
		expect(placeAtTotalProgression(story, 1).chapter).toBe(1);
		expect(placeAtTotalProgression(story, 0.999).chapter).toBe(1);
	});

	it('has no scene of the story', () => {
		expect(sceneNumber(story, 3, 0)).toBeNull();
		expect(locate(story, inLicence)).toMatchObject({scene: null, totalProgression: 1});
	});

	it('has places that are found again, also where it stands elsewhere by now', () => {
		const locator = locate(story, inLicence);
		expect(createResolver(story)(locator)).toEqual({...inLicence, found: 'exact'});
		const grown = storyOfTome('A tome', [
			chapter('a', 1),
			chapter('b', 2),
			chapter('c', 5),
			chapter('licence', 4, false),
			chapter('log', 6, false),
		]);
		expect(createResolver(grown)(locator)).toEqual({...inLicence, found: 'exact'});
		const shorter = storyOfTome('A tome', [chapter('a', 1), chapter('licence', 4, false)]);
		expect(createResolver(shorter)(locator)).toEqual({chapter: 1, offset: inLicence.offset, found: 'moved'});
	});

	it('has places that are found in a text that knows no such order', () => {
		const text = storyFrom([...paragraphs(1, 6), ...paragraphs(4, 6)].join('\n\n'));
		const found = createResolver(text)(locate(story, inLicence));
		expect(found.found).toBe('moved');
		const words = (at: typeof story, place: typeof inLicence): string =>
			chapterAt(at, place.chapter).text.slice(place.offset, place.offset + 40);
		expect(words(text, found)).toBe(words(story, inLicence));
		expect(createResolver(story)(locate(text, found))).toMatchObject(inLicence);
	});

	it('is not taken for words that the reading order has, too', () => {
		const quoting = storyOfTome('A tome', [
			chapter('x', 9),
			chapter('a', 1),
			{...chapter('notes', 3, false), paragraphs: paragraphs(1, 6)},
		]);
		const place = {chapter: 0, offset: chapterAt(story, 0).text.indexOf('\n', 300) + 1};
		expect(createResolver(quoting)(locate(story, place))).toMatchObject({chapter: 1, found: 'moved'});
	});
});
