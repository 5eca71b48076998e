import type {Heading} from '../../compose/line-kinds/headings.ts';
import type {SeparatorStrength} from '../../compose/line-kinds/separators.ts';
import type {Stretch} from '../../compose/lines.ts';
import type {LeaveOut} from '../ledger.ts';

/** Words that a line's end breaks, as they stand elsewhere in the text: in small letters, whole or with their hyphen. */
export type KnownWords = ReadonlySet<string>;

/** How the lines of a text make paragraphs. */
export type LineStyle = {
	/** The column that paragraphs are hard-wrapped at; undefined where each line is a paragraph. */
	readonly column: number | undefined;
	/** Columns at which the lines of a wrapped text stand: 0 unless it is set in as a whole. */
	readonly margin: number;
	/** Columns at which the first line of a wrapped paragraph stands, where the text indents it; else 0. */
	readonly indent: number;
	/** Whether a wrapped text is verse for the most part, with prose around it. */
	readonly isVerse: boolean;
	/** Blank lines between two paragraphs, as a rule. */
	readonly base: number;
	/** How many gaps between paragraphs there are, those without a blank line among them, and how many are wider than `base`. */
	readonly gaps: number;
	readonly widerGaps: number;
	/** Whether the lines are the author's own: verse, chat logs. */
	readonly keepsLines: boolean;
	/** Whether the reader wants the file's own lines, whatever they are. */
	readonly isRaw: boolean;
	/** How the text writes words that its line ends break. */
	readonly words: KnownWords;
};

/** Whether lines stand one below the other without a blank one, each a paragraph. */
export const isDenselySet = ({base, column}: LineStyle): boolean => base === 0 && column === undefined;

/** The prose of a source text: its lines from `start` to `end`, and how they are set. */
export type Prose = Stretch & {
	readonly style: LineStyle;
	/** Whether wide gaps may part scenes: not where an archive sets gaps as it likes. */
	readonly hasGapScenes: boolean;
	/** Whether the story ends with these lines; else only its beginning was read. */
	readonly isWhole: boolean;
	/** What the header calls the story and its authors, as `plainWords` has them. */
	readonly names: readonly string[];
	/** Takes lines out that are no prose. */
	readonly leaveOut: LeaveOut;
};

/** A line that divides the text, or may. `line` to `end` are the lines that it takes up. */
export type Mark = {readonly line: number; readonly end: number} & (
	| {
			readonly kind: 'heading';
			readonly heading: Heading;
			/** The heading's lines, without decoration. */
			readonly texts: readonly string[];
			/** What the list of contents calls it. */
			readonly listed?: string;
			/** The form of a heading that only a run of others proves; absent where it needs none. */
			readonly odd?: string;
			/** What its lines are where nothing proves it; absent where they are prose. */
			readonly otherwise?: readonly Mark[];
	  }
	| {readonly kind: 'separator'; readonly text: string; readonly strength: SeparatorStrength}
	/** A wide gap, or words that open a scene: the scene begins at `line`. */
	| {readonly kind: 'gap'}
);
export type HeadingMark = Mark & {readonly kind: 'heading'};
