import type {LineStyle} from '../blocks/line-style.ts';
import type {Stretch} from '../lines.ts';
import type {Heading} from './headings.ts';
import type {SeparatorStrength} from './separators.ts';

/** The prose of a source text: its lines from `start` to `end`, and how they are set. */
export type Prose = Stretch & {
	readonly style: LineStyle;
	/** Whether wide gaps may part scenes: not where an archive sets gaps as it likes. */
	readonly hasGapScenes: boolean;
	/** Whether the story ends with these lines; else only its beginning was read. */
	readonly isWhole: boolean;
};

/** A line that divides the text, or may. `line` to `end` are the lines that it takes up. */
export type Mark = {readonly line: number; readonly end: number} & (
	| {
			readonly kind: 'heading';
			readonly heading: Heading;
			/** The heading's lines, without decoration. */
			readonly texts: readonly string[];
	  }
	| {readonly kind: 'separator'; readonly text: string; readonly strength: SeparatorStrength}
	/** A wide gap, or words that open a scene: the scene begins at `line`. */
	| {readonly kind: 'gap'}
);
export type HeadingMark = Mark & {readonly kind: 'heading'};
