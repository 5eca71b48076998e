import {t, type Case} from './case.ts';
import {abroad, some, story, wrap, wrapped} from './prose.ts';

const all = (kind: 'paragraph', count: number): readonly 'paragraph'[] =>
	Array.from({length: count}, () => kind);
const poem = t`
The rain came down on roof and stone
  And all the town was left alone;
The clerk went up, the clerk went down
  And counted windows through the town.`;
const poemLines = poem.split('\n').map(line => line.trim());
const address = 'Miss O. Ferrant\nThe Customs House\nQuillhaven';
const chat = 'brun: are you up\nodile: no\nbrun: there are twelve now\nodile: go to bed';
const drawing = t`
     /\\_/\\
    ( o.o )
     > ^ <`;

/** What stands between paragraphs, in prose of each style; in the last ones a gap may be a scene’s. */
const among: Readonly<Record<string, (inner: string) => string>> = {
	flowing: inner => `${some(0, 5)}\n\n${inner}\n\n${some(5, 5)}\n`,
	'wrapped at 60': inner => `${wrapped(60, 0, 5)}\n\n${inner}\n\n${wrapped(60, 5, 6)}\n`,
	'wrapped at 72': inner => `${wrapped(72, 0, 5)}\n\n${inner}\n\n${wrapped(72, 5, 6)}\n`,
	'double-blank': inner => `${some(0, 5, '\n\n\n')}\n\n\n${inner}\n\n\n${some(5, 5, '\n\n\n')}\n`,
	'wrapped and indented': inner =>
		`${wrapped(70, 0, 5, '\n', '     ')}\n\n${inner}\n\n${wrapped(70, 5, 6, '\n', '     ')}\n`,
	indented: inner =>
		`${some(0, 5).replaceAll(/\n\n|^/g, '\n    ')}\n\n${inner}\n\n${some(5, 5).replaceAll(/\n\n|^/g, '\n    ')}\n`,
	'line-a-paragraph': inner => `${some(0, 5, '\n')}\n\n${inner}\n\n${some(5, 5, '\n')}\n`,
};

const kept = (what: string, inner: string, lines: readonly string[]): readonly Case[] =>
	Object.entries(among).map(([style, place]) => ({
		name: `${what} in ${style} prose keeps its lines`,
		rule: '§2.1',
		text: place(inner),
		expect: {
			lines: [story[4] ?? '', ...lines, story[5] ?? ''],
			divisions: 1,
			...(/indented|line-a/.test(style) ? {} : {breaks: 0}),
		},
	}));

