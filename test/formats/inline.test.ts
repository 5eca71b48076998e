import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {readInline} from '../../source/formats/plain-text/inline/inline.ts';

/** The text and its spans, written as `kind:words`. */
const read = (source: string): readonly string[] => {
	const {text, spans} = readInline(source);
	return [text, ...spans.map(({kind, start, end}) => `${kind}:${text.slice(start, end)}`)];
};

describe('markers inside others are taken out, and their spans nest', () => {
	test.each<[source: string, text: string, ...spans: string[]]>([
		['**she said *no* twice**', 'she said no twice', 'strong:she said no twice', 'emphasis:no'],
		['<b>he <i>ran</i> off</b>', 'he ran off', 'strong:he ran off', 'emphasis:ran'],
		['_a **b** c_', 'a b c', 'emphasis:a b c', 'strong:b'],
		['[b]x [i]y[/i][/b]', 'x y', 'strong:x y', 'emphasis:y'],
		['***both***', 'both', 'emphasis:both', 'strong:both'],
		['***a* b**', 'a b', 'strong:a b', 'emphasis:a'],
		['***a** b*', 'a b', 'emphasis:a b', 'strong:a'],
		['**a *b***', 'a b', 'strong:a b', 'emphasis:b'],
		['__a _b___', 'a b', 'strong:a b', 'emphasis:b'],
		['_**a**_', 'a', 'emphasis:a', 'strong:a'],
		['**“No,” *he* said**', '“No,” he said', 'strong:“No,” he said', 'emphasis:he'],
		['<I>a <i>b</i> c</I>', 'a b c', 'emphasis:a b c', 'emphasis:b'],
		['<b>*a*</b> <i>**b**</i>', 'a b', 'strong:a', 'emphasis:a', 'emphasis:b', 'strong:b'],
		['*he <strong>x</strong> y*', 'he x y', 'emphasis:he x y', 'strong:x'],
		['_“/Not/”, she **said**_', '“Not”, she said', 'emphasis:“Not”, she said', 'emphasis:Not', 'strong:said'],
		['<b>a<br>b</b>', 'ab', 'strong:ab'],
		['*a \\* b*', 'a * b', 'emphasis:a * b'],
		['*時計《とけい》*', '時計（とけい）', 'emphasis:時計（とけい）'],
		['_a\n**b**\nc_', 'a\nb\nc', 'emphasis:a\nb\nc', 'strong:b'],
	])('%j', (source, ...expected) => expect(read(source)).toEqual(expected));
});

describe('ruby, dots and escapes', () => {
	test.each<[source: string, text: string, ...spans: string[]]>([
		['彼は懐中時計《かい》を', '彼は懐中時計（かい）を'],
		['｜古い時計《ふるい》を', '古い時計（ふるい）を'],
		['[[rb:時計 > とけい]]を', '時計（とけい）を'],
		['空が《《割れて》》', '空が割れて', 'emphasis:割れて'],
		['\\- \\*was\\* 1\\. x', '- *was* 1. x'],
	])('%j', (source, ...expected) => expect(read(source)).toEqual(expected));
});

describe('what is not closed, or not a marker, is text', () => {
	test.each([
		'*a * b*',
		'_a snake_case b_',
		'2*3*4 and 3 * 4',
		'**a*',
		'*a **b* c**',
		'*a _b* c_',
		'***a* b',
		'a ***b c***d',
		'**_a_ b',
		'____ and ____',
		'(___) and (___)',
		'* * *',
		'f*** that',
		'word* and another*',
		'*A footnote.',
		'and/or, either/or, /etc/hosts, 24/7',
		'<b>a\nb</b>',
		'/a\nb/',
		'<b></b>',
		`*${'a'.repeat(2001)}*`,
		`/${'a'.repeat(301)}/`,
	])('%j', source => expect(read(source)).toEqual([source]));

	it('keeps a stray marker around emphasis', () => {
		expect(read('*a *b* c*')).toEqual(['*a b c*', 'emphasis:b']);
		expect(read('*See *this* note.')).toEqual(['*See this note.', 'emphasis:this']);
		expect(read('<b>a *b</b> c*')).toEqual(['a *b c*', 'strong:a *b']);
		expect(read('*a <b>b* c</b>')).toEqual(['a <b>b c</b>', 'emphasis:a <b>b']);
	});
});

const token = fc.constantFrom(
	...['a', ' ', '“', '.', '\n', '\\', '*', '_', '**', '__', '***', '/', '<', '<b>', '</b>', '<I>', '</i>'],
	...['[b]', '[/b]', '<br>', '漢《か》', '《《', '》》', '｜', '[[rb:漢 > か]]'],
);
const source = fc.array(token, {maxLength: 40}).map(tokens => tokens.join(''));

describe('any paragraph', () => {
	it('has spans in order that nest and never cross', () =>
		fc.assert(
			fc.property(source, paragraph => {
				const {text, spans} = readInline(paragraph);
				for (const [index, {start, end}] of spans.entries()) {
					expect(start).toBeLessThan(end);
					expect(end).toBeLessThanOrEqual(text.length);
					for (const other of spans.slice(index + 1)) {
						expect(other.start).toBeGreaterThanOrEqual(start);
						expect(other.start >= end || other.end <= end).toBe(true);
					}
				}
			}),
			{numRuns: 2000},
		));

	it('is its text once its edits have been made', () =>
		fc.assert(
			fc.property(source, paragraph => {
				const {text, edits} = readInline(paragraph);
				let made = '';
				let from = 0;
				for (const edit of edits) {
					expect(edit.start).toBeGreaterThanOrEqual(from);
					made += paragraph.slice(from, edit.start) + edit.text;
					from = edit.end;
				}
				expect(made + paragraph.slice(from)).toBe(text);
			}),
			{numRuns: 2000},
		));
});
