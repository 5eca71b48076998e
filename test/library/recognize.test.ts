import {mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, test} from 'vitest';
import {edits} from '../../scripts/stress/edits.ts';
import {createRandom} from '../../scripts/stress/random.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {createDesk, type Desk, prose, scenes, wordsAt} from './desk.ts';
import {recallText} from './recall-text.ts';

const body = scenes(1, 2, 3, 4, 5, 6);
const header = 'Title: The Lamp\nAuthor: Ann Bee\nRating: Teen';
const spoken = body.replaceAll(/\. (\w+)/g, '. “$1” -- ');
const headed = `${header}\n\n${body}`;

let desk: Desk;

beforeEach(() => {
	desk = createDesk();
});

/** The words at the place that is found for a text. */
const found = (name: string, text: string): string | null => {
	const {record, upToDate} = recallText(desk.library(), text, desk.pathOf(name));
	expect(upToDate.bookmarks.length).toBe(record.bookmarks.length);
	return upToDate.place && wordsAt(upToDate.place);
};

const random = createRandom(1);

describe('a story that was renamed and changed at once', () => {
	const kinds: readonly (readonly [string, string, string])[] = [
		['a line end more', body, `${body}\n`],
		['other line ends', body, body.replaceAll('\n', '\r\n')],
		['a byte order mark', body, `\ufeff${body}`],
		['a typo', body, body.replace(/[a-z]{6}/, 'xyzzyx')],
		['many typos', body, edits['typos']?.(body, random) ?? ''],
		['edited paragraphs', body, edits['paragraphs']?.(body, random) ?? ''],
		['a scene more', body, `${body}\n\n\n* * *\n\n\n${prose(7, 8)}`],
		['a scene before', body, `${prose(7, 8)}\n\n\n* * *\n\n\n${body}`],
		['a scene taken out', body, scenes(1, 2, 3, 4, 6)],
		['scenes moved', body, scenes(4, 5, 6, 1, 2, 3)],
		['lines wrapped', body, edits['line width']?.(body, random) ?? ''],
		['quotes and dashes turned', spoken, edits['quotes and dashes']?.(spoken, random) ?? ''],
		['capitals only', body, body.toUpperCase()],
		['a header put before it', body, headed],
		['its header taken off', headed, body],
		['an author added', headed.replace('Author: Ann Bee\n', ''), headed],
		['an author spelled otherwise', headed, headed.replace('Ann Bee', 'annbee42')],
		['a source added', headed, headed.replace('Rating', 'Source: https://archive.example/works/1\nRating')],
		['a longer title', headed, headed.replace('Lamp', 'Lamp (complete)')],
		[
			'another site’s header',
			headed,
			`The Lamp\nby Ann Bee\n\nCategory: Books\nGenre: Drama\nStatus: In-Progress\n\n\n${body}`,
		],
		['all of it', headed, edits['all of it']?.(body, random) ?? ''],
	];

	test.each(kinds)('is found with %s', (_, before, after) => {
		const {place} = desk.read('a.txt', before);
		rmSync(desk.pathOf('a.txt'));
		desk.write('b.txt', after);
		expect(found('b.txt', after)).toBe(place && wordsAt(place));
		expect(desk.library().list()).toHaveLength(1);
	});

	test.each(kinds)(
		'is found with %s, and its own record is made, while the first file is there',
		(_, before, after) => {
			const {place, id} = desk.read('a.txt', before);
			desk.write('b.txt', after);
			const {record, upToDate} = recallText(desk.library(), after, desk.pathOf('b.txt'));
			expect(record.id).not.toBe(id);
			expect(upToDate.place && wordsAt(upToDate.place)).toBe(place && wordsAt(place));
		},
	);

	it('is found among many others', () => {
		for (let seed = 100; seed < 130; seed++) desk.read(`${seed}.txt`, `${header}\n\n${prose(seed, 12)}`);
		const {place} = desk.read('a.txt', headed);
		rmSync(desk.pathOf('a.txt'));
		desk.write('b.txt', `${body}\n\n${prose(7, 4)}`);
		expect(found('b.txt', `${body}\n\n${prose(7, 4)}`)).toBe(place && wordsAt(place));
	});

	it('is found where two untitled files were swapped and edited', () => {
		const [one, other] = [scenes(1, 2, 3), scenes(4, 5, 6)];
		const [first, second] = [desk.read('a.txt', one, 0.3), desk.read('b.txt', other, 0.7)];
		desk.write('a.txt', `${other}\n\nMore.`);
		desk.write('b.txt', `${one}\n\nMore.`);
		expect(found('b.txt', `${one}\n\nMore.`)).toBe(first.place && wordsAt(first.place));
		expect(found('a.txt', `${other}\n\nMore.`)).toBe(second.place && wordsAt(second.place));
	});

	it('is found where its folder was renamed and it was edited', () => {
		const {place, id} = desk.read('old/a.txt', body);
		renameSync(desk.pathOf('old'), desk.pathOf('new'));
		desk.write('new/a.txt', `${body}\n\nMore.`);
		expect(found('new/a.txt', `${body}\n\nMore.`)).toBe(place && wordsAt(place));
		expect(recallText(desk.library(), `${body}\n\nMore.`, desk.pathOf('new/a.txt')).record.id).toBe(id);
	});

	it('is found by its real path where it was read by a link, edited or not', () => {
		mkdirSync(desk.pathOf('var'));
		desk.write('var/a.txt', body);
		symlinkSync(desk.pathOf('var'), desk.pathOf('home'));
		symlinkSync(desk.pathOf('var/a.txt'), desk.pathOf('current.txt'));
		const {id} = desk.read('home/a.txt', body);
		expect(recallText(desk.library(), body, desk.pathOf('var/a.txt'))).toMatchObject({
			record: {id},
			notice: null,
		});
		desk.write('var/a.txt', `${body}\n`);
		for (const name of ['var/a.txt', 'current.txt', 'home/a.txt']) {
			const {record, notice} = recallText(desk.library(), `${body}\n`, desk.pathOf(name));
			expect(record.id).toBe(id);
			expect(notice).toMatch(/^edited: your place/);
		}
	});

	it('is found without the index, which is made again', () => {
		const {place} = desk.read('a.txt', body);
		rmSync(desk.pathOf('a.txt'));
		for (const damage of ['', 'foreign bytes', 'x'.repeat(148)]) {
			writeFileSync(join(desk.kept, 'cache', 'likeness'), damage);
			desk.restart();
			expect(found('b.txt', `${body}\n`)).toBe(place && wordsAt(place));
		}
	});
});

