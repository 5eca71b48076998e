import {charsetNames} from '../charset/charset-names.ts';
import {storyEndings} from '../formats/story-endings.ts';
import {findCommand, flagForms, kebab, type Choices, type Command, type FlagDefinition} from './command.ts';

/** A word that may be typed, and what it means; `*` stands for files, and its summary for their endings, as a pattern. */
export type Candidate = {readonly word: string; readonly summary: string};

/** Values of flags that are words of a known list; those of others are numbers, or anything. */
const knownValues: Readonly<Record<string, readonly string[]>> = {encoding: ['auto', ...charsetNames]};

const described = (words: readonly string[], summary = ''): readonly Candidate[] =>
	words.map(word => ({word, summary: summary.replaceAll('`', '')}));

/** The endings in letters of either case: as a pattern they mean the same in every shell. */
const files: Candidate = {
	word: '*',
	summary: storyEndings.join('|').replaceAll(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`),
};

/** The flag that takes a word as its value, if it takes any. */
const flagTaking = ({flags}: Command, word: string): readonly [string, FlagDefinition] | undefined =>
	Object.entries(flags).find(([name, {value}]) => value !== undefined && word === `--${kebab(name)}`);

/** Words that are neither flags nor their values. */
const argumentsOf = (command: Command, words: readonly string[]): readonly string[] =>
	words.filter((word, index) => !/^-./.test(word) && !flagTaking(command, words[index - 1] ?? ''));

/** What may stand behind the words of a tree of choices. */
const nextWords = (choices: Choices, path: readonly string[]): readonly string[] =>
	Object.keys(
		path.reduce<Choices>((tree, word) => (Object.hasOwn(tree, word) ? (tree[word] ?? {}) : {}), choices),
	);

const flagsOf = ({flags}: Command): readonly Candidate[] => [
	...Object.entries(flags).flatMap(([name, flag]) => described(flagForms(name, flag), flag.summary)),
	...described(['--help'], 'show help'),
];

/** What may stand for the last of the words behind `reader`, which is empty or has been begun. */
export const completeWords = async (
	commands: readonly Command[],
	typed: readonly string[],
): Promise<readonly Candidate[]> => {
	// `--encoding=utf-8` is one word, or three in bash.
	const [, tied = '', begun = ''] = /^((?:--[\w-]+)?=)?(.*)$/s.exec(typed.at(-1) ?? '') ?? [];
	const before = tied.length > 1 ? [tied.slice(0, -1)] : [];
	const words = [...typed.slice(0, -1).filter(word => word !== '='), ...before];
	const named = findCommand(commands, words[0] ?? '');
	const command = named ?? findCommand(commands, 'open');
	if (!command) return [];
	const taking = flagTaking(command, words.at(-1) ?? '');
	const offered = async (): Promise<readonly Candidate[]> => {
		if (taking) return described(knownValues[taking[0]] ?? []);
		if (begun.startsWith('-')) return flagsOf(command);
		const path = argumentsOf(command, words.slice(named ? 1 : 0));
		const first = words.length === 0 ? commands.flatMap(({name, summary}) => described([name], summary)) : [];
		const choices = named ? nextWords((await command.choices?.(commands)) ?? {}, path) : [];
		return [...first, ...described(choices), ...(command.files ? [files] : [])];
	};
	return (await offered())
		.filter(one => one === files || one.word.startsWith(begun))
		.map(one => (before.length > 0 ? {...one, word: tied + one.word} : one));
};
