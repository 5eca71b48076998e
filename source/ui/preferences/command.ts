import {isObject} from '../../library/kept-values.ts';
import {quoted, shown, unknownName, type Preference} from './preference.ts';

/** A program of the reader's own with its arguments: one line, or a list. No shell ever sees it. */
export type Command = string | readonly string[];

/** What can be set for a service that a program may do. */
export type WithCommand = {readonly command?: Command | null};

/** A word of a line: what is in quotes stays together. */
const word = /"([^"]*)"|'([^']*)'|[^\s"']+/g;

/** A program and its arguments, as they are handed to the system; empty where there are none. */
export const argumentsOf = (command: Command | null | undefined): readonly string[] =>
	typeof command === 'string'
		? Array.from(command.matchAll(word), ([whole, double, single]) => double ?? single ?? whole)
		: (command ?? []);

/** More arguments than anybody types, and longer ones. */
const mostArguments = 50;
const longest = 2000;

const isText = (value: unknown): value is string =>
	typeof value === 'string' && value.length <= longest && !value.includes('\0');

const isCommand = (value: unknown): value is Command =>
	(isText(value) && argumentsOf(value).length > 0) ||
	(Array.isArray(value) &&
		value.length > 0 &&
		value.length <= mostArguments &&
		value.every(isText) &&
		value[0] !== '');

const commandName = 'command';

/** A service for which the reader may name a program: `{"command": "sdcv -n %s"}`. */
export const withCommand = (example: string, summary: string): Preference<WithCommand> => ({
	default: {},
	names: [commandName],
	values: `\`{"command": "${example}"}\``,
	summary,
	read(written, name) {
		const wrong = (reason: string, ...inside: readonly string[]) => ({path: [name, ...inside], reason});
		if (!isObject(written)) {
			const reason = `${quoted(name)} cannot be ${shown(written)}: use an object such as {"command": …}`;
			return {value: {}, complaints: [wrong(reason)]};
		}
		const unknown = Object.keys(written)
			.filter(key => key !== commandName)
			.map(key => wrong(unknownName('name', key, [commandName]), key));
		if (!Object.hasOwn(written, commandName)) return {value: {}, complaints: unknown};
		const {command} = written;
		if (command === null || isCommand(command)) return {value: {command}, complaints: unknown};
		const reason = `“command” cannot be ${shown(command)}: use a program and its arguments`;
		return {value: {}, complaints: [wrong(reason, commandName), ...unknown]};
	},
});
