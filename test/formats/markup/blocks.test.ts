import {describe, expect, it} from 'vitest';
import {linesOf, read} from './read.ts';

type Case = readonly [what: string, html: string, lines: readonly string[]];

const long =
	'The ferry had gone over the river again before anybody on the bank had thought of the lamp, or of the man.';

const cases: Readonly<Record<string, readonly Case[]>> = {
	paragraphs: [
		['white space is collapsed', '<p> one\n  two </p>\n<p>three', ['one two', 'three']],
		['text outside of paragraphs is one', 'loose <p>set</p> end', ['loose', 'set', 'end']],
		['an empty one says nothing', '<p>a</p><p></p><p> </p><p><span></span></p><p>b</p>', ['a', 'b']],
		[
			'one that holds a blank sign is blank',
			'<p>a</p><p>&nbsp;</p><p>\u3000</p><p>&#8203;</p><p><br/></p><p>b</p>',
			['a', 'blank: ', 'blank: ', 'blank: ', 'blank: ', 'b'],
		],
		['blank signs in a cell say nothing', '<p>a<table><tr><td>&nbsp;</td></tr></table><p>b', ['a', 'b']],
		['it is set in by no-break spaces', '<p>&nbsp;&nbsp; a</p>', ['a']],
		['a wide space stays', '<p>\u3000島へ\n行く。</p>', ['\u3000島へ行く。']],
		['entities are decoded before cleaning', '<p>a&#27;[31mb &amp;amp; c&shy;d', ['ab &amp; cd']],
		['a mark joins the letter before it', '<p><b>\u0e01</b>\u0e34', ['<b>\u0e01</b>\u0e34']],
		[
			'headings have their levels',
			'<h1>A</h1><h4>B</h4><p role=heading aria-level=2>C',
			['heading level=1: A', 'heading level=4: B', 'heading level=2: C'],
		],
		['lines of a heading', '<h2>Chapter 1<br>The Bank</h2>', ['heading level=2: Chapter 1\nThe Bank']],
		[
			'a group of headings is one',
			'<hgroup><h2>I</h2><p>The Bank</p></hgroup>',
			['heading level=2: I\nThe Bank'],
		],
		['a rule', '<p>a<hr>b', ['a', 'rule: ', 'b']],
		['a drawn break', '<p>a<div class="scene-break"></div><p>b', ['a', 'rule: ', 'b']],
		['an ornament that is not read aloud', '<p aria-hidden=true>❦</p>', ['❦']],
		[
			'what people say in turn is no verse',
			'<p>“Is it late?”<br>“It is.”<br>“Then go.”',
			['“Is it late?”\n“It is.”\n“Then go.”'],
		],
		['sides', '<p align=right>a<center>b</center>', ['align=end: a', 'align=center: b']],
		[
			'quotations in quotations',
			'<blockquote>a<blockquote><p>b</blockquote></blockquote>',
			['quote quoteDepth=1: a', 'quote quoteDepth=2: b'],
		],
		[
			'languages',
			'<html lang=en><p lang=de>ja <i lang=fr>oui</i></html>',
			['language=de: ja <language><em>oui</em></language>'],
		],
		['a number of the printed page', '<p>by<span class=pagenum id=p9>[9]</span>way', ['byway']],
	],
	lines: [
		['a line end', '<p>Gate House<br>River Lane', ['Gate House\nRiver Lane']],
		['at the edge it says nothing', '<p><br>a<br></p><p>b', ['a', 'b']],
		['a run of two ends a paragraph', `<div>${long}<br><br>${long}<br>x</div>`, [long, `${long}\nx`]],
		[
			'a longer run is a gap',
			`<div>${long}<br><br>${long}<br><br><br><br>${long}</div>`,
			[long, long, 'blank: ', long],
		],
		[
			'single ones between long lines end paragraphs',
			`<div>${`${long}<br>`.repeat(3)}<br>${long}</div>`,
			[long, long, long, 'blank: ', long],
		],
		['between paragraphs they are blank', '<p>a</p><br><br><p>b', ['a', 'blank: ', 'blank: ', 'b']],
		[
			'a line that is a block, and a line end, are one',
			'<p><span style="display:block">a</span><br><span style="display:block">b</span><br></p>',
			['a\nb'],
		],
		['several of them are verse', '<p>a<br>b<br>c', ['verse: a\nb\nc']],
		['kept lines', '<pre>\n  a\n\n b\n</pre>', ['preformatted:   a\n\n b']],
		['paragraphs in pre', '<pre><p>a</p><p>b</p></pre>', ['a', 'b']],
		['lines kept by style', '<p style="white-space:pre-wrap">a\n  b', ['a\n  b']],
		[
			'columns kept by style',
			'<p style="white-space:pre">ab    cd\ne     f',
			['preformatted: ab    cd\ne     f'],
		],
	],
	verse: [
		[
			'stanzas of blocks that are lines',
			'<div class=poem><div class=stanza><p>a</p><p style="margin-left:2em">b</p></div><div class=stanza><p>c</p></div></div>',
			['verse: a\n    b', 'verse: c'],
		],
		[
			'lines that hang out',
			'<style>.verse{padding-left:3em;text-indent:-3em}.in{text-indent:-2em}</style><div class=stanza><div class="verse">a</div><div class="verse in">b</div></div>',
			['verse: a\n  b'],
		],
		[
			'spans and line ends, numbers left out',
			'<div class=poem><span class=i0>a<br></span><span class=i0>b<span class=linenum>10</span><br></span></div>',
			['verse: a\nb'],
		],
		[
			'two lines of Pandoc',
			'<div class="line-block">She counts<br>\u2003the days.</div>',
			['verse: She counts\n\u2003the days.'],
		],
		[
			'numbers of lines by shorter names, left out',
			'<div class=stanza><div>a<span class=lnum>10</span></div><div>b</div></div>',
			['verse: a\nb'],
		],
		[
			'what is far in is eight steps in',
			'<p class=poem>a<span style="display:block;margin-left:40em">b</span>',
			[`verse: a\n${' '.repeat(16)}b`],
		],
		['a verse of prose is none', `<p class=verse>${long} ${long}`, [`${long} ${long}`]],
		[
			'a heading among it',
			'<div class=poem><h3>Song</h3><p>a<p>b</div>',
			['heading level=3: Song', 'verse: a\nb'],
		],
	],
	'lists and tables': [
		[
			'markers as numbered',
			'<ol start=3 type=i><li>a<li value=9>b</ol>',
			['list-item depth=1 marker=iii.: a', 'list-item depth=1 marker=ix.: b'],
		],
		[
			'nested, several paragraphs in one',
			'<ul><li><p>a</p><p>b</p><ul><li>c</ul></ul>',
			['list-item depth=1 marker=•: a', 'list-item depth=1: b', 'list-item depth=2 marker=•: c'],
		],
		['without markers', '<ul style="list-style:none"><li>a</ul>', ['list-item depth=1: a']],
		['definitions', '<dl><dt>a<dd>b</dl><p>c<p>d', ['<b>a</b>', 'indent=2: b', 'c', 'd']],
		['a table', '<table><tr><th>a<th>b<tr><td>c<br>d<td><i>e</i></table>', ['table: a\tb\nc d\t<em>e</em>']],
		['one column', '<table><tr><td>a<tr><td>b</table>', ['a', 'b']],
		['a layout', `<table><tr><td>menu<td><p>${long}<p>${long}<p>${long}</table>`, ['menu', long, long, long]],
		[
			'a contents list',
			'<table><tr><td>I<td><a href="#a">First</a><tr><td>II<td><a href="#b">Second</a><tr><td>III<td><a href="#c">Third</a></table>',
			[
				'machinery: I',
				'machinery: <link>First</link>',
				'machinery: II',
				'machinery: <link>Second</link>',
				'machinery: III',
				'machinery: <link>Third</link>',
			],
		],
		[
			'a play',
			`<table><tr><td>NORA<td>${long}<tr><td>ANN<td>${long}</table>`,
			[`<b>NORA:</b> ${long}`, `<b>ANN:</b> ${long}`],
		],
	],
	images: [
		['alone', '<p><img src=a alt="A map">', ['image: [image: A map]']],
		[
			'with a caption',
			'<figure><img src=a alt=x><figcaption>The <b>bay</b></figcaption></figure>',
			['image: [image: The bay]'],
		],
		[
			'an ornament',
			'<p><img src=a alt=""><p><img src=b alt=line height=12><p class=separator><img src=c alt=c>',
			['image: ', 'image: ', 'image: '],
		],
		['in a sentence', '<p>a <img src=a alt=""> b <img src=b alt="a fish"> c', ['a b [image: a fish] c']],
		['a sign that is drawn', '<p>国<img class=gaiji src=a alt="𠮷">家', ['国𠮷家']],
		['a heading that is drawn', '<h2><img src=a alt="Chapter One"></h2>', ['heading level=2: Chapter One']],
		['from elsewhere, undescribed', '<p><img src="https://a.example/1.jpg">', ['image: [image]']],
		[
			'drawings, formulas, sounds',
			'<p><svg><title>A cat</title><text>no</text></svg><p>so <math alttext="x+1"><mi>x</mi></math><audio src=a>no</audio>',
			['image: [image: A cat]', 'so x+1', '[audio]'],
		],
	],
	'inside a line': [
		['emphasis', '<p>a <i>b <strong>c</strong></i> <del>d</del>', ['a <em>b <b>c</b></em> <s>d</s>']],
		[
			'ruby',
			'<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>',
			['<ruby>東</ruby><ruby>京</ruby>'],
		],
		[
			'raised and lowered',
			'<p>H<sub>2</sub>O, 10<sup>-3</sup>, 3<sup>rd</sup>',
			['H₂O, 10⁻³, 3<sup>rd</sup>'],
		],
		[
			'quotations',
			'<p>he <q>said <q>no</q></q>; <q lang=de>ja</q>; <q>“so”</q>',
			['he “said ‘no’”; „<language>ja</language>“; “so”'],
		],
		[
			'a large first letter',
			'<p><span class=dropcap>T</span> <span>he rain</span></p><p><span class=dropcap>I</span> was',
			['The rain', 'I was'],
		],
		[
			'what is never text',
			'<p>a<script>x</script><style>y</style><select><option>z</select><button>w</button>b',
			['ab'],
		],
		[
			'a block in a line',
			'<p>a<span style="display:block">b</span>c<p>d<p style="display:inline">e</p> f',
			['verse: a\nb\nc', 'd', 'e f'],
		],
		['small print stays open', '<details><summary>More</summary>text</details>', ['<b>More</b>', 'text']],
	],
};

