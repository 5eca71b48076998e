import {type Case, type Expectation} from './case.ts';
import {some, wrapped} from './prose.ts';

/** Headings, each with prose below. */
const book = (headings: readonly string[], gap = '\n\n'): string =>
	headings.map((heading, index) => `${heading}${gap}${some(index * 3, 3)}`).join('\n\n\n');

const heads = (name: string, headings: readonly string[], chapters: readonly string[] = headings): Case => ({
	name,
	rule: '§2.3',
	text: `${book(headings)}\n`,
	expect: {chapters, divisions: headings.length, breaks: 0},
});

const numbered = (name: string, headings: readonly string[]): Case => ({
	// Whether the ornaments round a number are shown is a matter of taste: only the divisions are compared.
	name,
	rule: '§2.3',
	text: `${book(headings)}\n`,
	expect: {divisions: headings.length, breaks: 0},
});

const told = (name: string, text: string, chapters: readonly string[], more: Expectation = {}): Case => ({
	name,
	rule: '§2.3',
	text,
	expect: {chapters, ...more},
});

const quarrel = 'THE SALT CLERK AND HIS FAMILY';

export const chapterCases: readonly Case[] = [
	heads('Chapter 1', ['Chapter 1', 'Chapter 2', 'Chapter 3']),
	heads('Chapter 1: T', ['Chapter 1: Rain', 'Chapter 2: Fog', 'Chapter 3']),
	heads('Chapter 1 - T', ['Chapter 1 - Rain', 'Chapter 2 - Fog']),
	heads('Chapter 1. T', ['Chapter 1. Rain', 'Chapter 2. Fog']),
	heads('Chapter One', ['Chapter One', 'Chapter Two', 'Chapter Three']),
	heads('CHAPTER I.', ['CHAPTER I.', 'CHAPTER II.', 'CHAPTER III.']),
	heads('CHAPTER I.—T', ['CHAPTER I—RAIN', 'CHAPTER II—FOG']),
	heads('CHAPTER THE FIRST', ['CHAPTER THE FIRST', 'CHAPTER THE SECOND']),
	heads('abbreviated', ['Ch. 1', 'Ch. 2', 'Chap. 3']),
	heads('a half', ['Chapter 12', 'Chapter 12½', 'Chapter 13']),
	heads('eFiction', ['Chapter 1 by marrowbone', 'Chapter 2 by marrowbone']),
	heads('numbers and titles', ['1. Prologue', '2. Rain', '3. Chapter 3']),
	heads('letters, staves, adventures', ['Letter 1', 'Letter 2', 'STAVE ONE', 'ADVENTURE I. THE CAT']),
	heads('words that stand alone', ['Prologue', 'Chapter 1', 'Interlude', 'Chapter 2', 'Epilogue']),
	heads('words with titles', ['Prologue: Before', 'Chapter 1: Rain', 'Epilogue: After', 'Omake']),
	heads('more words that stand alone', [
		'Foreword',
		'Canto I',
		'Canto II',
		'Intermission',
		'Afterword',
		'Coda',
	]),
	heads('episodes and side stories', ['Episode 1', 'Side Story', 'Episode 2: Fog']),
	heads('Wattpad, its counter glued on', ['Chapter One12.5K', 'Chapter Two9K']),
	heads('days', ['Day 1', 'Day 2', 'Day 3']),
	heads('roman numerals', ['I.', 'II.', 'III.']),
	heads('roman numerals without a dot', ['I', 'II', 'III']),
	heads('numbers', ['1', '2', '3']),
	heads('numbers with dots', ['1.', '2.', '3.', '4.']),
	heads('five times, and one', ['1.', '2.', '3.', '4.', '5.', '+1']),
	heads('numbers far to the right', ['                    I', '                    II'], ['I', 'II']),
	numbered('-1-', ['-1-', '-2-', '-3-']),
	numbered('[1]', ['[1]', '[2]', '[3]']),
	numbered('(1)', ['(1)', '(2)', '(3)']),
	numbered('~ 1 ~', ['~ 1 ~', '~ 2 ~', '~ 3 ~']),
	numbered('#1', ['#1', '#2', '#3']),
	heads('ATX', ['# Rain', '# Fog'], ['Rain', 'Fog']),
	heads('ATX with closing hashes', ['## Rain ##', '## Fog ##'], ['Rain', 'Fog']),
	heads('equals', ['=== Rain ===', '=== Fog ==='], ['Rain', 'Fog']),
	heads('setext', ['Rain\n====', 'Fog\n==='], ['Rain', 'Fog']),
	heads('bold', ['**Chapter 17**', '**Chapter 18**'], ['Chapter 17', 'Chapter 18']),
	heads('italic', ['*Chapter 16*', '_Chapter 17_'], ['Chapter 16', 'Chapter 17']),
	heads('pixiv', ['[chapter:雨]', '[chapter:霧]'], ['雨', '霧']),
	heads('centred', ['                    CHAPTER I', '\t\t\tCHAPTER II'], ['CHAPTER I', 'CHAPTER II']),
	heads('German', ['Erstes Kapitel', 'Zweites Kapitel', 'Kapitel 3']),
	heads('French', ['CHAPITRE PREMIER', 'CHAPITRE II', 'Chapitre III : La clef']),
	heads('Spanish', ['Capítulo primero', 'Capítulo segundo', 'Capítulo 3. La llave']),
	heads('Portuguese', ['Capítulo I', 'Capítulo II']),
	heads('Italian', ['Capitolo 1', 'Capitolo 2: La chiave']),
	heads('Russian', ['Глава 1', 'ГЛАВА ВТОРАЯ', 'Глава третья. Ключ', 'Эпилог']),
	heads('Polish', ['Rozdział 1', 'Rozdział II']),
	heads('Dutch', ['Hoofdstuk 1', 'Hoofdstuk 2']),
	heads('Czech and Finnish', ['Kapitola 1', 'Kapitola 2', 'Luku 3']),
	heads('Chinese', ['第一章 雨', '第二章 雾', '第十二章', '番外']),
	heads('Chinese, 回 and digits', ['第01回 雨', '第02回 雾']),
	heads('Chinese, 楔子 and 正文', ['楔子', '正文 第一章 雨', '尾声']),
	heads('Japanese', ['第1話\u3000雨', '第2話\u3000霧']),
	heads('Japanese numerals', ['一', '二', '三']),
	heads('Korean', ['제1장', '제2장 안개']),
	heads('Korean 화', ['1화', '2화']),
	heads('Arabic', ['الفصل الأول', 'الفصل الثاني']),
	heads('Hebrew', ['פרק 1', 'פרק 2']),
	heads('Thai', ['บทที่ 1', 'บทที่ 2']),
	heads('Hindi', ['अध्याय 1', 'अध्याय 2']),
	heads(
		'number and title on two lines',
		['I.\nThe Porter', 'II.\nThe Fog'],
		['I. The Porter', 'II. The Fog'],
	),
	heads(
		'keyword and title on two lines',
		['CHAPTER I\nThe Porter', 'CHAPTER II\nThe Fog'],
		['CHAPTER I The Porter', 'CHAPTER II The Fog'],
	),
	heads(
		'keyword, blank, title',
		['CHAPITRE I.\n\nComment Odile arriva', 'CHAPITRE II.\n\nCe que dit le portier'],
		['CHAPITRE I. Comment Odile arriva', 'CHAPITRE II. Ce que dit le portier'],
	),
	heads(
		'Gutenberg bold: number, blank, title',
		['=I.=\n\n=THE PORTER=', '=II.=\n\n=THE FOG=', '=III.=\n\n=THE KEY='],
		['I. THE PORTER', 'II. THE FOG', 'III. THE KEY'],
	),
	told(
		'a heading wrapped over lines',
		`Capítulo primero. Que trata de la llegada de la señora Ferrant con un\ngato y una sombrerera a la villa de Quillhaven\n\n${wrapped(72, 0, 4)}\n\n\nCapítulo segundo. De lo que dijo el portero del puerto, y de lo que no\nquiso decir aunque se lo preguntaron\n\n${wrapped(72, 4, 4)}\n`,
		[
			'Capítulo primero. Que trata de la llegada de la señora Ferrant con un gato y una sombrerera a la villa de Quillhaven',
			'Capítulo segundo. De lo que dijo el portero del puerto, y de lo que no quiso decir aunque se lo preguntaron',
		],
		{divisions: 2, first: 'The tram stopped', hardWrapped: true},
	),
	told(
		'parts and chapters',
		`Part One\n\nChapter 1\n\n${some(0, 3)}\n\nChapter 2\n\n${some(3, 3)}\n\nPart Two\n\nChapter 3\n\n${some(6, 3)}\n`,
		['Part One', 'Chapter 1', 'Chapter 2', 'Part Two', 'Chapter 3'],
		{divisions: 3},
	),
	told(
		'volumes above books above chapters, with titles',
		`VOLUME I: ${quarrel}\n\nBOOK ONE\n\nCHAPTER I\n\n${some(0, 3)}\n\nCHAPTER II\n\n${some(3, 3)}\n\nBOOK TWO\n\nCHAPTER I\n\n${some(6, 3)}\n`,
		[`VOLUME I: ${quarrel}`, 'BOOK ONE', 'CHAPTER I', 'CHAPTER II', 'BOOK TWO', 'CHAPTER I'],
		{divisions: 3},
	),
	told(
		'parts with prose of their own are chapters',
		`Part One\n\n${some(0, 3)}\n\nPart Two\n\n${some(3, 3)}\n`,
		['Part One', 'Part Two'],
		{divisions: 2},
	),
	told(
		'a play: acts above scenes',
		`ACT I\n\nSCENE I.--A QUAY.\n\n${some(0, 3)}\n\nSCENE II.--A STAIR.\n\n${some(3, 3)}\n\nACT II\n\nSCENE I.--A GARDEN.\n\n${some(6, 3)}\n`,
		['ACT I', 'SCENE I.--A QUAY.', 'SCENE II.--A STAIR.', 'ACT II', 'SCENE I.--A GARDEN.'],
		{divisions: 3},
	),
	told(
		'Russian parts',
		`Часть первая\n\nГлава 1\n\n${some(0, 3)}\n\nГлава 2\n\n${some(3, 3)}\n\nЧасть вторая\n\nГлава 1\n\n${some(6, 3)}\n`,
		['Часть первая', 'Глава 1', 'Глава 2', 'Часть вторая', 'Глава 1'],
		{divisions: 3},
	),
	told(
		'Chinese volumes',
		`第一卷 港口\n\n第一章 雨\n\n${some(0, 3)}\n\n第二章 雾\n\n${some(3, 3)}\n\n第二卷 山城\n\n第三章 锁\n\n${some(6, 3)}\n`,
		['第一卷 港口', '第一章 雨', '第二章 雾', '第二卷 山城', '第三章 锁'],
		{divisions: 3},
	),
	told(
		'prose before the first chapter stays and has no title',
		`${some(0, 2)}\n\nChapter 1\n\n${some(2, 3)}\n\nChapter 2\n\n${some(5, 3)}\n`,
		['Chapter 1', 'Chapter 2'],
		{divisions: 3, first: 'The tram stopped'},
	),
	told(
		'headings without blank lines between the paragraphs',
		`第一章 雨\n火车六点到站，一个人也没有下来。\n“是他。”茉德头也不抬地说。\n第二章 雾\n她又数了一遍，还是十二扇。\n没有人觉得奇怪。\n`,
		['第一章 雨', '第二章 雾'],
		{divisions: 2, breaks: 0},
	),
	told(
		'Aozora’s headings have sizes: the large ones are parts',
		`十二番目の窓\n井田光\n\n［＃３字下げ］上［＃「上」は大見出し］\n\n［＃５字下げ］一［＃「一」は中見出し］\n\n\u3000汽車は六時に着いた。\n\n［＃５字下げ］二［＃「二」は中見出し］\n\n\u3000誰も降りなかった。\n\n［＃３字下げ］下［＃「下」は大見出し］\n\n［＃５字下げ］三［＃「三」は中見出し］\n\n\u3000窓は十二あった。\n\n底本：「架空文庫」架空書房\n`,
		['上', '一', '二', '下', '三'],
		{title: '十二番目の窓', divisions: 3},
	),
	told(
		'AO3’s notes and summaries of chapters, pasted from the page',
		`Chapter 1: Rain\n\nSummary:\n\n    In which it rains.\n\nNotes:\n\n    Sorry for the wait!\n\nChapter Text\n\n${some(0, 3)}\n\nChapter 2: Fog\n\nChapter Text\n\n${some(3, 3)}\n\nNotes:\n\n    Thank you for reading.\n`,
		['Chapter 1: Rain', 'Chapter 2: Fog'],
		{
			divisions: 2,
			breaks: 0,
			notInProse: ['In which it rains.', 'Sorry for the wait!', 'Chapter Text', 'Thank you for reading.'],
			first: 'The tram stopped',
		},
	),
	told(
		'a note below a heading is a note',
		`Chapter 1\n\nA/N: Be kind, it is my first.\n\n${some(0, 3)}\n\nChapter 2\n\nDisclaimer: The harbour is not mine.\n\n${some(3, 3)}\n`,
		['Chapter 1', 'Chapter 2'],
		{hasKinds: ['note'], notInProse: ['Be kind', 'not mine'], contains: ['Be kind', 'not mine']},
	),
];
