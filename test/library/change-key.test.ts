import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {changeKey} from '../../source/library/change-key.ts';
import {parseDocument} from '../../source/library/json-document.ts';

const change = (text: string, value: unknown = 'sea'): string | undefined =>
	changeKey(Buffer.from(text), 'theme', value)?.toString();

describe('one key is changed', () => {
	test.each([
		['alone', '{"theme": "lamp"}', '{"theme": "sea"}'],
		['in nothing', '{}\n', '{\n\t"theme": "sea"\n}\n'],
		['in nothing on two lines', '{\n}', '{\n\t"theme": "sea"\n}'],
		['behind another', '{"measure": 60}', '{"measure": 60, "theme": "sea"}'],
		['behind a comma', '{"measure": 60,}', '{"measure": 60, "theme": "sea",}'],
		[
			'with the indent of the others',
			'{\n    "measure": 60,\n    "justified": true\n}\n',
			'{\n    "measure": 60,\n    "justified": true,\n    "theme": "sea"\n}\n',
		],
		[
			'with the line ends of the others',
			'\ufeff{\r\n "measure": 60\r\n}\r\n',
			'\ufeff{\r\n "measure": 60,\r\n "theme": "sea"\r\n}\r\n',
		],
		[
			'behind what is said about the last',
			'{\n\t"measure": 60 // for my eyes à\n\t/* no theme, please */ }',
			'{\n\t"measure": 60, // for my eyes à\n\t/* no theme, please */\n\t"theme": "sea" }',
		],
		[
			'in its place',
			'{"theme": /* dark */ "lamp", // mine\n"measure": "60", "x": [1, 2 ,3]}',
			'{"theme": /* dark */ "sea", // mine\n"measure": "60", "x": [1, 2 ,3]}',
		],
		['whatever it was', '{"theme": {"a": [\n1]}, "b": 2}', '{"theme": "sea", "b": 2}'],
		['where it counts', '{"theme": 1, "theme": 2}', '{"theme": 1, "theme": "sea"}'],
		['written otherwise', '{"th\\u0065me": 1}', '{"th\\u0065me": "sea"}'],
		[
			'and no other of its name',
			'{"keys": {"theme": ["c"]}, "theme": 1}',
			'{"keys": {"theme": ["c"]}, "theme": "sea"}',
		],
		[
			'beside a mistake',
			'{"theme": "lamp",\n"measure": 60\n"keys": {}}',
			'{"theme": "sea",\n"measure": 60\n"keys": {}}',
		],
		['behind a quote that is not closed', '{"a": "60,\n"theme": "lamp"}', '{"a": "60,\n"theme": "sea"}'],
		['before a brace that is missing', '{"theme": "lamp",\n', '{"theme": "sea",\n'],
		['beside words that mean nothing', '{"theme": "lamp", "a": b} c', '{"theme": "sea", "a": b} c'],
	])('%s', (_, before, after) => expect(change(before)).toBe(after));

	it('to a value of any kind', () => {
		expect(change('{"theme": 1}', 60)).toBe('{"theme": 60}');
		expect(change('{"theme": 1}', {leave: ['q', 'é']})).toBe('{"theme": {"leave":["q","é"]}}');
	});

	it('among bytes that are no UTF-8', () => {
		const bytes = Buffer.from('{"theme": "lamp", // für mich\n"a": 1}', 'latin1');
		expect(changeKey(bytes, 'theme', 'sea')?.toString('latin1')).toBe(
			'{"theme": "sea", // für mich\n"a": 1}',
		);
	});
});

