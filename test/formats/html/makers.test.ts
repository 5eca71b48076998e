import {describe, expect, it} from 'vitest';
import {finish} from '../../../source/core/task/task.ts';
import {ao3} from '../../../source/formats/makers/ao3.ts';
import {makerOf} from '../../../source/formats/makers/makers.ts';
import {parseMarkup} from '../../../source/formats/markup/parse-markup.ts';
import {blocksOf, chaptersOf, openPage, prose, textOf, titlesOf} from './page.ts';

const archive = 'https://archiveofourown.org';

const preface = (stats: string): string => `
<div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>Salt Roads</b><br/>Posted originally on the <a href="${archive}/">Archive of Our Own</a> at <a href="${archive}/works/77">${archive}/works/77</a>.</p>
<div class="meta"><dl class="tags">
<dt>Rating:</dt><dd><a href="/tags/t">Teen And Up Audiences</a></dd>
<dt>Archive Warnings:</dt><dd><a href="/1">Major Character Death</a>, <a href="/2">No Archive Warnings Apply</a></dd>
<dt>Category:</dt><dd><a href="/3">F/F</a></dd>
<dt>Additional Tags:</dt><dd><a href="/4">Boats, and what is in them</a>, <a href="/5">Slow Burn</a></dd>
<dt>Language:</dt><dd>Deutsch</dd>
<dt>Series:</dt><dd>Part 2 of <a href="/6">Roads</a>, Part 4 of <a href="/7">Salt</a></dd>
<dt>Stats:</dt><dd>
	Published: 2024-01-02
	${stats}
</dd></dl>
<h1>Salt Roads</h1><div class="byline">by <a rel="author" href="/u/a">ada</a>, <a rel="author" href="/u/b">bo</a></div>
<p>Summary</p><blockquote class="userstuff"><p>Two roads.</p><p>One sea.</p></blockquote>
<p>Notes</p><blockquote class="userstuff"><p>For the fair.</p></blockquote>
<div class="endnote-link">See the end of the work for <a href="#endnotes">more notes</a></div>
<ul><li>Inspired by <a href="/works/1">Tin Roads</a> by <a rel="author" href="/u/c">cy</a></li></ul>
</div></div>`;

const afterword = `<div id="afterword"><h2 class="toc-heading">Afterword</h2><div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>That was all.</p></blockquote></div></div>
<p class="message">Please <a href="${archive}/works/77/comments/new">drop by the Archive and comment</a> to let the creator know!</p></div>`;

const chapter = (heading: string, notes: string, body: string, end = ''): string =>
	`<div class="meta group"><h2 class="heading">${heading}</h2>${notes}</div>
<div class="userstuff">${body}</div>${end}`;

const note = (label: string, text: string): string =>
	`<p>${label}</p><blockquote class="userstuff"><p>${text}</p></blockquote>`;

const page = (stats: string, chapters: string): string =>
	`<!DOCTYPE html><html lang="en"><head><title>Salt Roads - ada - Boats</title><style>.toc-heading{display:none}</style></head><body>${preface(stats)}
<div id="chapters" class="userstuff">${chapters}</div>${afterword}</body></html>`;

