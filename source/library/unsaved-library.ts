import {unsavedEarlyRecords} from './early-records.ts';
import type {Library} from './library.ts';
import type {StoryRecord} from './story-record.ts';

/** A library that reads from another one, if there is one, and keeps what it is given in memory alone. */
export const createUnsavedLibrary = (source?: Library): Library => {
	const records = new Map<string, StoryRecord>();
	const idsOf = (content: string): readonly string[] =>
		[...records.values()].filter(({contents}) => contents.includes(content)).map(({id}) => id);
	return {
		keeps: false,
		idsOf: (identity, work) => [
			...new Set([...idsOf(identity.content), ...(source?.idsOf(identity, work) ?? [])]),
		],
		hasRecords: () => records.size > 0 || source?.hasRecords() === true,
		idsLike: text => source?.idsLike(text) ?? [],
		glance: id => records.get(id) ?? source?.glance(id),
		// Nothing is kept, so nothing is put aside either.
		read: id => records.get(id) ?? source?.glance(id),
		save(record) {
			records.set(record.id, record);
			return record;
		},
		caveat: () => null,
		early: unsavedEarlyRecords(source?.early),
		list: () => [...records.values(), ...(source?.list() ?? []).filter(({id}) => !records.has(id))],
		forget: id => records.delete(id),
		putAside: () => source?.putAside() ?? [],
		sweep: () => undefined,
	};
};
