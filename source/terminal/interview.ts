import {usualWidths} from '../core/text/widths.ts';
import {createColourQuestions} from './ask-colours.ts';
import {atTwiceItsSize} from '../ui/large-text.ts';
import {createGraphicsQuestions, mayAskMore} from './ask-graphics.ts';
import {readScheme} from './colour-scheme.ts';
import type {InputEvent} from './input/input-event.ts';
import {learn, traits, type Traits} from './traits.ts';

/** A sign to be written, and what it says of a terminal to have given it so many columns. */
type Question = {readonly sign: string; readonly meaning: (columns: number) => Partial<Traits>};

/** Signs that terminals give different widths; see `Widths`. */
const aboutWidths: readonly Question[] = [
	{
		sign: '“',
		meaning: columns => ({widths: {...traits().widths, ambiguous: columns === 2 ? 'wide' : 'narrow'}}),
	},
	// Joined and toned: some terminals join the one and not the other.
	{sign: '👩🏽‍🚀', meaning: columns => ({widths: {...traits().widths, joinsEmoji: columns === 2}})},
];

/** A blank at twice its size (OSC 66): two columns where the terminal knows that, none where it reads it and does nothing. */
const aboutSizes: Question = {
	sign: atTwiceItsSize(' '),
	meaning: columns => ({drawsLargeText: columns === 2}),
};

/**
 * A locale may deny what the terminal has. The sign is two bytes in UTF-8, neither of them a control character, and of
 * one column in every terminal that knows UTF-8.
 */
const aboutCharset: readonly Question[] = [
	{sign: 'ö', meaning: columns => (columns === 1 ? {encode: null, widths: usualWidths} : {})},
];

const home = '\u001b[1;1H';
const whereIsTheCursor = '\u001b[6n';
/** mlterm 3.9.0 leaves a part of an emoji sequence behind where the screen is erased, but not where its row is. */
const eraseSigns = `${home}\u001b[K`;
const answer = /^\[1;(\d{1,4})R$/;

/** After so long, in milliseconds, a terminal that has not answered is taken for one that does not. */
const patience = 500;

export type Interview = {
	/** What is written to ask: signs in the first row, and after each where the cursor stands. Written once. */
	readonly ask: () => string;
	/** Looks for answers among events, and learns from them. Returns whether the terminal says that it is dark or light now. */
	readonly hear: (events: readonly InputEvent[]) => boolean;
	/** What is written to ask for the colours once more. */
	readonly askAgain: () => string;
	/** Resolves when answers can no longer come that a shell would take for keys. */
	readonly over: () => Promise<void>;
};

/**
 * Asks the terminal how it counts columns, which colours it has and, if `asksForGraphics`, whether it shows images. Nothing waits for the
 * answers: the page is drawn again if they are surprising.
 */
export const createInterview = (asksForGraphics = false): Interview => {
	const open: Question[] = [];
	const colours = createColourQuestions();
	const graphics = createGraphicsQuestions();
	const {promise: answered, resolve: onAnswered} = Promise.withResolvers<unknown>();
	let askedAt = -Infinity;
	const hearOne = (event: InputEvent): void => {
		if (event.type !== 'report') return;
		const learnt = colours.hear(event.sequence) ?? graphics.hear(event.sequence);
		if (learnt) learn(learnt);
		const column = answer.exec(event.sequence)?.[1];
		const question = column === undefined ? undefined : open.shift();
		if (!question) return;
		learn(question.meaning(Number(column) - 1));
		if (open.length === 0) onAnswered(undefined);
	};
	return {
		ask() {
			if (askedAt !== -Infinity) return '';
			askedAt = performance.now();
			if (traits().encode !== null) open.push(...aboutCharset);
			else open.push(...aboutWidths, ...(mayAskMore(process.env) ? [aboutSizes] : []));
			const signs = open.map(({sign}) => home + sign + whereIsTheCursor).join('');
			return colours.ask() + (asksForGraphics ? graphics.ask() : '') + signs + eraseSigns;
		},
		hear(events) {
			events.forEach(hearOne);
			return events.some(event => event.type === 'report' && readScheme(event.sequence) !== undefined);
		},
		askAgain: colours.askAgain,
		async over() {
			const left = askedAt + patience - performance.now();
			if (open.length === 0 || left <= 0) return;
			let timer: NodeJS.Timeout | undefined;
			await Promise.race([answered, new Promise(resolve => (timer = setTimeout(resolve, left)))]);
			clearTimeout(timer);
		},
	};
};
