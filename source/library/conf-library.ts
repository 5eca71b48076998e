import {statSync} from 'node:fs';
import {join} from 'node:path';
import type {Folders} from './folders.ts';
import {pathName, workName} from './identity.ts';
import type {FoundRecord, Identity, Library, Work} from './library.ts';
import {createStoryFiles, type StoryFiles} from './story-files.ts';
import type {StoryRecord} from './story-record.ts';
import {sweepFolder} from './sweep.ts';

const isThere = (path: string): boolean => {
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
};

const hasLatest = ({contents}: StoryRecord, content: string): boolean => contents.at(-1) === content;

const howFound = (record: StoryRecord, {content, path}: Identity): FoundRecord['how'] => {
	const isHere = path === null || record.path === null || record.path === path;
	const isElsewhere = !isHere && isThere(record.path);
	if (hasLatest(record, content)) return isHere || isElsewhere ? 'same' : 'moved';
	return isElsewhere ? 'copied' : 'edited';
};

/** How likely a record is a story's: its content tells more than its path, its path more than its title. */
const likelihood = (record: StoryRecord, {content, path}: Identity): number =>
	(hasLatest(record, content) ? 4 : record.contents.includes(content) ? 2 : 0) +
	(record.path === path && path !== null ? 1 : 0);

const findRecords = (
	{idsNamed}: StoryFiles,
	read: StoryFiles['read'],
	identity: Identity,
	work: Work | null,
): readonly FoundRecord[] => {
	const {content, path} = identity;
	const named = work && workName(work);
	const ids = new Set([
		content,
		...idsNamed(content),
		...(path === null ? [] : idsNamed(pathName(path))),
		...(named ? idsNamed(named) : []),
	]);
	return [...ids]
		.filter(id => id !== '')
		.flatMap(id => read(id) ?? [])
		.toSorted((a, b) => likelihood(b, identity) - likelihood(a, identity))
		.map(record => ({record, how: howFound(record, identity)}));
};

/**
 * A library in the user's folders: a file for each story (`stories/ID.json`), named after the content it was first
 * made for; a file for each path, each later content and each work that leads there (`names/HASH.json`).
 */
export const createConfLibrary = ({data, config}: Pick<Folders, 'data' | 'config'>): Library => {
	const aside: string[] = [];
	const files = createStoryFiles(data, path => void aside.push(path));
	return {
		keeps: true,
		find: (identity, work) => findRecords(files, files.read, identity, work),
		glance: identity => findRecords(files, files.glance, identity, null),
		save: files.write,
		list: () => files.all().toSorted((a, b) => b.lastOpened.localeCompare(a.lastOpened)),
		forget(id) {
			const record = files.glance(id);
			if (record) files.remove(record);
		},
		putAside: () => aside,
		sweep() {
			for (const folder of [join(data, 'stories'), join(data, 'names'), config]) sweepFolder(folder);
		},
	};
};
