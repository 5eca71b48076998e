import type {PseudoTerminal} from './pseudo-terminal.ts';

/** Begins and ends a synchronized update. */
const [begin, end] = ['\u001b[?2026h', '\u001b[?2026l'];
/** Erases the screen. */
const erasing = '\u001b[2J';

/** The updates that have come so far, whole. */
export const updates = ({bytes}: PseudoTerminal): readonly string[] =>
	bytes()
		.split(begin)
		.slice(1)
		.filter(update => update.includes(end));

/** Those that come before Ink's, which erases nothing. */
export const ownUpdates = (terminal: PseudoTerminal): readonly string[] =>
	updates(terminal).filter(update => update.includes(erasing));

/** Whether Ink has drawn over what the program painted itself. By then the terminal has answered what it was asked. */
export const hasInkDrawn = (terminal: PseudoTerminal): boolean =>
	updates(terminal).length > ownUpdates(terminal).length;
