import {useStdin} from 'ink';
import {useEffect, useRef, type RefObject} from 'react';

/** Where Ink hands on the sequence of each key before `useInput` is told of it; not in its types, hence the guard. */
type InputEvents = {
	readonly on: (event: 'input', listener: (sequence: string) => void) => void;
	readonly removeListener: (event: 'input', listener: (sequence: string) => void) => void;
};

/**
 * The sequence, as the terminal sent it, of the key that `useInput` is being told of: `useInput` alone cannot tell F1
 * or a mouse report from nothing at all. To be called before it.
 */
export const useSequence = (): RefObject<string> => {
	const {internal_eventEmitter: events} = useStdin() as {internal_eventEmitter?: InputEvents};
	const latest = useRef('');
	useEffect(() => {
		const listener = (sequence: string): void => {
			latest.current = sequence;
		};
		events?.on('input', listener);
		return () => events?.removeListener('input', listener);
	}, [events]);
	return latest;
};
