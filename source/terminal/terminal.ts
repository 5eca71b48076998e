import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {CleanText} from '../core/text/clean-text.ts';
import type {Widths} from '../core/text/widths.ts';
import type {LargeText} from '../ui/large-text.ts';
import type {ShownImage} from '../ui/screens/image-pane.ts';
import type {InputEvent} from './input/input-event.ts';

export type Picture = {
	/** As many rows as the window has, as text for the terminal. */
	readonly rows: readonly string[];
	readonly isTyping: boolean;
	/** What the window is called; null where its title is left alone. */
	readonly title: CleanText | null;
	/** What is drawn over the rows. */
	readonly image?: ShownImage | undefined;
	/** What is drawn at twice its size over the rows; nothing where this is missing. */
	readonly large?: readonly LargeText[];
	/** How its columns were counted; as most terminals do where this is missing. */
	readonly widths?: Widths;
};

/** What came of a wish to copy: nobody hears what the terminal did that was asked. */
export type CopyOutcome = 'copied' | 'asked' | 'too-long' | 'refused';

/** What arrives from a terminal; after `resize` its window may have another size, or has to be drawn anew. */
export type TerminalEvent = InputEvent | {readonly type: 'resize'};

/** The one port through which the program shows pictures and hears what is typed. */
export type Terminal = {
	/** The window's size now, or of the part of it that is used. */
	readonly size: () => WindowSize;
	readonly show: (picture: Picture) => void;
	/** Adds a listener, which is given all events that arrive at once, in order. */
	readonly onInput: (listener: (events: readonly TerminalEvent[]) => void) => void;
	readonly suspend: () => void;
	/** Draws the whole window anew, as something else may have written to it. */
	readonly repaint: () => void;
	/** Puts a text on the clipboard, and tells what came of it. */
	readonly copy: (text: string, by: 'terminal' | 'system', tell: (outcome: CopyOutcome) => void) => void;
	readonly leave: () => void;
};
