import {describe, expect, it} from 'vitest';
import {blocksOf, chaptersOf, openPage, prose, textOf, titlesOf} from './page.ts';

const site = (head: string, body: string): string =>
	`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body><nav><a href="/">Home</a></nav>${body}
<div id="comments"><h3>Comments</h3>${prose(9, 'Nobody')}</div><footer><p>© 2026 The Owners</p></footer></body></html>`;

const links = '<p><a href="/1">Previous Chapter</a> | <a href="/3">Next Chapter</a></p>';

describe('a page of a work on Archive of Our Own', () => {
	const story = openPage(
		site(
			'<title>Salt - Chapter 2 - ada - Boats [Archive of Our Own]</title><link rel="canonical" href="https://archiveofourown.org/works/7/chapters/9">',
			`<div id="outer"><dl class="work meta group"><dt class="rating tags">Rating:</dt><dd class="rating tags"><ul class="commas"><li><a class="tag" href="/t">Explicit</a></li></ul></dd>
<dt class="fandom tags">Fandom:</dt><dd class="fandom tags"><ul><li><a class="tag" href="/f">Boats, the Game</a></li></ul></dd>
<dt class="language">Language:</dt><dd class="language">English</dd>
<dt class="series">Series:</dt><dd class="series"><span class="series"><span class="position">Part 3 of <a href="/s">Roads</a></span><a class="previous" href="/p">← Previous Work</a></span></dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt>Published:</dt><dd>2020-01-01</dd><dt>Words:</dt><dd>100</dd><dt>Chapters:</dt><dd>2/?</dd></dl></dd></dl>
<ul class="work navigation actions"><li><a href="/2">Next Chapter →</a></li></ul>
<div id="workskin"><div class="preface group"><h2 class="title heading">Salt</h2><h3 class="byline heading"><a rel="author" href="/a">ada</a></h3>
<div class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>A road.</p></blockquote></div></div>
<div id="chapters" role="article"><div class="chapter" id="chapter-2"><div class="chapter preface group"><h3 class="title"><a href="/c">Chapter 2</a>: Rope</h3>
<div class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Beware.</p></blockquote></div></div>
<div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3>${prose(3)}<h2>Night</h2>${prose(1)}</div></div></div>
<div class="end notes module" id="work_endnotes"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Bye.</p></blockquote></div></div></div>`,
		),
	);

	it('has the facts of the work and the chapter', () => {
		expect(story.metadata).toMatchObject({
			title: 'Salt',
			authors: ['ada'],
			rating: {label: 'Explicit', level: 'explicit'},
			fandoms: ['Boats, the Game'],
			series: 'Part 3 of Roads',
			summary: 'A road.',
			status: 'incomplete',
			language: 'en',
			source: 'https://archiveofourown.org/works/7/chapters/9',
		});
		expect(titlesOf(story)).toEqual(['Chapter 2: Rope']);
	});

	it('has notes at both ends, and nothing of the site', () => {
		const notes = blocksOf(story).filter(([kind]) => kind === 'note');
		expect(notes.map(([, text]) => text)).toEqual(['Notes:', 'Beware.', 'Notes:', 'Bye.']);
		expect(textOf(story)).not.toMatch(/Nobody|Chapter Text|Next Chapter|Owners|A road/);
	});
});

describe('a page of FanFiction.net', () => {
	it('is a chapter that the list of chapters names', () => {
		const story = openPage(
			site(
				'<title>Tin Chapter 2: Two, a boats fanfic | FanFiction</title>',
				`<div id="pre_story_links"><a href="/game/">Games</a> <a href="/game/boats/">Boats</a></div>
<div id="profile_top"><b class="xcontrast_txt">Tin</b> <span class="xcontrast_txt">By:</span> <a class="xcontrast_txt" href="/u/12/ada">ada</a>
<div class="xcontrast_txt">All of it.</div><span class="xgray xcontrast_txt">Rated: Fiction T - English - Drama - Chapters: 2 - Words: 900 - Published: May 6, 2019 - id: 9</span></div>
<select id="chap_select"><option value="1">1. One</option><option value="2" selected>2. Two</option></select>
<div class="storytext" id="storytext">${prose(3)}<hr size="1" noshade>${prose(1)}</div><select id="chap_select"></select><textarea>Review</textarea>`,
			),
		);
		expect(story.metadata).toMatchObject({
			title: 'Tin',
			authors: ['ada'],
			fandoms: ['Boats'],
			summary: 'All of it.',
			rating: {label: 'Fiction T'},
			genres: ['Drama'],
			published: '2019-05-06',
		});
		expect(titlesOf(story)).toEqual(['2. Two']);
		expect(chaptersOf(story)[0]?.scenes).toHaveLength(2);
		expect(textOf(story)).not.toMatch(/Nobody|Review|Games/);
	});
});

describe('a page of Royal Road', () => {
	const story = openPage(
		site(
			'<title>3. Rope - Salt Roads | Royal Road</title><meta property="books:author" content="ada"><style>.cx9{display:none;speak:never}</style>',
			`<div class="fic-header"><h2>Salt Roads</h2><h3>by <a href="/p">ada</a></h3><h1>3. Rope</h1></div>
<div class="nav-buttons"><a href="/2">Previous Chapter</a></div>
<div class="author-note-portlet"><div class="portlet-title">A note from ada</div><div class="author-note"><p>Thanks!</p></div></div>
<div class="chapter-inner chapter-content">${prose(3)}<p class="cx9">Read this elsewhere? It was taken; report it.</p>${prose(1)}</div>
<div class="author-note-portlet"><div class="portlet-title">A note from ada</div><p>Vote!</p></div>`,
		),
	);

	it('is a chapter of its story', () => {
		expect(story.metadata).toMatchObject({title: 'Salt Roads', authors: ['ada']});
		expect(titlesOf(story)).toEqual(['3. Rope']);
		expect(
			blocksOf(story)
				.filter(([kind]) => kind === 'note')
				.map(([, text]) => text),
		).toEqual(['A note from ada', 'Thanks!', 'A note from ada', 'Vote!']);
	});

	it('never shows what its style hides', () => {
		expect(textOf(story)).not.toMatch(/report it|Nobody|Previous/);
	});
});

