import type {ReadStream} from 'node:tty';
import type {Place} from '../core/story/story.ts';
import type {Library} from '../library/library.ts';
import {App} from '../ui/app.tsx';
import {keepCounted} from '../ui/keep-counted.ts';
import {previewRules} from '../ui/preview-rules.ts';
import {workInBackground} from '../ui/work-in-background.ts';
import {draw, hasColours} from './draw.ts';
import type {BegunStory, LoadedStory} from './load-story.ts';
import {prepareReading} from './prepare-reading.ts';
import {redraw, suspend} from './terminal.ts';
import {isoNow, windowSize} from './world.ts';

/** How a story is to be opened. */
export type Opening = {
	/** The story, or the beginning of a large one. */
	readonly found: LoadedStory | BegunStory;
	readonly library: Library;
	/** Where to begin, when it is not where the reader stopped. */
	readonly place: Place | undefined;
	readonly showsTitle: boolean;
	/** Columns of the widest line, this once. */
	readonly measure: number | undefined;
	/** Where keys come from. */
	readonly keyboard: ReadStream;
};

/** Opens a story on the terminal and stays until the reader leaves. */
export const openStory = async (opening: Opening): Promise<void> => {
	const {store, save, reread, rest} = prepareReading(opening);
	// After those who keep the reading: they hear of another one before they hear of its outline.
	const counting = keepCounted(store, windowSize);
	process.stdout.on('resize', counting.look);
	let stopReading = (): void => undefined;
	// The beginning of a large story is shown first.
	const beginning = setImmediate(() => {
		stopReading = workInBackground(rest, {onDone: () => undefined});
	});
	const stops = [
		counting.stop,
		previewRules(store, reread, windowSize),
		() => process.stdout.off('resize', counting.look),
		() => clearImmediate(beginning),
		() => stopReading(),
	];
	await draw(
		<App
			store={store}
			now={isoNow}
			hasColours={hasColours()}
			onRepaint={redraw}
			onSuspend={suspendTerminal => void suspend(suspendTerminal, save)}
		/>,
		{keyboard: opening.keyboard, save},
	).finally(() => {
		for (const stop of stops) stop();
	});
};