describe('a download of Archive of Our Own', () => {
	const story = openPage(
		page(
			'Completed: 2024-02-03 Words: 5,000 Chapters: 2/2',
			chapter(
				'Chapter 1: Out',
				note('Chapter Summary', 'They leave.'),
				`<h3>Day one</h3>${prose(3)}<h3>Day two</h3>${prose(2)}`,
			) +
				chapter(
					'Chapter 2',
					'<p>Chapter Notes</p><div class="endnote-link">See the end of the chapter for <a href="#endnotes2">notes</a></div>',
					`${prose(2)}<p>The End</p>`,
					`<div class="meta" id="endnotes2">${note('Chapter End Notes', 'Ropes are real.')}</div>`,
				),
		),
	);

	it('gives its facts, tags by their elements', () => {
		expect(story.metadata).toMatchObject({
			title: 'Salt Roads',
			authors: ['ada', 'bo'],
			rating: {label: 'Teen And Up Audiences', level: 'teen'},
			warnings: ['Major Character Death', 'No Archive Warnings Apply'],
			categories: ['F/F'],
			tags: ['Boats, and what is in them', 'Slow Burn'],
			language: 'de',
			series: 'Part 2 of Roads, Part 4 of Salt',
			status: 'complete',
			published: '2024-01-02',
			updated: '2024-02-03',
			source: `${archive}/works/77`,
			summary: 'Two roads.\nOne sea.',
			notes: ['For the fair.'],
			related: ['Inspired by Tin Roads by cy'],
		});
		expect(story.file).toMatchObject({format: 'html', maker: 'AO3', encoding: 'utf-8'});
	});

	it('has its own chapters, and headings inside them begin none', () => {
		expect(titlesOf(story)).toEqual(['Chapter 1: Out', 'Chapter 2']);
		expect(story.ending).toBe('The End');
	});

	it('shows notes at their place as notes, and no machinery', () => {
		const notes = blocksOf(story).filter(([kind]) => kind === 'note');
		expect(notes.map(([, text]) => text)).toEqual([
			'Chapter Summary',
			'They leave.',
			'Chapter End Notes',
			'Ropes are real.',
			'End Notes',
			'That was all.',
		]);
		expect(textOf(story)).not.toMatch(/Posted originally|drop by|See the end|Preface|Afterword|Two roads/);
	});

	it.each(['byline', 'message'])('takes who wrote a chapter for a note, in the class “%s”', name => {
		const by = `<p class="${name}">Chapter by <a rel="author" href="/u/b">bo</a></p>`;
		const shared = openPage(
			page('', chapter('Chapter 1: Out', by, prose(2)) + chapter('Chapter 2', '', prose(2))),
		);
		expect(blocksOf(shared)[1]).toEqual(['note', 'Chapter by bo']);
	});

	it('shows all of it as raw', () => {
		expect(
			textOf(
				openPage(page('', chapter('Chapter 1', '', prose(2))), {encoding: null, raw: true, split: null}),
			),
		).toMatch(/Posted originally on/);
	});

	it('of one chapter has no heading', () => {
		const shot = openPage(
			page(
				'Words: 900 Chapters: 1/1',
				`<h2 class="toc-heading">Salt Roads</h2><div class="userstuff">${prose(4)}</div>`,
			),
		);
		expect(titlesOf(shot)).toEqual([null]);
		expect(shot.metadata.status).toBe('complete');
	});
});

describe('a page of a book made of such a download', () => {
	const read = (body: string) =>
		finish(parseMarkup(`<html><head><title>x</title></head><body class="calibre">${body}</body></html>`));

	it('is machinery where it holds the tags alone, or nothing but the plea to comment', () => {
		expect(ao3.isMachinery(read(preface('Words: 1')))).toBe(true);
		expect(ao3.isMachinery(read(afterword))).toBe(false);
		expect(ao3.isMachinery(read(afterword.replace(/<div class="meta">[^]*?<\/div><\/div>/, '')))).toBe(true);
	});

	it('is prose where it is a chapter, known by classes that a conversion numbers', () => {
		const chapterPage = read(
			`<div id="chapters" class="userstuff1"><div class="calibre1"><h2 class="heading">Chapter 2</h2></div><div class="userstuff2">${prose(1)}</div></div>`,
		);
		expect(finish(makerOf(chapterPage))?.name).toBe('AO3');
		expect(ao3.isMachinery(chapterPage)).toBe(false);
	});
});

