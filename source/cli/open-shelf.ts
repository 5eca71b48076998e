import {existsSync} from 'node:fs';
import type {ReadStream} from 'node:tty';
import {percentOf} from '../core/story/progression.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {lostKeys} from '../ui/keymap/key-queue.ts';
import {commandFor} from '../ui/keymap/keymap.ts';
import {paintFrame} from '../ui/paint.ts';
import type {ShelfStory} from '../ui/shelf/shelf-content.ts';
import {shelfFrame} from '../ui/shelf/shelf-frame.ts';
import {emptyShelf, pressShelfKey, type ShelfState} from '../ui/shelf/shelf-state.ts';
import {themeNamed} from '../ui/theme.ts';
import {runApp, type App} from '../terminal/run-app.ts';
import {runOnTerminal} from '../terminal/run-on-terminal.ts';
import type {Terminal} from '../terminal/terminal.ts';
import {titleFromPath} from '../reading/load-story.ts';
import {saveCompiledCode} from './compiled-code.ts';
import {errorLine} from './error-line.ts';
import {mistakesNotice, type RecalledPreferences} from '../reading/recall-preferences.ts';
import {isoNow} from '../reading/clock.ts';
import {hasColours} from '../terminal/window.ts';

const shelfStory = ({title, path, rating, place, ...record}: StoryRecord): ShelfStory => ({
	...record,
	title: title ?? titleFromPath(path),
	rating: rating?.label ?? null,
	path,
	isMissing: path !== null && !existsSync(path),
	progress: place && `scene ${place.scene} of ${place.scenes}, ${percentOf(place.totalProgression)}`,
});

/** Why a story cannot be opened from here. */
const obstacleOf = ({path, isMissing}: ShelfStory): string | null => {
	if (path === null) return 'This story came through a pipe: pipe it to reader again. Its place is kept.';
	return isMissing ? 'The file is not there. Its place is kept.' : null;
};

/** Rows of a story on the shelf, about. */
const rowsPerStory = 4;

/** The shelf as an app: its state, what is seen of it, and what its keys do. */
const shelfApp = (
	terminal: Terminal,
	stories: readonly ShelfStory[],
	recalled: RecalledPreferences,
	onChoose: (story: ShelfStory | undefined) => void,
): App => {
	const {preferences} = recalled;
	const obstacles = stories.map(obstacleOf);
	const theme = themeNamed(preferences.theme, hasColours());
	const now = isoNow();
	let state: ShelfState = {...emptyShelf, notice: mistakesNotice(recalled)};
	let tell = (): void => undefined;
	const change = (next: ShelfState): void => {
		state = next;
		onChoose(state.chosen === null ? undefined : stories[state.chosen]);
		tell();
	};
	return {
		picture(size) {
			const frame = shelfFrame(stories, state, {size, now, preferred: preferences.measure});
			return {rows: paintFrame(frame, size, theme), isTyping: false};
		},
		subscribe(listener) {
			tell = listener;
		},
		hasEnded: () => state.isLeaving || state.chosen !== null,
		press(key) {
			const {keys} = preferences;
			const perScreen = Math.max(1, Math.floor(terminal.size().rows / rowsPerStory));
			if (commandFor(key, 'shelf', keys)?.id === 'suspend') terminal.suspend();
			else change(pressShelfKey(state, key, {obstacles, perScreen, keys}));
		},
		onLost: () => change({...state, notice: lostKeys}),
	};
};

/** Shows the stories opened before; gives the path of the one chosen, undefined where the reader leaves instead. */
export const openShelf = async (
	records: readonly StoryRecord[],
	recalled: RecalledPreferences,
	keyboard: ReadStream,
): Promise<string | undefined> => {
	const stories = records.map(shelfStory);
	let path: string | null | undefined;
	await runOnTerminal({
		keyboard,
		save: () => undefined,
		start: terminal =>
			runApp(
				terminal,
				shelfApp(terminal, stories, recalled, story => (path = story?.path)),
			),
		lastWords: () => '',
		errorLine,
		onReady: saveCompiledCode,
	});
	return path ?? undefined;
};
