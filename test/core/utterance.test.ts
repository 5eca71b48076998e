import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	pieceAt,
	textOf,
	utteranceFrom,
	type Utterance,
	type UtteranceUnit,
} from '../../source/core/story/utterance.ts';
import type {Story} from '../../source/core/story/story.ts';
import {book} from '../formats/toy-book.ts';
import {prose, storyFrom} from '../story-from.ts';

const utterances = (story: Story, unit: UtteranceUnit, offset = 0): readonly Utterance[] => {
	const found: Utterance[] = [];
	for (let from = offset; ;) {
		const utterance = utteranceFrom(story, {chapter: 0, offset: from}, unit);
		if (!utterance) return found;
		expect(utterance.end).toBeGreaterThan(from);
		found.push(utterance);
		from = utterance.end;
	}
};

describe('what is spoken', () => {
	const story = storyFrom('Title: T\n\nOne “two,” he said. Three.\n\n?!\n\nFour.\n\n* * *\n\nFive.');

	it('goes to the end of the scene, by paragraphs or by sentences', () => {
		expect(utterances(story, 'paragraph').map(textOf)).toEqual(['One “two,” he said. Three.', 'Four.']);
		expect(utterances(story, 'sentence').map(textOf)).toEqual(['One “two,” he said. ', 'Three.', 'Four.']);
	});

	it('leaves out the marks of notes, and its words keep their offsets', () => {
		const noted = book({
			chapters: [
				{id: 'one', title: null, paragraphs: ['The city [1]^(#n1) was let.'], notes: {n1: ['1', 'A lease.']}},
			],
		});
		const {text} = noted.chapters.at(0);
		const [utterance] = utterances(noted, 'paragraph');
		const words = utterance?.pieces.filter(({isWord}) => isWord) ?? [];
		expect(words.map(({start, text: word}) => [word, text.slice(start, start + word.length)])).toEqual(
			['The', 'city', 'was', 'let'].map(word => [word, word]),
		);
		expect(utterance && pieceAt(utterance, text.indexOf('was'))).toEqual({
			start: text.indexOf('was'),
			end: text.indexOf('was') + 3,
		});
	});

	it('holds every word of the scene once and in order, from any place on, in pieces that are short', () => {
		const long = storyFrom(
			`Title: T\n\n${prose(6)}\n\n${prose(1, 3).repeat(40)}\n\n${'x'.repeat(5000)}\n\n${prose(2, 9)}`,
		);
		const {text} = long.chapters.at(0);
		const letters = (some: string): string => some.replaceAll(/[^\p{L}\p{N}]/gu, '');
		fc.assert(
			fc.property(
				fc.integer({min: 0, max: text.length}),
				fc.constantFrom('paragraph', 'sentence'),
				(from, unit) => {
					const spoken = utterances(long, unit, from);
					expect(letters(spoken.map(textOf).join(''))).toBe(letters(text.slice(from)));
					for (const {start, end} of spoken) expect(end - start).toBeLessThanOrEqual(2600);
				},
			),
			{numRuns: 60},
		);
	});
});
