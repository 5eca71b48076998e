export type Modifiers = {readonly shift: boolean; readonly alt: boolean; readonly control: boolean};

/** What a mouse did: pressed or released a button, moved, or turned its wheel. */
export type MouseEvent = Modifiers & {
	readonly type: 'mouse';
	readonly action: 'press' | 'release' | 'move' | 'wheel';
	/** 0 left, 1 middle, 2 right, 3 none; of a wheel 0 up, 1 down, 2 left, 3 right. */
	readonly button: number;
	/** From 1. */
	readonly column: number;
	readonly row: number;
};

export type InputEvent =
	/** A key by the name that the keymap uses. */
	| {readonly type: 'key'; readonly name: string}
	| {readonly type: 'paste'; readonly text: string}
	| MouseEvent
	| {readonly type: 'focus'; readonly isFocused: boolean}
	/** An answer to a query, or anything else that is no key: a sequence without its escape and its terminator. */
	| {readonly type: 'report'; readonly sequence: string};
