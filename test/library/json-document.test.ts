import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {parseDocument} from '../../source/library/json-document.ts';
import {anyCharacter} from '../any-character.ts';

const parse = (text: string) => parseDocument(Buffer.from(text));

/** What was read, without the prototypes that differ. */
const valueOf = (text: string): unknown => ({...parse(text).value});

describe('JSON that a person has written', () => {
	test.each<readonly [string, string, unknown]>([
		['as JSON has it', '{"a": 1}', {a: 1}],
		['with a comma too many', '{"a": 1, "b": [1, 2,],}', {a: 1, b: [1, 2]}],
		['with comments', '// my own\n{"a": 1, /* one */ "b": 2 // two\n}\n/* end */', {a: 1, b: 2}],
		['with a byte order mark', '\ufeff{"a": 1}', {a: 1}],
		['with both', '\ufeff{"a": 1,} // one', {a: 1}],
		['with a name twice: the last one counts', '{"a": 1, /**/ "a": 2}', {a: 2}],
		['with line ends of any kind', '{\r"a": 1,\r\n"b": 2,\n}', {a: 1, b: 2}],
	])('is read %s', (_, text, value) => {
		expect(valueOf(text)).toEqual(value);
		expect(parse(text).mistakes).toEqual([]);
	});

	it('takes the names of prototypes for names', () => {
		for (const end of ['}', ',}']) {
			const {value, mistakes} = parse(`{"__proto__": 1, "constructor": 2, "toString": 3${end}`);
			expect(Object.entries(value)).toEqual([
				['__proto__', 1],
				['constructor', 2],
				['toString', 3],
			]);
			expect(mistakes).toEqual([]);
		}
	});
});

describe('a mistake', () => {
	test.each<readonly [string, string, unknown, number, string]>([
		['a missing comma', '{\n"a": 1\n"b": 2\n}', {a: 1, b: 2}, 3, 'a comma is missing before "b"'],
		['a missing colon', '{\n"a" 1,\n"b": 2}', {b: 2}, 2, 'a colon is missing before 1'],
		['a missing value', '{\n"a":,\n"b": 2}', {b: 2}, 2, 'a value is missing before ,'],
		['a missing quote', '{"b": 2,\n"a": "one\n}', {a: 'one', b: 2}, 2, 'a closing quote is missing'],
		['a missing brace', '{"a": 1,\n"b": 2\n', {a: 1, b: 2}, 3, 'a closing brace } is missing'],
		['a missing bracket', '{"a": [1,\n"b": 2}', {a: [1, 'b']}, 2, 'a comma is missing before :'],
		['single quotes', '{"a": 1,\n\'b\': 2}', {a: 1}, 2, "'b' is not valid here; text needs double quotes"],
		['no quotes', '{"a": 1,\nb: 2}', {a: 1}, 2, 'b is not valid here; text needs double quotes'],
		['an open comment', '{"a": 1,\n/* b', {a: 1}, 2, 'a comment is not closed'],
		['a backslash', '{\n"a": "\\q"}', {a: ''}, 2, '"\\q" has an invalid escape; write \\\\ for a backslash'],
		['something behind the object', '{"a": 1}\n{}', {a: 1}, 2, '{ follows the closing brace'],
	])('is named with its line, and all else is read: %s', (_, text, value, line, reason) => {
		expect(valueOf(text)).toEqual(value);
		expect(parse(text).mistakes[0]).toEqual({line, reason});
	});

	test.each([
		['nothing', '', 'is empty; it must contain { }'],
		['white space', ' \n', 'is empty; it must contain { }'],
		['comments alone', '// nothing yet\n', 'is empty; it must contain { }'],
		['a list', '[1]', 'must contain an object: { … }'],
		['a text', '"measure"', 'must contain an object: { … }'],
		['null', 'null', 'must contain an object: { … }'],
		['words', 'measure = 60', 'must contain an object: { … }'],
		['a picture', '\u0089PNG\r\n\u001a\n\0\0\0', 'is not a text file'],
		['zeros', '\0'.repeat(512), 'is not a text file'],
		['brackets without end', '['.repeat(100_000), 'is nested too deeply'],
	])('is the file itself where it has no object: %s', (_, text, reason) => {
		expect(parse(text)).toMatchObject({value: {}, mistakes: [{reason}]});
	});

	it('is another encoding', () => {
		for (const text of ['\ufeff{"a": 1}', '{"a": 1}', '\n{}']) {
			const littleEndian = Buffer.from(text, 'utf16le');
			for (const bytes of [littleEndian, Buffer.from(littleEndian).swap16()])
				expect(parseDocument(bytes).mistakes).toEqual([{reason: 'is UTF-16; save it as UTF-8'}]);
		}
		const {value, mistakes} = parseDocument(Buffer.from('{"a": 1,\n// für\n"b": 2}', 'latin1'));
		expect({...value}).toEqual({a: 1, b: 2});
		expect(mistakes).toEqual([{line: 2, reason: 'a character is not valid UTF-8'}]);
	});

	it('is told once, whatever the parser makes of it', () => {
		const {mistakes} = parse('{\n"a": x y z,\n"b": 1\n"c": tru\n}');
		expect(mistakes.map(({line}) => line)).toEqual([2, 4, 4]);
		expect(parse('{"a": "one,\n"b": 2}').mistakes).toHaveLength(1);
		expect(parse('{"a": {"b": [1').mistakes).toHaveLength(1);
	});

	it('brings nothing into the terminal', () =>
		fc.assert(
			fc.property(fc.string({unit: anyCharacter}), noise => {
				for (const {reason} of parse(`{"a": 1, ${noise}`).mistakes) {
					expect(reason).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
					expect(reason.length).toBeLessThan(200);
				}
			}),
		));
});

describe('the line of a name', () => {
	it.each([
		['of plain JSON', '{\n"a": 1,\n"keys": {"x": [\n"1",\r\n"2"]}\n}'],
		['with comments', '{\n"a": 1,\n"keys": {"x": [ // these\n"1",\r\n"2",]}\n}'],
	])('is known, and of an item: %s', (_, text) => {
		const {lineOf} = parse(text);
		expect(lineOf(['a'])).toBe(2);
		expect(lineOf(['keys', 'x'])).toBe(3);
		expect(lineOf(['keys', 'x', 0])).toBe(4);
		expect(lineOf(['keys', 'x', 1])).toBe(5);
		expect(lineOf(['b'])).toBeUndefined();
	});

	it('is that of the last where it stands twice', () =>
		expect(parse('{"a": 1,\n"a": 2}').lineOf(['a'])).toBe(2));

	it('is unknown where objects are nested too deeply', () => {
		const {value, lineOf} = parse(`${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`);
		expect(Object.keys(value).length).toBeLessThanOrEqual(1);
		expect(lineOf(['a'])).toBeUndefined();
	});
});

it('any bytes are read or refused', () =>
	fc.assert(
		fc.property(
			fc.oneof(
				fc.uint8Array({maxLength: 200}),
				fc.json().map(json => Buffer.from(`${json},`)),
			),
			bytes => {
				const {value, lineOf} = parseDocument(Buffer.from(bytes));
				for (const name of Object.keys(value)) expect(lineOf([name])).toBeGreaterThan(0);
			},
		),
		{numRuns: 1000},
	));
