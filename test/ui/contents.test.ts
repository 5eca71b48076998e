import {describe, expect, it} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {completeOutline, outlineStory} from '../../source/core/story/outline.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {book, type ToyChapter, type ToyEntry} from '../formats/toy-book.ts';
import {prose, storyFrom} from '../story-from.ts';
import {sizes, windowOf} from './golden.ts';
import {play, type Play} from './play.ts';

const chapterOf = (part: string, number: number): ToyChapter => ({
	id: `${part}${number}`,
	title: `${part} chapter ${number}`,
	paragraphs: [prose(2, number), '***', prose(1, number + 50)],
});

const partOf = (
	name: string,
	chapters: number,
): {readonly chapters: readonly ToyChapter[]; readonly entry: ToyEntry} => {
	const own = Array.from({length: chapters}, (_, index) => chapterOf(name, index + 1));
	return {
		chapters: [{id: name, title: `Book ${name}`, paragraphs: []}, ...own],
		entry: [`Book ${name}`, name, own.map(({id, title}) => [title ?? '', id] as const)],
	};
};

const parts = ['A', 'B', 'C'].map(name => partOf(name, 5));
const story = book({
	chapters: [
		{id: 'preface', title: 'Preface', role: 'front', paragraphs: [prose(1, 90)]},
		...parts.flatMap(({chapters}) => chapters),
		{id: 'licence', title: 'Licence', role: 'machinery', isLinear: false, paragraphs: ['Do not copy.']},
	],
	toc: [['Preface', 'preface'], ...parts.map(({entry}) => entry), ['Licence', 'licence']],
});

const size = {columns: 80, rows: 24};
const open = (keys: string): Play =>
	play(story, {...size, place: {chapter: 8, offset: 0}}).press(`enter ${keys}`);

/** The signs and names of the rows, each cut. */
const list = (game: Play): readonly string[] =>
	game
		.rows()
		.slice(3, -1)
		.filter(row => row.trim() !== '')
		.map(row => /^ *(\S* +\S+(?: \S+){0,2})/.exec(row)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? '');

const chosen = (game: Play): string =>
	game
		.rows()
		.find(row => row.includes('›'))
		?.trim() ?? '';

const top = (game: Play): string => topScreen(game.state()).name;

describe('the contents', () => {
	it('open on the current entry, its branch unfolded and the rest folded', () => {
		const rows = open('t').rows();
		expect(rows.map(row => row.trim().charAt(0)).join('')).toBe('C▸▾▾›1▸▸▸▸▸▸E');
		expect(rows.slice(3, 5)).toEqual([
			expect.stringMatching(/^ {5}▸ Book A +5 chapters +2 min *$/),
			expect.stringMatching(/^ {5}▾ Book B +5 chapters +2 min *$/),
		]);
		expect(rows[6]).toMatch(/^ {5}› {4,} 14 {2}\w.* here$/);
		expect(rows[1]).toMatch(/Contents +3 parts · 16 chapters · \d+ min$/);
	});

	it('unfold everything where there is room, but for what stands around the story', () => {
		const game = play(story, {columns: 80, rows: 70, place: {chapter: 2, offset: 0}}).press('enter t');
		expect(game.frame().match(/[▾▸] +(?:Book .|[A-Z]\w+ (?:and|this))/g)).toEqual([
			'▾ Book A',
			'▾ Book B',
			'▾ Book C',
			'▸ Front and',
		]);
		const front = play(story, {columns: 80, rows: 70, showsTitle: false}).press('t').frame();
		expect(front).toMatch(/▾ Front and back matter[^]*› +Preface.* here\n *▸ +About this book/);
	});

	it('fold and unfold, and lead from an entry to the one that holds it', () => {
		const game = open('t left');
		expect(chosen(game)).toMatch(/^›▾ *B chapter 1/);
		expect(chosen(game.press('left'))).toMatch(/^›▸ *B chapter 1/);
		expect(chosen(game.press('left'))).toMatch(/^›▾ ?Book B/);
		expect(chosen(game.press('h'))).toMatch(/^›▸ ?Book B/);
		expect(game.frame()).not.toContain('B chapter');
		expect(chosen(game.press('right right'))).toMatch(/^›▸ *B chapter 1/);
	});

	it('sum up in heads what is folded into them', () => {
		const heads = (game: Play): readonly string[] => game.rows().filter(row => row.includes('Book'));
		const game = play(story, {...size, showsTitle: false}).press(
			'space space m ] m ] ] ] ] ] t left left left left',
		);
		expect(heads(game)[0]).toMatch(/▸ ?Book A +5 chapters +2 min +2 \* here$/);
		const later = play(story, {...size, showsTitle: false}).press(`${'space '.repeat(5)}} } } } } t`);
		expect(heads(later)[0]).toMatch(/▸ Book A +5 chapters +2 min +\d of 5$/);
	});

	it('lead to front matter and machinery', () => {
		const game = open('t G enter');
		expect(game.frame()).toMatch(/›▾ ?Front and back matter/);
		game.press('j j right j');
		expect(chosen(game)).toMatch(/^› +Licence/);
		expect(top(game.press('enter'))).toBe('reading');
		expect(game.state().session.place.chapter).toBe(19);
		expect(chosen(game.press('t'))).toMatch(/Licence.* here$/);
		expect(top(game.press('escape backspace'))).toBe('reading');
		expect(game.state().session.place.chapter).toBe(8);
	});

	it('keep the head of what is shown first in sight', () => {
		const game = play(story, {columns: 80, rows: 10, place: {chapter: 8, offset: 0}}).press(
			'enter t g j right',
		);
		expect(game.press('g j j j j right j j').rows()[1]).toMatch(/^ *▾ +B chapter 1 /);
		expect(game.rows().at(-1)).toMatch(/Esc back +\d+–\d+ of \d+$/);
	});
});

