import meow, {type AnyFlag} from 'meow';
import {truncate} from '../core/text/cell-width.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {groupedDigits} from '../core/text/grouped-digits.ts';
import type {Command, FlagDefinition, Flags, Invocation} from './command.ts';
import {kebab} from './command.ts';
import {commands, commandUsage, findCommand, flagUsage} from './command-table.ts';
import {messageOf} from '../core/refusal.ts';
import {WrongUsage} from './wrong-usage.ts';
import {commandHelp, programHelp} from './help-text.ts';
import packageJson from '../../package.json' with {type: 'json'};

/** A call understood: a command with its arguments, a text to be printed, or no command at all. */
export type Call =
	{readonly command: Command; readonly invocation: Invocation} | {readonly answer: string} | undefined;

const names = commands.flatMap(({name, aliases = []}) => [name, ...aliases]);
const aboutProgram = new Set(['--help', '--version']);

const withCommand = (argv: readonly string[]): readonly string[] => {
	const [first] = argv;
	if (first === undefined || names.includes(first) || (argv.length === 1 && aboutProgram.has(first)))
		return argv;
	return ['open', ...argv];
};

/** Ties a value of signs alone, such as `---`, to the flag before it that takes a text: it would be taken for a flag. */
const tieValues = (argv: readonly string[], {flags}: Command): string[] => {
	const takeText = new Set(
		Object.entries(flags)
			.filter(([, {type}]) => type === 'string')
			.map(([name]) => `--${kebab(name)}`),
	);
	const tied: string[] = [];
	for (const word of argv) {
		const last = tied.at(-1) ?? '';
		if (takeText.has(last) && /^-[^\p{L}\p{N}]*$/u.test(word)) tied[tied.length - 1] = `${last}=${word}`;
		else tied.push(word);
	}
	return tied;
};

/** Columns of a flag that a message names. */
const longestName = 40;

/** A flag as meow reads it: `--scenes-at` and `--scenesAt` are one, and each has its opposite. */
const spellings = (name: string): readonly string[] => {
	const capital = name.charAt(0).toUpperCase() + name.slice(1);
	return [`--${kebab(name)}`, `--${name}`, `--no-${kebab(name)}`, `--no${capital}`];
};

/**
 * Refuses flags that the command does not have, in one line: meow names all of them as they were typed, whatever is in
 * them. The values of flags must be tied to them.
 */
const refuseUnknown = (argv: readonly string[], {flags}: Command): void => {
	const known = new Set([...Object.keys(flags).flatMap(spellings), '--help', '--version']);
	const end = argv.indexOf('--');
	for (const word of end === -1 ? argv : argv.slice(0, end)) {
		const name = /^-[^=]*/.exec(word)?.[0] ?? '-';
		if (name === '-' ? word === '-' || !word.startsWith('-') : known.has(name) || /^-\d+$/.test(name))
			continue;
		throw new WrongUsage(`there is no flag ${truncate(cleanLine(name), longestName)}.`);
	}
};

const meowFlag = ({type, default: isOn}: FlagDefinition): AnyFlag => {
	if (type === 'boolean') return isOn === null ? {type} : {type, default: isOn ?? false};
	return type === 'number' ? {type} : {type};
};

/** @throws {WrongUsage} where a number is none that its flag can take. */
const checkNumbers = (command: Command, flags: Flags): void => {
	for (const [name, definition] of Object.entries(command.flags)) {
		const value = flags[name];
		if (definition.type !== 'number' || value === undefined) continue;
		const {most = Number.MAX_SAFE_INTEGER} = definition;
		if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) continue;
		const range = definition.most === undefined ? 'from 1 on' : `from 1 to ${groupedDigits(most)}`;
		throw new WrongUsage(`${flagUsage(name, definition)} takes a whole number ${range}.`);
	}
};

const commonFlags = {help: {type: 'boolean'}, version: {type: 'boolean'}} as const;

/** Reads the words with meow, which prints nothing and does not end the program as long as it knows all flags. */
const parse = (
	words: readonly string[],
	help: string,
	options: {readonly description?: false; readonly flags?: Readonly<Record<string, AnyFlag>>},
) => {
	try {
		return meow(help, {
			importMeta: import.meta,
			pkg: packageJson,
			autoHelp: false,
			autoVersion: false,
			...options,
			argv: [...words],
			flags: {...options.flags, ...commonFlags},
			allowUnknownFlags: false,
			// A flag that is neither on nor off until it is said is not there where it was not given.
			booleanDefault: undefined,
		});
	} catch (error) {
		// Of a flag that was given twice.
		throw new WrongUsage(messageOf(error));
	}
};

/** The help or the version, where that is all that is asked for. */
const aboutText = (
	words: readonly string[],
	{flags, input, help}: Pick<ReturnType<typeof parse>, 'flags' | 'input' | 'help'>,
): string | undefined => {
	if (words.length !== 1 || input.length > 0) return undefined;
	if (flags.version === true) return packageJson.version;
	return flags.help === true ? `${help}\n` : undefined;
};

/** Reads the words behind `reader`. @throws {WrongUsage} on wrong usage. */
export const parseArguments = (argv: readonly string[]): Call => {
	// Answered at once: meow would read on for a while.
	if (argv.length === 1 && argv[0] === '--version') return {answer: packageJson.version};
	const [name, ...words] = withCommand(argv);
	const command = name === undefined ? undefined : findCommand(name);
	if (!command) {
		const answer = aboutText(argv, parse(argv, programHelp(), {}));
		return answer === undefined ? undefined : {answer};
	}
	const tied = tieValues(words, command);
	refuseUnknown(tied, command);
	const parsed = parse(tied, commandHelp(command), {
		description: false,
		flags: Object.fromEntries(Object.entries(command.flags).map(([key, flag]) => [key, meowFlag(flag)])),
	});
	const answer = aboutText(words, parsed);
	if (answer !== undefined) return {answer};
	const {input} = parsed;
	const flags = parsed.flags as Flags;
	const [least, most] = command.arity;
	if (input.length < least || input.length > most) throw new WrongUsage(`usage: ${commandUsage(command)}`);
	checkNumbers(command, flags);
	return {command, invocation: {input, flags}};
};
