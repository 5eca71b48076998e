import {expect, test} from 'vitest';
import {readerFolders} from '../../source/library/folders.ts';

test.each([
	[
		'XDG folders',
		'linux',
		{XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c', XDG_CACHE_HOME: '/k', XDG_STATE_HOME: '/s'},
		{data: '/d/reader', config: '/c/reader', cache: '/k/reader', state: '/s/reader'},
	],
	[
		'none set',
		'linux',
		{},
		{
			data: '/home/me/.local/share/reader',
			config: '/home/me/.config/reader',
			cache: '/home/me/.cache/reader',
			state: '/home/me/.local/state/reader',
		},
	],
	[
		'relative ones are ignored',
		'linux',
		{XDG_DATA_HOME: 'd'},
		{
			data: '/home/me/.local/share/reader',
			config: '/home/me/.config/reader',
			cache: '/home/me/.cache/reader',
			state: '/home/me/.local/state/reader',
		},
	],
	[
		'READER_HOME',
		'linux',
		{READER_HOME: '/r', XDG_DATA_HOME: '/d'},
		{data: '/r', config: '/r', cache: '/r/cache', state: '/r'},
	],
	[
		'macOS',
		'darwin',
		{},
		{
			data: '/home/me/Library/Application Support/reader',
			config: '/home/me/Library/Preferences/reader',
			cache: '/home/me/Library/Caches/reader',
			state: '/home/me/Library/Logs/reader',
		},
	],
])('%s', (_, platform, environment, expected) => {
	expect(readerFolders({environment, platform, home: '/home/me'})).toEqual(expected);
});

test('without a home nothing is guessed, unless it is not needed', () => {
	const none = {platform: 'linux', home: undefined};
	expect(() => readerFolders({...none, environment: {}})).toThrow('Set HOME');
	expect(readerFolders({...none, environment: {READER_HOME: '/r'}}).data).toBe('/r');
});
