import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {sampleRecord} from '../../scripts/stress/sample-record.ts';
import {libraryIn} from '../library/library-in.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {reader} from './reader.ts';

it('tells versions, terminal, folders and preferences, and nothing of the stories', async () => {
	const home = temporaryFolder();
	const secret = 'Unspeakable';
	libraryIn(home).save(sampleRecord(1, {title: cleanLine(secret)}));
	writeFileSync(join(home, 'stories', `${'0'.repeat(32)}.damaged-1.json`), secret);
	writeFileSync(join(home, 'preferences.json'), '{"theme": "nope"}');
	const environment = {TERM: 'screen', TERM_PROGRAM: 'Test\u001b[2J', SSH_CONNECTION: '192.0.2.7 1 2 3'};
	const {stdout, stderr, exitCode} = await reader(['doctor'], {home, environment});
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	for (const line of [
		/^reader +\d+\.\d+\.\d+$/m,
		/^Node +\d+\./m,
		/^TERM +screen$/m,
		/^TERM_PROGRAM +Test$/m,
		/^SSH_CONNECTION +set$/m,
		/^Preferences file +1 mistake$/m,
		/^ +preferences\.json, line 1: “theme” cannot be "nope"/m,
		/^Records +1, 1 set aside$/m,
		/^Data +~ \(writable\)$/m,
	])
		expect(stdout).toMatch(line);
	expect(stdout).not.toContain(secret);
});

it('comes out of a machine where nothing can be kept', async () => {
	const home = temporaryFolder();
	mkdirSync(join(home, 'preferences.json'));
	const {stdout, exitCode} = await reader(['doctor'], {
		home: join(home, 'preferences.json', 'x'.repeat(300)),
	});
	expect(stdout).toMatch(/^Data +\S+ \((?:not writable|not there yet)\)$/m);
	expect(exitCode).toBe(0);
});
