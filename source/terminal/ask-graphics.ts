import type {Environment} from './locale.ts';
import type {Traits} from './traits.ts';

/** Tells our image, and the answer to our question, from all others. */
export const imageId = 31;

/**
 * Asks whether the terminal knows kitty's graphics protocol, with a picture of one pixel that it is not to keep
 * (https://sw.kovidgoyal.net/kitty/graphics-protocol/, “Querying support”), and how large its cells are (xterm's ctlseqs, CSI 16 t).
 * The answers come before those of the signs, or never.
 */
const whetherItShowsImages = `\u001b_Gi=${imageId},s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\\u001b[16t`;

/**
 * Terminals that may know it, by TERM; those that call themselves xterm read such a sequence to its end. Apple's shows it as text.
 * tmux makes a title of it, and would not draw the picture.
 */
const mayKnow = /^(?:xterm|kitty|ghostty|wezterm|konsole|iterm2?|rio|warp)/i;

/** Whether a terminal may be asked what only a few know: it reads the question to its end. */
export const mayAskMore = ({TERM = '', TERM_PROGRAM, STY, TMUX}: Environment): boolean =>
	STY === undefined && TMUX === undefined && TERM_PROGRAM !== 'Apple_Terminal' && mayKnow.test(TERM);

const yes = `_Gi=${imageId};OK`;
const cellAnswer = /^\[6;(\d{1,4});(\d{1,4})t$/;

/** What a report says of graphics; undefined where it is about something else. */
export const readGraphics = (report: string): Partial<Traits> | undefined => {
	if (report === yes) return {showsImages: true};
	const [, height = 0, width = 0] = (cellAnswer.exec(report) ?? []).map(Number);
	return width > 0 && height > 0 ? {cell: {width, height}} : undefined;
};

export type GraphicsQuestions = {
	/** What is written to ask; nothing where the terminal would not understand. */
	readonly ask: () => string;
	/** What a report tells, if that was asked for; undefined where it is about something else. */
	readonly hear: (report: string) => Partial<Traits> | undefined;
};

export const createGraphicsQuestions = (): GraphicsQuestions => {
	let isAsked = false;
	return {
		ask() {
			isAsked = mayAskMore(process.env);
			return isAsked ? whetherItShowsImages : '';
		},
		hear: report => (isAsked ? readGraphics(report) : undefined),
	};
};
