import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {cleanInPlace, cleanLine, cleanText} from '../../source/core/text/clean-text.ts';
import {oneLine} from '../../source/core/text/one-line.ts';
import type {Quote} from '../../source/core/locator/locator.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import type {Chapter, Metadata} from '../../source/core/story/story.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {storyFrom} from '../story-from.ts';
import {sampleRecord} from '../../scripts/stress/sample-record.ts';
import {anyCharacter} from '../any-character.ts';

const forbidden =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e001f}]|\p{Cs}|\p{Noncharacter_Code_Point}/u; // oxlint-disable-line no-control-regex

const piece = fc.oneof(
	fc.string({unit: anyCharacter}),
	fc.constantFrom(
		'\u001b',
		'\u001b[',
		'\u001b]8;;',
		'\u0007',
		'\u001b\\',
		'\u009d',
		'31m',
		'\b',
		'\u200d',
		'\u0301',
		'a',
		'\r',
		'\n',
	),
);

describe('cleanText', () => {
	test.each([
		['CRLF', 'a\r\nb', 'a\nb'],
		['doubled CR', 'a\r\r\nb', 'a\nb'],
		['CR alone', 'a\rb', 'a\nb'],
		['line, paragraph, page', 'a\u2028b\u2029c\fd\u0085e', 'a\nb\n\nc\nd\ne'],
		['colour', 'a\u001b[31mred\u001b[0mb', 'aredb'],
		['colour by C1', 'a\u009b31mred', 'ared'],
		['title and clipboard', 'a\u001b]2;owned\u0007b\u001b]52;c;cm0=\u001b\\c', 'abc'],
		['a link keeps its words', '\u001b]8;;http://x\u0007words\u001b]8;;\u0007', 'words'],
		['an escape smuggled in a link', '\u001b]8;;http://x\u001b[2J\u0007words', ']8;;http://xwords'],
		['what follows an open sequence', 'a\u001b]0;never closed\nAFTER', 'a]0;never closed\nAFTER'],
		['a lone escape', 'one\u001b', 'one'],
		['nothing is put together again', '\u001b\u001b[31m[31mx', '[31mx'],
		['overstrike', 'b\bbo\bol\bld\bd _\bi', 'bold i'],
		['bidi overrides', 'a\u202eb\u2066c', 'abc'],
		['zero width', 'pass\u200bword\u00ad\ufeff', 'password'],
		['joiners stay', 'नम\u200dस्ते 👩\u200d🚀', 'नम\u200dस्ते 👩\u200d🚀'],
		['an escape before a word', 'BEFORE \u001b AFTER', 'BEFORE  AFTER'],
		['words behind an open sequence', 'a\u001b[12; words', 'a[12; words'],
		['lone surrogates', 'a\ud800b', 'a\ufffdb'],
		['a mark without a letter', '\u0301a', 'a'],
		['floods of marks', `q${'\u0301'.repeat(5000)}b`, `q${'\u0301'.repeat(8)}b`],
		[
			'letters in parts',
			'Vie\u0323\u0302t cafe\u0301 \u1112\u1161\u11ab\u1100\u1173\u11af か\u3099',
			'Việt café 한글 が',
		],
		['letters that are only alike', '\u212b Ω', '\u212b Ω'],
		['a flag keeps its tags', '🏴\u{e0067}\u{e0062}\u{e007f} x\u{e0041}', '🏴\u{e0067}\u{e0062}\u{e007f} x'],
	])('%s', (_, raw, clean) => expect(cleanText(raw).text).toBe(clean));

	it('counts what it takes out, not line ends', () => {
		expect(cleanText('a\r\nb').removed).toBe(0);
		expect(cleanText('a\u0007b\u200b').removed).toBe(2);
		expect(cleanText('cafe\u0301').removed).toBe(0);
	});

	it('cleans each line by itself', () => {
		const joined = '👩\u200d👩\u200d👧';
		expect(cleanText(`${joined.repeat(3)}\n${joined}`).text.split('\n')[1]).toBe(joined);
	});

	it('lets nothing through that a terminal obeys, whatever comes', () =>
		fc.assert(
			fc.property(fc.array(piece), pieces => {
				expect(cleanText(pieces.join('')).text).not.toMatch(forbidden);
			}),
			{numRuns: 3000},
		));
	it('changes nothing the second time', () =>
		fc.assert(
			fc.property(fc.array(piece), pieces => {
				const once = cleanText(pieces.join('')).text;
				expect(cleanText(once).text).toBe(once);
			}),
			{numRuns: 3000},
		));
});

describe('cleanInPlace', () => {
	it('changes nothing that was cut and joined from clean text at whole characters', () =>
		fc.assert(
			fc.property(fc.array(piece), fc.nat(), fc.nat(), (pieces, start, end) => {
				const {text} = cleanText(pieces.join(''));
				const letters = Array.from(text);
				const cut = [...letters.slice(start % 8), ...letters.slice(0, end % 8)].join('');
				expect(cleanInPlace(cut)).toBe(cut);
			}),
		));
	it('lets nothing through that a terminal obeys, and keeps the length', () =>
		fc.assert(
			fc.property(fc.array(piece), pieces => {
				const text = pieces.join('');
				expect(cleanInPlace(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
				expect(cleanInPlace(text)).toHaveLength(text.length);
			}),
		));
	it.each([
		['a\u001b[2Jb', 'a\ufffd[2Jb'],
		['half \ud83d', 'half \ufffd'],
	])('replaces what should not be there: %j', (text, clean) => expect(cleanInPlace(text)).toBe(clean));
});

it('is asked for by the compiler wherever text is kept', () => {
	const story = storyFrom('Rain.');
	const chapter = chapterAt(story, 0);
	const raw = 'Rain';
	const refused: readonly [Metadata, Chapter, Chapter, Quote, StoryRecord] = [
		// @ts-expect-error -- The title is not clean.
		{...story.metadata, title: raw},
		// @ts-expect-error -- The text is not clean.
		{...chapter, text: raw},
		// @ts-expect-error -- A slice may begin with half a surrogate pair.
		{...chapter, text: chapter.text.slice(1)},
		// @ts-expect-error -- The words before the place are not clean.
		{before: raw, highlight: cleanLine(raw), after: cleanLine(raw)},
		// @ts-expect-error -- The authors are not clean.
		{...sampleRecord(1), authors: [raw]},
	];
	expect(refused).toHaveLength(5);
});

it('cleanLine makes one line', () => {
	expect(cleanLine(' a\n\tb\u001b[2J  c ')).toBe('a b c');
});

it('a line has one space wherever the text has white space', () =>
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', '\u3000')}), text => {
			expect(oneLine(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '));
		}),
	));
