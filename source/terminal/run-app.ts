import type {WindowSize} from '../core/layout/page-geometry.ts';
import {createKeyQueue, type KeyTaker} from '../ui/keymap/key-queue.ts';
import {keysOf} from '../ui/keymap/typed-keys.ts';
import type {Gesture} from '../ui/pointer/gesture.ts';
import {createGestureQueue} from '../ui/pointer/gesture-queue.ts';
import {cleanedLine} from '../ui/state/edit-prompt.ts';
import {createGestureReader} from './input/read-gestures.ts';
import type {Picture, Terminal, TerminalEvent} from './terminal.ts';

export type App = KeyTaker & {
	readonly point: (gesture: Gesture) => void;
	readonly picture: (size: WindowSize) => Picture;
	readonly subscribe: (listener: () => void) => void;
	readonly hasEnded: () => boolean;
};

/** The keys of an event. Of what is pasted into a prompt, line ends must not be taken for Enter. */
const keysOfEvent = (event: TerminalEvent, isTyping: boolean): readonly string[] => {
	if (event.type === 'key') return [event.name];
	if (event.type === 'paste') return keysOf(isTyping ? cleanedLine(event.text) : event.text);
	return [];
};

/** Runs an app on a terminal until one of them ends: shows its picture, and has it obey keys. */
export const runApp = (terminal: Terminal, app: App): void => {
	const queue = createKeyQueue(app);
	const gestures = createGestureQueue(app.point);
	const gestureOf = createGestureReader(() => performance.now());
	const draw = (): void => terminal.show(app.picture(terminal.size()));
	let isDue = false;
	// However many changes there are between two frames, they make one picture.
	const update = (): void => {
		if (isDue) return;
		isDue = true;
		queueMicrotask(() => {
			isDue = false;
			if (!app.hasEnded()) return draw();
			queue.stop();
			gestures.stop();
			terminal.leave();
		});
	};
	const hear = (events: readonly TerminalEvent[]): void => {
		let keys: string[] = [];
		const obey = (): void => {
			if (keys.length > 0) queue.add(keys);
			keys = [];
		};
		for (const event of events) {
			// One of the keys before it may open the prompt.
			if (event.type === 'paste') obey();
			for (const key of keysOfEvent(event, app.typing?.() !== undefined)) keys.push(key);
		}
		obey();
		gestures.add(events.flatMap(event => (event.type === 'mouse' ? (gestureOf(event) ?? []) : [])));
		if (events.some(({type}) => type === 'resize')) draw();
	};
	draw();
	app.subscribe(update);
	terminal.onInput(hear);
};
