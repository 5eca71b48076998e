import type {StoryStatus} from '../../../source/core/story/story.ts';
import type {Case} from './case.ts';
import {some} from './prose.ts';

const endings: readonly (readonly [string, StoryStatus])[] = [
	['To be continued...', 'incomplete'],
	['TBC', 'incomplete'],
	['T.B.C.', 'incomplete'],
	['(To Be Continued)', 'incomplete'],
	['Continued in part 2', 'incomplete'],
	['Fortsetzung folgt', 'incomplete'],
	['À suivre', 'incomplete'],
	['Continuará', 'incomplete'],
	['Продолжение следует', 'incomplete'],
	['つづく', 'incomplete'],
	['続く', 'incomplete'],
	['未完待续', 'incomplete'],
	['The End', 'complete'],
	['THE END.', 'complete'],
	['END', 'complete'],
	['Fin', 'complete'],
	['FINIS', 'complete'],
	['~fin~', 'complete'],
	['.:The End:.', 'complete'],
	['<End>', 'complete'],
	['---end---', 'complete'],
	['Ende', 'complete'],
	['Конец', 'complete'],
	['終わり', 'complete'],
	['（了）', 'complete'],
	['（全书完）', 'complete'],
	['끝', 'complete'],
];

export const endingCases: readonly Case[] = [
	...endings.map(([line, status]): Case => ({
		name: `${line} below the last paragraph`,
		rule: '§2.4',
		text: `${some(0, 4)}\n\n${line}\n`,
		expect: {
			ending: line,
			status,
			breaks: 0,
			kinds: ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'ending'],
		},
	})),
	{
		name: 'glued to the last paragraph by a single line end',
		rule: '§0',
		text: `${some(0, 6)}\nTo be continued...\n\n`,
		expect: {
			ending: 'To be continued...',
			status: 'incomplete',
			breaks: 0,
			kinds: ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'ending'],
		},
	},
	{
		name: 'far below the last paragraph',
		rule: '§2.4',
		text: `${some(0, 6)}\n\n\n\n\n                    THE END\n`,
		expect: {ending: 'THE END', breaks: 0},
	},
	{
		name: 'in emphasis',
		rule: '§2.4',
		text: `${some(0, 4)}\n\n_To be continued…_\n`,
		expect: {ending: 'To be continued…', status: 'incomplete'},
	},
	{
		// The header's word counts more than what is written below a chapter.
		name: 'the header says more about the status than the ending',
		rule: '§2.4',
		text: `Title: Twelve\nAuthor: Ida Brandt\nStatus: In-Progress\n\n${some(0, 4)}\n\nThe End\n`,
		expect: {ending: 'The End', status: 'incomplete'},
	},
	{
		name: 'at the end of each chapter',
		rule: '§5.11',
		text: `Chapter 1\n\n${some(0, 3)}\n\nTBC...\n\nChapter 2\n\n${some(3, 3)}\n\nThe End\n`,
		expect: {
			chapters: ['Chapter 1', 'Chapter 2'],
			ending: 'The End',
			status: 'complete',
			breaks: 0,
			notInProse: ['TBC...', 'The End'],
			contains: ['TBC...'],
		},
	},
	{
		name: 'a mark, the ending and a note after a chapter',
		rule: '§2.4',
		text: `Chapter 1\n\n${some(0, 3)}\n\noOoOoOo\n\nTo be continued...\n\nA/N: Review and I update faster!\n\nChapter 2\n\n${some(3, 3)}\n\nTBC\n`,
		expect: {
			chapters: ['Chapter 1', 'Chapter 2'],
			ending: 'TBC',
			breaks: 0,
			hasKinds: ['note', 'ending'],
			notInProse: ['Review and I', 'To be continued'],
		},
	},
	{
		name: 'with notes below',
		rule: '§2.4',
		text: `${some(0, 4)}\n\nThe End\n\nA/N: Thank you all for reading.\n`,
		expect: {
			ending: 'The End',
			breaks: 0,
			notInProse: ['Thank you all'],
			contains: ['Thank you all for reading.'],
		},
	},
	{
		name: 'with end notes below, the label on a line of its own',
		rule: '§2.4',
		text: `${some(0, 4)}\n\nFin\n\nEnd Notes:\n\nThank you all for reading.\n`,
		expect: {ending: 'Fin', notInProse: ['End Notes:', 'Thank you all'], contains: ['Thank you all']},
	},
	{
		name: 'with the line of an archive below',
		rule: '§2.4',
		text: `${some(0, 4)}\n\nEND\n\nThis story archived at http://www.example.org/viewstory.php?sid=12\n`,
		expect: {ending: 'END', notInProse: ['This story archived at']},
	},
	{
		name: 'end of part one of two',
		rule: '§2.4',
		text: `${some(0, 4)}\n\nEND (1/2)\n`,
		expect: {ending: 'END (1/2)', breaks: 0, status: 'incomplete'},
	},
	{
		name: 'end of a part in brackets',
		rule: '§2.4',
		text: `${some(0, 4)}\n\n[end part 1 of 3]\n`,
		expect: {ending: '[end part 1 of 3]', breaks: 0, status: 'incomplete'},
	},
	{
		name: 'a row of stars at the end alone is no scene',
		rule: '§2.4',
		text: `${some(0, 4)}\n\n* * * * *\n`,
		expect: {breaks: 0, divisions: 1},
	},
	{
		name: '（本章完） ends a chapter',
		rule: '§2.4',
		text: `第一章 雨\n\n火车六点到站，一个人也没有下来。\n\n（本章完）\n\n第二章 雾\n\n她又数了一遍。\n\n（全书完）\n`,
		expect: {
			chapters: ['第一章 雨', '第二章 雾'],
			notInProse: ['（本章完）', '（全书完）'],
			ending: '（全书完）',
			status: 'complete',
		},
	},
	...['The end was near, and everybody knew.', 'Fin was his name.', 'In the end', '“The End,” she read.'].map(
		(line): Case => ({
			name: `“${line}” is prose`,
			rule: '§2.4 false',
			text: `${some(0, 4)}\n\n${line}\n`,
			expect: {ending: null, status: null, inProse: [line]},
		}),
	),
	{
		name: 'The End in the middle is not the ending',
		rule: '§2.4 false',
		text: `${some(0, 3)}\n\nThe End\n\n${some(3, 8)}\n`,
		expect: {ending: null, contains: ['The End']},
	},
];
