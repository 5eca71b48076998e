export type Damage = {
	readonly name: string;
	/** The bytes that stand there, made of those that were there. */
	readonly bytes: (record: string) => string;
	/**
	 * What is to come of it: `aside`, its bytes are put aside and its copy is taken; `read`, what makes sense of it is;
	 * `left`, it is not touched.
	 */
	readonly becomes: 'aside' | 'read' | 'left';
};

const aside = (name: string, bytes: Damage['bytes']): Damage => ({name, bytes, becomes: 'aside'});

const edited = (name: string, edit: (record: Record<string, unknown>) => object): Damage => ({
	name,
	bytes: record => JSON.stringify(edit(JSON.parse(record) as Record<string, unknown>)),
	becomes: 'read',
});

const hostileText = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202Eback\u0000';

const manyBookmarks = (record: Record<string, unknown>): object => {
	const mark = {locator: record['place'], note: 'n'.repeat(200), created: '2026-01-02T03:04:05.000Z'};
	return {...record, bookmarks: Array.from({length: 1500}, (_, index) => ({...mark, id: `mark-${index}`}))};
};

/** What power cuts, full disks, editors and ill will make of a record. */
export const damages: readonly Damage[] = [
	aside('cut in the middle', record => record.slice(0, record.length / 2)),
	aside('cut after 33 bytes', record => record.slice(0, 33)),
	aside('empty', () => ''),
	aside('all NUL', () => '\0'.repeat(512)),
	aside('null', () => 'null'),
	aside('a list', record => `[${record}]`),
	aside('a word', () => '"place"'),
	aside('nested 60,000 deep', () => `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`),
	aside('decimal commas', record => record.replace(/(\d)\.(\d)/, '$1,$2')),
	aside('not JSON at all', () => '\u0089PNG\r\n\u001a\n\0\0\0'),
	aside('another object', () => '{"theme":"dark"}'),
	aside('two objects', record => `${record}${record}`),
	edited('wrong types', record => ({...record, bookmarks: 'x', authors: {a: 1}, contents: 7, rating: []})),
	edited('places out of range', record => ({
		...record,
		place: {...(record['place'] as object), offset: -5, chapter: 1e9, scene: -1, progression: 99},
	})),
	{
		name: 'infinite',
		bytes: record => record.replace(/"offset":\s*\d+/g, '"offset":1e999'),
		becomes: 'read',
	},
	edited('hostile words', record => ({
		...record,
		title: hostileText,
		bookmarks: [{id: hostileText, locator: record['place'], note: hostileText, created: hostileText}],
	})),
	{
		name: 'keys of prototypes',
		bytes: record => `{"__proto__":{"polluted":1},"constructor":{},${record.trim().slice(1)}`,
		becomes: 'read',
	},
	{name: 'keys twice', bytes: record => `{"secondsRead":1,${record.trim().slice(1)}`, becomes: 'read'},
	{name: 'a byte order mark', bytes: record => `\ufeff${record}`, becomes: 'read'},
	{name: 'CRLF', bytes: record => record.replaceAll('\n', '\r\n'), becomes: 'read'},
	edited('1,500 bookmarks', manyBookmarks),
	{...edited('a newer version', record => ({...record, version: 9, page: 'of tomorrow'})), becomes: 'left'},
];
