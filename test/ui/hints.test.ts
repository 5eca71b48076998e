import {describe, expect, it, test} from 'vitest';
import {keyCommands} from '../../source/ui/keymap/commands.ts';
import {hintsFor, keyOf} from '../../source/ui/keymap/hints.ts';
import type {KeyChanges} from '../../source/ui/keymap/keymap.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(`Title: Rain\n\n${prose(3)}\n\n* * *\n\nThe whale came.\n\nThe End`);

/** Another key for each command: a letter that no command has. */
const others: ReadonlyMap<string, string> = new Map(
	keyCommands.map(({id}, index) => [id, String.fromCodePoint(0x0430 + index)]),
);
const changed: KeyChanges = Object.fromEntries([...others].map(([id, key]) => [id, [key]]));
const none: KeyChanges = Object.fromEntries(keyCommands.map(({id}) => [id, []]));

/** Plays commands by their names, whatever their keys are; one letter is a key as it is. */
const run = (keys: KeyChanges, commands: string, columns = 120): Play => {
	const game = play(story, {columns, rows: 24, preferences: {keys, measure: 100}});
	for (const command of commands.split(' '))
		game.press(
			others.has(command)
				? (keys[command]?.[0] ?? keyCommands.find(({id}) => id === command)?.keys[0] ?? '')
				: command,
		);
	return game;
};
const lastRow = (game: Play): string => game.rows().at(-1)?.trim() ?? '';

/** What stands on each screen, by the commands that lead there; a name in braces stands for the key of its command. */
const cases: readonly (readonly [string, string, string])[] = [
	['title', 'title', '{begin} begins · {contents} contents · {help} keys · {leave} quit'],
	[
		'title of a story begun',
		'begin title',
		'{begin} continue · {begin-anew} start over · {contents} contents · {help} keys · {leave} quit',
	],
	['contents', 'contents', '{choose} open · {fold} {unfold} fold · {filter} filter · {up} back'],
	[
		'bookmarks',
		'begin bookmark bookmarks',
		'{choose} open · {note} note · {delete} remove · {undo} undo · {filter} filter · {up} back',
	],
	['no bookmarks', 'bookmarks', '{up} back'],
	['hits', 'begin search w h a l e enter', '{choose} open · {search} new search · {up} back'],
	['help', 'help', '{list-down} {list-up} {list-page-down} move · {up} back'],
	['a bookmark put', 'begin bookmark', 'Bookmark added ({bookmarks} lists them)'],
	['a bookmark deleted', 'begin bookmark bookmarks delete', 'Bookmark removed ({undo} undo)'],
	[
		'a selection',
		'begin select',
		'words · {copy} copy · {highlight} highlight · {note-selection} note · {search-selection} search · {up} cancel',
	],
	[
		'pens',
		'begin select highlight',
		'{pen-yellow} yellow · {pen-green} green · {pen-blue} blue · {pen-pink} pink · {pen-orange} orange · {up} cancel',
	],
	['justified', 'begin justified', 'Justified'],
	['the end', 'begin end next-page', '{choose} open · {up} page · {start} start over · {leave} quit'],
	['no search', 'begin next-hit', 'No search yet. Press {search} to search.'],
];

const filled = (text: string, keys: KeyChanges): string =>
	text.replaceAll(/\{([a-z-]+)\}/g, (_, id: string) => {
		const screens = keyCommands.find(command => command.id === id)?.screens ?? [];
		return screens.map(screen => keyOf(id, screen, keys)).find(key => key !== undefined) ?? '?';
	});

describe.each([
	['as they are', {}],
	['all changed', changed],
])('with keys %s', (_, keys) => {
	test.each(cases)('%s', (_name, commands, expected) => {
		const text = filled(expected, keys);
		expect(lastRow(run(keys, commands))).toContain(text);
	});

	it('no bookmarks', () =>
		expect(run(keys, 'bookmarks').frame()).toContain(
			filled('No bookmarks yet. Press {bookmark} on a page to add one.', keys),
		));

	it('the help gives an example', () =>
		expect(run(keys, 'begin help').frame()).toContain(
			filled('3{next-scene} goes three scenes on: type a number', keys),
		));

	it('a question', () => {
		const game = run(keys, 'title');
		game.store.dispatch({type: 'asked', question: {known: 'Rain', detail: 'a.txt', relation: 'same'}});
		expect(lastRow(game)).toBe(filled('Is this your “Rain” (a.txt)? {yes} yes · {no} no', keys));
	});
});

describe('a hint whose command has no key', () => {
	it('is left out', () => {
		expect(lastRow(run({...none, begin: ['x']}, 'title').press('y'))).toBe('x begins · q quit');
		const asked = run({yes: []}, 'title');
		asked.store.dispatch({type: 'asked', question: {known: 'Rain', detail: 'a.txt', relation: 'same'}});
		expect(lastRow(asked)).toBe('Is this your “Rain” (a.txt)? n no');
		expect(lastRow(run({...none, contents: ['x']}, 'x'))).toBe('');
		expect(lastRow(run({...none, begin: ['x'], bookmark: ['m']}, 'x m'))).toBe('Bookmark added');
		expect(run({...none, help: ['x']}, 'x').frame()).not.toContain('goes three scenes on');
	});

	it('needs all of its commands', () => {
		const hint = hintsFor('contents', {'list-up': []});
		expect(hint('list-down list-up', 'move')).toBe('');
		expect(hint('list-down', 'moves')).toBe('j moves');
	});

	it('counts keys on its own screen alone', () => {
		expect(keyOf('bookmark', 'reading', {})).toBe('m');
		expect(keyOf('bookmark', 'contents', {})).toBeUndefined();
		expect(keyOf('theme', 'reading', {bookmark: ['c']})).toBeUndefined();
		expect(keyOf('theme', 'title', {bookmark: ['c']})).toBe('c');
	});
});
