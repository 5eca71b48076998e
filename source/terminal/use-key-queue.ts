import {useEffect, useRef, useState} from 'react';
import {createKeyQueue, type KeyQueue, type KeyTaker} from '../ui/keymap/key-queue.ts';

/** A queue of keys for as long as a component is there; what obeys them may be another one in each frame. */
export const useKeyQueue = (taker: KeyTaker): KeyQueue => {
	const latest = useRef(taker);
	useEffect(() => {
		latest.current = taker;
	});
	const [queue] = useState(() =>
		createKeyQueue({
			press: key => latest.current.press(key),
			typing: () => latest.current.typing?.(),
			undoesItself: key => latest.current.undoesItself?.(key) ?? false,
			onLost: () => latest.current.onLost(),
		}),
	);
	useEffect(() => queue.stop, [queue]);
	return queue;
};
