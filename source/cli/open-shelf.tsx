import {existsSync} from 'node:fs';
import type {ReadStream} from 'node:tty';
import type {Library} from '../library/library.ts';
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
	progress: place && `scene ${place.scene} of ${place.scenes}, ${Math.round(place.totalProgression * 100)} %`,
});

/** Shows the stories opened before; gives the path of the one chosen, undefined where the reader leaves instead. */
export const openShelf = async (library: Library, keyboard: ReadStream): Promise<string | undefined> => {
	const stories = library.list().map(shelfStory);
	let chosen: ShelfStory | undefined = undefined as ShelfStory | undefined;
	await draw(
		<ShelfApp
			stories={stories}
			preferences={library.preferences()}
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
