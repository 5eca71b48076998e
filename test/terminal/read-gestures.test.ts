import {expect, it} from 'vitest';
import {createInputDecoder} from '../../source/terminal/input/input-decoder.ts';
import {createGestureReader} from '../../source/terminal/input/read-gestures.ts';
import type {Gesture} from '../../source/ui/pointer/gesture.ts';

/** What is read from sequences, each sent so many milliseconds after the one before it. */
const read = (...pieces: readonly (readonly [string, number?])[]): readonly Gesture[] => {
	let time = 0;
	const gestures: Gesture[] = [];
	const gestureOf = createGestureReader(() => time);
	const decoder = createInputDecoder(events => {
		for (const event of events) {
			const gesture = gestureOf(event);
			if (gesture) gestures.push(gesture);
		}
	});
	for (const [piece, after = 0] of pieces) {
		time += after;
		decoder.take(piece);
	}
	decoder.stop();
	return gestures;
};

const press = (column = 5, button = 0): string => `\u001b[<${button};${column};3M`;
const release = (column = 5, button = 0): string => `\u001b[<${button};${column};3m`;
const at = {column: 4, row: 2};

it('reads clicks, and counts those on one cell in quick succession', () => {
	const click = press() + release();
	const clicks = read([click], [click, 100], [click, 100], [click, 100], [click, 500], [press(6), 100]);
	expect(clicks.flatMap(one => (one.type === 'pressed-at' ? one.clicks : []))).toEqual([1, 2, 3, 1, 1, 1]);
	expect(clicks[0]).toEqual({type: 'pressed-at', at, clicks: 1});
	expect(clicks[1]).toEqual({type: 'released-at', at});
});

it('reads moves while the left button is held down, and no others', () => {
	expect(read([press(5, 35)], [press()], [press(6, 32)], [release(6)], [press(7, 32)])).toEqual([
		{type: 'pressed-at', at, clicks: 1},
		{type: 'dragged-to', at: {column: 5, row: 2}},
		{type: 'released-at', at: {column: 5, row: 2}},
	]);
});

it('reads the wheel, which turns a page once for notches that follow one another', () => {
	expect(read([press(5, 65)], [press(5, 65), 50], [press(5, 64), 200], [press(5, 66), 200])).toEqual([
		{type: 'turned-wheel', by: 1, startsTurn: true},
		{type: 'turned-wheel', by: 1, startsTurn: false},
		{type: 'turned-wheel', by: -1, startsTurn: true},
	]);
});

it('reads the buttons at the side, and leaves others and those with Shift, Alt or Ctrl to the terminal', () => {
	expect(read([press(5, 128) + release(5, 128)], [press(5, 129)])).toEqual([
		{type: 'pressed-side-button', by: -1},
		{type: 'pressed-side-button', by: 1},
	]);
	expect(read(...[1, 2, 4, 8, 16].map(button => [press(5, button) + release(5, button)] as const))).toEqual(
		[],
	);
});

it('reads the old encoding, which does not say what button is released', () => {
	expect(read(['\u001b[M %#\u001b[M#%#'])).toEqual([
		{type: 'pressed-at', at, clicks: 1},
		{type: 'released-at', at},
	]);
});
