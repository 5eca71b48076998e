import {expect, it} from 'vitest';
import {withLatePatterns} from '../../scripts/late-patterns.ts';

const late = (text: string): string => withLatePatterns('module.ts', text);

it('a pattern is made when it is first used, in its place', () => {
	expect(late('/** A. */\nconst a = /x/u;\nexport const b = (s: string) => a.test(s);\n')).toBe(
		'/** A. */\nlet a$made; const a = () => (a$made ??= /x/u);\nexport const b = (s: string) => a().test(s);\n',
	);
	expect(late('const a: RegExp = new RegExp(`^${b}$`);\nconst all = [a];')).toBe(
		'let a$made; const a = () => (a$made ??= new RegExp(`^${b}$`));\nconst all = [a()];',
	);
	expect(late("const order = new Intl.Collator('en');\nconst f = () => ({order, by: order.compare});")).toBe(
		"let order$made; const order = () => (order$made ??= new Intl.Collator('en'));\nconst f = () => ({order: order(), by: order().compare});",
	);
});

it('members and keys of the same name are left alone', () => {
	const uses = 'type T = {a: string};\nconst f = (t: T) => [t.a, {a: 1}, a.source];';
	expect(late(`const a = /x/;\n${uses}`)).toContain('[t.a, {a: 1}, a().source]');
});

it.each([
	['another thing of that name', 'const a = /x/;\nconst f = (a: string) => a;'],
	['a destructured thing of that name', 'const a = /x/;\nconst f = ({a}: {a: string}) => a;'],
	['one that others import', 'export const a = /x/;\nconst f = () => a;'],
	['one that is exported later', 'const a = /x/;\nexport {a};'],
	['one within a function', 'const f = () => {\n\tconst a = /x/;\n\treturn a;\n};'],
	['two at once', 'const a = /x/, b = 1;\nconst f = () => a;'],
])('%s stays as it is', (_, text) => {
	expect(late(text)).toBe(text);
});

it('patterns are written in ASCII, and mean the same', () => {
	const written = late('const f = (s: string) => /^[“”é\u{1f3f4}]+$/u.test(s) || /’/.test(s);');
	expect(written).toBe(
		'const f = (s: string) => /^[\\u201c\\u201d\\u00e9\\ud83c\\udff4]+$/u.test(s) || /\\u2019/.test(s);',
	);
	expect(/^[\u201c\u201d\u00e9\ud83c\udff4]+$/u.test('é🏴”')).toBe(true);
});