describe('another story', () => {
	test.each([
		['of the same title at the same path', 'a.txt', `${header}\n\n${scenes(21, 22, 23)}`],
		['of the same title elsewhere', 'b.txt', `${header}\n\n${scenes(21, 22, 23)}`],
		['at the same path, without a title', 'a.txt', scenes(21, 22, 23)],
		['of a few words at the same path', 'a.txt', 'Nothing much.'],
		['with the same recap', 'a.txt', `${prose(1, 2)}\n\n${scenes(21, 22, 23)}`],
	])('%s is not taken for it, and takes nothing from it', (_, name, text) => {
		const {id, place} = desk.read('a.txt', headed);
		renameSync(desk.pathOf('a.txt'), desk.pathOf('old.txt'));
		desk.write(name, text);
		const other = recallText(desk.library(), text, desk.pathOf(name));
		expect(other).toMatchObject({place: null, notice: null, bookmarks: [], recognition: {questions: []}});
		expect(other.record.id).not.toBe(id);
		desk.library().save(other.record);
		expect(found('old.txt', headed)).toBe(place && wordsAt(place));
	});

	it('is doubtful where a known one lay, or where there are hardly any words: looking at it writes no record', () => {
		desk.read('a.txt', headed);
		const isDoubtful = (name: string, text: string): boolean =>
			recallText(desk.library(), text, desk.write(name, text)).recognition.isDoubtful;
		expect(isDoubtful('a.txt', scenes(21, 22))).toBe(true);
		expect(isDoubtful('b.txt', 'Only a few words.')).toBe(true);
		expect(isDoubtful('b.txt', `${header}\n\n${scenes(21, 22)}`)).toBe(false);
	});
});

describe('a part of a story', () => {
	const [first, second] = [scenes(1, 2, 3), scenes(4, 5, 6)];

	it('has those of its places that are in it, in a record of its own; the whole keeps them all', () => {
		desk.read('a.txt', body, 0.2);
		const whole = desk.read('a.txt', body, 0.7);
		const {id, place} = whole;
		rmSync(desk.pathOf('a.txt'));
		const one = recallText(desk.library(), first, desk.write('part-1.txt', first));
		const other = recallText(desk.library(), second, desk.write('part-2.txt', second));
		for (const {record} of [one, other]) desk.library().save(record);
		expect([one.record.id, other.record.id]).not.toContain(id);
		expect(one.place).toBeNull();
		expect(one.bookmarks).toHaveLength(1);
		expect(other.upToDate.place && wordsAt(other.upToDate.place)).toBe(place && wordsAt(place));
		expect(desk.library().read(id)).toEqual(whole);
		expect(other.notice).toBe('shares words with a.txt: your place and 1 of 2 bookmarks copied');
	});

	it('is asked about where it is a small one', () => {
		const {id} = desk.read('a.txt', headed);
		const small = prose(3, 5);
		const {recognition, record} = recallText(desk.library(), small, desk.write('small.txt', small));
		expect(recognition).toMatchObject({found: null, questions: [{record: {id}, relation: 'part'}]});
		expect(record.unsure).toEqual([id]);
	});
});

it('a record of an older version, without samples, is known by the words at its places', () => {
	const {id} = desk.read('a.txt', headed);
	const record = desk.library().read(id);
	if (!record) throw new Error('It was written.');
	const {likeness, ...older} = JSON.parse(JSON.stringify(record)) as StoryRecord & {likeness: unknown};
	expect(likeness).toBeDefined();
	rmSync(join(desk.kept, 'cache'), {recursive: true});
	writeFileSync(join(desk.kept, 'stories', `${id}.json`), JSON.stringify(older));
	desk.restart();
	const edited = `${headed}\n\nMore.`;
	const {record: now, upToDate} = recallText(desk.library(), edited, desk.write('a.txt', edited));
	expect(now.id).toBe(id);
	expect(now.likeness).toHaveLength(1);
	expect(upToDate.bookmarks).toHaveLength(1);
});
