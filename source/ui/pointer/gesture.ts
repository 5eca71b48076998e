/** A cell of the window, counted from 0. */
export type Cell = {readonly column: number; readonly row: number};

/** What somebody did with a mouse, whose left button is the one that counts. */
export type Gesture =
	/** `clicks` are those in quick succession on the same cell: two choose a word, three a paragraph. */
	| {readonly type: 'pressed-at'; readonly at: Cell; readonly clicks: 1 | 2 | 3}
	/** Moved with the button held down. */
	| {readonly type: 'dragged-to'; readonly at: Cell}
	| {readonly type: 'released-at'; readonly at: Cell}
	/** Turned the wheel by notches, upwards below 0. */
	| {
			readonly type: 'turned-wheel';
			readonly by: number;
			/** Whether it may turn a page: a flick over a touchpad makes dozens of notches. */
			readonly startsTurn: boolean;
	  }
	/** Pressed the button for back or for forward at the mouse's side. */
	| {readonly type: 'pressed-side-button'; readonly by: 1 | -1};