export const paragraphCases: readonly Case[] = [
	{
		name: 'P1 flowing',
		rule: '§2.1',
		text: `${some(0, 16)}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), hardWrapped: false, breaks: 0},
	},
	...[60, 66, 72, 78].map((width): Case => ({
		name: `P2 wrapped at ${width}`,
		rule: '§2.1',
		text: `${wrapped(width, 0, 16)}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), hardWrapped: true, breaks: 0},
	})),
	{
		name: 'P2 wrapped, dashes and hyphens at line ends',
		rule: '§5.5',
		text: `${wrapped(64, 0, 8)}\n\nShe had counted them from the quay, and from the bridge, and--\nit must be said--from the herring-\nboat that her uncle had lost, and found, and lost again at cards.\n`,
		expect: {
			hardWrapped: true,
			lines: [
				'She had counted them from the quay, and from the bridge, and--it must be said--from the herring-boat that her uncle had lost, and found, and lost again at cards.',
			],
		},
	},
	{
		name: 'P2 wrapped Japanese is joined without a space',
		rule: '§5.5',
		text: `\u3000${
			'汽車は六時に着いたが、誰も降りなかったので、駅長は'
				.repeat(6)
				.match(/.{1,35}/gu)
				?.join('\n') ?? ''
		}帰った。\n`,
		expect: {
			hardWrapped: true,
			kinds: ['paragraph'],
			paragraphs: [`${'汽車は六時に着いたが、誰も降りなかったので、駅長は'.repeat(6)}帰った。`],
		},
	},
	{
		name: 'P3 a line a paragraph',
		rule: '§2.1',
		text: `${some(0, 16, '\n')}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), breaks: 0, hardWrapped: false},
	},
	{
		name: 'P3 Japanese with indents',
		rule: '§2.1',
		text: `\u3000汽車は六時に着いたが、誰も降りなかった。\n「あの人だわ」とモードは言った。\n\u3000窓は十二あった。\n`,
		expect: {
			paragraphs: [
				'汽車は六時に着いたが、誰も降りなかった。',
				'「あの人だわ」とモードは言った。',
				'窓は十二あった。',
			],
			kinds: all('paragraph', 3),
		},
	},
	...['    ', '\t', '  ', '\u3000\u3000'].map((indent): Case => ({
		name: `P4 flowing, indented by ${JSON.stringify(indent)}`,
		rule: '§2.1',
		text: `${story.map(paragraph => indent + paragraph).join('\n')}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), breaks: 0},
	})),
	...[3, 5].map((indent): Case => ({
		name: `P4 wrapped and indented by ${indent}, no blank lines`,
		rule: '§2.1',
		text: `${wrapped(70, 0, 16, '\n', ' '.repeat(indent))}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), hardWrapped: true, breaks: 0},
	})),
	{
		name: 'P4 wrapped, indented by 2, a blank line between',
		rule: '§2.1',
		text: `${wrapped(70, 0, 16, '\n\n', '  ')}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), hardWrapped: true, breaks: 0},
	},
	{
		name: 'P5 double-blank',
		rule: '§2.1',
		text: `${some(0, 16, '\n\n\n')}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), breaks: 0},
	},
	{
		name: 'P5 wrapped, double-blank',
		rule: '§2.1',
		text: `${wrapped(72, 0, 16, '\n\n\n')}\n`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), breaks: 0, hardWrapped: true},
	},
	{
		name: 'P6 a chapter a line',
		rule: '§2.1',
		text: `第一章 雨\n${'火车六点到站，一个人也没有下来。'.repeat(200)}\n第二章 雾\n${'她又数了一遍，还是十二扇窗。'.repeat(200)}\n`,
		expect: {
			chapters: ['第一章 雨', '第二章 雾'],
			paragraphs: [
				'火车六点到站，一个人也没有下来。'.repeat(200),
				'她又数了一遍，还是十二扇窗。'.repeat(200),
			],
			hardWrapped: false,
		},
	},
	...(
		[
			['CR', '\r'],
			['CRLF', '\r\n'],
			['CR CR LF', '\r\r\n'],
			['LS', '\u2028'],
			['NEL', '\u0085'],
			['VT', '\v'],
		] as const
	).map(([name, end]): Case => ({
		name: `P7 lines that end in ${name}`,
		rule: '§3',
		text: `${some(0, 8)}\n\n\n${some(8, 8)}\n`.replaceAll('\n', end),
		expect: {paragraphs: story, kinds: all('paragraph', 16), breaks: 1},
	})),
	{
		// A PS is two line ends: a blank line's worth, between all paragraphs alike.
		name: 'P7 paragraphs that end in PS',
		rule: '§3',
		text: story.join('\u2029'),
		expect: {paragraphs: story, kinds: all('paragraph', 16), breaks: 0},
	},
	{
		name: 'P7 mixed line ends',
		rule: '§3',
		text: `${some(0, 4).replaceAll('\n', '\r\n')}\r\n\r\n${some(4, 6)}\n\n${some(10, 6).replaceAll('\n', '\r')}\r`,
		expect: {paragraphs: story, kinds: all('paragraph', 16), breaks: 0},
	},
	...kept('verse', poem, poemLines),
	...kept('an address', address, address.split('\n')),
	...kept('a chat log', chat, chat.split('\n')),
	...kept('a drawing', drawing, ['/\\_/\\', '( o.o )', '> ^ <']),
	...kept('a signature', 'Yours till the fog lifts,\nBrun', ['Yours till the fog lifts,', 'Brun']),
	...kept('a numbered list', '1. Count the windows.\n2. Tell nobody.\n3. Count.', []),
	{
		name: 'verse is verse, with its line ends',
		rule: '§2.1',
		text: `${some(0, 5)}\n\n${poem}\n\n${some(5, 5)}\n`,
		expect: {hasKinds: ['verse'], paragraphs: [poemLines.join('\n')]},
	},
	{
		name: 'list items are items',
		rule: '§2.1',
		text: `${some(0, 4)}\n\n- eggs\n- milk\n- lamp oil\n\n${some(4, 4)}\n`,
		expect: {
			kinds: [...all('paragraph', 4), 'list-item', 'list-item', 'list-item', ...all('paragraph', 4)],
		},
	},
	{
		name: 'a quotation with angle brackets',
		rule: '§1.2.5',
		text: `${some(0, 4)}\n\n> Dear Odile, the window is back.\n\n${some(4, 4)}\n`,
		expect: {hasKinds: ['quote'], contains: ['Dear Odile, the window is back.']},
	},
	{
		name: 'a play: "Name.  speech" paragraphs, wrapped, stage directions in brackets',
		rule: '§2.1',
		text: `${wrap(`Porter.  ${story[2] ?? ''}`, 72)}\n\n${wrap(`Odile.  ${story[3] ?? ''}`, 72)}\n\n[She looks at the window.]\n\nPorter.  Eleven, miss.\n\n${wrap(`Odile.  ${story[5] ?? ''}`, 72)}\n\n${wrapped(72, 6, 6)}\n`,
		expect: {
			hardWrapped: true,
			divisions: 1,
			breaks: 0,
			paragraphs: [
				`Porter. ${story[2] ?? ''}`,
				`Odile. ${story[3] ?? ''}`,
				'[She looks at the window.]',
				'Porter. Eleven, miss.',
			],
		},
	},
	{
		name: 'a whole file of verse keeps every line, its stanzas are no scenes',
		rule: '§5.6',
		text: `${Array.from({length: 8}, () => poem).join('\n\n')}\n`,
		expect: {hardWrapped: false, breaks: 0, lines: Array.from({length: 8}, () => poemLines).flat()},
	},
	{
		name: 'a paragraph of dialogue a line, blank-separated, is not joined',
		rule: '§2.1',
		text: '“Eleven.”\n\n“Twelve.”\n\n“Eleven, miss.”\n\n“Count again.”\n',
		expect: {paragraphs: ['“Eleven.”', '“Twelve.”', '“Eleven, miss.”', '“Count again.”'], breaks: 0},
	},
	{
		name: 'Chinese, indented by 4, blank lines and lines of TABs between',
		rule: '§2.1',
		text: `《第十二扇窗》伊达\n\n第一回 雨\n\n    \t\t\n\n    ${abroad.zh.replace('\n\n', '\n\n    ')}\n\n    她又数了一遍。\n`,
		expect: {
			title: '第十二扇窗',
			chapters: ['第一回 雨'],
			breaks: 0,
			paragraphs: ['火车六点到站，一个人也没有下来。', '“是他。”茉德头也不抬地说。', '她又数了一遍。'],
		},
	},
	{
		name: 'form feeds inside a wrapped paragraph',
		rule: '§5.2',
		text: `${wrapped(70, 0, 8)}\n\f\n${wrapped(70, 8, 8)}\n`,
		expect: {breaks: 0, divisions: 1, hardWrapped: true, paragraphs: story},
	},
];
