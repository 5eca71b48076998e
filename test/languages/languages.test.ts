import {existsSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it, test} from 'vitest';
import type {Language} from '../../source/languages/language.ts';
import {languages} from '../../source/languages/languages.ts';
import {itemsOf} from '../../source/languages/story-words.ts';

const folder = fileURLToPath(new URL('../../source/languages', import.meta.url));
const patternFolder = join(dirname(createRequire(import.meta.url).resolve('hyphenopoly')), 'patterns');
const languageFiles = readdirSync(folder).filter(name => /^[a-z]{2,3}\.ts$/.test(name));

/** The lists of a language under their keys, those of labels included. */
const listsOf = ({labels = {}, ...lists}: Language): readonly (readonly [string, string])[] =>
	Object.entries({...labels, ...lists}).flatMap(([key, list]) =>
		typeof list === 'string' && key !== 'functionWords' && key !== 'script' ? [[key, list] as const] : [],
	);

describe('the files of languages', () => {
	test.each(languageFiles)('%s holds the language of its name, which is known', async name => {
		const exported = (await import(join(folder, name))) as Readonly<Record<string, Language>>;
		const [language, ...others] = Object.values(exported);
		expect(others).toEqual([]);
		expect(language?.code).toBe(name.replace('.ts', ''));
		expect(languages).toContain(language);
	});

	it('have every language once', () => {
		const codes = languages.map(({code}) => code);
		expect(new Set(codes).size).toBe(codes.length);
		expect(() => Intl.getCanonicalLocales(codes)).not.toThrow();
	});

	it('give one label one meaning', () => {
		const meaning = new Map<string, string>();
		for (const {code, labels = {}} of languages)
			for (const [field, list] of Object.entries(labels))
				for (const label of itemsOf(list)) {
					expect(meaning.get(label) ?? field, `${code}: ${label}`).toBe(field);
					meaning.set(label, field);
				}
	});
});

describe.each(languages.map(language => [language.code, language] as const))('%s', (_, language) => {
	it('has lists of words in lower case, none empty or twice', () => {
		for (const [key, list] of listsOf(language)) {
			const items = itemsOf(list);
			expect(new Set(items).size, key).toBe(items.length);
			for (const item of items) {
				const plain = item.replaceAll(/\\p\{\w+\}|\\\w/g, '');
				expect(plain, key).not.toBe('');
				expect(plain.trim().toLowerCase(), key).toBe(plain);
			}
		}
	});

	it('has words that are regular expressions', () => {
		const {labels: _labels, ...lists} = language;
		for (const [key, list] of listsOf(lists))
			for (const item of itemsOf(list)) expect(() => new RegExp(item, 'iu'), key).not.toThrow();
	});

	it('has 25 common words, if any', () => {
		const words = language.functionWords?.split(' ');
		if (words) expect([new Set(words).size, words.length]).toEqual([25, 25]);
	});

	it('names patterns that are there', () => {
		const {patterns, regionalPatterns = {}} = language;
		for (const name of [...(patterns === undefined ? [] : [patterns]), ...Object.values(regionalPatterns)])
			expect(existsSync(join(patternFolder, `${name}.wasm`)), name).toBe(true);
	});
});
