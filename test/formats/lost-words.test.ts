import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {flatToc} from '../../source/core/story/chapters.ts';
import type {LeftOutReason} from '../../source/core/story/left-out.ts';
import type {Story, TocEntry} from '../../source/core/story/story.ts';
import {lostIn} from '../../scripts/stress/lost-lines.ts';
import {mixText} from '../../scripts/stress/mixed-texts.ts';
import {randoms} from '../../scripts/stress/random.ts';
import {storyFrom, textOf} from '../story-from.ts';
import {some, wrapped} from './table/prose.ts';
import {randomCases} from '../random-cases.ts';

const listed = (story: Story, reason: LeftOutReason): string =>
	story.leftOut
		.filter(entry => entry.reason === reason)
		.map(({text}) => text)
		.join('\n');

type Tree = readonly (string | readonly [string, Tree])[];

const treeOf = (toc: readonly TocEntry[]): Tree =>
	toc.map(({title, children}) => (children.length === 0 ? title : [title, treeOf(children)]));

const modern = (title: string, author: string, body: string): string =>
	`The Project Gutenberg eBook of ${title}\n\nTitle: ${title}\n\nAuthor: ${author}\n\nLanguage: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK ${title.toUpperCase()} ***\n\n\n${body}\n\n\n*** END OF THE PROJECT GUTENBERG EBOOK ${title.toUpperCase()} ***\n`;
const middle = (title: string, author: string, body: string): string =>
	`The Project Gutenberg EBook of ${title}, by ${author}\n\nTitle: ${title}\n\nAuthor: ${author}\n\n***START OF THIS PROJECT GUTENBERG EBOOK ${title.toUpperCase()}***\n\nProduced by A. Volunteer\n\n${body}\n\nEnd of the Project Gutenberg EBook of ${title}, by ${author}\n\n***END OF THIS PROJECT GUTENBERG EBOOK ${title.toUpperCase()}***\n`;
const old = (title: string, author: string, body: string): string =>
	`***The Project Gutenberg Etext of ${title}, by ${author}***\n\nPlease take a look at the important information in this header.\n\n***START**THE SMALL PRINT!**FOR PUBLIC DOMAIN ETEXTS**START***\nWhy is this here? Nobody knows.\n\nSomebody may sue us, and so we say it at length.\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n${body}\n\nEnd of the Project Gutenberg Etext of ${title}\n`;
const two = (from: number): string =>
	`CHAPTER I.\n\n${wrapped(70, from, 3)}\n\n\nCHAPTER II.\n\n${wrapped(70, from + 3, 3)}`;
const licence =
	'START: FULL LICENSE\n\nTHE FULL PROJECT GUTENBERG LICENSE\n\nPLEASE READ THIS BEFORE YOU DISTRIBUTE OR USE THIS WORK\n';
const chapters = ['CHAPTER I.', 'CHAPTER II.'];

