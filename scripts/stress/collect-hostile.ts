import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {hostileFiles} from './hostile-files.ts';
import {filesNamedBy} from './story-files.ts';
import type {Visited} from './visit.ts';

/** Writes our own attacks into a folder, and tells of them and of the files in the folders of `READER_STRESS_HOSTILE`. */
export const collectHostile = (folder: string): readonly Visited[] => {
	const home = join(folder, 'home');
	const stories = join(folder, 'stories');
	mkdirSync(stories);
	const own = hostileFiles.map(({name, bytes, words, payload}) => {
		const path = join(stories, name);
		writeFileSync(path, bytes);
		return {path, home, words, payload};
	});
	const others = filesNamedBy('READER_STRESS_HOSTILE').map(path => ({path, home, words: null}));
	return [...own, ...others];
};
