import meow, {type AnyFlag} from 'meow';
import packageJson from '../../package.json' with {type: 'json'};
import {messageOf} from '../core/refusal.ts';
import type {Command, FlagDefinition, Flags, Invocation} from './command.ts';
import {WrongUsage} from './wrong-usage.ts';

const meowFlag = ({type, short, default: isOn}: FlagDefinition): AnyFlag => {
	const shortFlag = short === undefined ? {} : {shortFlag: short};
	if (type === 'boolean') return {type, ...shortFlag, ...(isOn === null ? {} : {default: isOn ?? false})};
	return type === 'number' ? {type} : {type};
};

/**
 * Reads the words with meow, which prints nothing and does not end the program as long as it knows all flags.
 *
 * @throws {WrongUsage} where a flag is given twice.
 */
export const parseWithMeow = (words: readonly string[], {flags}: Command): Invocation => {
	try {
		const parsed = meow('', {
			importMeta: import.meta,
			pkg: packageJson,
			autoHelp: false,
			autoVersion: false,
			description: false,
			argv: [...words],
			flags: Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, meowFlag(flag)])),
			allowUnknownFlags: false,
			// A flag that is neither on nor off until it is said is not there where it was not given.
			booleanDefault: undefined,
		});
		return {input: parsed.input, flags: parsed.flags as Flags};
	} catch (error) {
		throw new WrongUsage(messageOf(error));
	}
};
