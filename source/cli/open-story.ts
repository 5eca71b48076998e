import {frameOf} from '../ui/frame.ts';
import {keepCounted} from '../ui/keep-counted.ts';
import {paintFrame} from '../ui/paint.ts';
import {previewRules} from '../ui/preview-rules.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {themeNamed} from '../ui/theme.ts';
import {workInBackground} from '../ui/work-in-background.ts';
import {draw} from './draw.ts';
import {messageLine} from './message-line.ts';
import {warn} from './output.ts';
import {prepareReading, type Opening} from './prepare-reading.ts';
import {hasColours, isoNow, windowSize} from './world.ts';

/** What is to be seen in a state, as the tree will show it. */
const rowsOf = (state: AppState): readonly string[] => {
	const size = windowSize();
	const theme = themeNamed(state.preferences.theme, hasColours());
	return paintFrame(frameOf(state, {size, now: isoNow()}), size, theme);
};

/** Opens a story on the terminal and stays until the reader leaves. */
export const openStory = async (opening: Opening): Promise<void> => {
	const {store, save, keeper, reread, rest} = prepareReading(opening);
	// After those who keep the reading: they hear of another one before they hear of its outline.
	const counting = keepCounted(store, windowSize);
	process.stdout.on('resize', counting.look);
	let stopRest = (): void => undefined;
	const stops = [
		counting.stop,
		previewRules(store, reread, windowSize),
		() => process.stdout.off('resize', counting.look),
		() => stopRest(),
	];
	await draw({
		keyboard: opening.keyboard,
		save,
		rows: () => rowsOf(store.state()),
		tree: (trees, onSuspend) => trees.storyTree(store, onSuspend),
		lastWords: () => (keeper()?.isKept() ? 'Your place is kept.' : 'Your place is not kept.'),
		onReady() {
			stopRest = workInBackground(rest, {onDone: () => opening.library.sweep()});
		},
	}).finally(() => {
		for (const stop of stops) stop();
	});
	const problem = keeper()?.untold();
	if (problem !== undefined) warn(messageLine(`reader: ${problem}`));
};
