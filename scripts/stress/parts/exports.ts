import {mkdirSync} from 'node:fs';
import createParser from 'markdown-it';
import {cleanLine} from '../../../source/core/text/clean-text.ts';
import {bookmarkWords} from '../../../source/library/export/bookmark-words.ts';
import {libraryIn} from '../../../test/library/library-in.ts';
import type {StoryRecord} from '../../../source/library/story-record.ts';
import {notTextIn} from '../../../test/terminal/allowed-bytes.ts';
import {attack} from '../attack.ts';
import type {Random} from '../random.ts';
import {markdownPieces, outlineOf} from '../markdown-words.ts';
import {measuredRun} from '../measured-run.ts';
import {payloads} from '../payloads.ts';
import {bookmarkNamed, sampleRecord} from '../sample-record.ts';

const atOnce = 100;

const pieces = [...markdownPieces, ...payloads.map(({text}) => text)];

const words = ({below, pick}: Random): string => {
	const text = Array.from({length: 1 + below(8)}, () => pick(pieces)).join('');
	return cleanLine(text) === '' ? 'words' : text;
};

/** Stories whose titles, words and notes are made of what a format takes for something. */
const hostileRecords = (random: Random, count: number): readonly StoryRecord[] =>
	Array.from({length: count}, (_, number) => {
		const bookmark = bookmarkNamed('b');
		const quote = {before: words(random), highlight: words(random), after: words(random)};
		// Nobody has cleaned what another program writes into a record.
		const record: unknown = {
			...sampleRecord(number),
			title: words(random),
			bookmarks: [{...bookmark, note: words(random), locator: {...bookmark.locator, quote}}],
		};
		return record as StoryRecord;
	});

const parsers = [createParser({html: true, linkify: true}), createParser('commonmark')];
parsers[0]?.linkify.set({fuzzyLink: true});

const expectedOutline = ({title, bookmarks: [bookmark]}: StoryRecord): ReturnType<typeof outlineOf> => ({
	blocks: [
		...['heading_open h1', 'inline', 'blockquote_open blockquote', 'paragraph_open p', 'inline'],
		...['paragraph_open p', 'inline'],
	],
	words: [
		cleanLine(title ?? ''),
		bookmark ? bookmarkWords(bookmark) : '',
		`${cleanLine(bookmark?.note ?? '')} (scene 1, 50%)`,
	],
});

const compare = (markdown: string, records: readonly StoryRecord[], fault: (what: string) => void): void => {
	const expected = records.map(expectedOutline);
	const blocks = expected.flatMap(one => one.blocks);
	const lines = expected.flatMap(one => one.words);
	for (const parser of parsers) {
		const found = outlineOf(parser.parse(markdown, {}));
		if (found.blocks.join() !== blocks.join()) fault(`other blocks than ${records.length} stories have`);
		for (const [index, line] of lines.entries()) {
			if (found.words[index] !== line)
				fault(`${JSON.stringify(line)} has become ${JSON.stringify(found.words[index])}`);
		}
	}
};

type Exported = {readonly title: string; readonly note: string; readonly quote: object};

attack(
	'H12: Titles, words and notes made of what Markdown, HTML and terminals take for something are exported',
	'parsed, the document has the headings, quotes and notes of the export alone, each with the very words; JSON, too',
	{quick: 100, full: 5000, lanes: 1},
	async ({cases, fault, randomly}) => {
		const runs = Math.ceil(cases / atOnce);
		const attempt = async (random: Random, home: string): Promise<undefined> => {
			mkdirSync(home);
			const library = libraryIn(home);
			for (const record of hostileRecords(random, atOnce)) library.save(record);
			// Records are cleaned as they are read; they come in an order of the library’s own.
			const kept = library.list();
			const markdown = await measuredRun(['bookmarks', '--markdown'], {home});
			compare(markdown.stdout, kept, fault);
			const json = await measuredRun(['bookmarks', '--json'], {home});
			const marks = JSON.parse(json.stdout) as readonly Exported[];
			const expected = kept.flatMap(({title, bookmarks}) =>
				bookmarks.map(({note, locator: {quote}}) => ({title, note, quote})),
			);
			for (const [index, one] of expected.entries()) {
				const {title, note, quote} = marks[index] ?? {};
				if (JSON.stringify({title, note, quote}) !== JSON.stringify(one))
					fault(`${JSON.stringify(one)} is ${JSON.stringify(marks[index])} in JSON`);
			}
			for (const found of [...notTextIn(markdown.stdout), ...notTextIn(json.stdout)]) fault(`wrote ${found}`);
		};
		await randomly(runs, attempt);
		return {cases: runs * atOnce};
	},
);
