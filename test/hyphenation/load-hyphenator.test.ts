import fc from 'fast-check';
import {expect, it, test, vi} from 'vitest';
import {loadHyphenator} from '../../source/hyphenation/load-hyphenator.ts';

const hyphenated = (language: string, word: string): string => {
	const offsets = loadHyphenator(language)?.(word) ?? [];
	return [0, ...offsets].map((start, index) => word.slice(start, offsets[index])).join('-');
};

// Divisions that the languages' dictionaries give, as far as the patterns find them.
test.each([
	['en', 'lighthouse', 'light-house'],
	['en', 'associate', 'as-so-ciate'],
	['en', 'philanthropic', 'phil-an-thropic'],
	['en', 'Understanding', 'Un-der-stand-ing'],
	['en', 'table', 'ta-ble'],
	['en', 'project', 'project'],
	['en', 'quay', 'quay'],
	['en-GB', 'associate', 'as-so-ci-ate'],
	['en-US', 'associate', 'as-so-ciate'],
	['de', 'Leuchtturm', 'Leucht-turm'],
	['de', 'Donaudampfschifffahrt', 'Do-nau-dampf-schiff-fahrt'],
	['de', 'Zucker', 'Zu-cker'],
	['de-AT', 'Silbentrennung', 'Sil-ben-tren-nung'],
	['ru', 'переносчик', 'пе-ре-нос-чик'],
	['ru', 'тридцать', 'трид-цать'],
	['ru', 'маяк', 'маяк'],
	['fr', 'administration', 'ad-mi-nis-tra-tion'],
	['fr', 'véritablement', 'vé-ri-ta-ble-ment'],
	['es', 'carretera', 'ca-rre-tera'],
	['es', 'murciélago', 'mur-cié-lago'],
	['nl', 'vuurtoren', 'vuur-to-ren'],
	['nl', 'lettergreep', 'let-ter-greep'],
	['el', 'παράδειγμα', 'πα-ρά-δειγμα'],
	['sr-Latn-RS', 'istorija', 'isto-rija'],
])('%s: %s', (language, word, expected) => expect(hyphenated(language, word)).toBe(expected));

test.each(['th', 'ja', 'hi', 'tlh', 'x-none', ''])('has no patterns for “%s”', language =>
	expect(loadHyphenator(language)).toBeUndefined(),
);

it('says nothing of words that are too long', () => {
	const complain = vi.spyOn(console, 'error');
	expect(hyphenated('en', 'representation'.repeat(5))).toBe('representation'.repeat(5));
	expect(complain).not.toHaveBeenCalled();
});

/** Letters of several alphabets, and an accent that stands by itself. */
const word = fc.stringMatching(/^(?:[a-zäöüßéñçœþабвгдежзийклмнопрстуфхцчшщъыьэюя]|\u0301){0,70}$/u);

it('leaves two letters before a hyphen and three behind it, and marks with their letters', () =>
	fc.assert(
		fc.property(
			fc.constantFrom('en', 'de', 'fr', 'ru', 'es', 'nl', 'pl', 'hu'),
			word,
			(language, letters) => {
				const offsets = loadHyphenator(language)?.(letters) ?? [];
				expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
				for (const offset of offsets) {
					expect(offset).toBeGreaterThanOrEqual(2);
					expect(offset).toBeLessThanOrEqual(letters.length - 3);
					expect(letters.slice(offset)).not.toMatch(/^\p{M}/u);
				}
			},
		),
		{numRuns: 500},
	));