describe('several works in one file', () => {
	it('of three generations of Project Gutenberg are an anthology', () => {
		const story = storyFrom(
			[
				modern('Rain', 'A. Cloud', two(0)),
				licence,
				middle('Fog', 'A. Cloud', two(6)),
				old('Ice', 'A. Cloud', two(9)),
			].join('\n'),
		);
		expect(treeOf(story.toc)).toEqual([
			['Rain', chapters],
			['Fog', chapters],
			['Ice', chapters],
		]);
		expect(story.metadata).toMatchObject({title: null, authors: ['A. Cloud']});
		expect(story.metadata.other.map(({value}) => value)).toEqual([
			'A. Cloud: Rain',
			'A. Cloud: Fog',
			'A. Cloud: Ice',
		]);
		expect(textOf(story)).not.toMatch(/Gutenberg|LICENSE|small print|sue us|Volunteer/i);
		expect(textOf(story)).toMatch(/^Rain\nCHAPTER I\./);
	});

	it('have no author where they have none in common, and the title that all have', () => {
		const story = storyFrom(modern('Rain', 'A. Cloud', two(0)) + modern('Rain', 'B. Sky', two(6)));
		expect(story.metadata).toMatchObject({title: 'Rain', authors: [], language: 'English'});
	});

	it('without chapters are chapters with their titles', () => {
		const story = storyFrom(
			modern('Rain', 'A. Cloud', wrapped(70, 0, 5)) + modern('Fog', 'B. Sky', wrapped(70, 5, 5)),
		);
		expect(story.spine.map(({title}) => title)).toEqual(['Rain', 'Fog']);
		expect(treeOf(story.toc)).toEqual(['Rain', 'Fog']);
	});

	it('are cut at the next head where the end of one is missing', () => {
		const [open = ''] = modern('Rain', 'A. Cloud', two(0)).split('*** END');
		const story = storyFrom(open + modern('Fog', 'B. Sky', two(6)));
		expect(treeOf(story.toc)).toEqual([
			['Rain', chapters],
			['Fog', chapters],
		]);
	});

	it('of Aozora Bunko, with and without a legend, are an anthology', () => {
		const rule = '-'.repeat(55);
		const legend = `${rule}\n【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）或《ある》夜\n${rule}\n\n`;
		const colophon = '底本：「集」ある文庫、ある社\n　　　1985（昭和60）年7月10日発行\n入力：甲\n校正：乙\n';
		const work = (title: string, words: string, around = legend): string =>
			`${title}\n玉志\n\n${around}${words.repeat(3)}\n\n\n${colophon}\n\n`;
		const story = storyFrom(
			work('消えた灯', '　灯はまた消えていた。誰も触れなかった。\n') +
				work('雪の夜', '　雪は一週間も降りつづいた。\n', '') +
				work('汽車', '　汽車は六時に着いた。\n'),
		);
		expect(treeOf(story.toc)).toEqual(['消えた灯', '雪の夜', '汽車']);
		expect(story.metadata).toMatchObject({title: null, authors: ['玉志']});
		expect(textOf(story)).toContain('雪は一週間も');
		expect(textOf(story)).not.toMatch(/底本|入力|記号/);
	});

	it('show all lines as raw', () => {
		const text = `My diary.\n\n${modern('Rain', 'A. Cloud', two(0))}\n${licence}\nMore of it.\n\n${old('Ice', 'B. Sky', two(6))}`;
		const raw = textOf(storyFrom(text, 'a.txt', {raw: true}));
		expect(raw.split('\n').filter(line => line !== '')).toEqual(text.split('\n').filter(line => line !== ''));
	});
});

