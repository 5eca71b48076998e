import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {noChoices, type ReadingChoices} from '../../../source/core/story/reading-choices.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {chaptersOf, scenesOf, textOf, titlesOf} from '../../story-from.ts';
import {expectStoryOrSentence} from '../damage.ts';
import {randomCases} from '../../random-cases.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const storyOf = (
	inside: string,
	head = '\\ansi\\ansicpg1252',
	choices: Partial<ReadingChoices> = {},
): Story =>
	readStory({name: 'story.rtf', bytes: bytesOf(`{\\rtf1${head} ${inside}}`)}, {...noChoices, ...choices});

const words = (inside: string, head?: string): string => textOf(storyOf(inside, head));

describe('characters', () => {
	test.each([
		['in the file’s code page', "\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2", '\\ansi\\ansicpg1251', 'Привет'],
		[
			"in a font's charset",
			"{\\fonttbl{\\f1\\fcharset204 A;}}\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2",
			undefined,
			'Привет',
		],
		['in that of the language alone', "\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2", '\\ansi\\deflang1049', 'Привет'],
		['of two bytes', "{\\fonttbl{\\f1\\fcharset128 A;}}\\f1 \\'94\\'4c", undefined, '猫'],
		['on a Macintosh', "caf\\'8e", '\\mac', 'café'],
		['by their words', '\\ldblquote Oh\\emdash no\\rdblquote', undefined, '“Oh—no”'],
		['as signs', 'a\\~b\\_c \\{d\\}', undefined, 'a\u00a0b\u2011c {d}'],
		['by their numbers', '\\u8220?Hi\\u8221?', undefined, '“Hi”'],
		['by numbers below zero', '\\u-3913?', undefined, '•'],
		['in two halves', 'ha \\u-10179?\\u-8704?', undefined, 'ha 😀'],
		['with a longer way round', "\\uc3\\u1046\\'d6abX", undefined, 'ЖX'],
		['with none, in a group', '{\\uc0\\u1046}Y\\u1046?Z', undefined, 'ЖYЖZ'],
		['of a font of signs', "{\\fonttbl{\\f2\\fcharset2 Symbol;}}a {\\f2\\'b7} b", undefined, 'a • b'],
	])('%s', (_, inside, head, expected) => expect(words(inside, head)).toBe(expected));

	test('the reader may know better in which charset a file is', () => {
		const story = storyOf("\\'cf\\'f0", '\\ansi', {encoding: 'windows-1251' as ReadingChoices['encoding']});
		expect(textOf(story)).toBe('Пр');
	});
});

describe('text', () => {
	test('paragraphs, lines and pages', () => {
		expect(words('One\\line two\\par\\pard Three\\page four\\par')).toBe('One\ntwo\nThreefour');
	});

	test.each([
		['hidden', '{\\v gone}'],
		['taken out', '{\\deleted gone}'],
		['of an unknown kind', '{\\*\\unknown gone}'],
		['a header', '{\\header gone\\par}'],
		['a comment', '{\\*\\annotation gone}'],
		['raw bytes', '{\\pict\\bin5 }}{{\\}'],
		['the second way to write it', '{\\upr{gone}{\\*\\ud }}'],
		['an entry of an index', '{\\xe gone}'],
	])('%s is not shown', (_, inside) => {
		const shown = words(`Here ${inside}and there.\\par`);
		expect(shown).not.toContain('gone');
		expect(shown).toMatch(/and there\.$/);
	});

	test('letters, and links by fields', () => {
		const [chapter] = chaptersOf(
			storyOf(
				'a {\\i slanted \\b both}\\b  c\\b0  {\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt there}}.\\par',
			),
		);
		expect(chapter?.text).toBe('a slanted both c there.');
		const spans = chapter?.spans.map(({kind, start, end}) => [kind, chapter.text.slice(start, end)]);
		expect(spans).toEqual([
			['emphasis', 'slanted both'],
			['strong', 'both'],
			['strong', 'c'],
			['link', 'there'],
		]);
	});

	test('notes leave the flow, however they are marked', () => {
		const [chapter] = chaptersOf(
			storyOf(
				'One{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} Below.\\par More.} two{\\super\\chftn{\\*\\footnote\\chftn\\pard Again.}}.\\par',
			),
		);
		expect(chapter?.text).toBe('One[1] two[2].');
		expect(chapter?.notes.get('footnote-1')).toEqual({label: '1', text: 'Below.\nMore.'});
		expect(chapter?.notes.get('footnote-2')).toEqual({label: '2', text: 'Again.'});
	});

	test('lists have their markers, tables their cells', () => {
		const [chapter] = chaptersOf(
			storyOf(
				"{\\fonttbl{\\f2\\fcharset2 Symbol;}}{\\pntext\\f2\\'b7\\tab}salt\\par\\pard\\trowd\\intbl a\\cell b\\cell\\row\\trowd\\intbl c\\cell d\\cell\\row\\pard So it was.\\par",
			),
		);
		expect(
			chapter?.blocks.map(({kind, marker, start, end}) => [kind, marker, chapter.text.slice(start, end)]),
		).toEqual([
			['list-item', '•', 'salt'],
			['table', undefined, 'a\tb\nc\td'],
			['paragraph', undefined, 'So it was.'],
		]);
	});
});

