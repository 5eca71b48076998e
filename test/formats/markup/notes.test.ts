import {describe, expect, it} from 'vitest';
import {finish} from '../../../source/core/task/task.ts';
import {takeNotes} from '../../../source/formats/compose/take-notes.ts';
import {createDefaultStyles} from '../../../source/formats/markup/default-style.ts';
import {createNoteFinder, type NoteFinderOptions} from '../../../source/formats/markup/notes/find-notes.ts';
import {readMarkup} from '../../../source/formats/markup/read-markup.ts';
import {lineOf, linesOf, parse, read} from './read.ts';

/** The notes of a document, `label: text` by their ids. */
const notesOf = (html: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		[...takeNotes(read(html).blocks).notes].map(([id, {label, text}]) => [id, `${label}: ${text}`]),
	);

describe('marks and notes of one document', () => {
	it('by types', () =>
		expect(
			linesOf('<p>a<a epub:type="noteref" href="#n">1</a><aside epub:type="footnote" id=n><p>b</aside>'),
		).toEqual(['a<note>[1]</note>', 'footnote: b']));
	it('by roles, with brackets of its own', () =>
		expect(linesOf('<p>a<a role="doc-noteref" href="#n">(i)</a> b<p role=doc-footnote id=n>c')).toEqual([
			'a<note>(i)</note> b',
			'footnote: c',
		]));
	it('by being raised, brackets around it', () =>
		expect(linesOf('<p>a<sup>[<a href="#n">1</a>]</sup><p>b<p id=n>c')).toEqual([
			'a<sup>[</sup><note>1</note><sup>]</sup>'.replace(
				'<sup>[</sup><note>1</note><sup>]</sup>',
				'[<note>1</note>]',
			),
			'b',
			'footnote: c',
		]));
	it('with brackets in elements of their own beside it', () =>
		expect(
			linesOf(
				'<p>a<sup><font>[</font><a></a><a href="#n"><font>1</font></a><font>]</font></sup><p>b<p id=n>c',
			)[0],
		).toBe('a[<note>1</note>]'));
	it('by leading back', () =>
		expect(linesOf('<p>a <a id=r href="#n">1</a> b<p>c<p><a id=n href="#r">1</a> d')).toEqual([
			'a <note>[1]</note> b',
			'c',
			'footnote: <link>1</link> d',
		]));
	it('with the titles of chapters above their notes, which belong to none', () =>
		expect(
			notesOf(
				'<p>a<a epub:type=noteref href="#m">1</a> b<a epub:type=noteref href="#n">2</a><section epub:type=rearnotes><h3>One</h3><div epub:type=rearnote id=m>1. c</div><h3>Two</h3><div epub:type=rearnote id=n>2. d</div></section>',
			),
		).toEqual({m: '1: c', n: '2: d'}));
	it('not: contents, places before, headings, long targets', () => {
		expect(linesOf('<p><a href="#c">1</a><h2 id=c>One</h2><p>a')).toEqual([
			'<link>1</link>',
			'heading level=2: One',
			'a',
		]);
		expect(linesOf('<p id=n>a<p><sup><a href="#n">1</a></sup>')).toEqual(['a', '<sup><link>1</link></sup>']);
		expect(linesOf(`<p>a<sup><a href="#n">1</a></sup><div id=n>${'long '.repeat(3000)}</div>`)[0]).toBe(
			'a<sup><link>1</link></sup>',
		);
	});
	it('a mark that is drawn', () =>
		expect(
			linesOf('<p>a<a epub:type=noteref href="#n"><img src=x alt="注"></a><p epub:type=footnote id=n>b'),
		).toEqual(['a<note>[注]</note>', 'footnote: b']));
	it('a place before the note, and names of old pages', () =>
		expect(
			linesOf(
				'<p>a<a name=r></a><a href="#n">[1]</a></p><p>b</p><a name=n></a><p><a href="#r">[1]</a> c</p>',
			),
		).toEqual(['a<note>[1]</note>', 'b', 'footnote: <link>[1]</link> c']));
	it('several paragraphs of a note, not the prose between notes', () =>
		expect(
			linesOf(
				'<p>a<sup><a href="#n">1</a></sup><div class=footnote><p id=n>b<p>c</div><p>d<sup><a href="#m">2</a></sup><div class=footnote><p id=m>e</div><p>f',
			),
		).toEqual(['a<note>[1]</note>', 'footnote: b', 'footnote: c', 'd<note>[2]</note>', 'footnote: e', 'f']));
	it('paragraphs that go on with a note before the next', () =>
		expect(
			linesOf('<p>a<sup><a href="#n">1</a></sup> <sup><a href="#m">2</a></sup><p id=n>b<p>c<p id=m>d<p>e'),
		).toEqual(['a<note>[1]</note> <note>[2]</note>', 'footnote: b', 'footnote: c', 'footnote: d', 'e']));
});

describe('what is taken of notes', () => {
	const mark = (id: string): string => `<p>a<sup><a id="r${id}" href="#${id}">${id}</a></sup>`;
	it.each([
		['a number that leads back', `${mark('1')}<p id=1><a href="#r1">1</a>. It is so.`, {1: '1: It is so.'}],
		['a number in brackets', `${mark('1')}<p id=1>[1] It is so.`, {1: '1: It is so.'}],
		['no mark: the first word stays', `${mark('1')}<p id=1>It is so.`, {1: ': It is so.'}],
		['nor is I one', `${mark('1')}<p id=1>I know.`, {1: ': I know.'}],
		['the number of a list', `${mark('1')}<ol><li id=1><p>So. <a href="#r1">↩</a></ol>`, {1: '1: So.'}],
		['a way back in words', `${mark('1')}<p id=1>† So. <a href="#r1">Back to text</a>`, {1: '†: So.'}],
	] as const)('%s', (_what, html, notes) => expect(notesOf(html)).toEqual(notes));
	it('the rule and the heading above leave with them', () =>
		expect(takeNotes(read(`${mark('1')}<hr><h3>Notes</h3><p id=1>b`).blocks).blocks.map(lineOf)).toEqual([
			'a<note>[1]</note>',
		]));
});

describe('notes in other documents', () => {
	const linesWith = (html: string, options: Partial<NoteFinderOptions>): readonly string[] => {
		const root = parse(html);
		const styleOf = createDefaultStyles();
		return finish(readMarkup(root, {styleOf, ...createNoteFinder(root, {styleOf, ...options})})).blocks.map(
			lineOf,
		);
	};
	it('marks lead where the caller says', () => {
		const root = parse('<p>a<sup><a href="n.xhtml#n">1</a></sup> <a href="b.xhtml">2</a>');
		const found = createNoteFinder(root, {
			styleOf: createDefaultStyles(),
			resolve: href =>
				href.includes('#') ? {target: `OPS/${href}`} : {target: `OPS/${href}`, isNote: false},
		});
		expect(found.targets).toEqual(['OPS/n.xhtml#n']);
	});
	it('notes are those that marks elsewhere lead to; their ways back are no marks', () =>
		expect(
			linesWith('<h1>Notes</h1><p id=n><a href="a.xhtml#r">[1]</a> b<p>c', {
				isMarkedElsewhere: id => id === 'n',
				resolve: href => ({target: href}),
			}),
		).toEqual(['heading level=1: Notes', 'footnote: <link>[1]</link> b', 'c']));
});
