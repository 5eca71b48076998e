import {truncate} from '../../core/text/cell-width.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {nearestWord} from '../../core/text/nearest-word.ts';
import type {JsonPath} from '../../library/json-document.ts';
import {isObject, type Json} from '../../library/kept-values.ts';

/** Something wrong in the preferences: where it is, and why, in words that end a sentence. */
export type Complaint = {readonly path: JsonPath; readonly reason: string};

/** What is used of a value that somebody wrote, and what is wrong with the rest. */
export type Read<Value> = {readonly value: Value; readonly complaints: readonly Complaint[]};

/** A preference as data, for reading, checking and documenting it. */
export type Preference<Value> = {
	readonly default: Value;
	/** The possible values, where they are few: for completions. */
	readonly words?: readonly string[];
	/** The names inside a value that is an object, where they can be set one by one: `dictionary.command`. */
	readonly names?: readonly string[];
	/** The possible values, as Markdown. */
	readonly values: string;
	/** One line of Markdown. */
	readonly summary: string;
	/** @param all All that is written beside it: one preference may name what another one says. */
	readonly read: (written: unknown, name: string, all: Json) => Read<Value>;
};

/** Columns of quoted text: enough to recognize it. */
const longest = 24;

/** Text from a file, clean and short enough for a sentence. */
const brief = (text: string): string => truncate(cleanLine(text), longest);

export const quoted = (name: string): string => `“${brief(name.slice(0, 2 * longest))}”`;

export const shown = (value: unknown): string => {
	if (Array.isArray(value)) return 'a list';
	if (isObject(value)) return 'an object';
	return brief(typeof value === 'string' ? JSON.stringify(value.slice(0, 2 * longest)) : String(value));
};

/** The end of a sentence about an unknown word; nothing if no word is close. */
export const didYouMean = (nearest: string | undefined): string =>
	nearest === undefined ? '' : `: did you mean ${nearest}?`;

/** Says that a name is unknown: `unknown command “hlp”: did you mean “help”?` */
export const unknownName = (kind: string, name: string, known: readonly string[]): string => {
	const nearest = nearestWord(name, known);
	return `unknown ${kind} ${quoted(name)}${didYouMean(nearest && quoted(nearest)) || ': remove it'}`;
};

const alternatives = (values: readonly string[]): string =>
	[values.slice(0, -1).join(', '), ...values.slice(-1)].join(' or ');

/** A preference that is either right or wrong; if it is wrong, the default is used. */
const simple = <Value>(
	preference: Omit<Preference<Value>, 'read'>,
	accepts: (value: unknown) => value is Value,
	advice: (written: unknown) => string,
): Preference<Value> => ({
	...preference,
	read: (written, name) =>
		accepts(written)
			? {value: written, complaints: []}
			: {
					value: preference.default,
					complaints: [
						{path: [name], reason: `${quoted(name)} cannot be ${shown(written)}${advice(written)}`},
					],
				},
});

type About<Value> = Pick<Preference<Value>, 'default' | 'summary'>;

export const wholeNumber = (least: number, most: number, about: About<number>): Preference<number> =>
	simple(
		{...about, values: `${least}–${most}`},
		(value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
		() => `: use a whole number from ${least} to ${most}`,
	);

export const autoOr = (
	least: number,
	most: number,
	about: About<number | 'auto'>,
): Preference<number | 'auto'> =>
	simple(
		{...about, words: ['auto'], values: `\`"auto"\`, ${least}–${most}`},
		(value): value is number | 'auto' =>
			value === 'auto' || (Number.isInteger(value) && Number(value) >= least && Number(value) <= most),
		() => `: use "auto" or a whole number from ${least} to ${most}`,
	);

export const onOff = (about: About<boolean>): Preference<boolean> =>
	simple(
		{...about, words: ['true', 'false'], values: '`true`, `false`'},
		(value): value is boolean => typeof value === 'boolean',
		() => ': use true or false',
	);

export const oneOf = <const Word extends string>(
	words: readonly Word[],
	about: About<NoInfer<Word>>,
): Preference<Word> =>
	simple<Word>(
		{...about, words, values: words.map(word => `\`"${word}"\``).join(', ')},
		(value): value is Word => words.some(word => word === value),
		written => {
			const nearest = typeof written === 'string' ? nearestWord(written, words) : undefined;
			return nearest === undefined
				? `: use ${alternatives(words.map(word => `"${word}"`))}`
				: didYouMean(`"${nearest}"`);
		},
	);
