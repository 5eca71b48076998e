import {type Case, measureCases} from '../measure.ts';
import {memoryOf} from '../process-figures.ts';
import {firstWord, storyKinds} from '../stories.ts';
import type {Suite, Workshop} from '../suite.ts';
import {type TimedTerminal, wait} from '../timed-terminal.ts';
import {latestTitle} from '../write-shelf.ts';
import {
	emptyNode,
	inkFloor,
	nodeFloor,
	readerBook,
	readerRemembered,
	readerShelf,
	readerSingle,
	readerTitle,
	readerWith,
} from './subjects.ts';

/** Milliseconds after which a program that was just started has done what it puts off. */
const rest = 300;

type Session = {
	readonly start: () => TimedTerminal;
	readonly shown: RegExp;
	/** Written the moment that the first screen is complete, and what it leads to. */
	readonly key: string;
	readonly next: RegExp;
};

const page: Omit<Session, 'start'> = {shown: new RegExp(firstWord), key: ' ', next: /\bpage 2\b/};

const startCase = (subject: string, {start, shown, key, next}: Session): Case => ({
	subject,
	measure: async record => {
		await using terminal = start();
		record('first', (await terminal.until(shown)) - terminal.startedAt);
		terminal.send(key);
		record('ready', (await terminal.until(next)) - terminal.startedAt);
		await wait(rest);
		const {resident, peak} = memoryOf(terminal.pid);
		record('resident', resident);
		record('peak', peak);
		const leftAt = performance.now();
		terminal.send('q');
		record('quit', (await terminal.ended) - leftAt);
	},
});

const casesOf = (workshop: Workshop): readonly Case[] => {
	const {open, openShelf, openRemembered, node, floors, story, book, hasSingle} = workshop;
	const text = story('large');
	return [
		...(Object.keys(storyKinds) as (keyof typeof storyKinds)[]).map(kind =>
			startCase(readerWith(kind), {...page, start: () => open([story(kind), '--no-title'])}),
		),
		startCase(readerBook, {...page, start: () => open([book(), '--no-title'])}),
		startCase(readerTitle, {
			start: () => open([story('small')]),
			shown: /Enter begins/,
			key: '\r',
			next: page.shown,
		}),
		{
			subject: readerShelf,
			measure: async record => {
				await using terminal = openShelf();
				record('first', (await terminal.until(new RegExp(latestTitle))) - terminal.startedAt);
			},
		},
		{
			subject: readerRemembered,
			measure: async record => {
				await using terminal = await openRemembered();
				record('first', (await terminal.until(/\b50%/)) - terminal.startedAt);
			},
		},
		...(hasSingle
			? [
					startCase(readerSingle, {
						...page,
						start: () => open([story('small'), '--no-title'], {isSingle: true}),
					}),
				]
			: []),
		startCase(inkFloor, {...page, start: () => node([floors.ink, text])}),
		startCase(nodeFloor, {...page, start: () => node([floors.raw, text])}),
		{
			subject: emptyNode,
			measure: async record => {
				await using terminal = node(['-e', '0']);
				record('first', (await terminal.ended) - terminal.startedAt);
			},
		},
	];
};

export const start: Suite = {
	name: 'start',
	title: 'Starting: first page, a key answered, quitting in ms; memory in MiB',
	run: workshop => measureCases(casesOf(workshop), workshop.runs),
};
