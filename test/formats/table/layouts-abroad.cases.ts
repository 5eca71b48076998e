import {t, type Case} from './case.ts';
import {abroad} from './prose.ts';

/** Lines as long as those of the libraries: each is a paragraph. */
const library = [
	'Поезд остановился в шесть, и никто не вышел на перрон, хотя начальник станции трижды звонил в колокол и дважды снимал фуражку.',
	'— Это он, — сказала Мод, не поднимая глаз от вязания.',
	'Она пересчитала окна ещё раз, сперва с моста, потом с набережной, потом по памяти, и всякий раз выходило двенадцать, а не одиннадцать.',
	'Никто в городе не удивился, потому что о землечерпалке давно не говорили, а говорили о сельди, о керосине и о чужих сыновьях.',
];

/** Title pages of Chinese, Japanese, Russian and Arabic libraries. */
export const foreignLayoutCases: readonly Case[] = [
	{
		name: '《书名》作者',
		rule: '§1.2.4',
		text: `《第十二扇窗》伊达\n\n第一章 雨\n\n${abroad.zh}\n\n第二章 雾\n\n她又数了一遍。\n`,
		expect: {
			title: '第十二扇窗',
			authors: ['伊达'],
			chapters: ['第一章 雨', '第二章 雾'],
			first: '火车六点到站',
		},
	},
	{
		name: '《书名》作者：',
		rule: '§1.2.4',
		text: `《第十二扇窗》作者：伊达\n\n${abroad.zh}\n`,
		expect: {title: '第十二扇窗', authors: ['伊达'], first: '火车六点到站'},
	},
	{
		name: '[书名 / 作者 著 ]',
		rule: '§1.2.4',
		text: `[第十二扇窗 / 伊达 著 ]\n\n${abroad.zh}\n`,
		expect: {title: '第十二扇窗', authors: ['伊达'], first: '火车六点到站'},
	},
	{
		name: 'advertisements of a Chinese dump',
		rule: '§5.3',
		text: `《第十二扇窗》伊达\n本书来自www.example.com\n更新时间：2012-3-4\n---章节内容开始---\n\n第一章 雨\n\n${abroad.zh}\n`,
		expect: {title: '第十二扇窗', chapters: ['第一章 雨'], first: '火车六点到站'},
	},
	{
		// Author first is the rule of these libraries, and the capitals of the second line are the cue.
		name: 'Russian library: author, then TITLE, then a paragraph a line',
		rule: '§1.2.4',
		text: `Ида Брандт\nДВЕНАДЦАТОЕ ОКНО\n${library.join('\n')}\n`,
		expect: {
			title: 'ДВЕНАДЦАТОЕ ОКНО',
			authors: ['Ида Брандт'],
			paragraphs: library,
			breaks: 0,
			first: 'Поезд остановился',
		},
	},
	{
		name: 'Aozora: title, author, legend between rules, ruby, notes, colophon',
		rule: '§1.2.4',
		text: t`
十二番目の窓
井田光

-------------------------------------------------------
【テキスト中に現れる記号について】

《》：ルビ
（例）窓《まど》

［＃］：入力者注\u3000主に外字の説明や、傍点の位置の指定
-------------------------------------------------------

［＃５字下げ］一［＃「一」は中見出し］

\u3000汽車《きしゃ》は六時に着いたが、誰も降りなかった。
\u3000駅長は｜懐中時計《かいちゅうどけい》を見た。

［＃５字下げ］二［＃「二」は中見出し］

\u3000窓［＃「窓」に傍点］は十二あった。
［＃地から１字上げ］（冬）



底本：「架空文庫」架空書房
\u3000\u3000\u30002001（平成13）年1月1日第1刷発行
入力：某
青空文庫作成ファイル：
このファイルは作られました。
`,
		expect: {
			title: '十二番目の窓',
			authors: ['井田光'],
			chapters: ['一', '二'],
			breaks: 0,
			first: '汽車',
			lacks: ['［＃', '｜', 'テキスト中に現れる'],
			notInProse: ['底本', '入力：某'],
		},
	},
	{
		name: 'Aozora: no legend, known by its colophon',
		rule: '§5.4',
		text: `十二番目の窓\n井田光\n\n\u3000汽車は六時に着いた。\n\u3000誰も降りなかった。\n\n\n底本：「架空文庫」架空書房\n入力：某\n`,
		expect: {
			title: '十二番目の窓',
			authors: ['井田光'],
			first: '汽車は六時に着いた。',
			notInProse: ['底本'],
			breaks: 0,
		},
	},
	{
		name: 'Narou: title, 作者：, 【あらすじ】 with its text below, 章 above 話, （前書き）',
		rule: '§2.3',
		text: t`
港町の見習い時計師
作者：ひより

【あらすじ】
\u3000窓を数える少女の話。

第一章\u3000雨の町

第1話\u3000到着

\u3000汽車は六時に着いた。

第2話\u3000窓

（前書き）
お待たせしました。

\u3000窓は十二あった。

第二章\u3000霧の町

第3話\u3000鍵

\u3000鍵は合わなかった。

つづく
`,
		expect: {
			title: '港町の見習い時計師',
			authors: ['ひより'],
			summary: '窓を数える少女の話。',
			chapters: [
				'第一章\u3000雨の町',
				'第1話\u3000到着',
				'第2話\u3000窓',
				'第二章\u3000霧の町',
				'第3話\u3000鍵',
			],
			divisions: 3,
			hasKinds: ['note'],
			ending: 'つづく',
			first: '汽車は六時に着いた。',
		},
	},
	{
		name: 'OpenITI',
		rule: '§1.2.9',
		text: t`
######OpenITI#
#META# 000.BookTITLE\t:: النافذة
#META# 001.AuthorNAME\t:: إيدا
#META#Header#End#

# وصل القطار في السادسة ولم ينزل منه أحد.

# قالت مود إنه هو.
`,
		expect: {contains: ['وصل القطار في السادسة'], lacks: ['#META#', 'OpenITI'], divisions: 1},
	},
	{
		name: 'Korean: a centred title and an author far to the right',
		rule: '§2.1',
		text: `            열두 번째 창\n                                                                  이 다\n\n\n ${abroad.ko.replace('\n\n', '\n ')}\n`,
		expect: {title: '열두 번째 창', authors: ['이 다'], breaks: 0, first: '기차는 여섯 시에'},
	},
];
