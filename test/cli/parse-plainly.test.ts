import fc from 'fast-check';
import {expect, it} from 'vitest';
import {commands} from '../../source/cli/command-table.ts';
import {kebab, type Command} from '../../source/cli/command.ts';
import {parsePlainly} from '../../source/cli/parse-plainly.ts';
import {parseWithMeow} from '../../source/cli/parse-with-meow.ts';

const values = [
	'3',
	'03',
	'40%',
	'0.4',
	'1e3',
	'',
	'-5',
	'---',
	'utf-8',
	'/^=+$/',
	'true',
	'false',
	'1234567890',
];
const files = [
	'a.txt',
	'12',
	'1.5',
	'no',
	'a=b',
	'-',
	'--',
	'open',
	'a b.txt',
	'Ä.txt',
	'./-x',
	'0x10',
	'1e3',
];

/** All that may be written of a command's flags, with what is beside it in a call. */
const wordsOf = ({flags}: Command): fc.Arbitrary<readonly string[]> => {
	const names = Object.keys(flags).flatMap(name => [`--${kebab(name)}`, `--no-${kebab(name)}`, `--${name}`]);
	const shorts = Object.values(flags).flatMap(({short}) => (short === undefined ? [] : [`-${short}`]));
	const flag = fc.constantFrom(...names, ...shorts, '--');
	const tied = fc.tuple(flag, fc.constantFrom(...values)).map(parts => parts.join('='));
	const word = fc.oneof(fc.constantFrom(...files), fc.constantFrom(...values), flag, tied);
	return fc.array(word, {maxLength: 6});
};

it.each(commands)('what is read plainly of $name meow reads in the same way', command => {
	fc.assert(
		fc.property(wordsOf(command), words => {
			const plain = parsePlainly(words, command);
			if (plain) expect(plain).toEqual(parseWithMeow(words, command));
		}),
		{numRuns: 300},
	);
});

it.each([
	[['a.txt'], ['a.txt'], {}],
	[['a.txt', '--no-title', '--from-start'], ['a.txt'], {title: false, fromStart: true}],
	[['--scene', '3', 'a.txt', '--at=40%'], ['a.txt'], {scene: 3, at: '40%'}],
] as const)('reads %j', (words, input, flags) => {
	const [open] = commands;
	expect(open && parsePlainly(words, open)).toMatchObject({input, flags});
});

it.each([
	[['a.txt', '--']],
	[['--title=yes']],
	[['--raw', 'false']],
	[['--raw', '--raw']],
	[['--width', '-1']],
	[['--width', '1e3']],
	[['--charset']],
	[['--nothing']],
])('leaves %j to meow', words => {
	const [open] = commands;
	expect(open && parsePlainly(words, open)).toBeUndefined();
});
