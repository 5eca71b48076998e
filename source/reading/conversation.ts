import {messageOf, Refusal} from '../core/refusal.ts';
import {completeOutline} from '../core/story/outline.ts';
import {totalWeight} from '../core/story/running-totals.ts';
import {titleLines} from '../ui/linear/title-lines.ts';
import {readOn} from '../ui/linear/words.ts';
import {noticeInWords, percentSignsInWords} from '../ui/linear/say.ts';
import {readWords} from '../ui/linear/read-words.ts';
import type {Turn} from '../ui/linear/turn.ts';
import {wholeStory} from '../ui/state/app-state.ts';
import {questionInWords} from '../ui/state/question.ts';
import type {Reading} from '../ui/state/reading.ts';
import type {Store} from './store.ts';

/** A story read line by line: what the program prints, and its answers to what is typed. */
export type Conversation = {
	/** What is said before anything is typed: the title, or the first passage where the reader wants to go past it. */
	readonly open: () => Promise<readonly string[]>;
	/** Obeys a line, and says what came of it. */
	readonly answer: (typed: string) => Promise<readonly string[]>;
	/** Whether the reader has left. */
	readonly hasEnded: () => boolean;
};

/**
 * Stories up to this weight are measured before their title is said, in bytes: that takes 40 ms for a text of this size, and
 * half a second for an EPUB of two thirds of it, on a busy machine.
 */
const soonMeasured = 512 * 1024;

/** Whether the length of the whole story is known. Of a large text only the beginning may have been read so far. */
const isWeighed = ({extent, story}: Reading): boolean =>
	extent === 'whole' || story.spine.some((_, index) => story.chapters.sceneCount(index) === null);

/** Measures a story that is soon measured. One that cannot be read to its end goes without. */
const measure = (store: Store): void => {
	const {reading} = store.story();
	if (!isWeighed(reading) || totalWeight(reading.story) > soonMeasured) return;
	store.complete();
	const state = wholeStory(store.state());
	if (!state || state.outline.complete) return;
	try {
		store.dispatch({type: 'outlined', outline: completeOutline(state.reading.story)});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
	}
};

/** Resolves when no search is under way. */
const searched = (store: Store): Promise<void> =>
	new Promise(resolve => {
		const look = (): void => {
			if (store.story().search?.running) return;
			unsubscribe();
			resolve();
		};
		const unsubscribe = store.subscribe(look);
		look();
	});

const carryOut = async (store: Store, first: Turn): Promise<readonly string[]> => {
	let turn = first;
	while ('asks' in turn) {
		for (const action of turn.asks) store.obey(action);
		await searched(store);
		turn = turn.then(store.story());
	}
	return turn.says.filter(line => line !== '');
};

/** Makes what tells, once, of everything that nobody has asked for: a changed file, a full disk, a question. */
const createNews = (store: Store): (() => readonly string[]) => {
	let asked: unknown = null;
	return () => {
		const {notice, question, reading} = store.story();
		if (notice !== null) store.dispatch({type: 'noticed', text: null});
		const isNew = question !== null && question !== asked;
		asked = question;
		return [
			...(notice === null ? [] : [noticeInWords(notice)]),
			...(isNew ? [percentSignsInWords(questionInWords(question, reading.title))] : []),
		];
	};
};

const invitation = 'Enter reads on. Type help for the words you can use.';

/** Starts reading the story that is open in lines. */
export const createConversation = (store: Store, showsTitle: boolean): Conversation => {
	const news = createNews(store);
	const obey = async (typed: string): Promise<readonly string[]> => {
		const understood = readWords(typed);
		if (typeof understood === 'string') return [understood];
		const {word, argument} = understood;
		try {
			if (word.needsWhole) store.complete();
			return await carryOut(store, word.turn(store.story(), argument));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return [noticeInWords(messageOf(error))];
		}
	};
	return {
		async open() {
			measure(store);
			const told = news();
			return showsTitle
				? [...titleLines(store.story()), ...told, invitation]
				: [...told, ...(await carryOut(store, readOn.turn(store.story(), '')))];
		},
		async answer(typed) {
			const before = news();
			const said = await obey(typed);
			return [...before, ...news(), ...said];
		},
		hasEnded: () => store.state().leaving,
	};
};
