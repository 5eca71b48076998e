import {describe, expect, it} from 'vitest';
import {flatToc} from '../../../source/core/story/chapters.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {contentsOf, openEpub, proseOf, textsOf, type Entry} from './write-epub.ts';

const chapter = (name: string, title = name) => ({
	path: `${name}.xhtml`,
	body: `<h1>${title}</h1>${proseOf(name)}`,
});

describe('contents of an EPUB', () => {
	it('are those of the navigation document, whatever else stands in its properties', () => {
		const story = openEpub({
			pages: [chapter('one'), chapter('two')],
			toc: [
				['one.xhtml', 'One'],
				['two.xhtml', 'Two'],
			],
		});
		expect(contentsOf(story)).toEqual(['One', 'Two']);
		expect(story.spine.map(({id}) => id)).toEqual(['OEBPS/one.xhtml', 'OEBPS/two.xhtml']);
	});

	it('are those of the NCX where there is no navigation document', () => {
		const pages = [chapter('one'), chapter('two')];
		const story = openEpub({
			pages,
			ncx: [
				['one.xhtml', 'First'],
				['two.xhtml', 'Second'],
			],
		});
		expect(contentsOf(story)).toEqual(['First', 'Second']);
	});

	it('are without the marks of notes that stand in headings', () => {
		const story = openEpub({
			pages: [chapter('one', 'One[2]'), chapter('two', 'Room [B]')],
			toc: [
				['one.xhtml', 'One[2]'],
				['two.xhtml', 'Room [B]'],
			],
		});
		expect(contentsOf(story)).toEqual(['One', 'Room [B]']);
	});

	it('keep parts without prose above their chapters', () => {
		const story = openEpub({
			pages: [{path: 'part.xhtml', body: '<h1>Part I</h1>'}, chapter('one'), chapter('two')],
			toc: [
				[
					'part.xhtml',
					'Part I',
					[
						['one.xhtml', 'One'],
						['two.xhtml', 'Two'],
					],
				],
			],
		});
		expect(contentsOf(story)).toEqual(['Part I', '  One', '  Two']);
		expect(story.toc[0]?.chapter).toBe(0);
		expect(textsOf(story)[0]).toMatch(/^Part I\none\n/);
	});

	it('cut a page at the names that they lead to', () => {
		const story = openEpub({
			pages: [
				{
					path: 'all.xhtml',
					body: `<h1 id="p">Part</h1><h2 id="a">1</h2>${proseOf('first')}<div id="b"><h2>2</h2>${proseOf('second')}</div>`,
				},
			],
			toc: [
				[
					'all.xhtml#p',
					'Part',
					[
						['all.xhtml#a', '1'],
						['all.xhtml#b', '2'],
					],
				],
			],
		});
		expect(contentsOf(story)).toEqual(['Part', '  1', '  2']);
		const [first = '', second = ''] = textsOf(story);
		expect(first).toContain('first 3');
		expect(first).not.toContain('second');
		expect(second).toMatch(/^2\nsecond 1/);
		expect(new Set(story.spine.map(({id}) => id)).size).toBe(2);
	});

	it('make a heading of the paragraph that they lead to', () => {
		const story = openEpub({
			pages: [{path: 'a.xhtml', body: `<p id="t">The Landing</p>${proseOf('a')}`}, chapter('two')],
			toc: [
				['a.xhtml#t', 'The Landing'],
				['two.xhtml', 'Two'],
			],
		});
		const {blocks} = story.chapters.at(0);
		expect(blocks[0]?.kind).toBe('heading');
		expect(blocks.filter(({kind}) => kind === 'heading')).toHaveLength(1);
	});

	it('leave out what leads nowhere, and to pages that are no part of the story', () => {
		const story = openEpub({
			pages: [
				{path: 'cover.xhtml', body: '<img src="c.jpg" alt="Cover"/>'},
				{path: 'title.xhtml', body: '<h1>The Ferry</h1><p>by Ann Reed</p>'},
				{path: 'list.xhtml', body: '<p><a href="one.xhtml">One</a></p><p><a href="two.xhtml">Two</a></p>'},
				chapter('one'),
				chapter('two'),
				{
					path: 'rights.xhtml',
					body: '<p>Copyright 2020 Ann Reed. All rights reserved.</p><p>ISBN 1234567890</p>',
				},
			],
			toc: [
				['cover.xhtml', 'Cover'],
				['title.xhtml', 'The Ferry'],
				['list.xhtml', 'What is in it'],
				['one.xhtml', 'One'],
				['gone.xhtml', 'Gone'],
				['two.xhtml', 'Two'],
				['rights.xhtml', 'Legal matters'],
			],
		});
		expect(contentsOf(story)).toEqual(['One', 'Two']);
		const apart = story.spine.filter(({isLinear}) => !isLinear);
		expect(apart.map(({role}) => role)).toEqual(['machinery', 'machinery', 'machinery', 'machinery']);
		expect(story.spine.findIndex(({isLinear}) => !isLinear)).toBe(2);
	});

	it('keep one of several entries that lead to one place: not the title of the book', () => {
		const story = openEpub({
			pages: [chapter('one'), chapter('two')],
			toc: [
				['one.xhtml', 'The Ferry'],
				['one.xhtml', 'One'],
				['one.xhtml', 'One more'],
				['two.xhtml', 'Two'],
			],
		});
		expect(contentsOf(story)).toEqual(['One', 'Two']);
	});

	it('go on over the end of a file, amid a paragraph', () => {
		const story = openEpub({
			pages: [
				{path: 'a.xhtml', body: `<h1>One</h1>${proseOf('a')}<p>They called across the</p>`},
				{path: 'b.xhtml', body: `<p>water until dark.</p>${proseOf('b')}`},
				chapter('two'),
			],
			toc: [
				['a.xhtml', 'One'],
				['two.xhtml', 'Two'],
			],
		});
		expect(contentsOf(story)).toEqual(['One', 'Two']);
		expect(textsOf(story)[0]).toContain('They called across the water until dark.');
		expect(story.chapters.at(0).scenes).toHaveLength(1);
	});

	it('have a chapter more where a page that they do not name begins with a heading', () => {
		const story = openEpub({
			pages: [chapter('one'), chapter('between'), chapter('two')],
			toc: [
				['one.xhtml', 'One'],
				['two.xhtml', 'Two'],
			],
		});
		expect(contentsOf(story)).toEqual(['One', 'between', 'Two']);
	});

	it('are made of headings where they name pages alone', () => {
		const story = openEpub({
			pages: [
				{path: 'p1.xhtml', body: `<h2>The Rope</h2>${proseOf('a', 40)}`},
				{path: 'p2.xhtml', body: `${proseOf('b', 30)}<h2>The Bell</h2>${proseOf('c', 30)}`},
			],
			toc: [
				['p1.xhtml', 'Page 1'],
				['p2.xhtml', 'Page 2'],
			],
		});
		expect(contentsOf(story)).toEqual(['The Rope', 'The Bell']);
		expect(textsOf(story)[0]).toContain('b 30');
	});

	it('are made of lines that read like headings where there are none of either', () => {
		const story = openEpub({
			pages: [
				{path: 'a.xhtml', body: `<p><b>Chapter 1</b></p>${proseOf('a', 40)}`},
				{path: 'b.xhtml', body: proseOf('b', 30)},
				{path: 'c.xhtml', body: `<p><b>Chapter 2</b></p>${proseOf('c', 30)}`},
			],
			ncx: [['a.xhtml', 'Start']],
		});
		expect(contentsOf(story)).toEqual(['Chapter 1', 'Chapter 2']);
		expect(textsOf(story)[0]).toContain('b 30');
	});

	it('are none where the book is a single story', () => {
		const story = openEpub({
			pages: [{path: 'a.xhtml', body: `<h1>The Ferry</h1>${proseOf('a')}`}],
			toc: [['a.xhtml', 'The Ferry']],
		});
		expect(contentsOf(story)).toEqual([]);
		expect(story.spine[0]?.title).toBeNull();
	});

	it('take the roles that landmarks and types give', () => {
		const story = openEpub({
			pages: [
				{
					path: 'x.xhtml',
					body: '<p>For the ferryman.</p>',
					bodyAttributes: 'epub:type="frontmatter dedication"',
				},
				chapter('one'),
				chapter('two'),
				{path: 'n.xhtml', body: '<h1>Notes</h1><p id="n1">1. A note.</p>'},
			],
			toc: [
				['one.xhtml', 'One'],
				['two.xhtml', 'Two'],
				['n.xhtml', 'Notes'],
			],
			landmarks: [['n.xhtml', 'rearnotes']],
		});
		expect(story.spine.map(({role}) => role)).toEqual(['front', 'body', 'body', 'notes']);
		expect(contentsOf(story)).toEqual(['One', 'Two']);
	});
});

it('has the title of the book where a preface stands before it', () => {
	const chapters: readonly Entry[] = [
		['b.xhtml#i', 'I'],
		['c.xhtml', 'II'],
	];
	const titled = (toc: readonly Entry[]): Story =>
		openEpub({
			pages: [
				{path: 'a.xhtml', body: `<h2>Preface</h2>${proseOf('a')}`},
				{path: 'b.xhtml', body: `<h2 id="t">The Ferry</h2><h3 id="i">I</h3>${proseOf('b')}`},
				{path: 'c.xhtml', body: `<h3>II</h3>${proseOf('c')}`},
			],
			metadata: '<dc:title>The Ferry</dc:title>',
			toc,
		});
	const behind = titled([
		['a.xhtml', 'Preface'],
		['b.xhtml#t', 'The Ferry', chapters],
	]);
	expect(flatToc(behind.toc).map(({title}) => title)).toEqual(['Preface', 'The Ferry', 'I', 'II']);
	const above = titled([['b.xhtml#t', 'The Ferry', [['a.xhtml', 'Preface'], ...chapters]]]);
	expect(flatToc(above.toc).map(({title}) => title)).toEqual(['Preface', 'I', 'II']);
});
