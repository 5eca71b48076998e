import {join} from 'node:path';
import {createEarlyRecords, withEarly} from './early-records.ts';
import type {Folders} from './folders.ts';
import {pathName, workNames} from './identity.ts';
import type {Identity, Library, Work} from './library.ts';
import {pathsOf} from './same-file.ts';
import {createStoryFiles} from './story-files.ts';
import {sweepFolder} from './sweep.ts';

/** Names under which a story may be remembered, those that tell most first. */
const namesFor = (identity: Identity, work: Work | null): readonly string[] => [
	identity.content,
	...pathsOf(identity).map(pathName),
	...(work === null ? [] : workNames(work)),
];

/**
 * A library in the user's folders: a file for each story (`stories/ID.json`), named after the content it was first
 * made for; a file for each path, each later content and each work that leads there (`names/HASH.json`).
 */
export const createConfLibrary = ({
	data,
	config,
	cache,
}: Pick<Folders, 'data' | 'config' | 'cache'>): Library => {
	const aside: string[] = [];
	const onPutAside = (path: string): void => void aside.push(path);
	const files = createStoryFiles({data, cache}, onPutAside);
	const early = createEarlyRecords(data, onPutAside);
	return {
		keeps: true,
		idsOf(identity, work) {
			const ids = new Set([identity.content, ...namesFor(identity, work).flatMap(files.idsNamed)]);
			return [...ids].filter(id => id !== '');
		},
		hasRecords: files.hasRecords,
		idsLike: files.index.idsLike,
		glance: files.glance,
		read: files.read,
		save: files.write,
		caveat: files.caveat,
		early,
		list() {
			files.index.complete();
			return withEarly(files.all(), early.all()).toSorted((a, b) => b.lastOpened.localeCompare(a.lastOpened));
		},
		forget(id) {
			const record = files.glance(id);
			if (record) files.remove(record);
			early.forget(id);
		},
		putAside: () => aside,
		sweep() {
			for (const folder of ['stories', 'names', 'early'].map(name => join(data, name))) sweepFolder(folder);
			sweepFolder(config);
			files.index.complete();
		},
	};
};
