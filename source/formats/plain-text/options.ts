import {charsetInWords} from '../../charset/charset-names.ts';
import {Refusal} from '../../core/refusal.ts';
import {percentOf} from '../../core/story/progression.ts';
import {cleanRule, type ReadingChoices} from '../../core/story/reading-choices.ts';
import type {FileFacts} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';
import {quoted} from '../../core/text/quoted.ts';
import type {FactRow, FormatOption} from '../story-format.ts';
import {automatic, encodingOption, rawOption} from '../text-options.ts';
import {splitRuleProblem} from './structure/split-rule.ts';

/** What was seen of a plain text on the way from its bytes to the story. */
export type PlainTextFacts = {
	/** `text`. */
	readonly format: CleanText;
	/** Charset, by the name that the WHATWG Encoding Standard gives it where it knows it. */
	readonly encoding: CleanText;
	/** How sure the charset is, 0–1. */
	readonly confidence: number;
	/** `LF`, `CRLF`, `CR` or `mixed`; null where the file has one line. */
	readonly lineEnding: CleanText | null;
	readonly hardWrapped: boolean;
	/** Columns that a hard-wrapped text is broken at; null for all others. */
	readonly wrapColumn: number | null;
	/** How the header is set, in words; null where none was found. */
	readonly header: CleanText | null;
	/** What the title was taken from: `label`, `lines` or `fileName`; null where there is nothing to take it from. */
	readonly titleFrom: CleanText | null;
	/** Characters that cleaning took out. */
	readonly cleaned: number;
};

const parseRule = (typed: string): CleanText | null => {
	const rule = cleanRule(typed);
	if (rule === automatic) return null;
	const problem = splitRuleProblem(rule);
	if (problem === undefined) return rule;
	throw new Refusal(
		`cannot be ${quoted(rule)}: ${problem} Use a number of blank lines, a line such as *** or a /pattern/.`,
	);
};

export const options: readonly FormatOption[] = [
	encodingOption,
	rawOption,
	{
		name: 'split',
		flag: 'scenesAt',
		value: 'RULE',
		summary: 'where scenes break: blank lines (3), a line (***), a /pattern/; auto detects them',
		parse: parseRule,
	},
];

/** What a charset is called, and how sure that is where it is not certain. */
const charset = ({encoding, confidence}: FileFacts, isChosen: boolean): string => {
	const name = charsetInWords(String(encoding));
	if (isChosen) return `${name}, as you chose`;
	return confidence === 1 ? name : `${name} (${percentOf(Number(confidence))} sure; --encoding overrides it)`;
};

const lines = ({hardWrapped, wrapColumn}: FileFacts): string =>
	hardWrapped === true
		? `broken at column ${Number(wrapColumn)}, joined into paragraphs`
		: 'one per paragraph';

/** How sure the title is, in words; a label needs none. */
const titleFromInWords: Readonly<Record<string, string>> = {
	lines: 'the first lines, which have no label',
	fileName: 'the name of the file',
};

export const describe = (facts: FileFacts, {encoding, raw, split}: ReadingChoices): readonly FactRow[] => [
	['File', String(facts['lineEnding'] ?? 'one line')],
	// A text may have been unpacked.
	['Packed', typeof facts['container'] === 'string' ? facts['container'] : null],
	['Damaged', typeof facts['damaged'] === 'string' ? facts['damaged'] : null],
	['Charset', charset(facts, encoding !== null)],
	['Header', String(facts['header'] ?? 'none found')],
	['Title from', titleFromInWords[String(facts['titleFrom'])] ?? null],
	['Lines', raw ? 'the file’s own, as you chose' : lines(facts)],
	['Scenes at', split],
	['Cleaned', facts['cleaned'] === 0 ? null : `${String(facts['cleaned'])} control or invisible characters`],
];
