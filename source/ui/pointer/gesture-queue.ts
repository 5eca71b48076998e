import {createSlices} from '../keymap/slices.ts';
import type {Gesture} from './gesture.ts';

export type GestureQueue = {
	/** Takes gestures and obeys them in order, at once as far as time allows. Keys that wait do not hold them up. */
	readonly add: (gestures: readonly Gesture[]) => void;
	readonly stop: () => void;
};

/** More gestures than a hand makes while the longest frame is drawn: others are left out. */
export const mostWaiting = 64;

/** Two gestures as one, where the first need not be obeyed by itself: moves, and notches of the wheel in one direction. */
const joined = (before: Gesture | undefined, next: Gesture): Gesture | undefined => {
	if (before?.type === 'dragged-to' && next.type === 'dragged-to') return next;
	if (before?.type !== 'turned-wheel' || next.type !== 'turned-wheel') return undefined;
	if (before.by > 0 !== next.by > 0) return undefined;
	return {...before, by: before.by + next.by, startsTurn: before.startsTurn || next.startsTurn};
};

/** A mouse sends an event for each cell that it crosses: they are obeyed in slices, and bursts of them as one. */
export const createGestureQueue = (obey: (gesture: Gesture) => void): GestureQueue => {
	let waiting: Gesture[] = [];
	const slices = createSlices(hasTime => {
		while (waiting.length > 0 && hasTime()) {
			const [next] = waiting.splice(0, 1);
			if (next) obey(next);
		}
		return waiting.length > 0;
	});
	return {
		add(gestures) {
			for (const gesture of gestures) {
				const one = joined(waiting.at(-1), gesture);
				if (one) waiting[waiting.length - 1] = one;
				else if (waiting.length < mostWaiting) waiting.push(gesture);
			}
			if (waiting.length > 0) slices.moreCame(true);
		},
		stop() {
			waiting = [];
			slices.stop();
		},
	};
};
