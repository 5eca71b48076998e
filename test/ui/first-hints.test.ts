import {describe, expect, it} from 'vitest';
import {createStore} from '../../source/reading/store.ts';
import {defaultPreferences, type Preferences} from '../../source/ui/preferences/preferences.ts';
import {withFirstHint} from '../../source/ui/state/first-hints.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play} from './play.ts';

const story = storyFrom(`Title: Rain\n\n${prose(200)}`);

const size = {columns: 80, rows: 24};

/** The notices of so many turns on a first evening. */
const noticesOf = (turns: number, keys: Preferences['keys'] = {}): readonly string[] => {
	const start = play(story, {columns: 80, rows: 24, showsTitle: false}).state();
	const state = {...start, firstTurns: 0, preferences: {...defaultPreferences, keys}};
	const store = createStore(state, {
		now: () => '2026-01-10T12:00:00.000Z',
		size: () => ({columns: 80, rows: 24}),
		newId: () => 'id',
	});
	return Array.from({length: turns}, () => {
		store.press('space');
		return store.state().notice ?? '';
	}).filter(notice => notice !== '');
};

describe('the first evening', () => {
	it('shows three hints, far apart and never again', () => {
		expect(noticesOf(4)).toEqual([]);
		expect(noticesOf(40)).toEqual([
			'? shows all keys',
			't contents, / search',
			'q quits; your place is kept',
		]);
	});

	it('names the keys that are bound', () => {
		expect(noticesOf(40, {help: ['H'], contents: ['x']})).toEqual([
			'H shows all keys',
			'x contents, / search',
			'q quits; your place is kept',
		]);
	});

	it('leaves other evenings, and a notice that is there, alone', () => {
		const {reading, ...later} = play(story, {columns: 80, rows: 24, showsTitle: false}).state();
		expect(withFirstHint({...later, reading}, size).notice).toBeNull();
		expect(withFirstHint({...later, reading, firstTurns: 4, notice: 'Edited'}, size).notice).toBe('Edited');
	});
});
