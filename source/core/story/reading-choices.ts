import {cleanInPlace, cleanText, type CleanText} from '../text/clean-text.ts';

/**
 * What the reader has chosen about how a story's file is understood, where our reading of it was not theirs. Kept with
 * the story's record.
 */
export type ReadingChoices = {
	/** Charset, by a name of the WHATWG Encoding Standard; null where it is to be found out. */
	readonly encoding: CleanText | null;
	/** Whether the file's own lines are shown, nothing joined, taken off or taken for markup. */
	readonly raw: boolean;
	/** The reader's own rule for where scenes break, as it was typed; null for ours. */
	readonly split: CleanText | null;
};

/** Everything is found out. */
export const noChoices: ReadingChoices = {encoding: null, raw: false, split: null};

/** Whether two choices come to the same reading. */
export const areSameChoices = (a: ReadingChoices, b: ReadingChoices): boolean =>
	a.encoding === b.encoding && a.raw === b.raw && a.split === b.split;

/** A rule as it was typed, on one line; runs of spaces stay: in a pattern they mean what they are. */
export const cleanRule = (typed: string): CleanText =>
	cleanInPlace(cleanText(typed).text.replaceAll(/\s/g, ' ').trim());

/** A rule as it is typed at a prompt, where `auto` asks for detection, as nothing does. */
export const typedRule = (typed: string): CleanText => {
	const rule = cleanRule(typed);
	return /^auto$/i.test(rule) ? cleanInPlace('') : rule;
};
