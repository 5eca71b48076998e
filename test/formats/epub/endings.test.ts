import {describe, expect, it} from 'vitest';
import type {Story} from '../../../source/core/story/story.ts';
import {openEpub, proseOf} from './write-epub.ts';

/** More paragraphs than are read before a story is shown, unless its end looks like a marker. */
const many = 400;

const endingWith = (end: string, {head = '', before = '', after = ''} = {}): Story =>
	openEpub({
		pages: [
			{path: 'a.xhtml', body: `${before}<h1>One</h1>${proseOf('a')}`},
			{path: 'b.xhtml', head, body: `<h1>Two</h1>${proseOf('b', many)}${end}`},
			...(after === '' ? [] : [{path: 'c.xhtml', body: after}]),
		],
		toc: [
			['a.xhtml', 'One'],
			['b.xhtml', 'Two'],
		],
	});

const endOf = ({ending, metadata: {status}}: Story): unknown => [ending, status];

describe('the end marker of a long last chapter', () => {
	it('is found in its last paragraph', () => {
		expect(endOf(endingWith('<p><b>The</b> End</p>'))).toEqual(['The End', 'complete']);
		expect(endOf(endingWith('<div><p>To be continued…</p></div>'))).toEqual([
			'To be continued…',
			'incomplete',
		]);
	});

	it('is found where the sheet of the page hides what stands beside it', () => {
		const head = '<style>.hidden {display: none}</style>';
		const end = '<p>The End <span class="hidden">and a sale of the next book</span></p>';
		expect(endOf(endingWith(end, {head}))).toEqual(['The End', 'complete']);
		expect(endOf(endingWith(end))).toEqual([null, null]);
	});

	it('is found before notes, and before a page that belongs to the chapter', () => {
		const note = '<aside epub:type="footnote" id="n"><p>A ferry for one cart.</p></aside>';
		const end = `<p>She called<a epub:type="noteref" href="#n">1</a> once more.</p><p>The End</p>${note}`;
		expect(endOf(endingWith(end))).toEqual(['The End', 'complete']);
		expect(endOf(endingWith('<p>She left.</p>', {after: '<p>The End</p>'}))).toEqual(['The End', 'complete']);
	});

	it('is found before the licence of its site', () => {
		const before = '<section class="pg-boilerplate" id="pg-header"><p>An ebook.</p></section>';
		const licence = proseOf('the terms', 180);
		const end = `<p>THE END</p><section class="pg-boilerplate" id="pg-footer">${licence}</section>`;
		expect(licence.length).toBeGreaterThan(20_000);
		expect(endOf(endingWith(end, {before}))).toEqual(['THE END', 'complete']);
	});

	it('is none in its middle', () => {
		expect(endOf(endingWith(`<p>The End</p>${proseOf('more', many)}`))).toEqual([null, null]);
		expect(endOf(endingWith(`<p>The End</p>${proseOf('more', 10)}`))).toEqual([null, null]);
	});
});
