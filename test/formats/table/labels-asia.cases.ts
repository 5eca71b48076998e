import type {Case} from './case.ts';
import {abroad} from './prose.ts';

/** The rest of the labels by language: those of the scripts without capitals. */
export const asianLabelCases: readonly Case[] = [
	{
		name: 'Chinese, full-width colon',
		rule: '§1.1 zh',
		text: `书名：第十二扇窗\n作者：伊达\n分级：PG-13\n警告：浓雾\n内容简介：她又数了一遍。\n\n${abroad.zh}\n`,
		expect: {
			title: '第十二扇窗',
			authors: ['伊达'],
			rating: {label: 'PG-13', level: 'teen'},
			warnings: ['浓雾'],
			summary: '她又数了一遍。',
			first: '火车六点到站',
		},
	},
	{
		name: 'Japanese, full-width colon',
		rule: '§1.1 ja',
		text: `タイトル：十二番目の窓\n作者：井田\n年齢制限：R18\n注意：霧\nあらすじ：彼女は数える。\nタグ：港、猫\n\n${abroad.ja}\n`,
		expect: {
			title: '十二番目の窓',
			authors: ['井田'],
			rating: {label: 'R18', level: 'explicit'},
			warnings: ['霧'],
			summary: '彼女は数える。',
			tags: ['港', '猫'],
			first: '汽車は六時に',
		},
	},
	{
		name: 'Korean',
		rule: '§1.1 ko',
		text: `제목: 열두 번째 창\n지은이: 이다\n\n${abroad.ko}\n`,
		expect: {title: '열두 번째 창', authors: ['이다'], first: '기차는 여섯 시에'},
	},
	{
		// Only the title's label is in the map for these two; a title alone on line 1 is enough.
		name: 'Hebrew title',
		rule: '§1.1 he',
		text: 'כותרת: החלון השנים עשר\n\nהרכבת נעצרה בשש, ואיש לא ירד ממנה.\n\n“זה הוא,” אמרה מוד.\n',
		expect: {title: 'החלון השנים עשר', first: 'הרכבת נעצרה בשש'},
	},
	{
		name: 'Arabic title',
		rule: '§1.1 ar',
		text: 'العنوان: النافذة الثانية عشرة\n\nوصل القطار في السادسة ولم ينزل منه أحد.\n\nقالت مود: «إنه هو».\n',
		expect: {title: 'النافذة الثانية عشرة', first: 'وصل القطار في السادسة'},
	},
];
