import {cleanLine} from '../../core/text/clean-text.ts';
import {nearestWord} from '../../core/text/nearest-word.ts';
import {quoted} from '../../core/text/quoted.ts';
import {readOn, words, type Word} from './words.ts';

/** A line that was typed, understood: a word of the table, and what stands behind it. */
export type Typed = {readonly word: Word; readonly argument: string};

/** Each way to type a word; those of several words before their beginnings: `next match` is not `next`. */
const spellings: readonly (readonly [string, Word])[] = words
	.flatMap(word => [word.name, ...word.aliases].map(name => [name, word] as const))
	.filter(([name]) => name !== '')
	.sort(([a], [b]) => b.length - a.length);

/** Whether a name can go without a space before its argument: `/salt`, `:40`. */
const isSign = (name: string): boolean => /^[^\p{L}\p{N}]+$/u.test(name);

/** What stands behind a name in a line; undefined where the line does not begin with it. */
const behind = (name: string, line: string): string | undefined => {
	if (line.slice(0, name.length).toLowerCase() !== name) return undefined;
	const rest = line.slice(name.length);
	return rest === '' || rest.startsWith(' ') || isSign(name) ? rest.trim() : undefined;
};

/** A number alone is a scene, and a percentage alone a place: people try them. */
const bare: readonly (readonly [RegExp, string])[] = [
	[/^\d+$/, 'scene'],
	[/^\d+(?:[.,]\d+)?\s*(?:%|percent)$/i, 'go'],
];

const findWord = (line: string): Typed | undefined => {
	const [, name] = bare.find(([pattern]) => pattern.test(line)) ?? [];
	const word = words.find(({name: own}) => own === name);
	if (word) return {word, argument: line};
	for (const [spelling, found] of spellings) {
		const argument = behind(spelling, line);
		if (argument !== undefined && (argument === '' || found.argument !== null))
			return {word: found, argument};
	}
	return undefined;
};

const names = words.map(({name}) => name);

/** The word that was meant: of the names of several words by the whole line, else by its first word. */
const guess = (line: string): string | undefined =>
	nearestWord(
		line,
		names.filter(name => name.includes(' ')),
	) ??
	nearestWord(
		line.replace(/ .*/, ''),
		names.filter(name => name.length > 2 && !name.includes(' ')),
	);

const unknown = (line: string): string => {
	const nearest = guess(line);
	const advice = nearest === undefined ? 'Type help for the words you can use.' : `Did you mean ${nearest}?`;
	return `I do not know ${quoted(line)}. ${advice}`;
};

/** Understands a line that was typed; a sentence about one that means nothing. Nothing typed reads on. */
export const readWords = (typed: string): Typed | string => {
	const line = cleanLine(typed);
	return line === '' ? {word: readOn, argument: ''} : (findWord(line) ?? unknown(line));
};
