import {truncate} from '../core/text/cell-width.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {groupedDigits} from '../core/text/grouped-digits.ts';
import type {Command, Flags, Invocation} from './command.ts';
import {findCommand, flagForms, flagUsage, kebab} from './command.ts';
import {commands} from './command-table.ts';
import {fileNamed, filesAndPhrase, isThere} from './file-names.ts';
import {parsePlainly} from './parse-plainly.ts';
import {suggestion} from './suggestion.ts';
import {WrongUsage} from './wrong-usage.ts';

/** A call understood; undefined where nothing was said at all. */
export type Call = {readonly command: Command; readonly invocation: Invocation} | undefined;

const names = commands.flatMap(({name, aliases = []}) => [name, ...aliases]);

/** The words that may be flags. */
const beforeEnd = (argv: readonly string[]): readonly string[] => {
	const end = argv.indexOf('--');
	return end === -1 ? argv : argv.slice(0, end);
};

/** What a word seems to be that is neither a path nor a flag. */
const isPlainWord = (word: string): boolean => /^[^-./:][^./:]*$/.test(word);

/** Refuses a first word that is no command and no file, where it looks like a command that was mistyped. */
const refuseCommand = (typed: string, others: readonly string[]): void => {
	const advice = suggestion(typed, names);
	const isAlone = others.every(word => word.startsWith('-'));
	if (!isPlainWord(typed) || (isAlone && advice === undefined) || isThere(typed)) return;
	const known = truncate(cleanLine(typed), longestName);
	throw new WrongUsage(
		`there is no command “${known}”${isAlone ? ' and no such file' : ''}. ${advice ?? 'reader help shows all commands.'}`,
	);
};

const withCommand = (argv: readonly string[]): readonly string[] => {
	const [first, ...others] = argv;
	if (first === undefined || names.includes(first)) return argv;
	refuseCommand(first, others);
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
const refuseFlags = (argv: readonly string[], {flags}: Command): void => {
	const spelt = new Set(Object.keys(flags).flatMap(spellings));
	const forms = [
		...Object.entries(flags).flatMap(([name, flag]) => flagForms(name, flag)),
		'--help',
		'--version',
	];
	const letters = Object.values(flags)
		.map(({short = ''}) => short)
		.join('');
	const known = (name: string): boolean =>
		spelt.has(name) || /^-\d+$/.test(name) || (letters !== '' && new RegExp(`^-[${letters}]+$`).test(name));
	for (const word of beforeEnd(argv)) {
		const name = /^-[^=]*/.exec(word)?.[0] ?? '-';
		if (name === '-' ? word === '-' || !word.startsWith('-') : known(name)) continue;
		const advice = suggestion(name, forms) ?? '';
		throw new WrongUsage(`there is no flag ${truncate(cleanLine(name), longestName)}. ${advice}`.trim());
	}
};

/** @throws {WrongUsage} where a number is none that its flag can take. */
const checkNumbers = (command: Command, flags: Flags): void => {
	for (const [name, definition] of Object.entries(command.flags)) {
		const value = flags[name];
		if (definition.type !== 'number' || value === undefined) continue;
		const {most = Number.MAX_SAFE_INTEGER} = definition;
		if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) continue;
		const range = definition.most === undefined ? 'of at least 1' : `from 1 to ${groupedDigits(most)}`;
		throw new WrongUsage(`${flagUsage(name, definition)} must be a whole number ${range}.`);
	}
};

const call = (name: string, ...input: readonly string[]): Call => {
	const command = findCommand(commands, name);
	return command && {command, invocation: {input, flags: {}}};
};

/** Help or the version, where a flag asks for it, whatever stands beside it. */
const aboutCall = (argv: readonly string[]): Call => {
	const words = beforeEnd(argv);
	const has = (...flags: readonly string[]): boolean => flags.some(flag => words.includes(flag));
	if (has('-h', '--help')) {
		const about = words.find(word => !word.startsWith('-'));
		return call('help', ...(about !== undefined && names.includes(about) ? [about] : []));
	}
	return has('-V', '-v', '--version') ? call('version') : undefined;
};

const arrange = (input: readonly string[], {files}: Command): readonly string[] => {
	if (files === 'before-phrase') return filesAndPhrase(input);
	return files === 'all' ? input.map(fileNamed) : input;
};

/** Loaded when it is needed: it takes a tenth of the time to the first page. */
const parseWithMeow = async (words: readonly string[], command: Command): Promise<Invocation> =>
	(await import('./parse-with-meow.ts')).parseWithMeow(words, command);

/** Reads the words behind `reader`. @throws {WrongUsage} on wrong usage, {Refusal} where a word names no file. */
export const parseArguments = async (argv: readonly string[]): Promise<Call> => {
	const about = aboutCall(argv);
	if (about) return about;
	const [name, ...words] = withCommand(argv);
	const command = name === undefined ? undefined : findCommand(commands, name);
	if (!command) return undefined;
	const tied = tieValues(words, command);
	refuseFlags(tied, command);
	const {input, flags} = parsePlainly(tied, command) ?? (await parseWithMeow(tied, command));
	const [least, most] = command.arity;
	if (input.length < least || input.length > most)
		throw new WrongUsage(
			`usage: reader ${command.name} ${command.synopsis}`.trimEnd() + `; see reader help ${command.name}.`,
		);
	checkNumbers(command, flags);
	return {command, invocation: {input: arrange(input, command), flags}};
};