describe('a page of Scribble Hub', () => {
	it('has its notes as notes', () => {
		const story = openPage(
			site(
				'<title>Chapter 4: Rope - Salt Roads | Scribble Hub</title><meta property="og:site_name" content="Scribble Hub">',
				`<div class="chapter-title">Chapter 4: Rope</div><div class="chp_byauthor"><a href="https://www.scribblehub.com/series/1/salt/">Salt Roads</a> by <a href="/profile/2/ada/">ada</a></div>
<div id="chp_raw" class="chp_raw">${prose(2)}<div class="wi_authornotes"><div class="wi_authornotes_body"><p>Bye.</p></div></div></div><div class="prenext"><a href="/5">Next</a></div>`,
			),
		);
		expect(story.metadata).toMatchObject({title: 'Salt Roads', authors: ['ada']});
		expect(titlesOf(story)).toEqual(['Chapter 4: Rope']);
		expect(blocksOf(story).at(-1)).toEqual(['note', 'Bye.']);
	});
});

describe('a page of Wattpad', () => {
	it('is prose for all that it stands in pre', () => {
		const lines = Array.from(
			{length: 3},
			(_, index) =>
				`<p data-p-id="${index}">Line ${index} goes on\n   for a while.<span class="comment-marker"><span class="num-comment">12</span></span></p>`,
		).join('\n');
		const story = openPage(
			site(
				'<title>Salt - Rope - Wattpad</title><meta property="og:site_name" content="Wattpad">',
				`<h1 class="h2">Rope</h1><div class="author"><a href="/user/ada">ada</a></div><div class="page"><pre>${lines}</pre></div><div class="page"><pre>${lines}</pre></div>`,
			),
		);
		expect(story.metadata).toMatchObject({title: 'Salt', authors: ['ada']});
		expect(titlesOf(story)).toEqual(['Rope']);
		expect(blocksOf(story).slice(0, 2)).toEqual([
			['heading', 'Rope'],
			['paragraph', 'Line 0 goes on for a while.'],
		]);
	});
});

describe('a page of WordPress', () => {
	const post = (title: string, head = ''): string =>
		site(
			`<title>${title} – The Ferry</title>${head}`,
			`<header id="masthead"><h1 class="site-title">The Ferry</h1></header><article><header class="entry-header"><h1 class="entry-title">${title}</h1>
<div class="entry-meta">by <span class="author vcard">ada</span></div></header><div class="entry-content">${links}${prose(3)}<p>■</p>${prose(1)}${links}
<div class="sharedaddy"><h3>Share this:</h3></div></div></article>`,
		);

	it('is a story of one piece without a heading', () => {
		const story = openPage(post('Rope'));
		expect(story.metadata).toMatchObject({title: 'Rope', authors: ['ada']});
		expect(titlesOf(story)).toEqual([null]);
		expect(chaptersOf(story)[0]?.scenes).toHaveLength(2);
		expect(textOf(story)).not.toMatch(/Nobody|Share|Next Chapter|Ferry/);
	});

	it('is a chapter where it is called so', () => {
		const story = openPage(post('Chapter 12: Rope'));
		expect(story.metadata.title).toBe('The Ferry');
		expect(titlesOf(story)).toEqual(['Chapter 12: Rope']);
	});
});

describe('a page of Wikisource', () => {
	it('is without page numbers and links to edit', () => {
		const story = openPage(
			site(
				'<title>Salt Roads/Chapter 1 - Wikisource, the free online library</title>',
				`<h1 id="firstHeading">Salt Roads/Chapter 1</h1><div class="mw-parser-output"><div class="ws-noexport wst-header"><span id="ws-title">Salt Roads</span> by <span id="ws-author">Ada Lane</span></div>
<div class="prp-pages-output"><p><span class="pagenum ws-pagenum">[ 12 ]</span>The road <span class="pagenum">13</span>goes on.</p>${prose(3)}</div><div class="licenseContainer">Public domain</div></div>`,
			),
		);
		expect(story.metadata).toMatchObject({title: 'Salt Roads', authors: ['Ada Lane']});
		expect(textOf(story)).toMatch(/The road goes on\./);
		expect(textOf(story)).not.toMatch(/1[23]|Public domain|Nobody/);
	});
});

describe('an entry of a journal', () => {
	it('has the header that its author typed', () => {
		const story = openPage(
			site(
				'<title>Fic: Rope (1/1) - ada_writes - LiveJournal</title><link rel="canonical" href="https://ada.livejournal.com/1.html">',
				`<h3 class="entry-title">Fic: Rope (1/1)</h3><div class="entry-content"><b>Title:</b> Rope<br><b>Author:</b> ada_writes<br><b>Rating:</b> PG-13<br><b>Pairing:</b> Jo/Li<br><b>Summary:</b> A boat.<br><br>${prose(3)}</div>`,
			),
		);
		expect(story.metadata).toMatchObject({
			title: 'Rope',
			authors: ['ada_writes'],
			rating: {label: 'PG-13'},
			relationships: ['Jo/Li'],
			source: 'https://ada.livejournal.com/1.html',
		});
		expect(textOf(story)).toMatch(/^The boat/);
	});
});
