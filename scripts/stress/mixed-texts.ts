import type {Random} from './random.ts';

/** Texts put together of stories, envelopes, lists and banners in any order, and what must be on their pages. */

export type MixedText = {
	readonly text: string;
	/** Paragraphs of which no letter may be missing on the pages. */
	readonly paragraphs: readonly string[];
};

/** A piece of a text, and the paragraphs in it. */
type Piece = MixedText;

const openings = [
	'The tram stopped short of the bridge',
	'“You are late,” said the porter, and he turned the page',
	'Nobody spoke of the dredging any more',
	'we had all of the winter before us',
	'— And the cat? she asked the uncle of the house',
	'Contents of the drawer were salt, string and a key',
	'End of the quay was where they met',
	'Produced by the light of one candle, the letter said little',
	'Title and name were both on the door',
	'From the tower came eleven strokes',
	'Updated by nobody, the ledger lay where it was',
	'*** said the slip of paper, and nothing beside it',
	'-- And yet the lamp was lit, as she could see',
	'To the end of the lane it rained without a pause',
	'Project Gutenberg was what he called his barge',
	'We thank the harbour for its patience',
];
const closings = ['.', '!', '?', '.”', '…'];

/** Makes paragraphs that no other one is like. */
const createWriter = (random: Random) => {
	let count = 0;
	const paragraph = (): string => {
		count++;
		const more = Array.from(
			{length: random.below(4)},
			(_, index) => ` It was the ${count}th of the evenings, and lamp ${index} of house ${count} was lit.`,
		);
		return `${random.pick(openings)} on day ${count}${random.pick(closings)}${more.join('')}`;
	};
	const prose = (least = 2): readonly string[] => Array.from({length: least + random.below(5)}, paragraph);
	return {paragraph, prose};
};

type Writer = ReturnType<typeof createWriter>;

const wrap = (text: string, width: number): string =>
	text.replaceAll(new RegExp(`(?=\\S)(.{1,${width}})(?:\\s+|$)`, 'gu'), '$1\n').trimEnd();

/** A way to set paragraphs: flowing, wrapped, with indents. */
const pickStyle = (random: Random): ((paragraphs: readonly string[]) => string) =>
	random.pick([
		(all: readonly string[]) => all.join('\n\n'),
		(all: readonly string[]) => all.map(each => wrap(each, 70)).join('\n\n'),
		(all: readonly string[]) => all.map(each => `   ${wrap(each, 64)}`).join('\n\n'),
	]);

const names = ['The Lamp', 'The Stair', 'Snow on the Harbour', 'A Winter’s Tale', 'Eleven Windows', 'Rain'];
const authors = ['R. Tamsin', 'Odile Ferrant', 'Marrow Bone'];

const titled = (random: Random): readonly string[] =>
	Array.from({length: 3 + random.below(3)}, (_, index) =>
		random.pick([
			`CHAPTER ${index + 1}`,
			`Chapter ${index + 1}: ${random.pick(names)}`,
			`${index + 1}. ${random.pick(names)}`,
		]),
	);

/** A story with or without chapters, a list of them, words above the list, notes behind. */
const tell = (random: Random, writer: Writer): Piece => {
	const style = pickStyle(random);
	const paragraphs: string[] = [];
	const write = (least?: number): string => {
		const own = writer.prose(least);
		paragraphs.push(...own);
		return style(own);
	};
	if (random.below(3) === 0) return {text: write(), paragraphs};
	const titles = titled(random);
	const gap = random.pick(['\n\n', '\n\n\n\n']);
	const list = `${random.pick(['CONTENTS', 'Contents', 'Table of Contents'])}\n\n${titles.join('\n')}${gap}`;
	const isListed = random.below(2) === 0;
	const above = random.below(2) === 0 ? `${write(1)}${gap}` : '';
	const below = isListed && random.below(3) === 0 ? `${write(1)}${gap}` : '';
	const chapters = titles.map(title => `${title}${gap}${write()}`).join(gap);
	const notes = random.below(4) === 0 ? `${gap}NOTES${gap}1. ${write(1)}` : '';
	return {text: `${above}${isListed ? list : ''}${below}${chapters}${notes}`, paragraphs};
};

const licence =
	'Updated editions will replace the previous one—the old editions will\nbe renamed.\n\nSTART: FULL LICENSE\n\nTHE FULL PROJECT GUTENBERG LICENSE\n\nPLEASE READ THIS BEFORE YOU DISTRIBUTE OR USE THIS WORK\n\nTo protect the Project Gutenberg™ mission of promoting the free\ndistribution of electronic works, by using or distributing this work you\nagree to comply with all the terms of the full license.';

