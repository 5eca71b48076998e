import {Refusal} from '../core/refusal.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import {formatOptions} from '../formats/format-options.ts';
import type {CleanText} from '../core/text/clean-text.ts';
import type {FormatOption} from '../formats/story-format.ts';
import {kebab, type FlagDefinition, type Flags} from './command.ts';
import {WrongUsage} from './wrong-usage.ts';

const flagOf = ({flag, value, summary}: FormatOption): readonly [string, FlagDefinition] => [
	flag,
	value === null ? {type: 'boolean', default: null, summary} : {type: 'string', value, summary},
];

/** The flags of every command that reads a story: the options of all formats. */
export const readingFlags: Readonly<Record<string, FlagDefinition>> = Object.fromEntries(
	formatOptions.map(flagOf),
);

/** The value of a flag. @throws {WrongUsage} where the option cannot be that. */
const chosen = ({flag, parse}: FormatOption, value: string | boolean): CleanText | boolean | null => {
	if (typeof value === 'boolean') return value;
	try {
		return parse(value);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new WrongUsage(`--${kebab(flag)} ${error.message}`);
	}
};

/** The choices that flags make, over those that are remembered. @throws {WrongUsage} where a flag says what cannot be. */
export const chooseReading =
	(flags: Flags) =>
	(remembered: ReadingChoices): ReadingChoices => {
		const made = formatOptions.flatMap(option => {
			const value = flags[option.flag];
			return typeof value === 'string' || typeof value === 'boolean'
				? [[option.name, chosen(option, value)] as const]
				: [];
		});
		return {...remembered, ...Object.fromEntries(made)};
	};
