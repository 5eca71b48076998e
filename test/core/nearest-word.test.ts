import {expect, test} from 'vitest';
import {nearestWord} from '../../source/core/text/nearest-word.ts';

const words = ['measure', 'theme', 'keys', 'next-page', 'G'];

test.each([
	['mesure', 'measure'],
	['thmee', 'theme'],
	['Theme', 'theme'],
	['next_page', 'next-page'],
	['g', 'G'],
	['colours', undefined],
	['constructor', undefined],
	['', undefined],
	['x'.repeat(1_000_000), undefined],
])('%.20s is near to %s', (typed, word) => expect(nearestWord(typed, words)).toBe(word));
