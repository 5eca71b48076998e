import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {writeStardict} from '../dictionary/make-stardict.ts';
import {fakeDispatcher} from '../speech/fake-dispatcher.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, recordIn, salt} from './open-reader.ts';

it('reads aloud to the end of the scene, looks words up, and leaves nothing behind', async () => {
	const home = temporaryFolder();
	const server = await fakeDispatcher();
	const data = join(home, 'dictionaries');
	mkdirSync(data);
	writeFileSync(join(home, 'preferences.json'), '{}');
	writeStardict(data, {name: 'Toy', entries: {key: 'It opens a \u001b[2Jlock.'}, text: 'dict.dz'});
	const environment = {SPEECHD_ADDRESS: `unix_socket:${server.path}`, STARDICT_DATA_DIR: data};
	await using terminal = open([salt, '--no-title'], {home, environment});
	await terminal.until('scene 1 of 6 · page 1');
	terminal.send('a');
	await terminal.until('The scene ends here (a reads on)');
	await expect.poll(() => server.heard.slice(-2)).toEqual(['STOP SELF', 'QUIT']);
	terminal.send('D');
	await terminal.until('Look up:');
	terminal.send('keys\r');
	await terminal.until('It opens a lock.');
	terminal.send('\u001b');
	await terminal.until(/scene 1 of 6 · page (?!1)/);
	await leave(terminal);
	expect(recordIn(home)).toMatchObject({place: {scene: 1}});
});

it('is silent as soon as the window is closed', async () => {
	const server = await fakeDispatcher({waits: true});
	const environment = {SPEECHD_ADDRESS: `unix_socket:${server.path}`};
	await using terminal = open([salt, '--no-title'], {environment});
	await terminal.until('scene 1 of 6 · page 1');
	terminal.send('a');
	await server.waiting();
	terminal.kill('SIGHUP');
	await terminal.exited;
	await expect.poll(() => server.heard.slice(-2)).toEqual(['STOP SELF', 'QUIT']);
});
