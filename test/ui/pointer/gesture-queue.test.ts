import {expect, it, onTestFinished, vi} from 'vitest';
import type {Gesture} from '../../../source/ui/pointer/gesture.ts';
import {createGestureQueue, mostWaiting} from '../../../source/ui/pointer/gesture-queue.ts';

const at = (column: number) => ({column, row: 0});
const wheel = (by: number, startsTurn = false): Gesture => ({type: 'turned-wheel', by, startsTurn});
const drag = (column: number): Gesture => ({type: 'dragged-to', at: at(column)});
const press: Gesture = {type: 'pressed-at', at: at(0), clicks: 1};
const release: Gesture = {type: 'released-at', at: at(9)};

const createQueue = (obey?: () => void) => {
	const obeyed: Gesture[] = [];
	const queue = createGestureQueue(gesture => {
		obeyed.push(gesture);
		obey?.();
	});
	onTestFinished(queue.stop);
	return {...queue, obeyed};
};

it('obeys gestures at once and in order, moves and notches that come together as one', () => {
	const {add, obeyed} = createQueue();
	add([press, drag(1), drag(2), drag(3), release, wheel(1), wheel(1, true), wheel(-1), wheel(-1)]);
	expect(obeyed).toEqual([press, drag(3), release, wheel(2, true), wheel(-2)]);
});

it('leaves out what a hand cannot do, however long each takes', async () => {
	const slow = (): void => {
		const start = performance.now();
		while (performance.now() < start + 2);
	};
	const {add, obeyed} = createQueue(slow);
	for (let times = 0; times < 1000; times++) add([press, release]);
	add([{type: 'pressed-side-button', by: 1}]);
	const few = mostWaiting * 2;
	await vi.waitFor(() => expect(obeyed.length).toBeGreaterThanOrEqual(mostWaiting));
	expect(obeyed.length).toBeLessThan(few);
});
