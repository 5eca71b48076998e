import type {ReadStream} from 'node:tty';
import type {Application} from '../reading/application.ts';
import {isoNow} from '../reading/clock.ts';
import {draw} from '../terminal/draw.ts';
import {messageLine} from '../terminal/message-line.ts';
import {warn} from '../terminal/output.ts';
import {hasColours, windowSize} from '../terminal/world.ts';
import {frameOf} from '../ui/frame.ts';
import {paintFrame} from '../ui/paint.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {themeNamed} from '../ui/theme.ts';
import {saveCompiledCode} from './compiled-code.ts';
import {errorLine} from './error-line.ts';

/** What is to be seen in a state, as the tree will show it. */
const rowsOf = (state: AppState): readonly string[] => {
	const size = windowSize();
	const theme = themeNamed(state.preferences.theme, hasColours());
	return paintFrame(frameOf(state, {size, now: isoNow()}), size, theme);
};

/** Shows the program on the terminal until the reader leaves. */
export const showOnTerminal = async (application: Application, keyboard: ReadStream): Promise<void> => {
	const {store, save, look, lastWords} = application;
	process.stdout.on('resize', look);
	await draw({
		keyboard,
		save,
		rows: () => rowsOf(store.state()),
		tree: (trees, onSuspend) => trees.storyTree(store, isoNow, onSuspend),
		lastWords,
		errorLine,
		onReady() {
			saveCompiledCode();
			application.begin();
		},
	}).finally(() => {
		process.stdout.off('resize', look);
		application.stop();
	});
	const problem = application.untold();
	if (problem !== undefined) warn(messageLine(`reader: ${problem}`));
};
