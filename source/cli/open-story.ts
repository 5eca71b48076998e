import type {ReadStream} from 'node:tty';
import {frameOf} from '../ui/frame.ts';
import {keepCounted} from '../reading/keep-counted.ts';
import {hyphenationOf} from '../reading/hyphenation-of.ts';
import {keepReread} from '../reading/keep-reread.ts';
import {keepSearched} from '../reading/keep-searched.ts';
import {paintFrame} from '../ui/paint.ts';
import {previewRules} from '../reading/preview-rules.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {themeNamed} from '../ui/theme.ts';
import {workInBackground} from '../reading/work-in-background.ts';
import {draw} from '../terminal/draw.ts';
import {messageLine} from '../terminal/message-line.ts';
import {warn} from '../terminal/output.ts';
import {saveCompiledCode} from './compiled-code.ts';
import {errorLine} from './error-line.ts';
import {prepareReading, type Opening} from '../reading/prepare-reading.ts';
import {isoNow} from '../reading/clock.ts';
import {hasColours, windowSize} from '../terminal/world.ts';

/** What is to be seen in a state, as the tree will show it. */
const rowsOf = (state: AppState): readonly string[] => {
	const size = windowSize();
	const theme = themeNamed(state.preferences.theme, hasColours());
	return paintFrame(frameOf(state, {size, now: isoNow()}), size, theme);
};

/** Opens a story on the terminal and stays until the reader leaves. */
export const openStory = async (opening: Opening, keyboard: ReadStream): Promise<void> => {
	const {store, save, keeper, reread, rest} = prepareReading(opening);
	// After those who keep the reading: they hear of another one before they hear of its outline.
	const counting = keepCounted(store, windowSize);
	process.stdout.on('resize', counting.look);
	let stopRest = (): void => undefined;
	const stops = [
		counting.stop,
		keepSearched(store),
		keepReread(store, {reread, hyphenationOf}),
		previewRules(store, reread),
		() => process.stdout.off('resize', counting.look),
		() => stopRest(),
	];
	await draw({
		keyboard,
		save,
		rows: () => rowsOf(store.state()),
		tree: (trees, onSuspend) => trees.storyTree(store, isoNow, onSuspend),
		lastWords: () => (keeper()?.isKept() ? 'Your place is kept.' : 'Your place is not kept.'),
		errorLine,
		onReady() {
			saveCompiledCode();
			stopRest = workInBackground(rest, {onDone: () => opening.library.sweep()});
		},
	}).finally(() => {
		for (const stop of stops) stop();
	});
	const problem = keeper()?.untold();
	if (problem !== undefined) warn(messageLine(`reader: ${problem}`));
};
