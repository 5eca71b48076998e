import type {Cell, Gesture} from '../../ui/pointer/gesture.ts';
import type {InputEvent, MouseEvent} from './input-event.ts';

/** Presses of the same cell within so many milliseconds are a double or a triple click. */
const clickInterval = 400;

/** Notches that follow one another within so many milliseconds belong to one turn of the wheel, which turns one page. */
const turnInterval = 150;

/** Numbers of buttons; the last two are at the side of a mouse. */
const button = {left: 0, none: 3, back: 8, forward: 9};

type Press = {readonly at: Cell; readonly time: number; readonly clicks: 1 | 2 | 3};

const followedBy = {1: 2, 2: 3, 3: 1} as const;

/** The press after another one, or after none. */
const nextPress = (at: Cell, time: number, last: Press | undefined): Press => {
	const isQuick = last !== undefined && time - last.time <= clickInterval;
	const isSame = last?.at.column === at.column && last.at.row === at.row;
	return {at, time, clicks: isQuick && isSame ? followedBy[last.clicks] : 1};
};

/**
 * Makes a function that tells what is done with a mouse. What is pressed with Shift, Alt or Ctrl is left to the terminal.
 *
 * @param now The time in milliseconds.
 */
export const createGestureReader = (now: () => number): ((event: InputEvent) => Gesture | undefined) => {
	let press: Press | undefined;
	let isHeld = false;
	let turnedAt = -Infinity;
	const turn = ({button: number}: MouseEvent): Gesture | undefined => {
		if (number > 1) return undefined;
		const time = now();
		const startsTurn = time - turnedAt > turnInterval;
		if (startsTurn) turnedAt = time;
		return {type: 'turned-wheel', by: number === 0 ? -1 : 1, startsTurn};
	};
	const pressed = (event: MouseEvent, at: Cell): Gesture | undefined => {
		if (event.button === button.back) return {type: 'pressed-side-button', by: -1};
		if (event.button === button.forward) return {type: 'pressed-side-button', by: 1};
		if (event.button !== button.left || event.shift || event.alt || event.control) return undefined;
		press = nextPress(at, now(), press);
		isHeld = true;
		return {type: 'pressed-at', at, clicks: press.clicks};
	};
	return event => {
		if (event.type !== 'mouse') return undefined;
		if (event.action === 'wheel') return turn(event);
		const at = {column: Math.max(0, event.column - 1), row: Math.max(0, event.row - 1)};
		if (event.action === 'press') return pressed(event, at);
		// In the old encoding no button is said to be released.
		if (!isHeld || (event.button !== button.left && event.button !== button.none)) return undefined;
		if (event.action === 'move') return {type: 'dragged-to', at};
		isHeld = false;
		return {type: 'released-at', at};
	};
};
