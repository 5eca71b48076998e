import type {LineOrder} from '../core/text/line-order.ts';
import type {Store} from '../reading/store.ts';
import {frameOf} from '../ui/frame.ts';
import {lostKeys} from '../ui/keymap/key-queue.ts';
import {undoesItself} from '../ui/keymap/press-key.ts';
import {withWidths} from '../ui/measured.ts';
import {paintFrame, paintLarge} from '../ui/paint.ts';
import type {KnownPalette} from '../ui/theme/known-palette.ts';
import {lookOf, type ColourCount} from '../ui/theme/look.ts';
import {widthsIn} from '../ui/text-area.ts';
import {shownTheme} from '../ui/theme/theme-names.ts';
import {windowTitle} from '../ui/window-title.ts';
import {plural} from '../ui/plural.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {countSelected, selectedText} from '../ui/state/selection.ts';
import {runApp} from '../terminal/run-app.ts';
import type {CopyOutcome, Terminal} from '../terminal/terminal.ts';

type Options = {
	/** ISO 8601; for ages. */
	readonly now: () => string;
	readonly colours: ColourCount;
	readonly order: LineOrder;
	/** Whether the terminal takes words that are marked with a web address. */
	readonly hasHyperlinks: boolean;
	/** The terminal's own colours, once it has told them. */
	readonly palette: () => KnownPalette | null;
	/** Whether the terminal is dark; null while nobody knows. */
	readonly isDark: () => boolean | null;
};

const copyNotices: Readonly<Record<CopyOutcome, (words: string) => string>> = {
	copied: words => `Copied ${words}`,
	asked: words => `Copied ${words} (if your terminal allows it)`,
	'too-long': words => `! Too long to copy: ${words}`,
	refused: () => '! This terminal has no clipboard',
};

/** Copies what was selected in a state, and says what came of it. */
const copySelection = (before: AppState, terminal: Terminal, store: Store): void => {
	if (!before.reading || !before.selection) return;
	const {selection, reading, preferences} = before;
	const words = plural(countSelected(reading.story, selection), 'word');
	terminal.copy(selectedText(reading.story, selection), preferences.copy, outcome =>
		store.dispatch({type: 'noticed', text: copyNotices[outcome](words)}),
	);
};

/** Shows the program on a terminal and has its store obey the keys, until the reader leaves. */
export const runProgram = (
	terminal: Terminal,
	store: Store,
	{now, colours, order, hasHyperlinks, palette, isDark}: Options,
): void =>
	runApp(terminal, {
		picture(size) {
			const state = store.state();
			const {theme, themes} = state.preferences;
			const look = {...lookOf(shownTheme(theme, isDark()), colours, palette(), themes), hasHyperlinks};
			const widths = widthsIn(size, state.preferences);
			const frame = frameOf(state, {size, now: now(), colours});
			return {
				rows: paintFrame(frame, size, look, order),
				image: frame.image,
				large: withWidths(widths, () => paintLarge(frame, look)),
				isTyping: state.prompt !== null,
				title: windowTitle(state),
				widths,
			};
		},
		subscribe: store.subscribe,
		hasEnded: () => store.state().leaving,
		press(key) {
			const before = store.state();
			const action = store.press(key);
			if (action?.type === 'copied-selection') copySelection(before, terminal, store);
			if (action?.type === 'suspended') terminal.suspend();
			if (action?.type === 'repainted') terminal.repaint();
		},
		point: store.point,
		typing: () => (store.state().prompt ? text => store.dispatch({type: 'typed', text}) : undefined),
		waits: store.waits,
		interrupts: store.interrupts,
		undoesItself: key => undoesItself(store.state(), key),
		onLost: () => store.dispatch({type: 'noticed', text: lostKeys}),
	});
