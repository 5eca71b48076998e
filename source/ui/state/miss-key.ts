import {quoted} from '../../core/text/quoted.ts';
import {hintsFor, withHint} from '../keymap/hints.ts';
import {keyLabel} from '../keymap/key-names.ts';
import type {AppState} from './app-state.ts';
import {topScreen} from './screen-stack.ts';

/** Says that a key means nothing here, the first time that one is pressed. */
export const missKey = (state: AppState, key: string): AppState => {
	if (state.hasMissedKey) return state;
	const hint = hintsFor(topScreen(state).name, state.preferences.keys)('help', 'shows the keys.');
	return {
		...state,
		hasMissedKey: true,
		notice: withHint(`No key ${quoted(keyLabel(key))} here.`, ' ', hint),
	};
};