describe('a filter', () => {
	it('keeps the heads of what matches, and chooses the first match', () => {
		const game = open('t / c h a p t e r space 4');
		expect(list(game)).toEqual([
			'▾ Book A',
			'›▸ A chapter 4',
			'▾ Book B',
			'▸ B chapter 4',
			'▾ Book C',
			'▸ C chapter 4',
		]);
		expect(game.rows().at(-1)).toMatch(/Filter: chapter 4 +3 of \d+ · Tab inside · Esc all$/);
		expect(chosen(game.press('down down'))).toContain('B chapter 4');
		expect(game.press('enter').state().session.place).toEqual({chapter: 11, offset: 0});
		expect(game.state().prompt).toBeNull();
	});

	it('shows all again with Esc, the chosen entry in sight', () => {
		const game = open('t / c space c h a p t e r space 5 escape');
		expect(top(game)).toBe('contents');
		expect(chosen(game)).toContain('C chapter 5');
		expect(game.frame()).toContain('▾ Book B');
	});

	it('says where nothing matches', () => {
		const game = open('t / z q z q');
		expect(game.frame()).toContain('No match');
		expect(top(game.press('enter'))).toBe('contents');
	});

	it('searches the text with Tab', () => {
		const game = open('t / t h e w h a l e tab');
		expect(game.frame()).toMatch(/match(es)? for “thewhale”|No match/);
		expect(game.state().prompt).toBeNull();
	});
});

it('titles are there before chapters are read, and the rest is filled in under the cursor', () => {
	const read: string[] = [];
	const fresh = book({
		chapters: Array.from({length: 12}, (_, index) => ({
			id: `c${index}`,
			title: `Number ${index + 1} of them`,
			paragraphs: [prose(1, index), '***', prose(1, index + 20)],
		})),
		toc: Array.from({length: 12}, (_, index) => [`Number ${index + 1} of them`, `c${index}`] as const),
		onRead: id => read.push(id),
	});
	const game = play(fresh, {...size, showsTitle: false, outlines: false}).press('t');
	expect(game.rows().filter(row => row.includes('of them'))).toHaveLength(12);
	expect(game.rows()[1]).toMatch(/12 chapters · counting…$/);
	// The page that was open is of the first one.
	expect(read).toEqual(['c0']);
	game.press('G');
	const outlines = [...outlineStory(fresh)];
	for (const outline of [...outlines, completeOutline(fresh)])
		game.store.dispatch({type: 'outlined', outline});
	expect(chosen(game)).toMatch(/Number 12 of them +1 min/);
	expect(game.rows()[1]).toMatch(/12 chapters · 24 scenes · \d+ min$/);
});

it('any number of scenes is listed', () => {
	const many = storyFrom(`Chapter 1\n\n${'It rained.\n\n* * *\n\n'.repeat(130_000)}`);
	const game = play(many, {...size, showsTitle: false}).press('t G');
	expect(game.rows().at(-1)).toMatch(/–130,00\d of 130,00\d$/);
});

describe('chapters that have come since', () => {
	const serialOf = (count: number, parted = false) => {
		const chapters = Array.from({length: count}, (_, index) => chapterOf('Tide', index + 1));
		const entries = chapters.map(({id, title}): ToyEntry => [title ?? '', id]);
		const toc: readonly ToyEntry[] = parted
			? [
					['Low water', 'low', entries.slice(0, 4)],
					['High water', 'high', entries.slice(4)],
				]
			: entries;
		const divisions = [
			{id: 'low', title: 'Low water', paragraphs: []},
			...chapters.slice(0, 4),
			{id: 'high', title: 'High water', paragraphs: []},
			...chapters.slice(4),
		];
		return book({chapters: parted ? divisions : chapters, toc});
	};
	const grown = (
		window: {columns: number; rows: number},
		parted = false,
		furthest = {chapter: 2, offset: 0},
	): Play =>
		play(serialOf(9, parted), {
			...window,
			former: serialOf(7, parted),
			place: {chapter: 2, offset: 0},
			furthest,
		}).press('enter t');

	it.each(sizes)('are new at %s', async window => {
		await expect(grown(windowOf(window)).frame()).toMatchFileSnapshot(`frames/contents-new-${window}.txt`);
	});

	it('are summed up where they are folded away', async () => {
		const game = grown(size, true).press('left left');
		await expect(game.frame()).toMatchFileSnapshot('frames/contents-new-folded.txt');
	});

	it('are bold', () => {
		const {rows} = frameOf(grown(size).state(), {size, now: '2026-01-10T12:00:00.000Z'});
		const pieces = rows.flat().filter(({text}) => text.trim() === 'new');
		expect(pieces.map(({style}) => style)).toEqual(['strong', 'strong']);
	});

	it('are read once their ends have been seen', () => {
		expect(grown(size, false, {chapter: 7, offset: 100_000}).frame()).toContain('9 chapters · 1 new');
		expect(grown(size, false, {chapter: 8, offset: 100_000}).frame()).not.toContain('new');
	});

	it('are new in a story that grows while it is open, too', () => {
		const game = play(serialOf(7), {...size, place: {chapter: 2, offset: 0}}).press('enter');
		const story = serialOf(8);
		const reading = {...game.state().reading, story, layout: createStoryLayout(story)};
		game.store.dispatch({type: 'reading-replaced', reading});
		expect(game.press('t').frame()).toMatch(/Tide chapter 8 .* new$/m);
	});
});