/** A book of Project Gutenberg’s, of any generation, of which marks may be missing or doubled. */
const gutenberg = (random: Random, writer: Writer): Piece => {
	const [name, author] = [random.pick(names), random.pick(authors)];
	const {text, paragraphs} = tell(random, writer);
	const caps = name.toUpperCase();
	const fields = `Title: ${name}\n\nAuthor: ${author}\n\nLanguage: English`;
	const [head, start, end] = random.pick([
		[
			`The Project Gutenberg eBook of ${name}\n\n${fields}`,
			`*** START OF THE PROJECT GUTENBERG EBOOK ${caps} ***`,
			`*** END OF THE PROJECT GUTENBERG EBOOK ${caps} ***`,
		],
		[
			`The Project Gutenberg EBook of ${name}, by ${author}\n\n${fields}`,
			`***START OF THE PROJECT GUTENBERG EBOOK ${caps}***`,
			`End of the Project Gutenberg EBook of ${name}, by ${author}\n\n***END OF THE PROJECT GUTENBERG EBOOK ${caps}***`,
		],
		[
			`***This is the Project Gutenberg Etext of ${name}***\n\nPlease take a look at the important information in this header.`,
			'*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*',
			`End of the Project Gutenberg Etext of ${name}`,
		],
		[
			fields,
			`*** START OF THIS PROJECT GUTENBERG EBOOK ${caps} ***`,
			`*** END OF THIS PROJECT GUTENBERG EBOOK ${caps} ***`,
		],
	] as const);
	const maybe = (part: string, odds: number): readonly string[] => (random.below(odds) === 0 ? [] : [part]);
	const parts = [
		...maybe(head, 6),
		...maybe(start, 8),
		...(random.below(8) === 0 ? [start] : []),
		...(random.below(2) === 0 ? ['Produced by A. Volunteer and the Example Team'] : []),
		...(random.below(2) === 0 ? [`${caps}\n\nby ${author}`] : []),
		text,
		...maybe(end, 6),
		...maybe(licence, 3),
	];
	return {text: parts.join(random.pick(['\n\n', '\n\n\n\n'])), paragraphs};
};

const sentences = [
	'灯はまた消えていた',
	'誰もそれに触れたとは言わなかった',
	'雪は一週間も降りつづいた',
	'底本というものを彼は見たことがない',
];

/** A work of Aozora Bunko’s. */
const aozora = (random: Random): Piece => {
	const seed = random.below(100_000);
	const paragraphs = Array.from(
		{length: 3 + random.below(4)},
		(_, index) => `${random.pick(sentences)}と${seed}番の${index}が言った。`,
	);
	const rule = '-'.repeat(55);
	const legend = `${rule}\n【テキスト中に現れる記号について】\n\n《》：ルビ\n${rule}`;
	const colophon =
		'底本：「集」ある文庫、ある社\n　　　1985（昭和60）年7月10日発行\n入力：甲\n校正：乙\n青空文庫作成ファイル：\nこのファイルは、青空文庫で作られました。';
	const parts = [
		'消えた灯\n玉志',
		...(random.below(3) > 0 ? [legend] : []),
		paragraphs.map(each => `\u3000${each}`).join('\n'),
		...(random.below(3) > 0 ? [colophon] : []),
	];
	return {text: parts.join('\n\n\n'), paragraphs};
};

/** A mail with marks between scenes, and a signature. */
const mail = (random: Random, writer: Writer): Piece => {
	const told = [tell(random, writer), tell(random, writer)];
	const head = 'From: a@example.org (A. Writer)\nSubject: Fic: The Lamp (1/1)\nDate: 3 May 1997 12:00:00 GMT';
	const mark = random.pick(['\n\n--\n\n', '\n--\n', '\n\n* * *\n\n', '\n\n-- \n\n']);
	const tail = random.pick(['', '\n\n-- \nA. Writer\nhttp://example.org', '\n--\nA. Writer', '\n\n--\n\n']);
	return {
		text: `${head}\n\n${told.map(({text}) => text).join(mark)}${tail}`,
		paragraphs: told.flatMap(({paragraphs}) => paragraphs),
	};
};

/** Words of somebody's own, which may speak of envelopes. */
const own = (random: Random, writer: Writer): Piece => {
	const said = tell(random, writer);
	const quoted = random.pick([
		'“*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***” was all that it said on that day.',
		'He read the Project Gutenberg eBook of Rain, by Marrow Bone, until the lamp went out.',
		'底本：と彼は言った。それきりだった。',
		'本书来自哪里？她不知道。灯又灭了。',
		'更新时间：没有人说得清是什么时候。',
		'End of Project Gutenberg, he said, and sold the barge to the first who came.',
	]);
	return {text: `${quoted}\n\n${said.text}`, paragraphs: [quoted, ...said.paragraphs]};
};

/** What a site puts in, among a story's paragraphs. */
const banners = (random: Random, writer: Writer): Piece => {
	const told = [tell(random, writer), tell(random, writer)];
	const banner = random.pick([
		'本书来自 www.example.com',
		'更新时间：2012-10-17 10:47:21 本章字数：4613',
		'www.example.com',
		'更多精彩小说请访问 www.example.com',
	]);
	return {
		text: told.map(({text}) => `${banner}\n\n${text}`).join('\n\n'),
		paragraphs: told.flatMap(({paragraphs}) => paragraphs),
	};
};

/** A story with a header of labels. */
const labelled = (random: Random, writer: Writer): Piece => {
	const {text, paragraphs} = tell(random, writer);
	return {
		text: `Title: ${random.pick(names)}\nAuthor: ${random.pick(authors)}\nRating: Teen\n\n${text}`,
		paragraphs,
	};
};

const kinds = [gutenberg, gutenberg, gutenberg, aozora, mail, own, own, banners, labelled, tell];

/** Puts a text together. */
export const mixText = (random: Random): MixedText => {
	const writer = createWriter(random);
	const pieces = Array.from({length: 1 + random.below(5)}, () => random.pick(kinds)(random, writer));
	const text = pieces.map(piece => piece.text).join(random.pick(['\n\n', '\n\n\n', '\n\n\n\n\n']));
	const end = random.pick(['\n', '\n', '\r\n']);
	return {text: `${text}\n`.replaceAll('\n', end), paragraphs: pieces.flatMap(({paragraphs}) => paragraphs)};
};
