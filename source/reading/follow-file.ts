import type {ReadingChoices} from '../core/story/reading-choices.ts';
import {withoutValues} from '../core/task/task.ts';
import type {Library} from '../library/library.ts';
import {loadStory} from './load-story.ts';
import type {LoadedStory} from './loaded-story.ts';
import {watchStoryFile} from './watch-file.ts';
import {type Stop, workInBackground} from './work-in-background.ts';

type Ports = {
	readonly library: Library;
	/** How the file is to be read now. */
	readonly choices: () => ReadingChoices;
	/** Takes the story that the file holds now, where its bytes are others than before. */
	readonly onChange: (loaded: LoadedStory) => void;
	/** Told that the file holds no story at the moment, or is gone. */
	readonly onMissing: () => void;
};

/**
 * Reads the file of an open story again, in the background, whenever it has changed on the disk: an editor has saved it, a
 * new chapter was downloaded. Returns what ends this.
 */
export const followFile = (first: LoadedStory, {library, choices, onChange, onMissing}: Ports): Stop => {
	const {path, version, formats} = first;
	if (path === null) return () => undefined;
	let {content} = first.identity;
	let stopLoading: Stop = () => undefined;
	const load = (): void => {
		stopLoading();
		const loading = loadStory(path, {choose: choices, library, mends: false, formats});
		stopLoading = workInBackground(withoutValues(loading), {
			onRefused: onMissing,
			onDone(loaded) {
				if (loaded.identity.content === content) return;
				({content} = loaded.identity);
				onChange(loaded);
			},
		});
	};
	const stopWatching = watchStoryFile(path, version, load);
	return () => {
		stopWatching();
		stopLoading();
	};
};
