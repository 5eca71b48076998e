import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {createShingler} from '../../../source/core/likeness/shingles.ts';
import {prose} from '../../story-from.ts';

const shinglesOf = (...pieces: readonly string[]): {hashes: readonly number[]; words: number} => {
	const hashes: number[] = [];
	const shingler = createShingler(hash => hashes.push(hash));
	for (const piece of pieces) shingler.read(piece, 0, piece.length);
	shingler.endWord();
	return {hashes, words: shingler.words()};
};

const sentence = 'The Clerk’s lantern didn’t light the café, she said; nobody minded.';

describe('the shingles of a text', () => {
	test.each([
		['case', sentence.toUpperCase()],
		['kinds of apostrophes', sentence.replaceAll('’', "'")],
		['apostrophes left out', sentence.replaceAll('’', '')],
		['accents', sentence.replace('é', 'e')],
		['accents set apart', sentence.normalize('NFD')],
		['punctuation', sentence.replaceAll(/[,;.]/g, ' —')],
		['line ends and spaces', sentence.replaceAll(' ', ' \r\n\t')],
		['emphasis', sentence.replace('lantern', '_lantern_').replace('nobody', '**nobody**')],
		['soft hyphens and zero-width spaces', sentence.replace('lantern', 'lan\u00adt\u200bern')],
		['emoji', sentence.replace(';', ' 🌧️')],
	])('are the same whatever the %s', (_, other) => {
		expect(other).not.toBe(sentence);
		expect(shinglesOf(other)).toEqual(shinglesOf(sentence));
	});

	it('are one for each word from the fifth on', () => {
		const {hashes, words} = shinglesOf(sentence);
		expect(words).toBe(11);
		expect(hashes).toHaveLength(7);
		expect(new Set(hashes).size).toBe(7);
	});

	it('differ only around a word that differs', () => {
		const words = prose(2).split(/\s+/);
		const before = shinglesOf(words.join(' ')).hashes;
		const after = shinglesOf(words.with(20, 'otherwise').join(' ')).hashes;
		expect(after.filter((hash, index) => hash !== before[index])).toHaveLength(5);
	});

	it('are of nine signs in scripts that have no spaces, the last of which decides', () => {
		const text = '雨宿りの郵便局で、彼女は手紙を書いた。';
		const {hashes, words} = shinglesOf(text);
		expect(words).toBe(17);
		expect(hashes).toHaveLength(9);
		expect(shinglesOf(text.replaceAll(/(.)/gu, '$1 ')).hashes).toEqual(hashes);
		expect(shinglesOf(`${sentence} ${text}`).words).toBe(28);
	});

	it('do not depend on where a text is cut into pieces', () =>
		fc.assert(
			fc.property(fc.string({unit: 'grapheme', maxLength: 300}), fc.nat(), (text, at) => {
				const cut = text.length === 0 ? 0 : at % text.length;
				expect(shinglesOf(text.slice(0, cut), text.slice(cut))).toEqual(shinglesOf(text));
			}),
		));
});
