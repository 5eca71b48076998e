import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {keyCommands} from '../../source/ui/keymap/commands.ts';
import type {KeyScreen} from '../../source/ui/keymap/key-command.ts';
import {keyNamed} from '../../source/ui/keymap/key-names.ts';
import {commandFor, commandGroups, keymapOf} from '../../source/ui/keymap/keymap.ts';
import {readKeys} from '../../source/ui/keymap/read-keys.ts';
import {storyFrom} from '../story-from.ts';
import {play, playShelf} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const read = (written: unknown) => {
	const {value, complaints} = readKeys(written, 'keys');
	return {
		keys: value,
		told: complaints.map(({path, reason}) => `${path.join('/')}: ${reason}`),
		command: (key: string, screen: KeyScreen = 'reading') => commandFor(key, screen, value)?.id,
	};
};

const screens: readonly KeyScreen[] = ['reading', 'title', 'contents', 'bookmarks', 'hits', 'help', 'shelf'];

const story = storyFrom('Title: Rain\n\nIt rained.\n\n* * *\n\nIt rained on.');

const ids = keyCommands.map(({id}) => id);
const keys = [...new Set(keyCommands.flatMap(command => command.keys)), 'x', 'Q', '5', 'é', 'ctrl-x'];
const anyTable = fc.dictionary(
	fc.constantFrom(...ids),
	fc.array(fc.constantFrom(...keys, 'spce', 'constructor'), {maxLength: 4}),
);

describe('whatever the table of keys says', () => {
	it('Ctrl-C leaves every screen, and so does another key', () =>
		fc.assert(
			fc.property(anyTable, table => {
				const {command} = read(table);
				for (const screen of screens) {
					expect(command('ctrl-c', screen)).toBe('leave');
					expect(keys.some(key => key !== 'ctrl-c' && command(key, screen) === 'leave')).toBe(true);
				}
			}),
			{numRuns: 500},
		));

	it('Ctrl-C leaves prompts, lists, the page and the shelf', () =>
		fc.assert(
			fc.property(anyTable, table => {
				const changes = {...read(table).keys, 'go-to': [':']};
				for (const opened of ['', 'enter', 'enter t', 'enter B', 'enter ?', 'enter :', ': 1']) {
					const begun = play(story, {columns: 80, rows: 24, preferences: {keys: changes}});
					expect(begun.press(`${opened} ctrl-c`.trim()).state().leaving).toBe(true);
				}
				const shelf = playShelf(shelfStories, {columns: 80, rows: 24, preferences: {keys: changes}});
				expect(shelf.press('ctrl-c').store.state().leaving).toBe(true);
			}),
			{numRuns: 50},
		));

	it('a key that it gives to one command means that, or it is told', () =>
		fc.assert(
			fc.property(anyTable, table => {
				const {keys: changes, told} = read(table);
				for (const [id, given] of Object.entries(changes))
					for (const key of given) {
						const isMeant = keyCommands
							.filter(command => command.id === id)
							.every(command =>
								command.screens.every(screen => commandFor(key, screen, changes) === command),
							);
						if (!isMeant) expect(told.join('\n')).toContain(`keys/${id}: the key "${key}" already means`);
					}
			}),
			{numRuns: 500},
		));

	it('the help shows the keys that work, and no others', () =>
		fc.assert(
			fc.property(anyTable, table => {
				const {keys: changes} = read(table);
				for (const command of commandGroups(changes).flatMap(([, commands]) => commands)) {
					const works = (key: string): boolean =>
						command.screens.some(screen => commandFor(key, screen, changes)?.id === command.id);
					// One comparison for all: a hundred thousand take seconds.
					expect(keys.filter(key => command.keys.includes(key))).toEqual(keys.filter(works));
				}
			}),
			{numRuns: 100},
		));
});