describe('words around envelopes stay', () => {
	const diary = 'I kept this text for the winter.\n\nIt was a gift of my aunt, who read it twice.';

	it('above, between and below', () => {
		const story = storyFrom(
			`${diary}\n\n${modern('Rain', 'A. Cloud', two(0))}\n${licence}\nHere I stopped reading.\n\n${middle('Fog', 'B. Sky', two(6))}\nThat was all of it.\n`,
		);
		for (const words of ['I kept this text', 'my aunt', 'Here I stopped', 'That was all'])
			expect(textOf(story)).toContain(words);
		expect(treeOf(story.toc)).toEqual([
			['Rain', chapters],
			['Fog', chapters],
		]);
		expect(textOf(story)).not.toMatch(/LICENSE|GUTENBERG/);
	});

	it('and do not take the title away from the one work', () => {
		const story = storyFrom(`${diary}\n\n${modern('Rain', 'A. Cloud', two(0))}\nThat was all of it.\n`);
		expect(story.metadata).toMatchObject({title: 'Rain', authors: ['A. Cloud']});
		expect(treeOf(story.toc)).toEqual(chapters);
		expect(textOf(story).startsWith('I kept this text')).toBe(true);
	});

	it('where the mark of the beginning is missing', () => {
		const [, tail = ''] = modern('Rain', 'A. Cloud', two(0)).split('EBOOK RAIN ***\n\n\n');
		const story = storyFrom(`${tail}\n${licence}`);
		expect(textOf(story)).toMatch(/^CHAPTER I\./);
		expect(listed(story, 'archive')).toMatch(/END OF THE PROJECT[^]*LICENSE/);
	});

	it('where the mark of the beginning stands twice', () => {
		const mark = '*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***';
		const story = storyFrom(modern('Rain', 'A. Cloud', two(0)).replace(mark, `${mark}\n\n${mark}`));
		expect(treeOf(story.toc)).toEqual(chapters);
		expect(textOf(story)).toMatch(/^CHAPTER I\./);
	});

	it.each([
		'*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***',
		'“*** END OF THE PROJECT GUTENBERG EBOOK RAIN ***”',
		'End of Project Gutenberg, he said, and sold the barge.',
		'Project Gutenberg’s new barge was painted blue.',
	])('in a story that quotes %j', quoted => {
		const story = storyFrom(`${wrapped(70, 0, 5)}\n\n${quoted}\n\n${wrapped(70, 5, 5)}\n`);
		expect(textOf(story)).toContain(quoted);
		expect(story.leftOut).toEqual([]);
	});

	it('in a story of Project Gutenberg’s that quotes the end of one', () => {
		const quoted = '*** END OF THE PROJECT GUTENBERG EBOOK FOG ***';
		const story = storyFrom(
			modern('Rain', 'A. Cloud', `${two(0)}\n\n${quoted}\n\n${wrapped(70, 6, 3)}`) + licence,
		);
		expect(textOf(story)).toContain(quoted);
		expect(listed(story, 'archive')).toContain('EBOOK RAIN');
		expect(treeOf(story.toc)).toEqual(chapters);
	});

	it('where a line begins as a colophon does', () => {
		const story = storyFrom(
			'　灯はまた消えていた。\n\n底本：と彼は言った。\n\n　雪は降りつづいた。\n\n　終わりではない。\n',
		);
		expect(textOf(story)).toMatch(/底本：と彼は言った。[^]*終わりではない/);
		expect(story.leftOut).toEqual([]);
	});
});

describe('a signature is cut off a mail, a scene is not', () => {
	const head = 'From: a@example.org (A. Writer)\nSubject: The Lamp\nDate: 3 May 1997 12:00:00 GMT\n\n';
	const scenes = [0, 3, 6, 9].map(from => wrapped(70, from, 2));

	test.each([
		['three marks between scenes', scenes.join('\n\n--\n\n'), 4],
		['marks right between the lines', scenes.join('\n--\n'), 1],
		['a last scene of one line', `${scenes.slice(0, 3).join('\n\n--\n\n')}\n\n--\n\nAnd so it ended.`, 4],
		['sentences right below a single mark', `${scenes[0] ?? ''}\n--\nShe left.\nIt rained.`, 2],
	])('%s', (_, body, count) => {
		const story = storyFrom(head + body);
		expect(textOf(story).replaceAll(/\s/g, '')).toContain(body.split('\n').at(-1)?.replaceAll(/\s/g, ''));
		expect(listed(story, 'signature')).toBe('');
		expect(story.spine[0]?.sceneCount).toBe(count);
	});

	test.each([
		['a name', `${scenes[0] ?? ''}\n\n--\nA. Writer\n“Count again.”`],
		['an address below scenes', `${scenes.join('\n\n--\n\n')}\n\n-- \nA. Writer\nhttp://example.org/a`],
	])('%s', (_, body) => {
		const story = storyFrom(head + body);
		expect(listed(story, 'signature')).toContain('A. Writer');
		expect(textOf(story)).not.toContain('A. Writer');
	});
});

