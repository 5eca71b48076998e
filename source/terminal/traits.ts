import {usualWidths, type Widths} from '../core/text/widths.ts';
import {createEncoder} from './eight-bit.ts';
import {charsetOf, isUtf8, type Environment} from './locale.ts';
import {stylesOf} from './shown-styles.ts';
import {hasWindowTitle} from './window-title.ts';

/** Size of a cell, in pixels. */
export type CellSize = {readonly width: number; readonly height: number};

/** What is known of the terminal: from the environment at first, then from what it answers. */
export type Traits = {
	readonly widths: Widths;
	readonly styles: ReturnType<typeof stylesOf>;
	/** The colours of text and background, as far as the terminal has told: 0xRRGGBB. */
	readonly text: number | null;
	readonly background: number | null;
	/** Whether the terminal says that it is dark; null where it says nothing of it. */
	readonly saysDark: boolean | null;
	/** Whether its window has a title that can be set, and taken back. */
	readonly hasTitle: boolean;
	/** Whether it takes a wish to copy without showing it as text: those do that take a title. */
	readonly hasClipboard: boolean;
	/**
	 * Whether words may be marked with a web address (OSC 8). What has a window title reads such sequences to their end, and passes
	 * over those that it does not know; GNU screen 4.9, old Linux consoles and Emacs' ansi-term print some of them.
	 */
	readonly hasHyperlinks: boolean;
	/** Whether it says that it shows images by kitty's graphics protocol. */
	readonly showsImages: boolean;
	/** How large its cells are; null where it has not told. */
	readonly cell: CellSize | null;
	/** Whether it has been seen to draw text at twice its size. */
	readonly drawsLargeText: boolean;
	/** Writes text in the terminal's charset, as a string of bytes; null where that is UTF-8. */
	readonly encode: ((text: string) => string) | null;
};

const traitsOf = (environment: Environment): Traits => {
	const charset = charsetOf(environment);
	return {
		widths: isUtf8(charset) ? usualWidths : {...usualWidths, ambiguous: 'ascii'},
		styles: stylesOf(environment),
		text: null,
		background: null,
		saysDark: null,
		hasTitle: hasWindowTitle(environment),
		hasClipboard: hasWindowTitle(environment),
		hasHyperlinks: hasWindowTitle(environment),
		showsImages: false,
		cell: null,
		drawsLargeText: false,
		encode: isUtf8(charset) ? null : createEncoder(charset),
	};
};

let known: Traits | undefined;

/** The traits of the terminal that the program runs in. */
export const traits = (): Traits => (known ??= traitsOf(process.env));

/** Takes note of what the terminal has answered. */
export const learn = (learnt: Partial<Traits>): void => {
	known = {...traits(), ...learnt};
};

/** Text as it is to be written to the terminal. */
export const encoded = (text: string): string | Uint8Array => {
	const {encode} = traits();
	return encode === null ? text : Buffer.from(encode(text), 'latin1');
};
