import type {BlockKind, Metadata, OtherField, SpanKind} from '../../../source/core/story/story.ts';
import type {CleanText} from '../../../source/core/text/clean-text.ts';

/** A value as a test writes it down: with texts that nobody has cleaned. */
export type Written<Value> = Value extends CleanText
	? string
	: Value extends object
		? {readonly [Key in keyof Value]: Written<Value[Key]>}
		: Value;

/**
 * What a reader sees of one small text. Only what is given is compared. White space inside a paragraph's line, a
 * summary and a note counts as one space; where a summary's or a note's lines end is the reader's affair.
 */
export type Expectation = Partial<Omit<Written<Metadata>, 'notes' | 'other' | 'summary'>> & {
	readonly summary?: string | null;
	readonly notes?: readonly string[];
	/** Fields that are among the others. */
	readonly other?: readonly Written<OtherField>[];
	/** The titles a table of contents shows, parts included, in order. */
	readonly chapters?: readonly string[];
	/** How many divisions there are, titled or not. */
	readonly divisions?: number;
	/** Scene breaks: scenes after the first of each chapter. */
	readonly breaks?: number;
	/** The lines that stood before scenes, as written. */
	readonly separators?: readonly string[];
	/** The first words of prose: neither header, note, heading nor contents list. */
	readonly first?: string;
	/** Whole blocks, in this order, others may stand between. */
	readonly paragraphs?: readonly string[];
	/** Whole lines, in this order, whatever their blocks are. */
	readonly lines?: readonly string[];
	/** The kinds of all blocks. */
	readonly kinds?: readonly BlockKind[];
	/** Kinds that some block has. */
	readonly hasKinds?: readonly BlockKind[];
	readonly spans?: readonly (readonly [SpanKind, string])[];
	/** Words that are in the story's text, and words that are not. */
	readonly contains?: readonly string[];
	readonly lacks?: readonly string[];
	/** Words that stand in prose: in no note, heading or ending. */
	readonly inProse?: readonly string[];
	readonly notInProse?: readonly string[];
	readonly ending?: string | null;
	readonly hardWrapped?: boolean;
	/** A name of the Encoding Standard. */
	readonly encoding?: string;
};

/** One layout, rule or false positive; the rule is a section of the map of formats. */
export type Case = {
	readonly name: string;
	readonly rule: string;
	readonly text: string | Uint8Array;
	readonly file?: string;
	readonly expect: Expectation;
};

/** A text written with its lines flush left, without the first and the last line end. */
export const t = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
	parts
		.reduce((text, part, index) => `${text}${values[index - 1] ?? ''}${part}`)
		.replace(/^\n/, '')
		.replace(/\n\t*$/, '');

/** Nothing that prose could be taken for. */
export const noHeader: Expectation = {
	title: null,
	authors: [],
	rating: null,
	warnings: [],
	fandoms: [],
	relationships: [],
	characters: [],
	summary: null,
	setting: null,
	notes: [],
};
