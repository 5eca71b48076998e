import {copyFileSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {attack} from '../attack.ts';
import {storyText} from '../prose.ts';
import {pageOf, quit, readStory, reopenedAt, turnPages} from '../reading.ts';

/** A folder of stories and a home, and what a reader does there. */
type Desk = {
	readonly write: (name: string, text: string) => void;
	readonly move: (from: string, to: string) => void;
	readonly copy: (from: string, to: string) => void;
	/** Opens a story, turns some pages and leaves; gives the page it was left at. */
	readonly read: (name: string, pages?: number) => Promise<string>;
};

const createDesk = (folder: string): Desk => {
	const home = join(folder, 'home');
	const path = (name: string): string => {
		mkdirSync(dirname(join(folder, name)), {recursive: true});
		return join(folder, name);
	};
	return {
		write: (name, text) => writeFileSync(path(name), text),
		move: (from, to) => renameSync(path(from), path(to)),
		copy: (from, to) => copyFileSync(path(from), path(to)),
		async read(name, pages = 0) {
			if (pages === 0) return reopenedAt(path(name), {home});
			await using terminal = await readStory(path(name), {home});
			await turnPages(terminal, pages);
			const page = pageOf(terminal);
			await quit(terminal);
			return page;
		},
	};
};

/** What happens to the files, and the pages that must be equal then, by what they are. */
type Case = (desk: Desk) => Promise<Readonly<Record<string, readonly [shown: string, expected: string]>>>;

/** After some pages of `a.txt` something becomes of the file: its place is to be found at another name. */
const placeAt =
	(name: string, change: (desk: Desk) => void): Case =>
	async desk => {
		desk.write('a.txt', storyText(1));
		const page = await desk.read('a.txt', 5);
		change(desk);
		return {place: [await desk.read(name), page]};
	};

const cases: Readonly<Record<string, Case>> = {
	renamed: placeAt('b.txt', ({move}) => move('a.txt', 'b.txt')),
	'moved to another folder': placeAt('elsewhere/deep/a.txt', ({move}) =>
		move('a.txt', 'elsewhere/deep/a.txt'),
	),
	'moved and edited': placeAt('b.txt', ({write, move}) => {
		move('a.txt', 'b.txt');
		write('b.txt', storyText(1).replace('Title: Tale 1', 'Title: Tale 1\nRating: Teen'));
	}),
	copied: placeAt('copy.txt', ({copy}) => copy('a.txt', 'copy.txt')),
	async 'copied, and the copy edited'({write, copy, read}) {
		write('a.txt', storyText(1));
		const page = await read('a.txt', 5);
		copy('a.txt', 'copy.txt');
		write('copy.txt', `${storyText(1)}\n\nOne more line.\n`);
		const inCopy = await read('copy.txt');
		const later = await read('copy.txt', 2);
		return {
			'place in the copy': [inCopy, page],
			'place in the first': [await read('a.txt'), page],
			'the copy’s own place': [await read('copy.txt'), later],
		};
	},
	async 'twins whose names differ in their normal form'({write, read}) {
		write('caf\u00E9.txt', storyText(1));
		write('cafe\u0301.txt', storyText(2));
		const one = await read('caf\u00E9.txt', 5);
		const other = await read('cafe\u0301.txt', 2);
		return {one: [await read('caf\u00E9.txt'), one], other: [await read('cafe\u0301.txt'), other]};
	},
	async 'two stories of one name in two folders'({write, read}) {
		write('one/story.txt', storyText(1));
		write('other/story.txt', storyText(2));
		const one = await read('one/story.txt', 5);
		const other = await read('other/story.txt', 2);
		return {one: [await read('one/story.txt'), one], other: [await read('other/story.txt'), other]};
	},
	async 'another story put in its place, and back'({write, read}) {
		write('fresh.txt', storyText(2));
		const beginning = await read('fresh.txt');
		write('a.txt', storyText(1));
		const page = await read('a.txt', 5);
		write('a.txt', storyText(3));
		write('b.txt', storyText(3));
		const third = await read('a.txt');
		write('a.txt', storyText(1));
		return {
			'the other one’s beginning': [third, await read('b.txt')],
			'the first again': [await read('a.txt'), page],
			'one never moved in': [await read('fresh.txt'), beginning],
		};
	},
	async 'another text under the same title'({write, read}) {
		write('1.txt', storyText(1, {title: 'A Serial'}));
		const page = await read('1.txt', 5);
		write('2.txt', storyText(2, {title: 'A Serial'}));
		const second = await read('2.txt');
		write('untitled.txt', storyText(2, {title: 'Another'}));
		return {
			'the other one’s beginning': [second, await read('untitled.txt')],
			'the first': [await read('1.txt'), page],
		};
	},
	async 'one folder of stories for another, renamed all at once'({write, move, read}) {
		write('one/a.txt', storyText(1));
		write('one/b.txt', storyText(2));
		const [a, b] = [await read('one/a.txt', 4), await read('one/b.txt', 6)];
		move('one/a.txt', 'one/c.txt');
		move('one/b.txt', 'one/a.txt');
		move('one/c.txt', 'one/b.txt');
		return {'the first': [await read('one/b.txt'), a], 'the second': [await read('one/a.txt'), b]};
	},
};

attack(
	'P12: stories are renamed, moved, copied, replaced, swapped, and bear one name or title',
	'each is at its own place, no two texts share one',
	{quick: 2, full: Object.keys(cases).length, lanes: 1},
	({each, some, fault}) =>
		each(some(Object.entries(cases)), async ([name, attempt], folder) => {
			for (const [what, [shown, expected]] of Object.entries(await attempt(createDesk(folder))))
				if (shown !== expected) fault(`${name}: ${what} is\n${shown}\nand should be\n${expected}`);
			return undefined;
		}),
);
