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
	/** Those of the modes below that have been switched on, by their numbers: xterm does not tell. */
	readonly others: readonly number[];
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
	others: [],
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

/** Mouse events in decimal numbers, the wheel as arrow keys, a terminal that tells when it becomes light or dark. */
const otherModes = [1006, 1007, 2031];

/** Follows those modes; one that is brought back (XTRESTORE) is as good as off. */
const watchOthers = ({parser}: Terminal): (() => readonly number[]) => {
	const on = new Set<number>();
	const follow = (final: string, change: (mode: number) => unknown): void =>
		void parser.registerCsiHandler({prefix: '?', final}, modes => {
			for (const mode of otherModes) if (modes.includes(mode)) change(mode);
			return false;
		});
	follow('h', mode => on.add(mode));
	for (const final of 'lr') follow(final, mode => on.delete(mode));
	return () => [...on];
};

/** Follows the modes of a terminal from now on. */
export const watchModes = (terminal: Terminal): (() => TerminalModes) => {
	const cursorHidden = watchCursor(terminal);
	const others = watchOthers(terminal);
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
		others: others(),
		title,
	});
};
