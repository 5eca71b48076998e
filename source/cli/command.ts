export type FlagDefinition = {
	readonly type: 'string' | 'number' | 'boolean';
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

/** Carries out a command; one that gives a number ends the program with that exit code. Failures are thrown. */
export type Work = ((invocation: Invocation) => void | Promise<void>) | ((invocation: Invocation) => number);

/** A command of the command line, as data: dispatch, help, README and man page are made from it. */
export type Command = {
	readonly name: string;
	readonly aliases?: readonly string[];
	/** The arguments in words, `FILE WORDS`; in brackets what may be left out. */
	readonly synopsis: string;
	readonly arity: readonly [least: number, most: number];
	readonly summary: string;
	readonly flags: Readonly<Record<string, FlagDefinition>>;
	/** Loads what carries it out, so that one command does not wait for the others. */
	readonly load: () => Promise<Work>;
};

export const kebab = (name: string): string =>
	name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
