import type {Cell} from '../pointer/gesture.ts';
import type {ScreenName} from './screen-stack.ts';

/** The mouse's left button, from when it is pressed until it is released. */
export type HeldButton = {
	readonly from: Cell;
	readonly clicks: 1 | 2 | 3;
	/** The screen that it was pressed on: what is released on another one is no click. */
	readonly screen: ScreenName;
	/** Whether the mouse has been moved to another cell since. */
	readonly isDragged: boolean;
};
