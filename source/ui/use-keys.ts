import {useInput, usePaste} from 'ink';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {lostKeys} from './keymap/key-queue.ts';
import {undoesItself} from './keymap/press-key.ts';
import {keysOf, splitKeys} from './keymap/split-keys.ts';
import {useKeyQueue} from './keymap/use-key-queue.ts';
import {useSequence} from './keymap/use-sequence.ts';
import type {Action} from './state/action.ts';
import {cleanedLine} from './state/edit-prompt.ts';
import type {Store} from './store.ts';

/** The one place where keys come in: all of them go through a queue to the store, what is pasted into a prompt too. */
export const useKeys = (store: Store, size: WindowSize, onAction: (action: Action) => void): void => {
	const queue = useKeyQueue({
		press(key) {
			const action = store.press(key, size);
			if (action) onAction(action);
		},
		typing: () => (store.state().prompt ? text => store.dispatch({type: 'typed', text}, size) : undefined),
		undoesItself: key => undoesItself(store.state(), key),
		onLost: () => store.dispatch({type: 'noticed', text: lostKeys}, size),
	});
	const sequence = useSequence();
	useInput((input, key) => queue.add(splitKeys(input, key, sequence.current)));
	// A line end in it must not be taken for Enter.
	usePaste(text => queue.add(keysOf(cleanedLine(text))), {isActive: store.state().prompt !== null});
};
