import type {SpanKind} from '../../../source/core/story/story.ts';
import type {Case, Expectation} from './case.ts';
import {some, wrapped} from './prose.ts';

const inline = (
	written: string,
	shown: string,
	spans: readonly (readonly [SpanKind, string])[],
	more: Expectation = {},
): Case => ({
	name: written.replaceAll('\n', ' / '),
	rule: '§2.5',
	text: `${some(0, 2)}\n\n${written}\n\n${some(2, 2)}\n`,
	expect: {paragraphs: [shown], spans, ...more},
});

const literal = (written: string): Case => inline(written, written, []);
const japanese = (name: string, text: string, expect: Expectation): Case => ({
	name,
	rule: '§2.5 ja',
	text: `\u3000汽車は六時に着いた。\n${text}\n\u3000誰も降りなかった。\n`,
	expect,
});

export const inlineCases: readonly Case[] = [
	inline('It was _very_ late.', 'It was very late.', [['emphasis', 'very']]),
	inline('It was *very late*.', 'It was very late.', [['emphasis', 'very late']]),
	inline('It was **over**.', 'It was over.', [['strong', 'over']]),
	inline('_All_ of it, _all_.', 'All of it, all.', [
		['emphasis', 'All'],
		['emphasis', 'all'],
	]),
	inline('“_Never_,” she said.', '“Never,” she said.', [['emphasis', 'Never']]),
	inline('_3 May. Quillhaven._--Left the quay at eight.', '3 May. Quillhaven.--Left the quay at eight.', [
		['emphasis', '3 May. Quillhaven.'],
	]),
	inline('(_Exit the cat._)', '(Exit the cat.)', [['emphasis', 'Exit the cat.']]),
	inline('He said <i>twelve</i> and <b>meant</b> it.', 'He said twelve and meant it.', [
		['emphasis', 'twelve'],
		['strong', 'meant'],
	]),
	inline('He said [i]twelve[/i] and [b]meant[/b] it.', 'He said twelve and meant it.', [
		['emphasis', 'twelve'],
		['strong', 'meant'],
	]),
	inline('It was ***over*** now.', 'It was over now.', [
		['emphasis', 'over'],
		['strong', 'over'],
	]),
	inline('**she said *no* twice**', 'she said no twice', [
		['strong', 'she said no twice'],
		['emphasis', 'no'],
	]),
	inline('<b>he <i>ran</i> off</b>', 'he ran off', [
		['strong', 'he ran off'],
		['emphasis', 'ran'],
	]),
	inline('/Not again/, thought Brun.', 'Not again, thought Brun.', [['emphasis', 'Not again']]),
	literal('snake_case_names stay'),
	literal('3*4*5 is 60'),
	literal('f*** that, and d*mn the rest'),
	literal('a * b * c'),
	literal('_never closed'),
	literal('*never closed either'),
	literal('and/or, either/or, 24/7'),
	literal('the path /etc/hosts and the address http://example.org/a_b_c/d_e'),
	literal('“Where’s _”'),
	literal('He wrote ____ on the line.'),
	literal('the 12^th window, {A} and {B}'),
	literal('1 < 2 and 3 > 2, AT&T'),
	literal('“Wait--” - he said -- “no – now—”'),
	literal('“. . .” … ...'),
	literal('S T O P, she said.'),
	literal('See [1] and (c) and *.'),
	literal('<Is it you?> asked the cat.'),
	literal('::It is I.::'),
	{
		name: 'emphasis does not reach into the next paragraph',
		rule: '§2.5',
		text: `She _began\n\nand never ended_ it.\n\n${some(2, 3)}\n`,
		expect: {spans: [], contains: ['began', 'and never ended']},
	},
	{
		name: 'emphasis over the lines of a wrapped paragraph',
		rule: '§2.5',
		text: `${wrapped(64, 0, 6)}\n\nShe had counted them from the quay, and then _from the bridge in\nthe fog, and then from memory_, and there were twelve of them all\nthe same, and the cat agreed.\n`,
		expect: {
			hardWrapped: true,
			spans: [['emphasis', 'from the bridge in the fog, and then from memory']],
		},
	},
	{
		name: 'html2text escapes',
		rule: '§1.2.5',
		text: `${some(0, 3)}\n\n\\- Twelve. That \\*was\\* what he said.\n\n1\\. Not a list.\n\n${some(3, 3)}\n`,
		expect: {contains: ['- Twelve', '*was* what he said.', '1. Not a list.'], lacks: ['\\']},
	},
	{
		name: 'counters glued to paragraphs are left',
		rule: '§2.5',
		text: 'It is seldom that a clerk can count.836\n\nThere were eleven.17\n\nThere were twelve.1\n',
		expect: {
			paragraphs: ['It is seldom that a clerk can count.836', 'There were eleven.17', 'There were twelve.1'],
		},
	},
	// How a reading is shown is the reader's affair (in brackets, above, on demand): the words around it stay whole.
	japanese('ruby: the base stays', '\u3000彼は懐中時計《かいちゅうどけい》を見た。', {
		contains: ['懐中時計', 'を見た。'],
	}),
	japanese('ruby with a bar: the bar goes', '\u3000彼は｜古い時計《ふるいとけい》を見た。', {
		contains: ['古い時計', 'を見た。'],
		lacks: ['｜'],
	}),
	japanese('pixiv ruby', '彼は[[rb:時計 > とけい]]を見た。', {
		contains: ['時計', 'を見た。'],
		lacks: ['[[rb:', ']]'],
	}),
	japanese('emphasis dots', '空が《《割れて》》いた。', {
		contains: ['割れて'],
		lacks: ['《《', '》》'],
		spans: [['emphasis', '割れて']],
	}),
	japanese('［＃］ notes go', '\u3000窓［＃「窓」に傍点］は十二［＃「十二」に丸傍点］あった。', {
		paragraphs: ['窓は十二あった。'],
		lacks: ['［＃'],
	}),
	japanese('《》 round a title in Chinese style stay where no kana reads them', '彼は《大海》を読んだ。', {
		contains: ['大海', 'を読んだ。'],
	}),
];
