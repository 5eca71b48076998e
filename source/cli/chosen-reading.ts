import {cleanRule, type ReadingChoices} from '../core/story/reading-choices.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {splitRuleProblem} from '../formats/plain-text/structure/split-rule.ts';
import {quoted} from '../ui/quoted.ts';
import type {FlagDefinition, Flags} from './command.ts';
import {wrongUsage} from './wrong-usage.ts';

/** The flags of every command that reads a story: how its file is to be understood. */
export const readingFlags: Readonly<Record<string, FlagDefinition>> = {
	encoding: {type: 'string', value: 'NAME', summary: 'the charset of the file; auto finds it out again'},
	raw: {type: 'boolean', default: null, summary: 'the file’s own lines, nothing joined or taken off'},
	scenesAt: {
		type: 'string',
		value: 'RULE',
		summary: 'where scenes break: blank lines (3), a line (***), a /pattern/; auto finds it out again',
	},
};

const automatic = 'auto';

const chosenRule = (typed: string): string | null => {
	const rule = cleanRule(typed);
	if (rule === automatic) return null;
	const problem = splitRuleProblem(rule);
	if (problem === undefined) return rule;
	throw wrongUsage(
		`--scenes-at cannot take ${quoted(rule)}: ${problem} Give a number of blank lines, a line such as *** or a /pattern/.`,
	);
};

const chosenEncoding = (typed: string): string | null => {
	const name = cleanLine(typed);
	if (name !== '') return name === automatic ? null : name;
	throw wrongUsage('--encoding takes the name of a charset, such as windows-1251, or auto.');
};

/**
 * The choices that flags make, over those that are remembered.
 *
 * @throws {WrongUsage} where a flag says what cannot be.
 */
export const chooseReading =
	({encoding, raw, scenesAt}: Flags) =>
	(remembered: ReadingChoices): ReadingChoices => ({
		encoding: typeof encoding === 'string' ? chosenEncoding(encoding) : remembered.encoding,
		raw: typeof raw === 'boolean' ? raw : remembered.raw,
		split: typeof scenesAt === 'string' ? chosenRule(scenesAt) : remembered.split,
	});
