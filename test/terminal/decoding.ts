import type {InputEvent} from '../../source/terminal/input/input-event.ts';
import {createInputDecoder} from '../../source/terminal/input/input-decoder.ts';

/** A decoder that is sent pieces of input, and all events it made of them. */
export const decoding = () => {
	const events: InputEvent[] = [];
	const {take, stop} = createInputDecoder(more => events.push(...more));
	return {send: take, stop, events: (): readonly InputEvent[] => events};
};

/** The events made at once of input that comes in these pieces. */
export const eventsOf = (...pieces: readonly string[]): readonly InputEvent[] => {
	const {send, stop, events} = decoding();
	for (const piece of pieces) send(piece);
	stop();
	return events();
};

/** Events in short: keys by their names, pastes in quotation marks, others by their types. */
export const inShort = (events: readonly InputEvent[]): string =>
	events
		.map(event => {
			if (event.type === 'key') return event.name;
			return event.type === 'paste' ? `“${event.text}”` : `<${event.type}>`;
		})
		.join(' ');

/** What input that comes in these pieces is at once, in short. */
export const decoded = (...pieces: readonly string[]): string => inShort(eventsOf(...pieces));
