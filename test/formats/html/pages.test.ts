import {describe, expect, it, test} from 'vitest';
import {blocksOf, chaptersOf, openPage, prose, textOf, titlesOf} from './page.ts';

describe('a home page of the nineties', () => {
	const story =
		openPage(`<HTML><HEAD><TITLE>Rope, by Ada</TITLE></HEAD><BODY BGCOLOR=#000000><CENTER><H1>Rope</H1>
<B>by Ada (ada@example.com)</B></CENTER><PRE>
Rating: PG-13
Summary: A boat and its rope.
</PRE><HR>
The boat went out in the morning, when nobody
was awake.<P>It came back at night.
<P><CENTER>* * *</CENTER>
<P>Nobody had missed it.<P>They never do.</BODY></HTML>`);

	it('has the facts that its author typed', () => {
		expect(story.metadata).toMatchObject({
			title: 'Rope',
			authors: ['Ada'],
			rating: {label: 'PG-13'},
			summary: 'A boat and its rope.',
		});
	});

	it('is one chapter without a heading, in two scenes', () => {
		expect(titlesOf(story)).toEqual([null]);
		expect(chaptersOf(story)[0]?.scenes).toHaveLength(2);
		expect(textOf(story)).toBe(
			'The boat went out in the morning, when nobody was awake.\nIt came back at night.\nNobody had missed it.\nThey never do.',
		);
	});
});

describe('a page that Word saved', () => {
	const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<title>Document1</title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Ada Lane</o:Author></o:DocumentProperties></xml><![endif]--></head>
<body lang=EN-GB><div class=WordSection1><p class=MsoTitle>Rope<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h1>Chapter 1<o:p></o:p></h1><p class=MsoNormal>\u0093It is late,\u0094 she said \u0096 and it was.<o:p></o:p></p>${prose(2)}
<h1>Chapter 2<o:p></o:p></h1>${prose(2)}</div></body></html>`;
	const story = openPage(Uint8Array.from(page, sign => sign.charCodeAt(0)));

	it('is in the charset that it says, with the author of its comment', () => {
		expect(story.metadata).toMatchObject({title: 'Rope', authors: ['Ada Lane'], language: 'en-GB'});
		expect(story.file).toMatchObject({encoding: 'windows-1252'});
		expect(textOf(story)).toContain('“It is late,” she said – and it was.');
		expect(titlesOf(story)).toEqual(['Chapter 1', 'Chapter 2']);
	});
});

describe('a page that somebody wrote', () => {
	const page = (title: string, body: string): string =>
		`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

	it('is called as its first heading, which stands above the chapters', () => {
		const story = openPage(
			page(
				'Untitled Document',
				`<h1>Salt</h1><p>by Ada Lane</p><h2>Rope</h2>${prose(2)}<h2>Tar</h2>${prose(2)}`,
			),
		);
		expect(story.metadata).toMatchObject({title: 'Salt', authors: ['Ada Lane']});
		expect(titlesOf(story)).toEqual(['Rope', 'Tar']);
	});

	it('has no chapter that is called as the story is', () => {
		const story = openPage(page('Salt', `<h1>Salt</h1>${prose(3)}`));
		expect(story.metadata.title).toBe('Salt');
		expect(titlesOf(story)).toEqual([null]);
	});

	it('has chapters at the headings that are called so, whatever stands in them', () => {
		const parts =
			'<h3>Day one</h3>' + prose(1) + '<h3>Day two</h3>' + prose(1) + '<h3>Day three</h3>' + prose(1);
		const story = openPage(
			page('Salt', `<h2>Chapter 1</h2>${prose(1)}${parts}<h2>Chapter 2: Tar</h2>${prose(1)}${parts}`),
		);
		expect(titlesOf(story)).toEqual(['Chapter 1', 'Chapter 2: Tar']);
	});

	it('has parts above its chapters', () => {
		const story = openPage(
			page(
				'Salt',
				`<h1>Part One</h1><h2>Rope</h2>${prose(1)}<h2>Tar</h2>${prose(1)}<h1>Part Two</h1><h2>Oil</h2>${prose(1)}`,
			),
		);
		expect(story.toc.map(({title, children}) => [title, children.length])).toEqual([
			['Part One', 2],
			['Part Two', 1],
		]);
	});

	it('has a number and a name in two headings as one title', () => {
		const story = openPage(
			page('Salt', `<h2>Chapter 1</h2><h3>Rope</h3>${prose(1)}<h2>Chapter 2</h2><h3>Tar</h3>${prose(1)}`),
		);
		expect(titlesOf(story)).toEqual(['Chapter 1: Rope', 'Chapter 2: Tar']);
	});

	it('leaves out the list of its chapters', () => {
		const list =
			'<h2>Contents</h2><ul><li><a href="#a">Rope</a></li><li><a href="#b">Tar</a></li><li><a href="#c">Oil</a></li></ul>';
		const story = openPage(
			page(
				'Salt',
				`${list}<h2 id="a">Rope</h2>${prose(1)}<h2 id="b">Tar</h2>${prose(1)}<h2 id="c">Oil</h2>${prose(1)}`,
			),
		);
		expect(titlesOf(story)).toEqual(['Rope', 'Tar', 'Oil']);
		expect(textOf(story)).not.toContain('Contents');
	});
});

