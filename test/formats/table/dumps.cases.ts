import type {Case, Expectation} from './case.ts';
import {some, story} from './prose.ts';

const dump = (name: string, text: string, expect: Expectation): Case => ({name, rule: '§5.3', text, expect});

const chinese =
	'　　楼梯口的灯又灭了，家里没有人承认碰过它，厨娘更不承认。\n　　窗外的雪下了一个星期，下一阵，停一阵。';
const chapters = (between: (index: number) => string): string =>
	['一', '二', '三']
		.map((numeral, index) => `第${numeral}章 灯${index}\n${between(index)}\n${chinese}`)
		.join('\n\n');

const half = (index: number): readonly [string, string] => {
	const words = (story[index] ?? '').split(' ');
	const middle = Math.floor(words.length / 2);
	return [
		words
			.slice(0, middle)
			.join(' ')
			.replace(/[^\p{L}]+$/u, ''),
		`and ${words.slice(middle).join(' ')}`,
	];
};
/** Pages of a scan, torn in the middle of a sentence by a mark. */
const scan = (mark: (page: number) => string): string =>
	[0, 1, 2, 3]
		.map(page => {
			const [above, below] = half(page);
			return `${some(page, 4)}\n\n${above}\n\n${mark(page + 11)}\n\n${below}`;
		})
		.join('\n\n');
const joined = half(0).join(' ');

const adverts = ['小*说**t*xt**天*堂', '小＿说 txt 天+堂', '小.说.t.xt..天.堂'];

export const dumpCases: readonly Case[] = [
	dump(
		'a banner that says the title',
		`《冷屋》查看《冷屋》书评和最新更新请到《冷屋》专题网址http://www.example.net/lengwu\nTXT小说天地  http://www.example.net，提供经典的文学名著\n\n${chapters(() => '')}\n`,
		{
			title: '冷屋',
			chapters: ['第一章 灯0', '第二章 灯1', '第三章 灯2'],
			lacks: ['example'],
		},
	),
	dump(
		'a declaration and a rule with words',
		`声明：本书为某电子书(www.example.cn)的用户上传至其在本站的存储空间，本站只提供免费下载服务。\n-----用户上传之内容开始-----\n《冷屋》\n作者：谭心\n\n${chapters(() => '')}\n`,
		{
			title: '冷屋',
			authors: ['谭心'],
			lacks: ['用户上传'],
		},
	),
	dump('adverts with signs between the letters', `${chapters(index => `\n${adverts[index] ?? ''}`)}\n`, {
		lacks: adverts,
		chapters: ['第一章 灯0', '第二章 灯1', '第三章 灯2'],
	}),
	dump('stamps below headings', `${chapters(() => '某书屋 更新时间:2012-10-17 10:47:21 本章字数:4613')}\n`, {
		lacks: ['更新时间'],
		chapters: ['第一章 灯0', '第二章 灯1', '第三章 灯2'],
	}),
	dump(
		'stamps glued to headings',
		`${chapters(() => '').replaceAll(/(灯\d)/gu, '$1 更新时间:2012-10-17 10:47:21 本章字数:4613')}\n`,
		{
			lacks: ['更新时间'],
			chapters: ['第一章 灯0', '第二章 灯1', '第三章 灯2'],
		},
	),
	dump(
		'an advert in dialogue',
		`他说：\n“小*说**t*xt**天*堂”\n${chinese}\n她说：\n“小*说**t*xt**天*堂”\n${chinese}\n`,
		{
			contains: ['“小*说**t*xt**天*堂”'],
		},
	),
	dump(
		'prose that begins as a banner does',
		`本书来自图书馆，是他最后的朋友。\n更新时间：没有人知道。\n${chinese}\n`,
		{
			contains: ['本书来自图书馆', '更新时间：没有人知道'],
		},
	),
	dump(
		'an address in prose',
		`${some(0)}\n\nShe wrote www.example.com on the window and went home.\n\n${some(2)}\n`,
		{
			contains: ['She wrote www.example.com'],
		},
	),
	dump('page numbers in the middle of sentences', `${scan(page => `- ${page} -`)}\n`, {
		contains: [joined],
		lacks: ['- 12 -'],
		breaks: 0,
	}),
	dump('page numbers with dashes before them', `${scan(page => `-- ${page}`)}\n`, {
		contains: [joined],
		lacks: ['-- 12'],
	}),
	dump(
		'running heads',
		`${scan(page => (page % 2 === 0 ? `${page}     THE TIN ORCHARD` : `THE LAMP     ${page}`))}\n`,
		{
			contains: [joined],
			lacks: ['THE TIN ORCHARD', 'THE LAMP'],
		},
	),
	dump(
		'numerals of chapters are no page numbers',
		`${[1, 2, 3, 4].map(number => `${number}\n\n${some(number, 5)}`).join('\n\n')}\n`,
		{
			chapters: ['1', '2', '3', '4'],
		},
	),
	dump(
		'days with numbers are no running heads',
		`${[3, 4, 7].map(day => `MONDAY ${day}\n\n${some(day, 5)}`).join('\n\n')}\n`,
		{
			contains: ['MONDAY 4', 'MONDAY 7'],
		},
	),
	dump(
		'headings in tags',
		`Marrow Bone\n<h1>The Tin Orchard</h1>\n<h1>I</h1>\n${some(0, 3, '\n')}\n<h1>II</h1>\n${some(3, 3, '\n')}\n`,
		{
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			chapters: ['I', 'II'],
		},
	),
	dump(
		'paragraphs in tags, and entities',
		`Title: The Tin Orchard\nAuthor: bertha &amp; tamsin\n\n<p>She didn&rsquo;t count&nbsp;them.</p>\n<p>${story[0] ?? ''}</p>\n<p>${story[1] ?? ''}</p>\n`,
		{
			authors: ['bertha', 'tamsin'],
			contains: ['She didn’t count them.'],
			lacks: ['<p>', '&'],
		},
	),
	dump('one entity that is spoken about', `${some(0)}\n\nHe typed &amp; and laughed.\n\n${some(1)}\n`, {
		contains: ['&amp;'],
	}),
];
