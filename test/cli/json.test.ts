import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, expect, it} from 'vitest';
import {extentOf} from '../../source/core/locator/extent.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {savedPlace} from '../../source/library/saved-place.ts';
import {bookmarkNamed, sampleRecord} from '../../scripts/stress/sample-record.ts';
import {libraryIn} from '../library/library-in.ts';
import {at, recallText} from '../library/recall-text.ts';
import {storyFrom} from '../story-from.ts';
import {answerOf} from './answer-of.ts';
import {reader} from './reader.ts';

/** The types of each key: `authors[]` is an item of `authors`, and the empty key the whole answer. */
type Schema = ReadonlyMap<string, ReadonlySet<string>>;

const schemaOf = (types: Iterable<readonly [key: string, type: string]>): Schema => {
	const schema = new Map<string, Set<string>>();
	for (const [key, type] of types) schema.set(key, (schema.get(key) ?? new Set<string>()).add(type));
	return schema;
};

const page = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8');

/** What the page says of a command. */
const documented = (command: string): Schema => {
	const section = page.split(/^## /m).find(text => text.startsWith(`${command}\n`)) ?? '';
	const rows = section.matchAll(/^\| (?:`(?<key>.+)`|\(the answer\)) \| (?<types>.+?) \|/gm);
	return schemaOf(
		Array.from(rows).flatMap(({groups: {key = '', types = ''} = {}}) =>
			types.split(' or ').flatMap((type): (readonly [string, string])[] =>
				type.endsWith('[]')
					? [
							[key, 'list'],
							[`${key}[]`, type.slice(0, -2)],
						]
					: [[key, type]],
			),
		),
	);
};

/** Where an answer is a list, the page names the keys of its items alone; those of a tree are the same at every depth. */
const inside = (key: string, name: string): string =>
	key === '' || key === '[]' || key === 'children[]' ? name : `${key}.${name}`;

function* typesIn(value: unknown, key = ''): Generator<readonly [string, string]> {
	if (Array.isArray(value)) {
		yield [key, 'list'];
		for (const item of value) yield* typesIn(item, `${key}[]`);
	} else if (typeof value === 'object' && value !== null) {
		yield [key, 'object'];
		for (const [name, child] of Object.entries(value)) yield* typesIn(child, inside(key, name));
	} else yield [key, value === null ? 'null' : typeof value];
}

const paragraph = [
	'It rained on the roofs of the town, and nobody went out to see what',
	'the river was doing under the bridge, which had been closed since the',
	'spring and was to be closed for another year, as everybody knew.\n\n',
].join('\n');

const labels = [
	'Warnings',
	'Fandom',
	'Relationships',
	'Characters',
	'Setting',
	'Summary',
	'Tags',
	'Genre',
	'Series',
];
const moreLabels = ['Language', 'Published', 'Updated', 'Source', 'Notes', 'Beta'];

/** In these every key has a value, and every one that may be null is. */
const stories = {
	'full.txt': [
		'Title: Rain\nAuthor: A. Writer\nRating: Teen\nStatus: Complete',
		...[...labels, ...moreLabels].map(label => `\n${label}: rain`),
		`\n\nPart One\n\nChapter 1: One\n\n${paragraph.repeat(4)}* * *\n\n${paragraph}The End\n`,
	].join(''),
	'vague.txt': 'Title: Rain\nAuthor: A. Writer\nRating: rather wet\n\nIt rained.\n',
	'bare.txt': 'It rained.',
	'listed.txt': 'It rained.\n\nEnd file.\n',
};

let home = '';

beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), 'reader-'));
	for (const [name, text] of Object.entries(stories)) writeFileSync(join(home, name), text);
	const library = libraryIn(home);
	const story = storyFrom(stories['full.txt']);
	const place = {chapter: 0, offset: 40};
	const {record} = recallText(library, stories['full.txt'], join(home, 'full.txt'));
	const bookmark = {id: 'b', locator: locate(story, place), note: cleanLine('wet'), created: at};
	const extent = extentOf(story, {chapter: 0, start: 40, end: 60});
	const bookmarks = [
		bookmark,
		{...bookmark, id: 'h', highlight: {...extent, colour: 'green'} as const},
		{...bookmark, id: 'm', mark: cleanLine('a')},
	];
	library.save({...record, place: savedPlace(story, place, at), bookmarks});
	const mark = bookmarkNamed('b');
	const uncounted = {...mark, locator: {...mark.locator, scene: null}};
	const unnamed = {title: null, path: null, place: null, bookmarks: [uncounted]};
	library.save(sampleRecord(1, {...unnamed, rating: {label: cleanLine('wet'), level: null}}));
	library.save(sampleRecord(2));
	return () => rmSync(home, {recursive: true});
});

/** What the program answers to a command with each of some words, all together. */
const answered = async (command: string, calls: readonly (readonly string[])[]): Promise<Schema> => {
	const answers: unknown[] = [];
	for (const words of calls) {
		const call = [command, ...words, '--json'];
		const options = {home, cwd: home, input: stories['bare.txt']};
		const {stdout} = await (words.includes('-') ? reader(call, options) : answerOf(call, options));
		answers.push(JSON.parse(stdout));
	}
	return schemaOf(answers.flatMap(answer => [...typesIn(answer)]));
};

const files = Object.keys(stories).map(name => [name]);

const sorted = (schema: Schema): readonly string[] =>
	[...schema].map(([key, types]) => `${key}: ${[...types].sort().join(', ')}`).sort();

/** Types of keys that other formats than plain text alone give. */
const notOfText: Readonly<Record<string, readonly (readonly [key: string, type: string])[]>> = {
	info: [
		...['subtitle', 'publisher', 'rights', 'cover', 'file.container', 'file.maker', 'file.damaged'].map(
			key => [key, 'string'] as const,
		),
		...['identifiers', 'translators', 'contributors', 'categories', 'collections', 'related'].map(
			key => [`${key}[]`, 'string'] as const,
		),
		['file.encoding', 'null'],
		['file.confidence', 'null'],
	],
	contents: [
		['anchor', 'string'],
		['scene', 'null'],
	],
};

/** What the page says of a command, as far as texts give it. */
const expected = (command: string): Schema => {
	const own = [...documented(command)];
	// `check` answers with the keys of `info` as well.
	const all = command === 'check' ? [...documented('info'), ...own] : own;
	const types = all.flatMap(([key, said]) => [...said].map(type => [key, type] as const));
	const others = notOfText[command === 'check' ? 'info' : command] ?? [];
	return schemaOf(
		types.filter(([key, type]) => !others.some(other => other[0] === key && other[1] === type)),
	);
};

it.each([
	['info', [...files, ['-']]],
	['check', [...files, ['-']]],
	['scenes', files],
	['contents', files],
	['search', [['full.txt', 'rained']]],
	['place', files],
	['bookmarks', [[]]],
	['list', [[]]],
] as const)('the answer of %s has the keys and types of docs/json.md', async (command, words) => {
	expect(sorted(await answered(command, words))).toEqual(sorted(expected(command)));
});