describe('structure', () => {
	const sheet =
		'{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\b heading 1;}{\\s7\\sbasedon1 Mine;}{\\s8\\outlinelevel0 Kapitel;}}';

	test('styles tell headings by their names, those that they are made from, and their level', () => {
		const story = storyOf(
			`${sheet}\\s1 One\\par\\pard First.\\par\\s7 Two\\par\\pard Second.\\par\\s8 Three\\par\\pard Third.\\par`,
		);
		expect(titlesOf(story)).toEqual(['One', 'Two', 'Three']);
	});

	test('an empty paragraph parts scenes, a page does not', () => {
		const prose = [1, 2, 3, 4].map(index => `Paragraph ${index} is long enough.\\par `).join('');
		expect(scenesOf(storyOf(`${prose}\\par ${prose}\\page\\par ${prose}`))).toBe(2);
	});

	test('what its head says is metadata, and the title is not shown again', () => {
		const story = storyOf(
			'{\\info{\\title Low Tide}{\\author Mara}{\\keywords sea, salt}{\\doccomm A walk.}}{\\*\\generator Some Writer 1;}\\qc\\b Low Tide\\b0\\par\\par\\pard The sea was gone.\\par',
		);
		expect(story.metadata).toMatchObject({title: 'Low Tide', authors: ['Mara'], summary: 'A walk.'});
		expect(story.metadata.tags).toEqual(['sea', 'salt']);
		expect(story.file['maker']).toBe('Some Writer 1');
		expect(textOf(story)).toBe('The sea was gone.');
	});
});

describe('what is broken or hostile', () => {
	const many = 200_000;

	test.each([
		['groups inside one another', `Deep ${'{'.repeat(many)}down${'}'.repeat(many)}`],
		['groups that are never closed', `Deep ${'{\\b '.repeat(many)}down`],
		['ends of groups that none began', `Deep ${'}'.repeat(many)}down`],
		['notes inside one another', `Deep ${'{\\footnote x'.repeat(many)}${'}'.repeat(many)} down`],
		['fields inside one another', `Deep ${'{\\field{\\fldrslt '.repeat(many / 2)}${'}'.repeat(many)} down`],
		['raw bytes of more length than there is', `Deep down {\\pict\\bin999999999 ab}`],
		['megabytes of raw bytes', `Deep {\\pict\\bin4000000 ${'{\\'.repeat(2_000_000)}} down`],
		['words that begin a group, in one', `Deep {${'\\bkmkstart '.repeat(many)}} down`],
		['boxes in one group', `Deep {${'\\shptxt '.repeat(many)}} down`],
		['shapes in one group', `Deep {${'\\shpinst{\\sp{\\sn pib}{\\sv {\\pict 89}}}'.repeat(many)}} down`],
		['shapes inside one another', `Deep ${'{\\shp{\\*\\shpinst'.repeat(many)}${'}'.repeat(2 * many)} down`],
		['a control word without end', `Deep \\${'a'.repeat(many)} down`],
		['a number without end', `Deep \\fs${'1'.repeat(many)} down`],
		['cells without rows', `Deep ${'x\\cell '.repeat(many)}\\row\\pard down`],
		['fallbacks that never come', `Deep ${'\\u65 '.repeat(many)} down`],
	])('%s are read to the end', (_, inside) => {
		const shown = textOf(storyOf(inside));
		expect(shown).toMatch(/^Deep/);
	});

	test('a file that is cut short says so', () => {
		const story = readStory({name: 'a.rtf', bytes: bytesOf('{\\rtf1 It was {\\i dark')});
		expect(textOf(story)).toBe('It was dark');
		expect(story.file['damaged']).toMatch(/cut short/);
	});

	test('words in any order give a story', () => {
		const piece = fc.constantFrom(
			...[
				'{',
				'}',
				'\\par ',
				'\\pard ',
				'\\cell ',
				'\\row ',
				'\\intbl ',
				'{\\footnote ',
				'{\\pict ',
				'{\\info ',
				'{\\title ',
			],
			...[
				'{\\fonttbl ',
				'{\\f1 ',
				'{\\stylesheet ',
				'\\s1 ',
				'{\\*',
				'\\u8217 ',
				"\\'",
				"\\'e9",
				'\\bin3 ',
				'\\v ',
				'text',
				'\\',
			],
			...[
				'{\\field ',
				'{\\fldinst ',
				'{\\shptxt ',
				'{\\listtext ',
				'\\uc9 ',
				'\u0000',
				'\u001b',
				'\\dropcapli2 ',
			],
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 60}), pieces =>
				expectStoryOrSentence('a.rtf', bytesOf(`{\\rtf1 ${pieces.join('')}`)),
			),
			{numRuns: randomCases(500)},
		);
	});

	test('bytes of any kind give a story', () => {
		fc.assert(
			fc.property(fc.uint8Array({maxLength: 300}), bytes =>
				expectStoryOrSentence('a.rtf', Buffer.concat([Buffer.from('{\\rtf1 '), bytes])),
			),
			{numRuns: randomCases(300)},
		);
	});
});

describe('more than any story has', () => {
	test.each([
		['paragraphs', '\\par x'.repeat(210_000)],
		['runs', 'x\\i y\\i0 '.repeat(210_000)],
		['notes', 'x{\\footnote y}'.repeat(210_000)],
	])('%s are cut, and the file says so', (_, inside) => {
		const story = storyOf(inside);
		expect(textOf(story)).toContain('x');
		expect(story.file['damaged']).toContain('left out');
	});

	test('letters that are all written as numbers are not', () => {
		const story = storyOf('\\u1046?'.repeat(300_000));
		expect(textOf(story)).toHaveLength(300_000);
		expect(story.file['damaged']).toBeNull();
	});

	test('groups inside one another are read as text', () => {
		expect(words(`${'{'.repeat(100_000)}Deep.${'}'.repeat(100_000)} And on.`)).toBe('Deep. And on.');
	});
});
