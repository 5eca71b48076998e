import {appendFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {versionOf} from '../../source/reading/file-source.ts';
import {watchStoryFile} from '../../source/reading/watch-file.ts';
import {temporaryFolder} from '../temporary-folder.ts';

/** Watches a file while it is changed; resolves with how often that was told when it has been told once. */
const watched = async (change: (path: string) => void): Promise<number> => {
	const path = join(temporaryFolder(), 'story.txt');
	writeFileSync(path, 'Words.');
	let told = 0;
	await new Promise<void>(resolve => {
		const stop = watchStoryFile(path, versionOf(statSync(path)), () => {
			told++;
			resolve();
		});
		onTestFinished(stop);
		change(path);
	});
	return told;
};

test.each<readonly [string, (path: string) => void]>([
	['rewritten in place', path => writeFileSync(path, 'Other words.')],
	[
		'replaced by a rename',
		path => {
			writeFileSync(`${path}~`, 'Other words.');
			renameSync(`${path}~`, path);
		},
	],
	[
		'taken away and written anew',
		path => {
			rmSync(path);
			writeFileSync(path, 'Other words.');
		},
	],
	[
		'written in pieces',
		path => {
			writeFileSync(path, '');
			for (let piece = 0; piece < 20; piece++) appendFileSync(path, 'Other words. ');
		},
	],
])('a file that is %s is told of, once', async (_, change) => {
	expect(await watched(change)).toBe(1);
});

test('another file in the folder is nobody’s business', async () => {
	const told = await watched(path => {
		writeFileSync(`${path}.bak`, 'Other words.');
		writeFileSync(path, 'Words. And more.');
	});
	expect(told).toBe(1);
});