describe('a page of FanFicFare', () => {
	const rows = [
		['Category', 'Boats'],
		['Genre', 'Angst, Drama'],
		['Status', 'In-Progress'],
		['Published', '2011-03-04'],
		['Rating', 'T'],
		['Warnings', 'drowning, storms'],
		['Publisher', 'boats.example'],
		['Language', 'English'],
		['Summary', '<p>First.</p><p>Second.</p>'],
	];
	const table = `<table class="full">${rows.map(([label, value]) => `<tr><td><b>${label}:</b></td><td>${value}</td></tr>`).join('\n')}</table>`;
	const story = openPage(`<!DOCTYPE html><html><head><title>Tin by ada</title></head><body>
<h1><a href="http://boats.example/s/1">Tin</a> by <a class='authorlink' href='/a'>ada</a></h1>${table}
<a name="TOCTOP"><h2>Table of Contents</h2></a><p><a href="#section0001">One</a><br /><a href="#section0002">Two</a><br /></p>
<a name="section0001"><h2>One</h2></a><div><p><b>A/N:</b> hello there</p>${prose(2)}<h2>Inside</h2>${prose(1)}</div>
<a name="section0002"><h2>Two</h2></a><div><div class="fff_chapter_notes fff_head_notes"><b>Notes for the Chapter:</b><p>Short.</p></div>${prose(2)}<div class="center">* * *</div>${prose(1)}<p>TBC</p></div>
</body></html>`);

	it('gives its facts, whose category is the fandom', () => {
		expect(story.metadata).toMatchObject({
			title: 'Tin',
			authors: ['ada'],
			fandoms: ['Boats'],
			genres: ['Angst', 'Drama'],
			status: 'incomplete',
			warnings: ['drowning', 'storms'],
			publisher: 'boats.example',
			language: 'en',
			summary: 'First.\nSecond.',
			source: 'http://boats.example/s/1',
		});
	});

	it('has the chapters of its list and none besides', () => {
		expect(titlesOf(story)).toEqual(['One', 'Two']);
		expect(chaptersOf(story).map(({scenes}) => scenes.length)).toEqual([1, 2]);
		expect(textOf(story)).not.toMatch(/Table of Contents|Category|boats\.example/);
	});

	it('has the notes of the author, in boxes or by their words', () => {
		const notes = blocksOf(story).filter(([kind]) => kind === 'note');
		expect(notes.map(([, text]) => text)).toEqual(['A/N: hello there', 'Notes for the Chapter:', 'Short.']);
	});

	it('is known by its title page with lines of labels', () => {
		const title = finish(
			parseMarkup(
				`<html><body class="fff_titlepage"><h3><a href="/s">Tin</a> by <a class="authorlink" href="/a">ada</a></h3><div><b>Status:</b> Completed<br/><b>Series:</b> Pots [3]<br/><b>Summary:</b> <p>All.</p></div></body></html>`,
			),
		);
		const maker = finish(makerOf(title));
		expect(maker?.isMachinery(title)).toBe(true);
		expect(maker?.fieldsOf(title).map(({label, value}) => [label, value])).toEqual([
			['Title', 'Tin'],
			['Source', '/s'],
			['Author', 'ada'],
			['Status', 'Completed'],
			['Series', 'Pots [3]'],
			['Summary', 'All.'],
		]);
	});
});

describe('a page of FicHub', () => {
	const story =
		openPage(`<!DOCTYPE html><html lang="en"><body><h1>Tin</h1><p><b>By: ada</b></p><p><p>All of it.</p></p>
<p>Status: ongoing</p><p>Published: 2019-05-06</p><p>Words: 812</p>
<p>Rated: Fiction M - English - Drama - Chapters: 2 - Words: 812 - Reviews: 3 - Published: 5/6/2019 - id: 9</p>
<p>Original source: <a href="https://www.fanfiction.net/s/9">https://www.fanfiction.net/s/9</a></p>
<p>Exported with the assistance of <a href="https://fichub.net">FicHub.net</a></p>
<nav id="contents-list"><ol><li><a href="#chap_1">One</a></li><li><a href="#chap_2">Two</a></li></ol></nav>
<div id="chap_1"><div class="chapter_nav"><a href="#chap_2">next</a> <a href="#contents-list">list</a></div><h2>One</h2>${prose(2)}</div>
<div id="chap_2"><div class="chapter_nav"><a href="#chap_1">previous</a></div><h2>Two</h2>${prose(2)}<h2>Later</h2>${prose(1)}</div></body></html>`);

	it('gives its facts and its chapters', () => {
		expect(story.metadata).toMatchObject({
			title: 'Tin',
			authors: ['ada'],
			summary: 'All of it.',
			status: 'incomplete',
			rating: {label: 'Fiction M', level: 'mature'},
			published: '2019-05-06',
			genres: ['Drama'],
			source: 'https://www.fanfiction.net/s/9',
		});
		expect(titlesOf(story)).toEqual(['One', 'Two']);
		expect(textOf(story)).not.toMatch(/FicHub|previous|ongoing/);
	});
});
