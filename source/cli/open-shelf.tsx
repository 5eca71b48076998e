import {existsSync} from 'node:fs';
import type {ReadStream} from 'node:tty';
import {percentOf} from '../core/story/progression.ts';
import type {Preferences} from '../library/preferences.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {ShelfApp} from '../ui/shelf/shelf-app.tsx';
import type {ShelfStory} from '../ui/shelf/shelf-content.ts';
import {draw, hasColours} from './draw.ts';
import {titleFromPath} from './load-story.ts';

const shelfStory = ({title, path, rating, place, ...record}: StoryRecord): ShelfStory => ({
	...record,
	title: title ?? titleFromPath(path),
	rating: rating?.label ?? null,
	path,
	isMissing: path !== null && !existsSync(path),
	progress: place && `scene ${place.scene} of ${place.scenes}, ${percentOf(place.totalProgression)}`,
});

/** Shows the stories opened before; gives the path of the one chosen, undefined where the reader leaves instead. */
export const openShelf = async (
	records: readonly StoryRecord[],
	preferences: Preferences,
	keyboard: ReadStream,
): Promise<string | undefined> => {
	const stories = records.map(shelfStory);
	let chosen: ShelfStory | undefined = undefined as ShelfStory | undefined;
	await draw(
		<ShelfApp
			stories={stories}
			preferences={preferences}
			hasColours={hasColours()}
			now={new Date().toISOString()}
			onChoose={story => {
				chosen = story;
			}}
		/>,
		{keyboard, save: () => undefined},
	);
	return chosen?.path ?? undefined;
};
