import type {LineOrder} from '../core/text/line-order.ts';
import type {Display} from './ink-display.tsx';
import {enterScreen, markPastes, paintScreen} from './screen.ts';
import type {Picture} from './terminal.ts';
import {windowSize} from './window.ts';

/** Puts pictures on the screen: paints them itself at first, and has Ink draw them as soon as that has been loaded. */
export class Painter {
	#picture: Picture | undefined;
	#display: Display | undefined;
	#hasStopped = false;
	#isAway = false;
	#isAsking = false;
	readonly #order: LineOrder;

	constructor(order: LineOrder) {
		this.#order = order;
	}

	get picture(): Picture {
		return this.#picture ?? {rows: [], isTyping: false};
	}

	/** Whether the terminal is somebody else's: nothing is written then. */
	get isAway(): boolean {
		return this.#isAway;
	}

	/** Shows a picture. The first one enters the screen. */
	show(picture: Picture): void {
		if (!this.#picture) enterScreen(this.#order);
		if (!this.#isAway && picture.isTyping !== this.picture.isTyping) markPastes(picture.isTyping);
		this.#picture = picture;
		if (this.#isAway || this.#isAsking) return;
		if (this.#display) this.#display.show(picture);
		else paintScreen(picture.rows);
	}

	/** Draws the whole screen anew. `ask` has the program show what is to be seen in a window of its present size. */
	redraw(ask: () => void): void {
		this.#isAsking = true;
		ask();
		this.#isAsking = false;
		if (this.#isAway) return;
		if (this.#display) this.#display.redraw(this.picture, windowSize());
		else paintScreen(this.picture.rows);
	}

	attach(display: Display): void {
		this.#display = display;
		if (this.#hasStopped) display.stop();
	}

	stop(): void {
		this.#hasStopped = true;
		this.#display?.stop();
	}

	giveAway(): void {
		this.#isAway = true;
	}

	/** Enters the screen again; what is to be seen there is drawn next. */
	takeBack(): void {
		this.#isAway = false;
		enterScreen(this.#order);
		if (this.picture.isTyping) markPastes(true);
	}
}
