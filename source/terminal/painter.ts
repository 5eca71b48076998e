import {holdsEmojiSequence} from '../core/text/cell-width.ts';
import type {Display} from './ink-display.tsx';
import {enterScreen, markPastes, nameWindow, paintScreen, type ScreenModes} from './screen.ts';
import {withShownStyles} from './shown-styles.ts';
import type {Picture} from './terminal.ts';
import {traits, type Traits} from './traits.ts';
import {windowSize} from './window.ts';

/** Puts pictures on the screen: paints them itself at first, and has Ink draw them as soon as that has been loaded. */
export class Painter {
	#picture: Picture | undefined;
	#display: Display | undefined;
	#hasStopped = false;
	readonly #end = Promise.withResolvers<unknown>();
	#isAway = false;
	#isAsking = false;
	readonly #modes: ScreenModes;
	readonly #question: () => string;

	/** @param question What the terminal is asked, before it is painted first; nothing later. */
	constructor(modes: ScreenModes, question: () => string) {
		this.#modes = modes;
		this.#question = question;
	}

	get picture(): Picture {
		return this.#picture ?? {rows: [], isTyping: false, title: null};
	}

	/** Whether the terminal is somebody else's: nothing is written then. */
	get isAway(): boolean {
		return this.#isAway;
	}

	/** Whether it has been told to stop. */
	get hasStopped(): boolean {
		return this.#hasStopped;
	}

	/** Resolves when it has stopped; rejects where Ink could not draw. */
	get ended(): Promise<unknown> {
		return this.#end.promise;
	}

	/** Shows a picture. The first one enters the screen. */
	show(shown: Picture): void {
		const picture = {...shown, rows: shown.rows.map(row => withShownStyles(row, traits().styles))};
		if (!this.#picture) enterScreen(this.#modes);
		if (!this.#isAway) {
			if (picture.isTyping !== this.picture.isTyping) markPastes(picture.isTyping);
			if (picture.title !== null) nameWindow(picture.title);
		}
		this.#picture = picture;
		if (this.#isAway || this.#isAsking) return;
		if (this.#display) this.#display.show(picture);
		else this.#paint();
	}

	/** Whether what is shown would look otherwise if it had been drawn with what was known of the terminal `before`. */
	looksOtherThan(before: Traits): boolean {
		const {widths, encode, text, background, saysDark, drawsLargeText} = traits();
		if (drawsLargeText !== before.drawsLargeText) return true;
		if (text !== before.text || background !== before.background) return true;
		if (saysDark !== before.saysDark) return true;
		if (encode !== before.encode || widths.ambiguous !== before.widths.ambiguous) return true;
		return widths.joinsEmoji !== before.widths.joinsEmoji && this.picture.rows.some(holdsEmojiSequence);
	}

	/** Draws the whole screen anew. `ask` has the program show what is to be seen in a window of its present size. */
	redraw(ask: () => void): void {
		this.#isAsking = true;
		ask();
		this.#isAsking = false;
		if (this.#isAway) return;
		if (this.#display) this.#display.redraw(this.picture, windowSize());
		else this.#paint();
	}

	#paint(): void {
		paintScreen(this.picture, this.#question());
	}

	/** Has Ink draw from now on; it has drawn the rows of the present picture. */
	attach(display: Display): void {
		this.#display = display;
		display.ended.then(this.#end.resolve, this.#end.reject);
		if (this.picture.image) display.show(this.picture);
	}

	stop(): void {
		this.#hasStopped = true;
		if (this.#display) this.#display.stop();
		else this.#end.resolve(undefined);
	}

	giveAway(): void {
		this.#display?.clearImage();
		this.#isAway = true;
	}

	/** Enters the screen again; what is to be seen there is drawn next. */
	takeBack(): void {
		this.#isAway = false;
		enterScreen(this.#modes);
		const {isTyping, title} = this.picture;
		if (title !== null) nameWindow(title);
		if (isTyping) markPastes(true);
	}
}
