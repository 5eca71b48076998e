import {useApp, useInput, useWindowSize} from 'ink';
import {useEffect, useState} from 'react';
import type {Preferences} from '../ui/preferences/preferences.ts';
import {FrameView} from './frame-view.tsx';
import {lostKeys} from '../ui/keymap/key-queue.ts';
import {commandFor} from '../ui/keymap/keymap.ts';
import {splitKeys} from './split-keys.ts';
import {useKeyQueue} from './use-key-queue.ts';
import {useSequence} from './use-sequence.ts';
import {themeNamed} from '../ui/theme.ts';
import type {ShelfStory} from '../ui/shelf/shelf-content.ts';
import {shelfFrame} from '../ui/shelf/shelf-frame.ts';
import {pressShelfKey, type ShelfContext, type ShelfState} from '../ui/shelf/shelf-state.ts';

export type ShelfProperties = {
	readonly stories: readonly ShelfStory[];
	readonly preferences: Preferences;
	/** The initial state. */
	readonly begun: ShelfState;
	readonly hasColours: boolean;
	/** ISO 8601. */
	readonly now: string;
	/** Called before the shelf closes; undefined where no story has been chosen. */
	readonly onChoose: (story: ShelfStory | undefined) => void;
	/** Stops the program as the shell's Ctrl-Z does, until it is called back. */
	readonly onSuspend: () => void;
};

/** Why a story cannot be opened from here. */
const obstacleOf = ({path, isMissing}: ShelfStory): string | null => {
	if (path === null) return 'This story came through a pipe: pipe it to reader again. Its place is kept.';
	return isMissing ? 'The file is not there. Its place is kept.' : null;
};

/** Rows of a story on the shelf, about. */
const rowsPerStory = 4;

/** The shelf, until a story is chosen or the reader leaves. */
export const ShelfApp = ({
	stories,
	preferences,
	begun,
	hasColours,
	now,
	onChoose,
	onSuspend,
}: ShelfProperties) => {
	const size = useWindowSize();
	const {exit} = useApp();
	const context: ShelfContext = {
		obstacles: stories.map(obstacleOf),
		perScreen: Math.max(1, Math.floor(size.rows / rowsPerStory)),
		keys: preferences.keys,
	};
	const [state, setState] = useState(begun);
	const queue = useKeyQueue({
		press(key) {
			if (commandFor(key, 'shelf', preferences.keys)?.id === 'suspend') onSuspend();
			else setState(current => pressShelfKey(current, key, context));
		},
		onLost: () => setState(current => ({...current, notice: lostKeys})),
	});
	const sequence = useSequence();
	useInput((input, key) => queue.add(splitKeys(input, key, sequence.current)));
	const {cursor, chosen, isLeaving, notice} = state;
	useEffect(() => {
		const story = chosen === null ? undefined : stories[chosen];
		onChoose(story);
		if (story || isLeaving) exit();
	}, [chosen, isLeaving, stories, onChoose, exit]);

	return (
		<FrameView
			frame={shelfFrame(stories, {cursor, notice}, {size, now, preferred: preferences.measure})}
			size={size}
			theme={themeNamed(preferences.theme, hasColours)}
		/>
	);
};
