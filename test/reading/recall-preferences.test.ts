import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {
	keepPreferences,
	mistakesNotice,
	openPreferences,
	recallPreferences,
} from '../../source/reading/recall-preferences.ts';
import {
	preferencesFile,
	sayMistake,
	UnchangeablePreferences,
	type PreferencesFile,
} from '../../source/library/preferences-file.ts';
import {emptyDocument} from '../../source/library/json-document.ts';
import {defaultPreferences} from '../../source/ui/preferences/preferences.ts';
import {storyFrom} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {play} from '../ui/play.ts';

const story = storyFrom('Title: Rain\n\nIt rained.');

const recalled = (text: string) => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'preferences.json'), text);
	return recallPreferences(preferencesFile(folder));
};

describe('preferences that are read', () => {
	it('are what is right in them, and all that is not is named in the order of its lines', () => {
		const {preferences, mistakes} = recalled(
			[
				'{ // mine',
				'"keys": {',
				'  "leave": ["Q"], "next-pge": ["x"],',
				'  "help": ["h",',
				'    "F2"]',
				'},',
				'"measure": "60",',
				'"korean": "words"',
				'"theme": "sepia",',
				'}',
			].join('\n'),
		);
		expect(preferences).toEqual({
			...defaultPreferences,
			korean: 'words',
			theme: 'sepia',
			keys: {leave: ['Q'], help: ['h']},
		});
		expect(mistakes.map(sayMistake)).toEqual([
			'preferences.json, line 3: unknown command “next-pge”: did you mean “next-page”?',
			'preferences.json, line 5: unknown key "F2": did you mean "f1"?',
			'preferences.json, line 7: “measure” cannot be "60": use "auto" or a whole number from 20 to 200',
			'preferences.json, line 9: a comma is missing before "theme"',
		]);
	});

	it('are told of in one notice: the first mistake, and how many more there are', () => {
		const read = recalled(`{"measure": 60,\n"theme": 1,\n"a": 1, "b": 2}`);
		expect(mistakesNotice(read)).toMatch(
			/^! preferences\.json, line 2: “theme” cannot be 1: .*\S \(2 more\)$/,
		);
		expect(mistakesNotice(recalled('{}'))).toBeNull();
		expect(mistakesNotice(recalled(''))).toBe('! preferences.json is empty; it must contain { }');
	});
});

describe('preferences that are kept', () => {
	type Call = readonly [name: string, value: unknown];

	const keeping = (change: PreferencesFile['change']) => {
		const told: string[] = [];
		const game = play(story, {columns: 80, rows: 24, showsTitle: false});
		game.store.subscribe(keepPreferences({read: () => emptyDocument, change}, text => told.push(text)));
		return {game, told};
	};

	it('are those that keys have changed, once for all keys that came together', async () => {
		const calls: Call[] = [];
		const {game} = keeping((...call) => void calls.push(call));
		game.press('J J J c c P');
		expect(calls).toEqual([]);
		await Promise.resolve();
		expect(calls).toEqual([
			['justified', true],
			['theme', 'sepia'],
			['paragraphs', 'indented'],
		]);
		game.press('j');
		await Promise.resolve();
		expect(calls).toHaveLength(3);
		game.press('-');
		await Promise.resolve();
		expect(calls.at(-1)).toEqual(['measure', 64]);
	});

	it('are told of once where a mistake is in the way, and never where they cannot be written', async () => {
		const refused = keeping(() => {
			throw new UnchangeablePreferences('a mistake');
		});
		for (const key of ['J', 'c']) {
			refused.game.press(key);
			await Promise.resolve();
		}
		expect(refused.told).toEqual(['! a mistake']);
		const full = keeping(() => {
			throw Object.assign(new Error('no room'), {code: 'ENOSPC'});
		});
		full.game.press('J');
		await Promise.resolve();
		expect(full.told).toEqual([]);
	});
});

describe('the preferences of this user', () => {
	afterEach(() => void vi.unstubAllEnvs());

	it('lie below READER_HOME', () => {
		const home = temporaryFolder();
		mkdirSync(home, {recursive: true});
		writeFileSync(join(home, 'preferences.json'), '{"theme": "sepia"}');
		vi.stubEnv('READER_HOME', home);
		expect(recallPreferences(openPreferences()).preferences.theme).toBe('sepia');
	});
});
