import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {bookmarks} from '../../source/cli/commands/bookmarks.ts';
import {info} from '../../source/cli/commands/info.ts';
import {list} from '../../source/cli/commands/list.ts';
import {place} from '../../source/cli/commands/place.ts';
import {scenes} from '../../source/cli/commands/scenes.ts';
import {search} from '../../source/cli/commands/search.ts';
import type {Invocation} from '../../source/cli/command.ts';
import {openLibrary} from '../../source/reading/open-library.ts';
import {writeTome, type TomeChapter} from '../formats/tome.ts';
import {prose} from '../library/desk.ts';
import type * as output from '../../source/terminal/output.ts';
import {openProgram} from '../reading/open-program.ts';
import {temporaryFolder} from '../temporary-folder.ts';

vi.mock('../../source/formats/open-story.ts', async original => {
	const {withTome} = await import('../formats/with-tome.ts');
	return withTome(await original());
});

const said = vi.hoisted(() => ({answers: [] as unknown[], lines: [] as string[]}));

vi.mock('../../source/terminal/output.ts', async original => ({
	...(await original<typeof output>()),
	print: (text: string) => void said.lines.push(text),
	warn: (text: string) => void said.lines.push(text),
	printJson: (answer: unknown) => void said.answers.push(JSON.parse(JSON.stringify(answer))),
	printJsonList: (answer: Iterable<unknown>) => void said.answers.push([...answer]),
}));

const chapter = (index: number, ...more: readonly string[]): TomeChapter => ({
	id: `c${index}`,
	title: `Chapter ${index}`,
	paragraphs: [...prose(index, 12).split('\n\n'), ...more],
});
const book = [
	chapter(1),
	chapter(2, 'The city let[1](note:a) to its citizens what it had.'),
	chapter(3),
	{...chapter(4, 'The city let nothing to anybody.'), isLinear: false},
];
const words = (paragraphs: readonly string[]): number =>
	paragraphs
		.join(' ')
		.replaceAll(/\[\d+\]\(.*?\)/g, '')
		.split(/\s+/).length;

let file = '';
beforeEach(() => {
	const home = temporaryFolder();
	vi.stubEnv('READER_HOME', home);
	file = join(home, 'a.tome');
	writeFileSync(file, writeTome('A tome', book));
	said.answers.length = 0;
	said.lines.length = 0;
});

/** The answer of a command as data. */
const answer = (command: (call: Invocation) => unknown, ...input: readonly string[]): unknown => {
	command({input, flags: {json: true}});
	return said.answers.at(-1);
};

/** Reads the book with these keys, and leaves before anybody has counted its scenes. */
const read = (keys: string): void => {
	const library = openLibrary();
	const program = openProgram({folder: temporaryFolder(), library, file, showsTitle: false});
	program.press(keys);
	program.leave();
};

describe('a story whose chapters are read when they are needed', () => {
	it('is listed by its scenes and found by words over a mark to a note; what is outside the order is neither', () => {
		expect(answer(scenes, file)).toMatchObject(
			book.slice(0, 3).map(({title, paragraphs}, index) => ({
				number: index + 1,
				chapter: {number: index + 1, title},
				words: words(paragraphs),
			})),
		);
		const offset = `Chapter 2\n${prose(2, 12).replaceAll('\n\n', '\n')}\nThe city `.length;
		expect(answer(search, file, 'let to its')).toMatchObject([
			{chapter: 2, scene: 2, offset, sentence: 'The city let[1] to its citizens what it had.'},
		]);
		expect(answer(search, file, 'let nothing')).toEqual([]);
		const {words: all, scenes: count} = answer(info, file) as {words: number; scenes: number};
		expect({all, count}).toEqual({
			all: book.slice(0, 3).reduce((sum, {paragraphs}) => sum + words(paragraphs), 0),
			count: 3,
		});
	});

	it('has its place and bookmarks numbered, also where they were kept before anybody had counted', () => {
		read('} } m space m');
		const library = openLibrary();
		const [record] = library.list();
		if (!record?.place) throw new Error('It was kept.');
		const unknown = {scene: null, scenes: null};
		library.save({
			...record,
			place: {...record.place, ...unknown},
			bookmarks: record.bookmarks.map(mark => ({...mark, locator: {...mark.locator, scene: null}})),
		});
		expect(answer(list)).toMatchObject([{title: 'A tome', bookmarks: 2, missing: false}]);
		expect(answer(place, file)).toMatchObject({chapter: 3, scene: 3, scenes: 3});
		expect(answer(bookmarks, file)).toMatchObject([
			{chapter: 3, scene: 3},
			{chapter: 3, scene: 3},
		]);
		place({input: [file], flags: {}});
		expect(said.lines.at(-1)).toMatch(/^scene 3 of 3, \d+%: /);
	});

	it('says how many scenes there are where that is known, without counting them', () => {
		read('} space');
		expect(answer(place, file)).toMatchObject({chapter: 2, scene: 2, scenes: 3});
		expect(answer(list)).toMatchObject([{scene: 2, scenes: 3}]);
	});

	it('has its place in a file that has grown by chapters before it', () => {
		read('} space m');
		writeFileSync(file, writeTome('A tome', [chapter(8), chapter(9), ...book]));
		expect(answer(place, file)).toMatchObject({chapter: 4, scene: 4, scenes: 5});
		expect(answer(bookmarks, file)).toMatchObject([{chapter: 4, scene: 4}]);
		expect(said.lines).toContain('edited: your place and 1 of 1 bookmarks found');
	});
});
