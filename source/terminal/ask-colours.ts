import {colourCount} from './colour-count.ts';
import {isItDark, readScheme} from './colour-scheme.ts';
import type {Environment} from './locale.ts';
import type {Traits} from './traits.ts';

/** Asks for the colours of text and background (xterm's ctlseqs, OSC 10 and 11). Answers come before those of the signs. */
const whichColours = '\u001b]10;?\u001b\\\u001b]11;?\u001b\\';

/** An answer: which colour, and its parts in one to four hexadecimal digits. */
const colourAnswer = /^\](1[01]);rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;

/** Terminals that are asked for colours: those that can mix them. GNU screen and the Linux console do not know the question. */
const mayAsk = (environment: Environment): boolean =>
	colourCount(environment, process.platform) >= 256 && !/^(?:screen|linux)/.test(environment['TERM'] ?? '');

/** What a report says of the colours that are `asked` for, each once; undefined where it is about something else. */
const readColour = (report: string, asked: Set<string>): Partial<Traits> | undefined => {
	const [, which, ...parts] = colourAnswer.exec(report) ?? [];
	if (which === undefined || !asked.delete(which)) return undefined;
	const rgb = parts.reduce((all, part) => {
		const share = Number.parseInt(part, 16) / (16 ** part.length - 1);
		return all * 0x1_00 + Math.round(share * 0xff);
	}, 0);
	return which === '10' ? {text: rgb} : {background: rgb};
};

export type ColourQuestions = {
	/** What is written to ask for the colours, and whether the terminal is dark; nothing where it knows no such question. */
	readonly ask: () => string;
	/** What is written to ask for the colours when they have changed. */
	readonly askAgain: () => string;
	/** What a report tells of them; undefined where it is about something else. */
	readonly hear: (report: string) => Partial<Traits> | undefined;
};

export const createColourQuestions = (): ColourQuestions => {
	const asked = new Set<string>();
	const askAgain = (): string => {
		asked.add('10').add('11');
		return whichColours;
	};
	return {
		ask: () => (mayAsk(process.env) ? isItDark + askAgain() : ''),
		askAgain,
		hear(report) {
			const saysDark = readScheme(report);
			return saysDark === undefined ? readColour(report, asked) : {saysDark};
		},
	};
};
