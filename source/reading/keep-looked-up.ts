import type {Definition} from '../core/definition.ts';
import {Refusal} from '../core/refusal.ts';
import {argumentsOf} from '../ui/preferences/command.ts';
import type {Lookup} from '../ui/state/lookup.ts';
import {followRequests} from './follow-requests.ts';
import type {Store} from './store.ts';
import type {Stop} from './work-in-background.ts';

/**
 * Finds what dictionaries say about a word, with the reader's own program where one is given.
 *
 * @throws {Refusal} where it cannot be looked up.
 */
export type LookUp = (word: string, command: readonly string[]) => Promise<readonly Definition[]>;

/** Nothing of dictionaries is loaded before a word is looked up. */
export const lookUpLazily: LookUp = async (word, command) => {
	const {lookUp} = await import('../dictionary/look-up.ts');
	return lookUp(word, command);
};

/** Lines that are pasted may be many words: one is looked up in a pause between keys, in milliseconds. */
const pause = 50;

/** Looks up the words that the state asks for. Of a word that nobody waits for any more, nothing is told. */
export const keepLookedUp = (store: Store, lookUp: LookUp = lookUpLazily): Stop =>
	followRequests<Lookup>(store, {
		wanted: state => (state.reading && state.lookup?.found === null ? state.lookup : undefined),
		isSame: (a, b) => a === b,
		start({word}) {
			let isAwaited = true;
			const find = async (): Promise<void> => {
				const {command} = store.state().preferences.dictionary;
				try {
					const found = await lookUp(word, argumentsOf(command));
					if (isAwaited) store.dispatch({type: 'lookup', event: {is: 'answered', word, found}});
				} catch (error) {
					if (!(error instanceof Refusal)) throw error;
					if (isAwaited) store.dispatch({type: 'lookup', event: {is: 'refused', why: error.message}});
				}
			};
			const timer = setTimeout(() => void find(), pause);
			return () => {
				clearTimeout(timer);
				isAwaited = false;
			};
		},
	}).stop;
