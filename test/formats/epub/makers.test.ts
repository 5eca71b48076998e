import {describe, expect, it} from 'vitest';
import {contentsOf, openEpub, proseOf, textsOf} from './write-epub.ts';

describe('makers of EPUBs', () => {
	it('Project Gutenberg: the licence is apart, the facts are metadata', () => {
		const story = openEpub({
			pages: [
				{
					path: 'h-0.xhtml',
					body: `<section class="pg-boilerplate pgheader" id="pg-header"><h2>The eBook</h2><div>Boilerplate words.</div><div id="pg-machine-header"><p><strong>Title</strong>: The Ferry</p><p><strong>Translator</strong>: Bo Lind</p><p><strong>Release date</strong>: May 1, 2001 [eBook #1]<br/>Most recently updated: June 2, 2002</p></div></section><h1 id="t">The Ferry</h1><h2 id="a">I.</h2>${proseOf('a')}<h2 id="b">II.</h2>${proseOf('b')}`,
				},
				{
					path: 'h-1.xhtml',
					body: '<section class="pg-boilerplate" id="pg-footer"><h2 id="l">THE LICENSE</h2><p>Terms.</p></section>',
				},
			],
			toc: [
				['h-0.xhtml#t', 'The Ferry'],
				['h-0.xhtml#a', 'I.'],
				['h-0.xhtml#b', 'II.'],
				['h-1.xhtml#l', 'THE FULL PROJECT GUTENBERG LICENSE'],
			],
		});
		expect(contentsOf(story)).toEqual(['I.', 'II.']);
		expect(textsOf(story).join('\n')).not.toContain('Boilerplate');
		expect(story.metadata.translators).toEqual(['Bo Lind']);
		expect(story.metadata.published).toBe('2001-05-01');
		expect(story.file['maker']).toBe('Project Gutenberg');
	});

	it('WebToEpub: information is metadata, boxes of the site are notes', () => {
		const story = openEpub({
			metadata:
				'<dc:title>The Ferry</dc:title><dc:contributor opf:role="bkp">[https://github.com/dteviot/WebToEpub] (ver. 1)</dc:contributor>',
			pages: [
				{
					path: '0000_Information.xhtml',
					body: '<h1>Information</h1><p><b>Table of Contents URL: </b>https://example.org/1</p>',
				},
				{
					path: 'a.xhtml',
					body: `<h1>One</h1><div class="author-note-portlet"><p>Late again.</p></div>${proseOf('a')}`,
				},
				{path: 'b.xhtml', body: `<h1>Two</h1>${proseOf('b')}`},
			],
			toc: [
				['0000_Information.xhtml', 'Information'],
				['a.xhtml', 'One'],
				['b.xhtml', 'Two'],
			],
		});
		expect(contentsOf(story)).toEqual(['One', 'Two']);
		expect(story.metadata.source).toBe('https://example.org/1');
		const {blocks, text} = story.chapters.at(0);
		const note = blocks.find(({kind}) => kind === 'note');
		expect(note && text.slice(note.start, note.end)).toBe('Late again.');
	});

	it('Wattpad: the package says the status, and the language by its name', () => {
		const {metadata} = openEpub({
			metadata:
				'<dc:title>X</dc:title><dc:language>German</dc:language><meta name="tags" content="fog, rope"/><meta name="mature" content="0"/><meta name="completed" content="1"/>',
			pages: [{path: 'a.xhtml', body: `<h1>One</h1><p data-p-id="1">Words.</p>${proseOf('a')}`}],
		});
		expect(metadata.status).toBe('complete');
		expect(metadata.tags).toEqual(['fog', 'rope']);
		expect(metadata.language).toBe('de');
	});

	it('Internet Archive: printed pages run into each other, their heads are gone', () => {
		const page = (index: number, body: string) => ({path: `page_${index}.html`, body});
		const story = openEpub({
			pages: [
				page(0, '<p>This book was produced in EPUB format by the Internet Archive.</p>'),
				page(1, `<p>12 THE FERRY</p><p>CHAPTER I</p>${proseOf('a', 30)}<p>They called across the</p>`),
				page(
					2,
					`<p>CHAPTER I 13</p><p>water.</p>${proseOf('b', 30)}<p>The text on this page is estimated to be only 40.1% accurate</p>`,
				),
				page(3, `<p>CHAPTER II</p>${proseOf('c', 30)}`),
			],
			toc: [
				['page_1.html', 'Page 1'],
				['page_2.html', 'Page 2'],
				['page_3.html', 'Page 3'],
			],
		});
		expect(contentsOf(story)).toEqual(['CHAPTER I', 'CHAPTER II']);
		expect(textsOf(story)[0]).toContain('They called across the water.');
		expect(textsOf(story).join('\n')).not.toMatch(/accurate|12 THE FERRY|produced/);
	});

	it('raw: every page in order, with everything on it', () => {
		const story = openEpub(
			{
				pages: [
					{path: 'cover.xhtml', body: '<h1>The Ferry</h1>'},
					{path: 'a.xhtml', body: `<h1>One</h1><p hidden="">Not shown.</p>${proseOf('a')}`},
				],
				toc: [['a.xhtml', 'One']],
			},
			{raw: true},
		);
		expect(story.spine.map(({id}) => id)).toEqual(['OEBPS/cover.xhtml', 'OEBPS/a.xhtml']);
		expect(textsOf(story)[1]).toContain('Not shown.');
	});
});