describe('a table of keys', () => {
	it('is as the README says', () => {
		const {command, told} = read({'next-page': ['space', 'x'], leave: ['q', 'Q']});
		expect([' ', 'x', 'Q', 'q', 'ctrl-c'].map(key => command(keyNamed(key) ?? ''))).toEqual([
			'next-page',
			'next-page',
			'leave',
			'leave',
			'leave',
		]);
		expect(command('right')).toBeUndefined();
		expect(told).toEqual([]);
	});

	it('may take keys away', () => {
		const {command, told} = read({bookmark: []});
		expect(command('m')).toBeUndefined();
		expect(told).toEqual([]);
	});

	it('wins over keys that nobody has changed, on its own screens', () => {
		const {command, told} = read({bookmark: ['t'], 'next-scene': ['j']});
		expect(command('t')).toBe('bookmark');
		expect(command('t', 'title')).toBe('contents');
		expect(command('j')).toBe('next-scene');
		expect(command('j', 'contents')).toBe('list-down');
		expect(told).toEqual([]);
	});

	it('may give one key to commands that share no screen', () => {
		const {command, told} = read({'next-page': ['x'], 'list-down': ['x']});
		expect([command('x'), command('x', 'help')]).toEqual(['next-page', 'list-down']);
		expect(told).toEqual([]);
	});

	test.each<readonly [string, unknown, readonly string[]]>([
		[
			'two commands with one key',
			{theme: ['x'], bookmark: ['x']},
			['keys/bookmark: the key "x" already means “theme”: choose another'],
		],
		[
			'Ctrl-C for something else',
			{theme: ['ctrl-c']},
			['keys/theme: the key "ctrl-c" already means “leave”: choose another'],
		],
		[
			'no key to leave',
			{leave: []},
			['keys/leave: "q" still leaves, as no other key would: give “leave” a key of its own'],
		],
		[
			'Ctrl-C alone to leave',
			{leave: ['ctrl-c']},
			['keys/leave: "q" still leaves, as no other key would: give “leave” a key of its own'],
		],
		[
			'the key to leave taken by another',
			{theme: ['x'], leave: ['x']},
			[
				'keys/leave: the key "x" already means “theme”: choose another',
				'keys/leave: "q" still leaves, as no other key would: give “leave” a key of its own',
			],
		],
		[
			'the key to leave taken on one screen',
			{bookmark: ['q']},
			['keys/bookmark: the key "q" already means “leave”: choose another'],
		],
		[
			'no key at all to leave',
			{leave: ['spce']},
			['keys/leave/0: unknown key "spce": did you mean "space"?'],
		],
		[
			'a key that is none',
			{help: ['h', 'PgDn']},
			['keys/help/1: unknown key "PgDn": did you mean "pagedown"?'],
		],
		['a key that is a number', {help: [1]}, ['keys/help/0: a key must be text such as "x", not 1']],
		[
			'a digit on the page',
			{help: ['1', '0']},
			['keys/help/0: the key "1" starts a count on the page: choose another'],
		],
		['a text for a list', {help: 'h'}, ['keys/help: “help” cannot be "h": use a list of keys such as ["x"]']],
		[
			'a command that is none',
			{'next-pge': ['x']},
			['keys/next-pge: unknown command “next-pge”: did you mean “next-page”?'],
		],
	])('is told of %s', (_, written, told) => {
		const {told: said, command} = read(written);
		expect(said).toEqual(told);
		expect(command('q', 'shelf')).toBe('leave');
		expect(command('q')).toBe('leave');
	});

	it('keeps the keys of a command for which it has none that is one', () =>
		expect(read({help: ['spce']}).command('?')).toBe('help'));

	it('knows keys by the names of others that terminals cannot tell from them', () => {
		expect(['ctrl-i', 'ctrl-m', 'ctrl-j', 'ctrl-h', ' '].map(keyNamed)).toEqual([
			'tab',
			'enter',
			'enter',
			'backspace',
			'space',
		]);
		expect(['é', '日', '👩‍🚀', '"', 'ctrl-z'].map(keyNamed)).toEqual(['é', '日', '👩‍🚀', '"', 'ctrl-z']);
		expect(['alt-b', 'alt-ctrl-f', 'alt- ', 'alt-é', 'alt-ctrl-c'].map(keyNamed)).toEqual([
			'alt-b',
			'alt-ctrl-f',
			'alt-space',
			'alt-é',
			'ctrl-c',
		]);
		expect(['alt-', 'alt-xx', 'alt-alt-b'].map(keyNamed)).toEqual([undefined, undefined, undefined]);
		expect(['', 'ab', 'éa', '\u001b', '\u0301', 'ctrl-é', 'Ctrl-A'].map(keyNamed)).toEqual(
			Array.from({length: 7}, () => undefined),
		);
	});

	it('is worked out once', () => {
		const {keys: changes} = read({leave: ['x']});
		expect(keymapOf(changes)).toBe(keymapOf(changes));
	});
});
