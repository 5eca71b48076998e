import type {ReadStream} from 'node:tty';
import type {Application} from '../reading/application.ts';
import {setUsualFlags} from '../start-flags.ts';
import {boundMemory} from '../reading/bound-memory.ts';
import {isoNow} from '../reading/clock.ts';
import {collectBehindPages} from '../reading/collect-behind-pages.ts';
import {fillNewSpace} from '../reading/new-space.ts';
import {workInBackground} from '../reading/work-in-background.ts';
import {messageLine} from '../terminal/message-line.ts';
import {warn} from '../terminal/output.ts';
import {lineOrderOf} from '../terminal/terminal-order.ts';
import {mouseUse} from '../terminal/mouse-use.ts';
import {runOnTerminal} from '../terminal/run-on-terminal.ts';
import {colourCount} from '../terminal/colour-count.ts';
import {traits} from '../terminal/traits.ts';
import {isDark} from '../ui/theme/contrast.ts';
import type {KnownPalette} from '../ui/theme/known-palette.ts';
import {saveCompiledCode} from '../library/compiled-code.ts';
import {errorLine} from './error-line.ts';
import {runProgram} from './run-program.ts';

const palette = (): KnownPalette | null => {
	const {text, background} = traits();
	return text === null || background === null ? null : {text, background};
};

/** Whether the terminal is dark: its background tells, or it says so. */
const isTerminalDark = (): boolean | null => {
	const {background, saysDark} = traits();
	return background === null ? saysDark : isDark(background);
};

export const showOnTerminal = async (application: Application, keyboard: ReadStream): Promise<void> => {
	const {store, save, look, lastWords} = application;
	const {direction, mouse, pictures} = store.state().preferences;
	const order = direction === 'auto' ? lineOrderOf(process.env) : direction;
	await runOnTerminal({
		keyboard,
		modes: {order, mouse: mouseUse(process.env, mouse)},
		asksForGraphics: pictures !== 'never',
		save() {
			// A voice would read on to the end of the paragraph.
			store.dispatch({type: 'speech', event: {is: 'hushed'}});
			save();
		},
		start(terminal) {
			terminal.onInput(events => {
				if (!events.some(({type}) => type === 'resize')) return;
				store.dispatch({type: 'resized'});
				look();
			});
			runProgram(terminal, store, {
				now: isoNow,
				colours: colourCount(process.env, process.platform),
				order,
				hasHyperlinks: traits().hasHyperlinks,
				palette,
				isDark: isTerminalDark,
			});
			setUsualFlags();
		},
		lastWords,
		errorLine,
		onReady() {
			saveCompiledCode(boundMemory);
			application.begin();
			workInBackground(fillNewSpace(), {onDone: () => undefined}, false);
			collectBehindPages(store);
		},
	}).finally(application.stop);
	const problem = application.untold();
	if (problem !== undefined) warn(messageLine(`reader: ${problem}`));
};
