export type FlagDefinition = {
	readonly type: 'string' | 'number' | 'boolean';
	/** The letter that is short for it: `w` for `-w`. */
	readonly short?: string;
	/** What stands for the value in help: `N`. */
	readonly value?: string;
	readonly most?: number;
	readonly summary: string;
	/** A boolean that is on unless it is switched off by `--no-…`; null for one that is neither until it is said. */
	readonly default?: true | null;
};

/** The flags of a call, by their names in camel case. */
export type Flags = Readonly<Record<string, string | number | boolean | undefined>>;

/** A flag that is a number; undefined where it was not given. */
export const numberFlag = (flags: Flags, name: string): number | undefined => {
	const value = flags[name];
	return typeof value === 'number' ? value : undefined;
};

export type Invocation = {readonly input: readonly string[]; readonly flags: Flags};

/**
 * Carries out a command; one that gives a number ends the program with that exit code. Failures are thrown. It gets
 * all commands, because help and completions list them.
 */
export type Work =
	| ((invocation: Invocation, commands: readonly Command[]) => void | Promise<void>)
	| ((invocation: Invocation, commands: readonly Command[]) => number | Promise<number>);

/** Words that may follow each other: each leads to those that may come next. */
export type Choices = {readonly [word: string]: Choices};

/** A command of the command line, as data: dispatch, help, completions, README and man page are made from it. */
export type Command = {
	readonly name: string;
	readonly aliases?: readonly string[];
	/** The arguments in words, `FILE WORDS`; in brackets what may be left out. */
	readonly synopsis: string;
	readonly arity: readonly [least: number, most: number];
	/** Which arguments are files: all of them, or those before the words of a phrase, which becomes one argument. */
	readonly files?: 'all' | 'before-phrase';
	/** The words that its arguments may be, for completions. */
	readonly choices?: (commands: readonly Command[]) => Choices | Promise<Choices>;
	readonly summary: string;
	readonly flags: Readonly<Record<string, FlagDefinition>>;
	/** Loads what carries it out, so that one command does not wait for the others. */
	readonly load: () => Promise<Work>;
};

export const kebab = (name: string): string =>
	name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

export const findCommand = (commands: readonly Command[], name: string): Command | undefined =>
	commands.find(command => command.name === name || command.aliases?.includes(name));

/** A flag as it is typed: `--no-save`, `--[no-]raw`, `--scene N`, `-w, --word`. */
export const flagUsage = (name: string, {value, short, default: isOn}: FlagDefinition): string =>
	`${short === undefined ? '' : `-${short}, `}--${isOn === null ? '[no-]' : isOn ? 'no-' : ''}${kebab(name)}${value === undefined ? '' : ` ${value}`}`;

/** The forms of a flag that mean something, without a value: `--raw` and `--no-raw`, `--no-save` alone. */
export const flagForms = (name: string, {short, default: isOn}: FlagDefinition): readonly string[] => [
	...(short === undefined ? [] : [`-${short}`]),
	...(isOn === true ? [] : [`--${kebab(name)}`]),
	...(isOn === undefined ? [] : [`--no-${kebab(name)}`]),
];

export const commandUsage = ({name, synopsis, flags}: Command): string =>
	[
		`reader ${name}`,
		synopsis,
		...Object.entries(flags).map(([flag, definition]) =>
			definition.short === undefined ? `[${flagUsage(flag, definition)}]` : `[-${definition.short}]`,
		),
	]
		.filter(part => part !== '')
		.join(' ');
