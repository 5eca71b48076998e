import {readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export type StorySource = {readonly name: string; readonly text: string};

const samples = fileURLToPath(new URL('../../stories', import.meta.url));

/** Files longer than this take too long to be edited thousands of times, in bytes. */
const longest = 1_500_000;

export const filesBelow = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.map(name => join(folder, name))
		.filter(path => statSync(path).isFile());

/** All files in the folders that an environment variable names, separated by colons. */
export const filesNamedBy = (variable: string): readonly string[] =>
	(process.env[variable] ?? '')
		.split(':')
		.filter(folder => folder !== '')
		.flatMap(filesBelow);

/** Paths of the sample stories and of the files in the folders of `READER_STRESS_STORIES`. */
export const storyPaths = (): readonly string[] => [
	...filesBelow(samples),
	...filesNamedBy('READER_STRESS_STORIES'),
];

const decode = (bytes: Uint8Array): string | undefined => {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return undefined;
	}
};

/** Those of them that are UTF-8 texts of some length. */
export const storySources = (): readonly StorySource[] =>
	storyPaths()
		.filter(path => /\.(txt|md)$/.test(path) && statSync(path).size < longest)
		.flatMap(path => {
			const text = decode(readFileSync(path));
			return text === undefined || text.trim().length < 400 ? [] : [{name: basename(path), text}];
		});
