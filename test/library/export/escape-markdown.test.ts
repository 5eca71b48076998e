import fc from 'fast-check';
import createParser, {type MarkdownIt} from 'markdown-it';
import {describe, expect, it} from 'vitest';
import {escapeMarkdown} from '../../../source/library/export/escape-markdown.ts';
import {markdownPieces as pieces, outlineOf} from '../../../scripts/stress/markdown-words.ts';
import {cleanText} from '../../../source/core/text/clean-text.ts';
import {oneLine} from '../../../source/core/text/one-line.ts';

const full = createParser({html: true, linkify: true});
const eager = createParser({html: true, linkify: true});
eager.linkify.set({fuzzyLink: true, fuzzyEmail: true});
const parsers = [full, eager, createParser('commonmark')];

const rendered = (parser: MarkdownIt, markdown: string): ReturnType<typeof outlineOf> =>
	outlineOf(parser.parse(markdown, {}));

const paragraph = ['paragraph_open p', 'inline'];

/** Asserts that words come out of all parsers as they were, in each place that an export has for them. */
const expectItself = (raw: string): void => {
	const {text} = cleanText(raw);
	const line = oneLine(text);
	const begun = escapeMarkdown(text, {beginsLine: true});
	const inside = escapeMarkdown(text, {beginsLine: false});
	// Nothing is nothing, and makes no block.
	const words = line === '' ? [] : [line];
	for (const parser of parsers) {
		expect(rendered(parser, begun)).toEqual({blocks: words.flatMap(() => paragraph), words});
		expect(rendered(parser, `> ${begun}`)).toEqual({
			blocks: ['blockquote_open blockquote', ...words.flatMap(() => paragraph)],
			words,
		});
		expect(rendered(parser, `# ${inside}`)).toEqual({blocks: ['heading_open h1', 'inline'], words: [line]});
		expect(rendered(parser, `${begun} (scene 1, 5 %)`).words).toEqual([`${line} (scene 1, 5 %)`.trim()]);
	}
};

describe('words of a stranger', () => {
	it('come out as they were, whatever they are made of', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 8}), parts => {
				expectItself(parts.join(''));
			}),
			{numRuns: 3000},
		);
	});

	it('come out as they were, whatever signs they have', () => {
		const text = fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme-ascii', maxLength: 40}));
		fc.assert(fc.property(text, expectItself), {numRuns: 2000});
	});

	it.each(pieces)('come out as they were: %j', piece => {
		expectItself(piece);
		expectItself(`${piece}words`);
		expectItself(`words${piece}`);
	});

	it('leave no sign bare that a dialect takes for something', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 8}), parts => {
				const bare = escapeMarkdown(parts.join(''), {beginsLine: true}).replaceAll(
					/\\[^\s\p{L}\p{N}]/gu,
					'·',
				);
				expect(bare).not.toMatch(/[\\`*_[<{|~^#$@]|==|%%|::|&(?!lt;|amp;)#?\w+;|\/\/|www\.\S/);
			}),
			{numRuns: 2000},
		);
	});
});

it.each([
	'“Well,” he said—then, after a pause, “I don’t know.”',
	'It was 3.14 a.m., half-past; wait...and then -- no! (Really?)',
	'50% of them, Tom & Jerry’s, 10:30:45, either/or, C++, x = y + 1, 5 > 3',
	'— Yes, she said. – No. -- And then?',
	'I. N. Other lived in the U.S.A., e.g. in No. 9; 1984 was a year.',
	'She had: three cats, one dog; “Stop!”',
	'Он сказал: «Нет». 「はい」と言った。',
])('ordinary prose stays as it is: %s', prose => {
	expect(escapeMarkdown(prose, {beginsLine: true})).toBe(prose);
});

it('what means something at the beginning of a line is escaped there alone', () => {
	for (const words of ['1. The Salt', '- Untitled -', '> on', '(iv) last', '+ more', ': so', '---']) {
		expect(escapeMarkdown(words, {beginsLine: false})).toBe(words);
		expect(escapeMarkdown(words, {beginsLine: true})).not.toBe(words);
	}
});
