import type {ReadStream} from 'node:tty';
import {copyText} from './clipboard.ts';
import {Crash} from './crash.ts';
import {createInterview, type Interview} from './interview.ts';
import {guardTerminal, type Leaving} from './guard-terminal.ts';
import type {InputEvent} from './input/input-event.ts';
import {readKeyboard} from './keyboard.ts';
import {Painter} from './painter.ts';
import {askTerminal, followScheme, leaveScreen, type ScreenModes} from './screen.ts';
import {watchSuspension, type Suspension} from './suspension.ts';
import type {Terminal, TerminalEvent} from './terminal.ts';
import {traits} from './traits.ts';
import {watchWindow, windowSize} from './window.ts';

export type Session = Omit<Leaving, 'restore' | 'leave'> & {
	readonly modes: ScreenModes;
	/** Whether the terminal is asked if it shows images. */
	readonly asksForGraphics: boolean;
	/** Shows the first picture, at once, and adds listeners. */
	readonly start: (terminal: Terminal) => void;
	/** Called a moment after keys are answered: what can wait has waited until then. */
	readonly onReady: () => void;
};

/** How long the keys that were pressed meanwhile go before all else, in milliseconds. */
const moment = 100;

/** How long no key has come when Ink is loaded, in milliseconds: keys wait for that, and nobody reads as fast. */
const pause = 50;

/** Loads React and Ink, which takes longer than all before it, and has them draw over what the painter has painted. */
const attachInk = async (painter: Painter): Promise<void> => {
	const {startDisplay} = await import('./ink-display.tsx');
	if (!painter.hasStopped) painter.attach(startDisplay(painter.picture, windowSize(), () => painter.isAway));
};

/** Reads keys until the painter is stopped. It paints what the first ones lead to; Ink is loaded when there is a pause. */
const answerKeys = async (
	{keyboard, onReady}: Session,
	painter: Painter,
	interview: Interview,
	onEvents: (events: readonly InputEvent[]) => void,
): Promise<void> => {
	const isQuiet = Promise.withResolvers<unknown>();
	const waiting = setTimeout(() => isQuiet.resolve(null), pause);
	const stopReading = readKeyboard(keyboard, events => {
		waiting.refresh();
		onEvents(events);
	});
	let ready: NodeJS.Timeout | undefined;
	try {
		await Promise.race([isQuiet.promise, painter.ended]);
		if (!painter.hasStopped) await Promise.race([attachInk(painter), painter.ended]);
		ready = setTimeout(onReady, moment);
		await painter.ended;
	} finally {
		await interview.over();
		stopReading();
		clearTimeout(waiting);
		clearTimeout(ready);
	}
};

/** Gives the terminal away while the program is stopped, and draws everything anew when it goes on. */
const watchStops = ({keyboard, save}: Session, painter: Painter, repaint: () => void): Suspension =>
	watchSuspension({
		giveAway() {
			painter.giveAway();
			keyboard.setRawMode(false);
		},
		leave() {
			// Nobody knows whether the program goes on.
			save();
			leaveScreen();
		},
		takeBack() {
			keyboard.setRawMode(true);
			painter.takeBack();
			repaint();
		},
	});

/** Gives the terminal back, for ways out on which nothing else did. */
const restore = (keyboard: ReadStream, stop: () => void): void => {
	try {
		stop();
		keyboard.setRawMode(false);
	} catch {
		// What follows restores the terminal all the same.
	}
	leaveScreen();
};

/** Runs a program on the whole terminal until it leaves, and gives the terminal back whatever happens. */
export const runOnTerminal = async (session: Session): Promise<void> => {
	const {keyboard, modes, save, start, lastWords} = session;
	const interview = createInterview(session.asksForGraphics);
	const painter = new Painter(modes, interview.ask);
	const stop = (): void => painter.stop();
	const listeners: ((events: readonly TerminalEvent[]) => void)[] = [];
	const tell = (events: readonly TerminalEvent[]): void => listeners.forEach(listener => listener(events));
	const repaint = (): void => painter.redraw(() => tell([{type: 'resize'}]));
	const hear = (events: readonly InputEvent[]): void => {
		const before = traits();
		// The first answer says that later ones may follow; the colours have been asked for with it.
		if (interview.hear(events) && !followScheme()) askTerminal(interview.askAgain());
		// Keys behind an answer are obeyed with what it says.
		tell(events);
		if (painter.looksOtherThan(before)) repaint();
	};
	const stopGuarding = guardTerminal({...session, restore: () => restore(keyboard, stop)});
	const suspension = watchStops(session, painter, repaint);
	const stopWatching = watchWindow(repaint);
	const run = async (): Promise<void> => {
		// Until then the terminal itself would write the keys that are pressed, Enter among them, into the page.
		keyboard.setRawMode(true);
		start({
			size: windowSize,
			show: picture => painter.show(picture),
			onInput: listener => listeners.push(listener),
			suspend: suspension.suspend,
			repaint,
			copy: copyText,
			leave: stop,
		});
		await answerKeys(session, painter, interview, hear);
	};
	const [outcome] = await Promise.allSettled([run()]);
	save();
	stopWatching();
	keyboard.setRawMode(false);
	leaveScreen();
	suspension.release();
	stopGuarding();
	if (outcome.status === 'rejected') throw new Crash(outcome.reason, lastWords());
};
