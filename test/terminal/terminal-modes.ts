import type {Terminal} from '@xterm/headless';

/** The modes of a terminal that a program must leave as it found them: compare with `initialModes`. */
export type TerminalModes = {
	readonly alternateScreen: boolean;
	readonly cursorHidden: boolean;
	readonly autowrap: boolean;
	readonly applicationCursorKeys: boolean;
	readonly bracketedPaste: boolean;
	readonly focusReports: boolean;
	readonly mouseTracking: Terminal['modes']['mouseTrackingMode'];
	readonly synchronizedOutput: boolean;
	/** The title of its window; empty until a program names it. */
	readonly title: string;
};

/** The modes of a terminal that no program has touched. */
export const initialModes: TerminalModes = {
	alternateScreen: false,
	cursorHidden: false,
	autowrap: true,
	applicationCursorKeys: false,
	bracketedPaste: false,
	focusReports: false,
	mouseTracking: 'none',
	synchronizedOutput: false,
	title: '',
};

/** Follows the cursor's visibility (DECTCEM), the one mode that xterm does not tell. */
const watchCursor = ({parser}: Terminal): (() => boolean) => {
	const cursorMode = 25;
	let hidden = false;
	// False leaves the sequence to xterm as well.
	const show = (): boolean => (hidden = false);
	parser.registerCsiHandler({prefix: '?', final: 'l'}, modes => {
		hidden ||= modes.includes(cursorMode);
		return false;
	});
	parser.registerCsiHandler({prefix: '?', final: 'h'}, modes => modes.includes(cursorMode) && show());
	// A soft and a full reset show the cursor too.
	parser.registerCsiHandler({intermediates: '!', final: 'p'}, show);
	parser.registerEscHandler({final: 'c'}, show);
	return () => hidden;
};

/** Follows the modes of a terminal from now on. */
export const watchModes = (terminal: Terminal): (() => TerminalModes) => {
	const cursorHidden = watchCursor(terminal);
	let title = '';
	terminal.onTitleChange(next => (title = next));
	return () => ({
		alternateScreen: terminal.buffer.active.type === 'alternate',
		cursorHidden: cursorHidden(),
		autowrap: terminal.modes.wraparoundMode,
		applicationCursorKeys: terminal.modes.applicationCursorKeysMode,
		bracketedPaste: terminal.modes.bracketedPasteMode,
		focusReports: terminal.modes.sendFocusMode,
		mouseTracking: terminal.modes.mouseTrackingMode,
		synchronizedOutput: terminal.modes.synchronizedOutputMode,
		title,
	});
};
