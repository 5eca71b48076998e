import {readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** A story as its file has it. */
export type StorySource = {readonly name: string; readonly text: string};

const samples = fileURLToPath(new URL('../../stories', import.meta.url));

/** Files longer than this take too long to be edited thousands of times, in bytes. */
const longest = 1_500_000;

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(folder).flatMap(name => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesBelow(path) : [path];
	});

const decode = (bytes: Uint8Array): string | undefined => {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return undefined;
	}
};

/** The sample stories, and the UTF-8 texts of some length in the folders that `READER_STRESS_STORIES` names, parted by colons. */
export const storySources = (): readonly StorySource[] =>
	[samples, ...(process.env['READER_STRESS_STORIES'] ?? '').split(':')]
		.filter(folder => folder !== '')
		.flatMap(filesBelow)
		.filter(path => /\.(txt|md)$/.test(path) && statSync(path).size < longest)
		.flatMap(path => {
			const text = decode(readFileSync(path));
			return text === undefined || text.trim().length < 400 ? [] : [{name: basename(path), text}];
		});
