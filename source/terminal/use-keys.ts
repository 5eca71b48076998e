import {useInput, usePaste} from 'ink';
import {lostKeys} from '../ui/keymap/key-queue.ts';
import {undoesItself} from '../ui/keymap/press-key.ts';
import {keysOf} from '../ui/keymap/typed-keys.ts';
import {splitKeys} from './split-keys.ts';
import {useKeyQueue} from './use-key-queue.ts';
import {useSequence} from './use-sequence.ts';
import type {Action} from '../ui/state/action.ts';
import {cleanedLine} from '../ui/state/edit-prompt.ts';
import type {Store} from '../reading/store.ts';

/** The one place where keys come in: all of them go through a queue to the store, what is pasted into a prompt too. */
export const useKeys = (store: Store, onAction: (action: Action) => void): void => {
	const queue = useKeyQueue({
		press(key) {
			const action = store.press(key);
			if (action) onAction(action);
		},
		typing: () => (store.state().prompt ? text => store.dispatch({type: 'typed', text}) : undefined),
		undoesItself: key => undoesItself(store.state(), key),
		onLost: () => store.dispatch({type: 'noticed', text: lostKeys}),
	});
	const sequence = useSequence();
	useInput((input, key) => queue.add(splitKeys(input, key, sequence.current)));
	// A line end in it must not be taken for Enter.
	usePaste(text => queue.add(keysOf(cleanedLine(text))), {isActive: store.state().prompt !== null});
};