for (const [group, rows] of Object.entries(cases))
	describe(group, () => {
		it.each(rows)('%s', (_what, html, lines) => expect(linesOf(html)).toEqual(lines));
	});

describe('places', () => {
	const anchorsOf = (html: string): readonly string[] =>
		read(html).blocks.flatMap(({text, anchors}) =>
			anchors.map(({id, offset}) => `${id}=${text.slice(offset)}`),
		);

	it('are where their text begins', () =>
		expect(
			anchorsOf(
				'<h2 id=a>One</h2><div id=b><p>two <a name=c></a> three<span class=pageno id=d>9</span> four',
			),
		).toEqual(['a=One', 'b=two three four', 'c=three four', 'd=four']));

	it('go to the next text where they stand in none, or to the end', () =>
		expect(anchorsOf('<p id=a></p><p>&nbsp;<a id=b></a></p><hr id=c><p>x</p><p id=d></p>')).toEqual([
			'a=x',
			'b=x',
			'c=x',
			'd=',
		]));
});

describe('a document', () => {
	it('knows its language and direction', () =>
		expect(read('<html xml:lang="he" dir=rtl><body><p>שלום')).toMatchObject({
			language: 'he',
			direction: 'rtl',
		}));
	it('has what its maker says', () =>
		expect(
			linesOf('<nav>menu</nav><div class=n><p>hi</div><p>so', {
				roleOf: ({attributes}) => (attributes['class'] === 'n' ? 'authorNote' : undefined),
			}),
		).toEqual(['machinery: menu', 'authorNote: hi', 'so']));
});
