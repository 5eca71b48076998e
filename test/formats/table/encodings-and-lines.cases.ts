import type {Case, Expectation} from './case.ts';
import {encode, utf16} from './encode.ts';
import {abroad, body, first, some} from './prose.ts';

const english = `Title: The Tin Orchard\nAuthor: Marrow Bone\nRating: T\n\n${body}\n`;
const russian = `Название: Двенадцатое окно\nАвтор: Ида Брандт\nРейтинг: R\n\n${`${abroad.ru}\n\nОна пересчитала окна ещё раз. Их было двенадцать, и никто не удивился.\n\n`.repeat(4)}`;
const japanese = `タイトル：十二番目の窓\n作者：井田\n\n${`${abroad.ja}\n\n\u3000窓を数えると、やはり十二あった。誰も驚かなかった。\n\n`.repeat(4)}`;
const chinese = `书名：第十二扇窗\n作者：伊达\n\n${`${abroad.zh}\n\n她又数了一遍，还是十二扇窗，没有人觉得奇怪。\n\n`.repeat(4)}`;
const korean = `제목: 열두 번째 창\n지은이: 이다\n\n${`${abroad.ko}\n\n그녀는 창을 다시 세었다. 여전히 열두 개였고 아무도 놀라지 않았다.\n\n`.repeat(4)}`;

const window = {title: 'The Tin Orchard', authors: ['Marrow Bone'], first};

const encoded = (name: string, text: Uint8Array, expect: Expectation): Case => ({
	name,
	rule: '§3',
	text,
	expect,
});
const clean = (name: string, text: string, expect: Expectation): Case => ({
	name,
	rule: '§3 clean',
	text,
	expect,
});
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
	Uint8Array.from(parts.flatMap(part => [...part]));

const surrounded = (text: string): string => `${some(0, 2)}\n\n${text}\n\n${some(2, 2)}\n`;