describe('above a list of contents', () => {
	const list = 'CONTENTS\n\n1. The Lamp\n2. The Stair\n3. The Snow\n\n\n';
	const told = ['1. The Lamp', '2. The Stair', '3. The Snow']
		.map((title, index) => `${title}\n\n${some(index * 3, 3)}`)
		.join('\n\n\n');
	const isShown = (above: string, words: string): boolean =>
		textOf(storyFrom(`${above}\n\n\n${list}${told}\n`)).includes(words);

	test.each([
		['a dedication', 'TO\nMY MOTHER\nWHO COUNTED THE STAIRS', 'WHO COUNTED'],
		['a letter', 'Dear Marta,\n\nThe lamp is out. Come soon.\n\nYours, O.', 'Come soon'],
		[
			'a cast',
			'PERSONS OF THE PLAY\n\nMARTA, a clerk\nOSSIP, her uncle\nA COOK\nA POSTMAN\nA CAT',
			'OSSIP, her uncle',
		],
		[
			'a preface',
			`It was a hard winter, and this is what I remember of it.\n\n${some(3, 4)}`,
			'what I remember',
		],
		['a short foreword', 'None of this is true.', 'None of this is true.'],
	])('%s stays', (_, above, words) => {
		expect(isShown(above, words)).toBe(true);
	});

	it('the title page goes, and is listed, and so are the contents', () => {
		const story = storyFrom(
			`Title: The Cold House\nAuthor: R. Tamsin\n\nTHE COLD HOUSE\n\nA Novel\n\nLondon\n1911\n\nLIST OF ILLUSTRATIONS\n\nThe Lamp     12\nThe Stair    80\n\n${list}${told}\n`,
		);
		expect(textOf(story).startsWith('1. The Lamp\nThe tram')).toBe(true);
		expect(listed(story, 'title page')).toMatch(/A Novel[^]*London[^]*The Stair {4}80/);
		expect(listed(story, 'contents')).toMatch(/CONTENTS[^]*3\. The Snow/);
		expect(flatToc(story.toc)).toHaveLength(3);
	});

	it('and right below its last entry, prose stays', () => {
		const dense = ['1. A Winter’s Tale', 'Chapter 2: Rain', '3. Snow on the Harbour', 'CHAPTER 4'];
		const said = [
			'   *** said the slip of paper, and nothing beside it on day 3.” It\nwas the third of the evenings, and the lamp of house 3 was lit.',
			'   Produced by the light of one candle, the letter said little on\nday 4.”',
		].join('\n\n');
		const headed = dense.map(
			title => `${title}\n\n   It rained. The lamp was lit, and nobody\nsaid a word of it.`,
		);
		const story = storyFrom(`CONTENTS\n\n${dense.join('\n')}\n\n${said}\n\n${headed.join('\n\n')}\n`);
		expect(textOf(story)).toContain('said the slip of paper');
	});

	it('and below it, a dedication stays', () => {
		const story = storyFrom(`${list}To my mother, who counted\n\n\n${told}\n`);
		expect(textOf(story)).toContain('To my mother');
	});
});

describe('no line goes because of its first word', () => {
	test.each([
		'本书来自哪里？她不知道。',
		'更新时间：没有人说得清。',
		'更多精彩的日子还在后面。',
		'TXT下载完了，她想。',
	])('%s', line => {
		const story = storyFrom(
			`本书来自 www.example.com\n\n第一章 灯\n\n\u3000\u3000灯又灭了。\n\n\u3000\u3000${line}\n\n\u3000\u3000没有人承认碰过它。\n`,
		);
		expect(textOf(story)).toContain(line);
		expect(listed(story, 'advertisement')).toBe('本书来自 www.example.com');
	});

	it('of the credits of a book', () => {
		const story = storyFrom(
			modern(
				'Rain',
				'A. Cloud',
				`Produced by the light of one candle, the letter said little.\n\nWe thank the stars, she said.\n\nPrepared by Marta, the tea had gone cold.\n\n${wrapped(70, 0, 5)}`,
			),
		);
		expect(textOf(story)).toMatch(/^Produced by the light[^]*We thank the stars[^]*Prepared by Marta/);
	});
});

it('words of one’s own above a header of labels stay on the page', () => {
	const story = storyFrom(
		`I found this on an old disk, and nobody knows who wrote it or why it was kept.\n\nTitle: Rain\nAuthor: A. Cloud\nRating: Teen\n\n${some(0, 5)}\n`,
	);
	expect(story.metadata).toMatchObject({title: 'Rain', authors: ['A. Cloud']});
	expect(textOf(story)).toContain('I found this on an old disk');
});

it('no paragraph of texts mixed of everything is lost, and no line unaccounted for', () => {
	fc.assert(
		fc.property(randoms, random => {
			expect(lostIn(mixText(random))).toBeUndefined();
		}),
		{numRuns: randomCases(300)},
	);
});
