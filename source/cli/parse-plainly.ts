import type {Command, FlagDefinition, Flags, Invocation} from './command.ts';
import {kebab} from './command.ts';

/** A flag in one of the forms in which it can mean but one thing: `--raw`, `--no-raw`, `--scene=3`. */
type PlainFlag = {readonly name: string; readonly definition: FlagDefinition; readonly isOn: boolean};

const plainFlags = (command: Command): ReadonlyMap<string, PlainFlag> =>
	new Map(
		Object.entries(command.flags).flatMap(([name, definition]): [string, PlainFlag][] => [
			[`--${kebab(name)}`, {name, definition, isOn: true}],
			...(definition.type === 'boolean'
				? [[`--no-${kebab(name)}`, {name, definition, isOn: false}] satisfies [string, PlainFlag]]
				: []),
		]),
	);

const usualFlags = ({flags}: Command): Record<string, string | number | boolean> =>
	Object.fromEntries(
		Object.entries(flags).flatMap(([name, {type, default: isOn}]) =>
			type === 'boolean' && isOn !== null ? [[name, isOn ?? false]] : [],
		),
	);

/** The value that a flag gets; undefined where that needs thought. */
const valueOf = (
	{definition: {type}, isOn}: PlainFlag,
	written: string | undefined,
): string | number | boolean | undefined => {
	if (type === 'boolean') return written === undefined ? isOn : undefined;
	if (written === undefined || !/^[\p{L}\p{N}]/u.test(written)) return undefined;
	if (type === 'string') return written;
	return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined;
};

/**
 * Reads the words of a call where there is nothing to interpret: files, and flags in their full form, each once. Such a
 * call need not wait for meow, which takes a tenth of the time to the first page. Anything else is left to meow, and
 * what is read here meow would read in the same way.
 *
 * @returns undefined where a word might mean something else.
 */
export const parsePlainly = (words: readonly string[], command: Command): Invocation | undefined => {
	const known = plainFlags(command);
	const input: string[] = [];
	const given: Record<string, string | number | boolean> = {};
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		// Behind a flag it may be that flag's value.
		if (word === 'true' || word === 'false') return undefined;
		if (!word.startsWith('-')) {
			input.push(word);
			continue;
		}
		const [, form = '', tied] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
		const flag = known.get(form);
		if (!flag || flag.name in given) return undefined;
		const takesNext = flag.definition.type !== 'boolean' && tied === undefined;
		const value = valueOf(flag, takesNext ? words[++at] : tied);
		if (value === undefined) return undefined;
		given[flag.name] = value;
	}
	const flags: Flags = {...usualFlags(command), ...given};
	return {input, flags};
};