describe('nothing is changed', () => {
	test.each([
		['in a file that is empty, or about to be written', ''],
		['below a comment', '// mine'],
		['in a list', '[1]'],
		['in a text', '"theme"'],
		['in words', 'theme: lamp'],
		['in zeros', '\0\0\0'],
		['without a closing brace', '{"measure": 60'],
		['where the closing brace is another’s', '{"keys": {"leave": ["q"]}'],
		['inside a quote that is not closed', '{"theme": "lamp\n}'],
		['without a colon', '{"theme" "lamp"}'],
		['without a value', '{"theme": }'],
		['where the value is none', '{"theme": lamp}'],
		['where the value runs into a mistake', '{"theme": 50h0}'],
		['where the value is a mistake in part', '{"theme": ["a", b]}'],
		['where it may be hidden in a mistake', '{"measure": 60, theme: "lamp"}'],
		['behind a comment that is not closed', '{"measure": 60 /* }'],
		['in what is nested too deeply', `{"theme": 1, "a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
	])('%s', (_, text) => expect(change(text)).toBeUndefined());

	it('in another encoding', () => {
		for (const mark of ['', '\ufeff'])
			expect(changeKey(Buffer.from(`${mark}{"theme": 1}`, 'utf16le'), 'theme', 'sea')).toBeUndefined();
	});
});

const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n', '\n\n    ');
const comment = fc.oneof(
	fc.string({unit: 'grapheme'}).map(words => `// ${words.replaceAll(/[\r\n]/g, '')}\n`),
	fc.string({unit: 'grapheme'}).map(words => `/* ${words.replaceAll('*/', '')} */`),
	fc.constantFrom('// "theme": "lamp",\n', '/* {, */', '/* } */', '// \u00a0\n'),
);
const between = fc
	.array(fc.oneof({weight: 3, arbitrary: space}, comment), {maxLength: 3})
	.map(parts => parts.join(''));
const name = fc.oneof(
	fc.constantFrom('measure', 'keys', '__proto__', 'constructor', '', 'a, "b'),
	fc.string(),
);
const spacedJson = fc
	.tuple(fc.json({maxDepth: 2}), fc.constantFrom(undefined, 2, '\t'))
	.map(([json, indent]) => JSON.stringify(JSON.parse(json), null, indent));

type Entry = readonly [name: string, value: string, between: readonly string[]];
const entry: fc.Arbitrary<Entry> = fc.tuple(
	name.filter(one => one !== 'theme'),
	spacedJson,
	fc.array(between, {minLength: 4, maxLength: 4}),
);

/** An object in parts: before and behind it, its entries, and whether a comma ends it. */
const file = fc.record({
	mark: fc.constantFrom('', '\ufeff'),
	around: fc.array(between, {minLength: 3, maxLength: 3}),
	entries: fc.array(entry, {maxLength: 5}),
	hasLastComma: fc.boolean(),
});

const write = (
	{
		mark,
		around: [before = '', inside = '', behind = ''],
		hasLastComma,
	}: {mark: string; around: string[]; hasLastComma: boolean},
	entries: readonly Entry[],
): string => {
	const written = entries.map(
		([key, value, [a = '', b = '', c = '', d = '']]) => `${a}${JSON.stringify(key)}${b}:${c}${value}${d}`,
	);
	const comma = hasLastComma && entries.length > 0 ? ',' : '';
	return `${mark}${before}{${written.join(',')}${comma}${inside}}${behind}`;
};

/** Whether a text is left where parts of another are taken out. */
const isPartOf = (text: string, other: string): boolean => {
	let found = 0;
	for (const unit of other.split('')) if (unit === text[found]) found++;
	return found === text.length;
};

describe('any file', () => {
	it('keeps every other byte where the key is there', () =>
		fc.assert(
			fc.property(file, entry, fc.nat(), fc.jsonValue(), (parts, [, old, spaces], at, value) => {
				const withTheme = (json: string): string =>
					write(parts, parts.entries.toSpliced(at % (parts.entries.length + 1), 0, ['theme', json, spaces]));
				expect(change(withTheme(old), value)).toBe(withTheme(JSON.stringify(value)));
			}),
			{numRuns: 500},
		));

	it('has one entry more, and else a comma and white space, where it is not', () =>
		fc.assert(
			fc.property(file, parts => {
				const before = write(parts, parts.entries);
				const after = change(before) ?? '';
				const rest = after.replace('"theme": "sea"', '');
				expect(isPartOf(before, rest)).toBe(true);
				expect(rest.replaceAll(/[\s,]/g, '')).toBe(before.replaceAll(/[\s,]/g, ''));
				const read = parseDocument(Buffer.from(after));
				expect(read.mistakes).toEqual([]);
				const was = Object.entries(parseDocument(Buffer.from(before)).value);
				expect(Object.entries(read.value)).toEqual([...was, ['theme', 'sea']]);
			}),
			{numRuns: 500},
		));

	it('is changed back to what it was', () =>
		fc.assert(
			fc.property(file, entry, (parts, [, , spaces]) => {
				const before = write(parts, [...parts.entries, ['theme', '"lamp"', spaces]]);
				expect(change(change(before) ?? '', 'lamp')).toBe(before);
			}),
		));
});