describe('a page that Google Docs exported', () => {
	it('has its notes out of the flow, behind their marks', () => {
		const story =
			openPage(`<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>.c1{font-style:italic}.c2{text-align:center}</style></head>
<body class="doc-content"><p class="title"><span>Salt</span></p><p><span>The </span><span class="c1">rope</span><span> went over.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>${prose(2)}
<p class="c2"><span>***</span></p>${prose(1)}<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Made of tar.</span></p></div></body></html>`);
		expect(story.metadata.title).toBe('Salt');
		const [chapter] = chaptersOf(story);
		expect(chapter?.text).toMatch(/^The rope went over\.\[1\]/);
		expect([...(chapter?.notes.values() ?? [])]).toEqual([{label: '1', text: 'Made of tar.'}]);
		expect(chapter?.text).not.toContain('tar.');
		expect(chapter?.spans.map(({kind}) => kind)).toContain('emphasis');
		expect(chapter?.scenes).toHaveLength(2);
	});
});

describe('a page of a site that nobody knows', () => {
	const page = (
		middle: string,
	): string => `<!DOCTYPE html><html><head><title>Chapter 3: Tar - Salt Roads | Tales</title>
<meta property="og:site_name" content="Tales"><meta name="author" content="Ada Lane"><link rel="canonical" href="https://tales.example/3"></head><body>
<div class="menu"><a href="/">Home</a> <a href="/top">Top stories</a></div><div id="wrap"><div class="left"><h2>News</h2><p>Short.</p></div>
<div class="story-area"><h1>Chapter 3: Tar</h1><div class="text">${middle}</div><div class="next-link"><a href="/4">Next Chapter »</a></div></div>
<div class="comment-list">${prose(20, 'Nobody')}</div></div><div class="footer">© Tales</div></body></html>`;

	it('is what holds its prose, with the heading before it', () => {
		const story = openPage(page(prose(4)));
		expect(titlesOf(story)).toEqual(['Chapter 3: Tar']);
		expect(story.metadata).toMatchObject({
			title: 'Salt Roads',
			authors: ['Ada Lane'],
			source: 'https://tales.example/3',
		});
		expect(blocksOf(story)).toHaveLength(5);
	});

	it('is found among line breaks, too', () => {
		const story = openPage(
			page(
				Array.from({length: 9}, () => 'The rope went over the side and down into the dark water.').join(
					'<br><br>',
				),
			),
		);
		expect(textOf(story)).toMatch(/^Chapter 3: Tar\nThe rope/);
		expect(textOf(story)).not.toMatch(/Nobody|Home|News|Next|Tales/);
	});
});

describe('what is a page', () => {
	test.each([
		['a document type', '<!doctype html><p>Rope and tar.', 'story.txt'],
		[
			'a declaration before it',
			'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html><body><p>Rope and tar.</p></body></html>',
			'a',
		],
		['a comment before it', '<!-- saved -->\n<HTML><BODY>Rope and tar.', 'a.txt'],
		['a mark of UTF-8', '\ufeff<html><body><p>Rope and tar.</p></body></html>', 'a.txt'],
		['many blocks', '<p>Rope</p><p>and</p><p>tar.</p><p>Oil.</p>', 'a.txt'],
		['a few blocks and its name', 'Rope<p>and tar.', 'a.htm'],
	])('%s says that it is', (_, text, name) => {
		const story = openPage(text, undefined, name);
		expect(story.file.format).toBe('html');
		expect(textOf(story)).toMatch(/^Rope/);
	});

	test.each([
		['a text with some tags in it', 'The <b>rope</b> and <i>tar</i>.<br>\nIt was late.\n', 'a.txt'],
		[
			'a text about tags',
			'Write <p> for a paragraph, <br> for a line, <hr> for a rule, <ul>, <ol>, <h1> and <h2>.\n',
			'a.txt',
		],
		['a page by its name alone', 'No markup at all.\n', 'a.html'],
	])('%s is none', (_, text, name) => {
		expect(openPage(text, undefined, name).file.format).toBe('text');
	});

	it('is refused where it has no words', () => {
		expect(() => openPage('<!doctype html><html><body><img src="a.png"></body></html>')).toThrow(
			/it contains no text/,
		);
	});
});

describe('the charset of a page', () => {
	const cyrillic = '\u0412\u0435\u0442\u0435\u0440 \u0438 \u0432\u043e\u0434\u0430.';
	const inWindows1251 = Uint8Array.from(cyrillic, sign =>
		sign < '\u0400' ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x350,
	);
	const around = (before: string, bytes: Uint8Array): Uint8Array =>
		Buffer.concat([Buffer.from(before), bytes, Buffer.from('</p></body></html>')]);

	test.each([
		['of HTML 5', '<!doctype html><html><head><meta charset=windows-1251></head><body><p>'],
		[
			'of HTML 4',
			'<html><head><meta http-equiv="Content-Type" content="text/html; charset=cp1251"></head><body><p>',
		],
		['of XML', '<?xml version="1.0" encoding="windows-1251"?><html><body><p>'],
	])('is what it says in the way %s', (_, before) => {
		expect(textOf(openPage(around(before, inWindows1251)))).toBe(cyrillic);
	});

	it('is UTF-8 where its bytes are, whatever it says', () => {
		const page = '<html><head><meta charset="iso-8859-1"></head><body><p>';
		expect(textOf(openPage(around(page, new TextEncoder().encode(cyrillic))))).toBe(cyrillic);
	});

	it('may be UTF-16', () => {
		const text = `\ufeff<html><head><meta charset="utf-8"></head><body><p>${cyrillic}</p></body></html>`;
		expect(textOf(openPage(Buffer.from(text, 'utf16le')))).toBe(cyrillic);
	});

	it('is what the reader says', () => {
		const page = around('<html><head><meta charset="koi8-r"></head><body><p>', inWindows1251);
		expect(textOf(openPage(page, {encoding: 'windows-1251' as never, raw: false, split: null}))).toBe(
			cyrillic,
		);
	});
});
