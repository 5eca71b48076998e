import type {ReadStream} from 'node:tty';
import {keepCounted} from '../reading/keep-counted.ts';
import {previewRules} from '../reading/preview-rules.ts';
import {workInBackground} from '../reading/work-in-background.ts';
import {messageLine} from '../terminal/message-line.ts';
import {warn} from '../terminal/output.ts';
import {runOnTerminal} from '../terminal/run-on-terminal.ts';
import {runStory} from '../terminal/run-story.ts';
import {saveCompiledCode} from './compiled-code.ts';
import {errorLine} from './error-line.ts';
import {prepareReading, type Opening} from '../reading/prepare-reading.ts';
import {isoNow} from '../reading/clock.ts';
import {hasColours, windowSize} from '../terminal/window.ts';

/** Opens a story on the terminal and stays until the reader leaves. */
export const openStory = async (opening: Opening, keyboard: ReadStream): Promise<void> => {
	const {store, save, keeper, reread, rest} = prepareReading(opening);
	// After those who keep the reading: they hear of another one before they hear of its outline.
	const counting = keepCounted(store, windowSize);
	let stopRest = (): void => undefined;
	const stops = [counting.stop, previewRules(store, reread), () => stopRest()];
	await runOnTerminal({
		keyboard,
		save,
		start(terminal) {
			terminal.onInput(events => {
				if (events.some(({type}) => type === 'resize')) counting.look();
			});
			runStory(terminal, store, {now: isoNow, hasColours: hasColours()});
		},
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
