/** The sample EPUBs of `stories/`: each is a folder of its pages, in the shape that a maker of EPUBs gives them. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ZipFile} from '../test/formats/write-zip.ts';

const samples = fileURLToPath(new URL('samples/', import.meta.url));

/** The samples by their names, without an ending. */
export const sampleNames = (): readonly string[] => readdirSync(samples).sort();

/** The files of a sample; its `mimetype` is the first, and not packed, as EPUB 3.3 wants it (OCF, 4.3). */
export const filesOfSample = (name: string): readonly ZipFile[] =>
	readdirSync(join(samples, name), {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile())
		.map(entry => join(entry.parentPath, entry.name))
		.map(path => ({path: path.slice(join(samples, name).length + 1), content: readFileSync(path)}))
		.map(file => ({...file, isStored: file.path === 'mimetype'}))
		.sort((a, b) => Number(b.isStored) - Number(a.isStored) || (a.path < b.path ? -1 : 1));
