import {existsSync} from 'node:fs';
import type {ReadStream} from 'node:tty';
import {placeInWords} from '../core/story/place-in-words.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {paintFrame} from '../ui/paint.ts';
import type {ShelfStory} from '../ui/shelf/shelf-content.ts';
import {shelfFrame} from '../ui/shelf/shelf-frame.ts';
import {emptyShelf} from '../ui/shelf/shelf-state.ts';
import {themeNamed} from '../ui/theme.ts';
import {draw} from '../terminal/draw.ts';
import {titleFromPath} from '../reading/load-story.ts';
import {saveCompiledCode} from './compiled-code.ts';
import {errorLine} from './error-line.ts';
import {mistakesNotice, type RecalledPreferences} from '../reading/recall-preferences.ts';
import {isoNow} from '../reading/clock.ts';
import {hasColours, windowSize} from '../terminal/world.ts';

const shelfStory = ({title, path, rating, place, ...record}: StoryRecord): ShelfStory => ({
	...record,
	title: title ?? titleFromPath(path),
	rating: rating?.label ?? null,
	path,
	isMissing: path !== null && !existsSync(path),
	progress: place && placeInWords(place),
});

/** Shows the stories opened before; gives the path of the one chosen, undefined where the reader leaves instead. */
export const openShelf = async (
	records: readonly StoryRecord[],
	recalled: RecalledPreferences,
	keyboard: ReadStream,
): Promise<string | undefined> => {
	const stories = records.map(shelfStory);
	const {preferences} = recalled;
	const begun = {...emptyShelf, notice: mistakesNotice(recalled)};
	const now = isoNow();
	let chosen: ShelfStory | undefined = undefined as ShelfStory | undefined;
	const onChoose = (story: ShelfStory | undefined): void => {
		chosen = story;
	};
	const rows = (): readonly string[] => {
		const size = windowSize();
		const frame = shelfFrame(stories, begun, {size, now, preferred: preferences.measure});
		return paintFrame(frame, size, themeNamed(preferences.theme, hasColours()));
	};
	await draw({
		keyboard,
		save: () => undefined,
		rows,
		tree: (trees, onSuspend) =>
			trees.shelfTree({stories, preferences, begun, now, onChoose, onSuspend, hasColours: hasColours()}),
		lastWords: () => '',
		errorLine,
		onReady: saveCompiledCode,
	});
	return chosen?.path ?? undefined;
};
