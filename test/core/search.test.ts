import {describe, expect, it, test} from 'vitest';
import fc from 'fast-check';
import {findWords, searchText} from '../../source/core/search/search-text.ts';
import {findHits, mostHits, searchStory, sentenceOf} from '../../source/core/search/search-story.ts';
import {searchableText} from '../../source/core/search/searchable-text.ts';
import {finish, unitsPerStep} from '../../source/core/task/task.ts';
import {foldText} from '../../source/core/text/fold-text.ts';
import {chaptersOf, prose, storyFrom, textOf} from '../story-from.ts';
import {anyCharacter} from '../any-character.ts';

const found = (text: string, words: string): string[] => {
	const story = storyFrom(text);
	return finish(findHits(story, findWords(words))).hits.map(
		({chapter, range}) => chaptersOf(story)[chapter]?.text.slice(range.start, range.end) ?? '',
	);
};

describe('search', () => {
	test.each([
		['case', 'The Whale, the whale', 'WHALE', ['Whale', 'whale']],
		['accents in the text', 'Café noir', 'cafe', ['Café']],
		['accents in the words', 'cafe noir', 'café', ['cafe']],
		['letters with their own marks', 'cafe\u0301 noir', 'cafe', ['café']],
		['marks that no letter has', 'q\u0303 noir', 'q', ['q\u0303']],
		['curly quotes', 'I don’t know “why”', 'don\'t know "why"', ['don’t know “why”']],
		['dashes', 'well—known', 'well-known', ['well—known']],
		['an ellipsis', 'and then… nothing', 'then...', ['then…']],
		['dots for an ellipsis', 'and then... nothing', 'then…', ['then...']],
		['sharp s', 'die Straße', 'strasse', ['Straße']],
		['Greek', 'Το ρολόι', 'ρολοι', ['ρολόι']],
		['Japanese', '雨宿りの郵便局', '郵便', ['郵便']],
		['vowels of Arabic', 'كِتَابٌ جديد', 'كتاب', ['كِتَابٌ']],
		['vowels of Arabic in the words', 'كتاب جديد', 'كِتَابٌ', ['كتاب']],
		['alef with hamza', 'أحمد ذهب', 'احمد', ['أحمد']],
		['alef with madda and wasla', 'قرأ القرآن ٱلكريم', 'القران الكريم', ['القرآن ٱلكريم']],
		['kaf and yeh of Persian', 'کتاب فارسی', 'كتاب فارسي', ['کتاب فارسی']],
		['digits of Arabic', 'سنة ١٩٨٤', '1984', ['١٩٨٤']],
		['the stroke that lengthens', 'كتـــاب جديد', 'كتاب', ['كتـــاب']],
		['presentation forms of Arabic', 'ﻛﺘﺎﺏ', 'كتاب', ['ﻛﺘﺎﺏ']],
		['joiners', 'می‌خواهم', 'میخواهم', ['می‌خواهم']],
		['points of Hebrew', 'בְּרֵאשִׁית בָּרָא', 'בראשית', ['בְּרֵאשִׁית']],
		['presentation forms of Hebrew', 'שׁלום', 'שלום', ['שׁלום']],
		['ligatures in the text', 'the ﬁrst ﬂoor', 'first floor', ['ﬁrst ﬂoor']],
		['no part of a ligature', 'the ﬁrst', 'f', []],
		['digraphs', 'Ĳsland, ǆep', 'ijsland, džep', ['Ĳsland, ǆep']],
		['two hyphens for a dash', 'gone—forever', 'gone--forever', ['gone—forever']],
		['a dash for two hyphens', 'gone--forever', 'gone—forever', ['gone--forever']],
		['a dash for three hyphens', 'gone---forever', 'gone–forever', ['gone---forever']],
		['a Turkish capital', 'İstanbul', 'istanbul', ['İstanbul']],
		['a Turkish capital in the words', 'istanbul', 'İSTANBUL', ['istanbul']],
		['an i without a dot', 'kılıç', 'kilic', ['kılıç']],
		['Hangul in jamo', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글', ['한글']],
		['Hangul in jamo in the words', '한글', '\u1112\u1161\u11ab\u1100\u1173\u11af', ['한글']],
		['half-width kana', 'ﾃﾚﾋﾞを', 'テレビ', ['ﾃﾚﾋﾞ']],
		['kana for half-width ones', 'テレビ', 'ﾃﾚﾋﾞ', ['テレビ']],
		['half-width kana with a circle', 'ｶﾞｰﾙとﾊﾟｰﾃｨｰ', 'ガールとパーティー', ['ｶﾞｰﾙとﾊﾟｰﾃｨｰ']],
		['full-width letters', 'Ｃｈａｐｔｅｒ１', 'chapter1', ['Ｃｈａｐｔｅｒ１']],
		['bold letters of formulas', '𝐛𝐨𝐥𝐝 𝓼𝓬𝓻𝓲𝓹𝓽', 'bold script', ['𝐛𝐨𝐥𝐝 𝓼𝓬𝓻𝓲𝓹𝓽']],
		['enclosed and Roman numerals', 'Ⅳ ① ㎏', 'iv 1 kg', ['Ⅳ ① ㎏']],
		['an okina', 'Hawaiʻi', "Hawai'i", ['Hawaiʻi']],
		['other apostrophes', 'o՚er, o＇er, oʼer, o`er', "o'er", ['o՚er', 'o＇er', 'oʼer', 'o`er']],
		['soft hyphens in the words', 'cooperate', 'co\u00adoperate', ['cooperate']],
		['letters between letters of formulas', 'a𝐛c', 'bc', ['𝐛c']],
		['signs of patterns', 'what (is) this?', '(is) this?', ['(is) this?']],
		['across paragraphs', 'the end.\n\nThe start', 'end. the', ['end.\nThe']],
		['ligatures in the words', 'a strasse of Caesar', 'straße of cæsar', ['strasse of Caesar']],
		['marks in the words that no letter has', 'x marks', 'x\u0302 marks', ['x marks']],
		['runs of spaces in the words', 'one two', 'one \t two', ['one two']],
		['no half of a ligature', 'die Straße…', 's', ['S']],
		['no dot of an ellipsis', 'and then… nothing.', '.', ['.']],
		['nothing', 'words', '  ', []],
		['marks alone', 'cafe\u0301', '\u0301', []],
	])('folds %s', (_, text, words, expected) => expect(found(text, words)).toEqual(expected));

	it('finds a phrase across the line ends of a wrapped text', () => {
		const line = 'She went down to the harbour in the morning and looked at the grey';
		const text = `${`${line}\n`.repeat(6)}water for a long time before she turned away from it and came home.`;
		expect(found(text, 'the grey water')).toHaveLength(1);
	});

	it('says where a hit is', () => {
		const story = storyFrom('One two. Three.\n\n\nFour five. The six is here.');
		const [hit] = finish(findHits(story, findWords('six'))).hits;
		expect(hit).toMatchObject({chapter: 0, scene: 1});
		expect(hit && sentenceOf(story, hit)).toBe('The six is here.');
	});

	it.each([
		['letters', 'a'.repeat(8000)],
		['brackets', '('.repeat(7300)],
		['ligatures', 'ß'.repeat(7300)],
		['spaces', ' '.repeat(7300)],
		['words of a megabyte', 'ka lo '.repeat(170_000)],
		['signs of patterns', '[a-'.repeat(3000)],
	])('takes %s for words like any others', (_, words) => {
		expect(found('A short story, and no more.', words)).toEqual([]);
	});

	it('finds a whole chapter in its story', () => {
		const text = prose(40).replaceAll('\n\n', '\n');
		expect(found(`Before.\n\n\n${text}\n\n\nAfter.`, text)).toHaveLength(1);
	});

	it('finds all that stands in a story, and nothing else', () => {
		const signs =
			'a|B|s|ß|ss|æ|…|.|(| |  |\n|é|e\u0301|’|—|--|-|語|👩‍🚀|ﬁ|fi|f|i|İ|𝐛|b|ﾊ|ﾊﾟ|パ|ك|كِ|ـ|أ|ا|\u200c|한|\u1112\u1161'.split(
				'|',
			);
		const text = fc.array(fc.constantFrom(...signs), {maxLength: 30}).map(parts => parts.join(''));
		fc.assert(
			fc.property(text, fc.nat(30), fc.nat(8), (around, from, length) => {
				const story = storyFrom(`First.\n\n${around} x\n\nLast.`, 'test.txt', {raw: true});
				const {text: all = ''} = chaptersOf(story)[0] ?? {};
				const start = 8 + from;
				const words = all.slice(start, start + length);
				fc.pre(words.isWellFormed());
				const {hits} = finish(findHits(story, findWords(words)));
				const form = searchableText(words.normalize('NFC')).text.trim();
				for (const {range} of hits) {
					expect(searchableText(all.slice(range.start, range.end)).text.trim()).toBe(form);
				}
				const isThere = hits.some(
					({range}) =>
						range.start <= start + words.search(/(?!\u0301|\u0640|\u0650|\u200c)\S/) && range.end > start,
				);
				const isParted =
					/^(?:[\u0300-\u036f\u064e\u0650\u0640\udc00-\udfff-]|\u200c|\u200d|\uff9e|\uff9f)/.test(
						all.slice(start),
					) || /^[\uff9e\uff9f]/.test(all.slice(start + length));
				if (form !== '' && !isParted) expect(isThere).toBe(true);
			}),
			{numRuns: 1000},
		);
	});
});

describe('a search in steps', () => {
	const signs = 'a|b|A|aa|s|ß|…|.| |  |\n|e\u0301|\u0301|—|--|-|𐐀|İ|Σ|👩‍🚀|ﬁ|𝐛|ﾊ|ﾟ|ﾞ|ハ|\u064e|\u200d|أ'.split(
		'|',
	);
	const texts = fc.array(fc.constantFrom(...signs), {maxLength: 60}).map(parts => parts.join(''));

	it('finds the same in windows of any size as in the whole text', () =>
		fc.assert(
			fc.property(
				texts,
				fc.constantFrom(
					'a',
					'aa',
					'ss',
					's',
					'b a',
					'..',
					'a b a',
					'e',
					'.a',
					'fi',
					'-',
					'a-b',
					'ハ',
					'パ',
					'ا',
					'b',
					'bb',
				),
				fc.integer({min: 1, max: 20}),
				(text, words, length) => {
					const [whole, windows] = [text.length + 1, length].map(size => [...searchText(text, words, size)]);
					expect(windows?.flatMap(({ranges}) => ranges)).toEqual(whole?.flatMap(({ranges}) => ranges));
					expect(windows?.at(-1)?.end).toBe(text === '' ? undefined : text.length);
				},
			),
			{numRuns: 2000},
		));

	it('pauses by amount of text, in one chapter or in many, with or without hits', () => {
		const short = Array.from({length: 600}, (_, index) => `Chapter ${index + 1}\n\nA boat.\n\n`).join('');
		for (const text of [prose(4000), 'a boat '.repeat(100_000), short]) {
			const story = storyFrom(text);
			const chapters = chaptersOf(story).length;
			const units = textOf(story).length;
			for (const words of ['boat', 'zebra', 'a']) {
				const steps = [...searchStory(story, findWords(words))];
				expect(steps.length).toBeGreaterThan((units + 500 * chapters) / (2 * unitsPerStep));
				const sentences = new Set(steps.flatMap(({hits}) => hits.map(({sentence}) => sentence))).size;
				expect(steps.length).toBeLessThan((units + 500 * (chapters + sentences)) / unitsPerStep + 2);
				expect(steps.at(-1)?.progress).toBe(1);
				const progress = steps.map(step => step.progress);
				expect(progress).toEqual(progress.toSorted((a, b) => a - b));
			}
		}
	});

	it('ends at the most hits that are listed, and tells that there are more', () => {
		const story = storyFrom('a boat '.repeat(100_000));
		expect(finish(findHits(story, findWords('boat')))).toMatchObject({hasMore: true, progress: 1});
		expect(finish(findHits(story, findWords('boat'))).hits).toHaveLength(mostHits);
		const exact = storyFrom('a boat '.repeat(mostHits));
		expect(finish(findHits(exact, findWords('boat')))).toMatchObject({hasMore: false});
		expect(finish(findHits(exact, findWords('boat'))).hits).toHaveLength(mostHits);
	});
});

it('folding keeps every offset', () =>
	fc.assert(
		fc.property(fc.string({unit: anyCharacter}), text => {
			expect(foldText(text)).toHaveLength(text.length);
		}),
		{numRuns: 2000},
	));
