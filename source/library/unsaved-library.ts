import type {FoundRecord, Identity, Library} from './library.ts';
import type {StoryRecord} from './story-record.ts';

/** A library that reads from another one, if there is one, and keeps what it is given in memory alone. */
export const createUnsavedLibrary = (source?: Library): Library => {
	const records = new Map<string, StoryRecord>();
	const keptOf = ({content}: Identity): readonly FoundRecord[] =>
		[...records.values()]
			.filter(({contents}) => contents.includes(content))
			.map(record => ({record, how: 'same'}));
	return {
		keeps: false,
		find: (identity, work) => [...keptOf(identity), ...(source?.find(identity, work) ?? [])],
		glance: identity => [...keptOf(identity), ...(source?.glance(identity) ?? [])],
		save(record) {
			records.set(record.id, record);
			return record;
		},
		list: () => [...records.values(), ...(source?.list() ?? []).filter(({id}) => !records.has(id))],
		forget: id => records.delete(id),
		putAside: () => source?.putAside() ?? [],
		sweep: () => undefined,
	};
};
