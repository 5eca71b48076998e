import {useStdin} from 'ink';
import {useEffect, useEffectEvent} from 'react';

/** Function keys by the sequences that terminals send. Ink knows them but tells `useInput` nothing of them. */
const sequences: Readonly<Record<string, string>> = {
	'\u001bOP': 'f1',
	'\u001b[11~': 'f1',
	'\u001b[[A': 'f1',
};

/** Where Ink hands on each key's sequence; not in its types, hence the guard. */
type InputEvents = {
	readonly on: (event: 'input', listener: (sequence: string) => void) => void;
	readonly removeListener: (event: 'input', listener: (sequence: string) => void) => void;
};

/** Calls back with the name of each function key that is pressed. */
export const useFunctionKeys = (onKey: (key: string) => void): void => {
	const {internal_eventEmitter: events} = useStdin() as {internal_eventEmitter?: InputEvents};
	const handle = useEffectEvent((sequence: string) => {
		const key = sequences[sequence];
		if (key !== undefined) onKey(key);
	});
	useEffect(() => {
		const listener = (sequence: string): void => handle(sequence);
		events?.on('input', listener);
		return () => events?.removeListener('input', listener);
	}, [events]);
};
