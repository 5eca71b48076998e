import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {hostileFiles} from './hostile-files.ts';
import {filesBelow} from './mutated-file.ts';
import type {Visited} from './visit.ts';

/** Writes our own attacks into a folder, and tells of them and of the files of the folders in READER_STRESS_HOSTILE, which are parted by colons. */
export const collectHostile = (folder: string): readonly Visited[] => {
	const home = join(folder, 'home');
	const stories = join(folder, 'stories');
	mkdirSync(stories);
	const own = hostileFiles.map(({name, bytes, words, payload}) => {
		const path = join(stories, name);
		writeFileSync(path, bytes);
		return {path, home, words, payload};
	});
	const others = (process.env['READER_STRESS_HOSTILE'] ?? '').split(':').filter(name => name !== '');
	return [...own, ...others.flatMap(filesBelow).map(path => ({path, home, words: null}))];
};