export const encodingCases: readonly Case[] = [
	encoded('UTF-8', utf8(english), {...window, encoding: 'utf-8'}),
	encoded('UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8(english)), {...window, encoding: 'utf-8'}),
	encoded('UTF-8 with a mark and CRLF', bytes([0xef, 0xbb, 0xbf], utf8(english.replaceAll('\n', '\r\n'))), {
		...window,
		encoding: 'utf-8',
	}),
	encoded('UTF-8 cut inside a character', utf8(`${english}\nIt was a café`).subarray(0, -1), {
		...window,
		encoding: 'utf-8',
		contains: ['It was a caf'],
	}),
	encoded('UTF-8 with a byte of Windows-1252', bytes(utf8(english), [0x93], utf8(`\n\n${some(4, 6)}\n`)), {
		...window,
		// The byte is a curly quote of Windows.
		encoding: 'utf-8+windows-1252',
	}),
	encoded('UTF-16LE with a mark', utf16(`\ufeff${english}`, false), {...window, encoding: 'utf-16le'}),
	encoded('UTF-16BE with a mark', utf16(`\ufeff${english}`, true), {...window, encoding: 'utf-16be'}),
	encoded('UTF-16LE without one', utf16(english, false), {...window, encoding: 'utf-16le'}),
	encoded('UTF-16BE without one', utf16(english, true), {...window, encoding: 'utf-16be'}),
	encoded('UTF-16 with half a character at the end', bytes(utf16(`\ufeff${english}`, false), [0x41]), window),
	encoded('Windows-1252, curly quotes and dashes', encode(english, 'windows-1252'), {
		...window,
		encoding: 'windows-1252',
		contains: ['“You are late,”'],
	}),
	encoded(
		'Windows-1252, French',
		encode(
			`Titre : La Douzième Fenêtre\nAuteur : Ida Brandt\n\n${abroad.fr}\n\n${abroad.fr}\n`,
			'windows-1252',
		),
		{title: 'La Douzième Fenêtre', encoding: 'windows-1252', contains: ['« C’est lui »']},
	),
	...['windows-1251', 'koi8-r', 'ibm866'].map(charset =>
		// КОИ-8 and 866 have no em dash; the story is told without one.
		encoded(charset, encode(russian.replaceAll('—', '-'), charset), {
			title: 'Двенадцатое окно',
			authors: ['Ида Брандт'],
			encoding: charset,
			first: 'Поезд остановился',
		}),
	),
	encoded('Shift_JIS', encode(japanese, 'shift_jis'), {
		title: '十二番目の窓',
		encoding: 'shift_jis',
		first: '汽車は六時に',
	}),
	encoded('EUC-JP', encode(japanese, 'euc-jp'), {
		title: '十二番目の窓',
		encoding: 'euc-jp',
		first: '汽車は六時に',
	}),
	encoded('GB 18030', encode(chinese, 'gb18030'), {
		title: '第十二扇窗',
		encoding: 'gb18030',
		first: '火车六点到站',
	}),
	encoded('EUC-KR', encode(korean, 'euc-kr'), {
		title: '열두 번째 창',
		encoding: 'euc-kr',
		first: '기차는 여섯 시에',
	}),
	encoded(
		'Big5',
		encode(
			'書名：第十二扇窗\n作者：伊達\n\n火車六點到站，一個人也沒有下來。\n\n她又數了一遍，還是十二扇窗，沒有人覺得奇怪。\n\n「是他。」茉德頭也不抬地說。\n',
			'big5',
		),
		{
			title: '第十二扇窗',
			encoding: 'big5',
			first: '火車六點到站',
		},
	),
	clean('NULs sprinkled', english.replaceAll(' window', ' win\0dow'), {
		...window,
		contains: ['windows of the'],
	}),
	clean('^Z at the end', `${english}\u001a`, {...window, lacks: ['\u001a']}),
	clean('overstrike, bold and underlined', surrounded('It was v\bve\ber\bry\by _\bl_\ba_\bt_\be.'), {
		contains: ['It was very late.'],
		lacks: ['\b'],
	}),
	clean('escapes that colour', surrounded('It was \u001b[1;31mred\u001b[0m and \u009b4mlined\u009b0m.'), {
		contains: ['It was red and lined.'],
	}),
	clean(
		'escapes that name the window and set the clipboard',
		surrounded('a\u001b]0;owned\u0007b\u001b]52;c;eA==\u001b\\c'),
		{
			contains: ['abc'],
			lacks: ['owned', 'eA=='],
		},
	),
	clean(
		'escapes in the header',
		`Title: The \u001b[1mTin\u001b[0m Orchard\nAuthor: Marrow Bone\n\n${body}\n`,
		window,
	),
	clean('bells', surrounded('Ding\u0007 dong\u0007.'), {contains: ['Ding dong.']}),
	clean('bidi overrides', surrounded('a\u202eb\u202cc \u2066d\u2069'), {
		lacks: ['\u202e', '\u202c'],
		contains: ['abc'],
	}),
	clean('a mark inside', surrounded('twelve\ufeff windows\u2060'), {
		contains: ['twelve windows'],
		lacks: ['\ufeff'],
	}),
	clean('joiners of emoji and of Persian stay', surrounded('👩\u200d🚀 می\u200cروم ❤\ufe0f'), {
		contains: ['👩\u200d🚀', 'می\u200cروم', '❤\ufe0f'],
	}),
	clean('a soft break of Word', surrounded('One line\vand another'), {lines: ['One line', 'and another']}),
	clean('a lone CR among LF', surrounded('One line\rand another'), {lines: ['One line', 'and another']}),
	clean('trailing blanks', english.replaceAll('\n', '  \t\n'), {...window, breaks: 0}),
	clean(
		'a board’s frame in CP437 colours, and its ^Z',
		`\u001b[2J\u001b[1;36m${english}\u001b[0m\u001a`.replaceAll('\n', '\r\n'),
		window,
	),
	{
		name: 'the name of the file decides nothing the text says',
		rule: '§5.1',
		text: english,
		file: 'Something Else by Nobody.txt',
		expect: window,
	},
];
