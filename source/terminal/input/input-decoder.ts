import type {InputEvent} from './input-event.ts';
import {createReader} from './read-tokens.ts';
import {longestString, Tokenizer, type State, type Token} from './tokenizer.ts';

/**
 * How long the rest of what has begun is waited for, in milliseconds. ESC alone is a key, and the reader waits for what it
 * does. Nobody types the beginning of another sequence, and a slow line may need most of a second for its end; but keys
 * vanish in a control string meanwhile.
 */
const patience = {escape: 20, 'control-string': 300, sequence: 1000, paste: 2000};
/** How long the rest of a sequence is recognized after its ESC has been taken for a key, in milliseconds. */
const memoryOfEscape = 1000;

const patienceIn = (state: State): number => {
	if (state === 'escape' || state === 'paste' || state === 'control-string') return patience[state];
	return patience.sequence;
};

/* oxlint-disable no-control-regex -- Control sequences are what this is about. */
/** The rest of a sequence in one piece, without its ESC: nobody types two of these keys at once. */
const lateRest =
	/^(?:\[[[<?>=]?[\d:;]*[ -/]*[@-~]|\[\d[\d:;]*$|O[A-Z]|[\]P][^\u0000-\u001f]{2,}(?:[\u0007\u001b]|$))/u;
/* oxlint-enable no-control-regex */
/** The same of the Esc key in the kitty protocol: it has been obeyed. */
const lateEscapeKey = /^\[27(?:[:;][\d:;]*)?u/u;

const withLateEscape = (piece: string): string => {
	const rest = piece.replace(lateEscapeKey, '');
	return lateRest.test(rest) ? `\u001b${rest}` : rest;
};

export type InputDecoder = {
	/** Takes a piece of input, cut anywhere. */
	readonly take: (piece: string) => void;
	/** Forgets what is unfinished. */
	readonly stop: () => void;
};

/** Calls back a while after input, and not before all that has arrived meanwhile, during a long frame, has been read. */
const createTimer = (onEnd: () => void) => {
	let timer: NodeJS.Timeout | undefined;
	let soon: NodeJS.Immediate | undefined;
	const stop = (): void => {
		clearTimeout(timer);
		clearImmediate(soon);
	};
	const start = (milliseconds: number): void => {
		stop();
		timer = setTimeout(() => (soon = setImmediate(onEnd)), milliseconds);
	};
	return {start, stop};
};

/** @param onEvents Takes all events of a piece at once, in order; later those of a sequence whose rest has not come. */
export const createInputDecoder = (onEvents: (events: readonly InputEvent[]) => void): InputDecoder => {
	const tokenizer = new Tokenizer();
	const eventsOf = createReader();
	let givenUpAt = -Infinity;

	const handOn = (tokens: readonly Token[]): void => {
		const events = eventsOf(tokens);
		if (events.length > 0) onEvents(events);
	};

	const timer = createTimer(() => {
		if (tokenizer.state === 'escape') givenUpAt = performance.now();
		handOn(tokenizer.giveUp());
	});

	/** Whether a sequence goes on that is waited for already: single characters in a control string are typed keys. */
	const goesOn = (begun: number, piece: string): boolean =>
		tokenizer.begun === begun &&
		!(tokenizer.state === 'control-string' && piece.length > 1 && tokenizer.held.length <= longestString);

	return {
		take(piece) {
			const isLate = tokenizer.state === 'ground' && performance.now() < givenUpAt + memoryOfEscape;
			givenUpAt = -Infinity;
			const begun = tokenizer.state === 'escape' ? -1 : tokenizer.begun;
			const tokens = tokenizer.take(isLate ? withLateEscape(piece) : piece);
			if (tokenizer.state === 'ground') timer.stop();
			else if (tokenizer.state === 'paste' || !goesOn(begun, piece)) timer.start(patienceIn(tokenizer.state));
			handOn(tokens);
		},
		stop: timer.stop,
	};
};
