import {describe, expect, it} from 'vitest';
import type {Chapter} from '../../../source/core/story/story.ts';
import {openEpub, proseOf} from './write-epub.ts';

const marksIn = ({spans}: Chapter): readonly string[] =>
	spans.flatMap(span => (span.kind === 'noteReference' ? [span.target] : []));

const linksIn = ({spans}: Chapter): readonly string[] =>
	spans.flatMap(span => (span.kind === 'link' ? [span.href as string] : []));

describe('notes of an EPUB', () => {
	it('on the same page leave the flow, found by the way back', () => {
		const story = openEpub({
			pages: [
				{
					path: 'a.xhtml',
					body: `<h1>One</h1>${proseOf('a')}<p>They paid<a id="r1" href="#n1">1</a> and left.</p><hr/><p id="n1"><a href="#r1">1</a> In copper.</p>`,
				},
			],
			toc: [['a.xhtml', 'One']],
		});
		const chapter = story.chapters.at(0);
		expect(marksIn(chapter)).toEqual(['#n1']);
		expect(chapter.text).not.toContain('In copper');
		expect(chapter.notes.get('n1')?.text).toBe('In copper.');
		expect(chapter.scenes).toHaveLength(1);
	});

	it('on a page of their own are reached from everywhere, and stand in its chapter', () => {
		const story = openEpub({
			pages: [
				{
					path: 'a.xhtml',
					body: `<h1>One</h1>${proseOf('a')}<p>They paid<sup><a id="r1" href="n.xhtml#n1">1</a></sup>.</p>`,
				},
				{
					path: 'b.xhtml',
					body: `<h1>Two</h1>${proseOf('b')}<p>They left<sup><a id="r2" href="n.xhtml#n2">2</a></sup>.</p>`,
				},
				{
					path: 'n.xhtml',
					isLinear: false,
					bodyAttributes: 'epub:type="backmatter"',
					body: `<section epub:type="endnotes"><h1>Notes</h1><p id="n1"><a href="a.xhtml#r1">1</a>. In copper.</p><p id="n2"><a href="b.xhtml#r2">2</a>. At noon.</p></section>`,
				},
			],
			toc: [
				['a.xhtml', 'One'],
				['b.xhtml', 'Two'],
			],
		});
		expect(marksIn(story.chapters.at(0))).toEqual(['OEBPS/n.xhtml#n1']);
		expect(marksIn(story.chapters.at(1))).toEqual(['OEBPS/n.xhtml#n2']);
		const last = story.spine.length - 1;
		expect(story.spine[last]).toMatchObject({id: 'OEBPS/n.xhtml', role: 'notes', isLinear: false});
		const {notes, text} = story.chapters.at(last);
		expect([...notes].map(([id, note]) => [id, note.text])).toEqual([
			['n1', 'In copper.'],
			['n2', 'At noon.'],
		]);
		expect(text).toContain('At noon.');
	});

	it('behind the last chapter of a page are those of all chapters on it', () => {
		const story = openEpub({
			pages: [
				{
					path: 'a.xhtml',
					body: `<h2 id="a">1</h2>${proseOf('a')}<p>Paid<a epub:type="noteref" href="#n1">*</a>.</p><h2 id="b">2</h2>${proseOf('b')}<aside epub:type="footnote" id="n1"><p>In copper.</p></aside>`,
				},
			],
			toc: [
				['a.xhtml#a', '1'],
				['a.xhtml#b', '2'],
			],
		});
		expect(marksIn(story.chapters.at(0))).toEqual(['#n1']);
		expect(story.chapters.at(0).notes.get('n1')?.text).toBe('In copper.');
		expect(story.chapters.at(1).text).not.toContain('copper');
	});

	it('are no links to chapters, and links have the paths of chapters', () => {
		const story = openEpub({
			pages: [
				{
					path: 'text/a.xhtml',
					body: `<h1>One</h1>${proseOf('a')}<p>See <a href="b.xhtml#x">2</a> and <a href="https://example.org/">there</a>.</p>`,
				},
				{path: 'text/b.xhtml', body: `<h1 id="x">Two</h1>${proseOf('b')}`},
			],
			toc: [
				['text/a.xhtml', 'One'],
				['text/b.xhtml#x', 'Two'],
			],
		});
		const chapter = story.chapters.at(0);
		expect(marksIn(chapter)).toEqual([]);
		expect(linksIn(chapter)).toEqual(['OEBPS/text/b.xhtml#x', 'https://example.org/']);
		expect(story.chapters.at(1).anchors.get('x')).toBe(0);
	});

	it('lead into a page that goes on with a chapter by the path of that chapter', () => {
		const story = openEpub({
			pages: [
				{
					path: 'a.xhtml',
					body: `<h1>One</h1>${proseOf('a')}<p>See <a href="b.xhtml#far">the rope</a> and what is said of it.</p>`,
				},
				{path: 'b.xhtml', body: `${proseOf('b')}<p id="far">The rope was new.</p>`},
			],
			toc: [['a.xhtml', 'One']],
		});
		const chapter = story.chapters.at(0);
		expect(linksIn(chapter)).toEqual(['OEBPS/a.xhtml#far']);
		const offset = chapter.anchors.get('far') ?? -1;
		expect(chapter.text.slice(offset)).toMatch(/^The rope was new/);
	});

	it('may be marked in a title, which is said once', () => {
		const story = openEpub({
			pages: [
				{
					path: 'a.xhtml',
					body: `<hgroup><h2>I</h2><p epub:type="title">The Rope<a epub:type="noteref" href="n.xhtml#n1">1</a></p></hgroup>${proseOf('a')}`,
				},
				{path: 'b.xhtml', body: `<h2>II<a epub:type="noteref" href="n.xhtml#n1">1</a></h2>${proseOf('b')}`},
				{
					path: 'n.xhtml',
					body: `<section epub:type="endnotes"><h2>Notes</h2><ol><li epub:type="endnote" id="n1"><p>Of hemp. <a href="a.xhtml#r1">↩</a></p></li></ol></section>`,
				},
			],
			toc: [
				['a.xhtml', 'I: The Rope'],
				['b.xhtml', 'II'],
			],
		});
		expect(story.chapters.at(0).text).toMatch(/^I\nThe Rope\[1\]\n/);
		expect(story.chapters.at(0).text.match(/The Rope/g)).toHaveLength(1);
		expect(story.chapters.at(1).text).toMatch(/^II\[1\]\n/);
	});

	it('on a later page are known by what stands there: a note leads back, a chapter does not', () => {
		const story = openEpub({
			pages: [
				{
					path: 'a.xhtml',
					body: `<h1>One</h1>${proseOf('a')}<p>Paid <a id="r1" href="b.xhtml#n1">1</a>, and see <a href="b.xhtml#x">2</a>.</p>`,
				},
				{
					path: 'b.xhtml',
					body: `<h1>Two</h1>${proseOf('b')}<p id="x">The rope was new.</p><p id="n1"><a href="a.xhtml#r1">1</a> In copper.</p>`,
				},
			],
			toc: [
				['a.xhtml', 'One'],
				['b.xhtml', 'Two'],
			],
		});
		expect(marksIn(story.chapters.at(0))).toEqual(['OEBPS/b.xhtml#n1']);
		expect(story.chapters.at(0).text).toContain('Paid [1], and see 2.');
	});

	it('are told from links that lead on, which are not shown', () => {
		const story = openEpub({
			pages: [
				{
					path: 'a.xhtml',
					body: `<h1>One</h1>${proseOf('a')}<p><a href="c.xhtml">« Contents</a> | <a href="b.xhtml">Next Chapter »</a></p>`,
				},
				{path: 'b.xhtml', body: `<h1>Two</h1>${proseOf('b')}`},
			],
			toc: [
				['a.xhtml', 'One'],
				['b.xhtml', 'Two'],
			],
		});
		expect(story.chapters.at(0).text).not.toContain('Next');
	});
});

it('the label of a note has its words apart', () => {
	const story = openEpub({
		pages: [
			{
				path: 'a.xhtml',
				body: `<h1>One</h1>${proseOf('a')}<p id="l7">They paid<a epub:type="noteref" href="#n1">*</a>.</p><div epub:type="rearnote" id="n1"><p><a href="#l7">Line 7.</a> In copper.</p></div>`,
			},
		],
		toc: [['a.xhtml', 'One']],
	});
	expect(story.chapters.at(0).notes.get('n1')).toEqual({label: 'Line 7', text: 'In copper.'});
	expect(story.chapters.at(0).text).toContain('They paid[*].');
});
