/** Files that are made of as much as possible of one thing, each kind a row: what a parser may be drowned in. */
import {gzipSync} from 'node:zlib';
import {docxFiles} from '../../test/formats/docx/document.ts';
import {writeEpub, type Page} from '../../test/formats/epub/write-epub.ts';
import {writeMobi6} from '../../test/formats/kindle/write-book.ts';
import {writeZip} from '../../test/formats/write-zip.ts';

export type HeavyFile = {
	readonly name: string;
	/** Made when its turn comes: all of them together are some 300 MB. */
	readonly make: () => string | Uint8Array;
};

const megabyte = 1024 * 1024;

const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const row = <Item>(count: number, item: (index: number) => Item): readonly Item[] =>
	Array.from({length: count}, (_, index) => item(index));
const rows = (count: number, piece: (index: number) => string): string => row(count, piece).join('');

const html = (body: string, head = ''): string =>
	`<!doctype html><html><head><title>Rain</title>${head}</head><body><p>The rain.</p>${body}`;

const htmlFiles: Readonly<Record<string, () => string>> = {
	'tags never closed': () => html(fill('<b><i><p><div>x ', 20 * megabyte)),
	'empty tags never closed': () => html(fill('<b>', 8 * megabyte)),
	'paragraphs of a letter': () => html(fill('<p>a</p>', 16 * megabyte)),
	'line ends': () => html(fill('a<br>', 16 * megabyte)),
	'lines kept as they are': () => html(`<pre>${fill('a\n', 16 * megabyte)}`),
	cells: () => html(`<table>${fill('<tr><td>a</td><td>b</td></tr>', 16 * megabyte)}`),
	headings: () => html(fill('<h2>Rain</h2><p>x</p>', 16 * megabyte)),
	quotes: () => html('<blockquote>words'.repeat(300_000)),
	'links to nowhere': () => html(rows(300_000, index => `<a href="#n${index}">${index}</a> `)),
	'notes and marks': () =>
		html(
			rows(100_000, index => `w<a id="r${index}" href="#n${index}"><sup>${index % 900}</sup></a> `) +
				rows(100_000, index => `<p id="n${index}"><a href="#r${index}">${index % 900}</a> note</p>`),
		),
	attributes: () => html(`<p ${rows(1_000_000, index => `a${index}="b" `)}>words</p>`),
	'attributes of all elements': () => html(`<p ${rows(90, index => `a${index}=b `)}>w</p>`.repeat(25_000)),
	'an attribute of 10 MB': () => html(`<p class="${fill('x y ', 10 * megabyte)}">words</p>`),
	'styles that all differ': () => html(rows(250_000, index => `<p style="margin:${index}px">w</p>`)),
	'a sheet of 10 MB': () =>
		html(
			'<p class="a">words</p>'.repeat(1000),
			`<style>${fill('.a p b, #x y{color:red}', 10 * megabyte)}</style>`,
		),
	entities: () => html(`<p>${fill('&#65;&x', 16 * megabyte)}`),
	'a paragraph of 20 MB': () => html(`<p>${fill('It rained on the roofs of the town. ', 20 * megabyte)}`),
	'a word of 20 MB': () => html(`<p>${fill('x', 20 * megabyte)}`),
	'a title of 10 MB': () => `<title>${fill('word ', 10 * megabyte)}</title><p>The rain.</p>`,
	'50,000 elements inside one another': () => html(`${'<div>'.repeat(50_000)}words`),
};

const chapter = (index: number): Page => ({
	path: `c${index}.xhtml`,
	body: `<h1>Chapter ${index}</h1><p>The rain.</p>`,
});

const linkTo = (page: number, index: number): string =>
	`w<a id="r${index}" href="n${page}.xhtml#n${index}"><sup>${index}</sup></a> `;

const epubFiles: Readonly<Record<string, () => Uint8Array>> = {
	'15,000 pages': () => writeEpub({pages: row(15_000, chapter)}),
	'an entry for each paragraph': () =>
		writeEpub({
			pages: [{path: 'one.xhtml', body: rows(100_000, index => `<p id="a${index}">words</p>`)}],
			toc: row(100_000, index => [`one.xhtml#a${index}`, `Place ${index}`] as const),
		}),
	'entries that lead to one place': () =>
		writeEpub({
			pages: [{path: 'one.xhtml', body: '<p id="a">The rain.</p>'}],
			ncx: row(100_000, index => ['one.xhtml#a', `Place ${index}`] as const),
		}),
	'notes on another page': () =>
		writeEpub({
			pages: [
				{path: 'n0.xhtml', body: `<p>${rows(100_000, index => linkTo(1, index))}</p>`},
				{path: 'n1.xhtml', body: rows(100_000, index => `<p id="n${index}">${index} a note</p>`)},
			],
		}),
	'pages that are packed to a thousandth': () =>
		writeEpub({
			pages: row(8, index => ({path: `p${index}.xhtml`, body: fill('<p>a</p>', 30 * megabyte)})),
		}),
	'subjects and authors': () =>
		writeEpub({
			pages: [chapter(1)],
			metadata: rows(
				200_000,
				index => `<dc:creator>A ${index}</dc:creator><dc:subject>${index}</dc:subject>`,
			),
		}),
};

const paragraph = '<w:p><w:r><w:t>a</w:t></w:r></w:p>';
const levels = rows(
	100_000,
	index => `<w:lvl w:ilvl="${index}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>`,
);
const numbered = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

const docx = (parts: Parameters<typeof docxFiles>[0]): Uint8Array => writeZip(docxFiles(parts));

const officeFiles: Readonly<Record<string, () => Uint8Array>> = {
	'elements in all parts.docx': () => {
		const many = '<w:a w:b="c"/>'.repeat(390_000);
		return docx({body: paragraph + many, styles: many, footnotes: many, endnotes: many, numbering: many});
	},
	'paragraphs.docx': () => docx({body: fill(paragraph, 30 * megabyte)}),
	'levels of numbers.docx': () =>
		docx({
			body: rows(
				40_000,
				index =>
					`<w:p><w:pPr><w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`,
			),
			numbering: `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${numbered}`,
		}),
	'a paragraph of 30 MB.docx': () =>
		docx({body: `<w:p><w:r><w:t>${fill('It rained. ', 30 * megabyte)}</w:t></w:r></w:p>`}),
};

const fictionBook = (body: string): string =>
	`<?xml version="1.0"?><FictionBook xmlns:l="http://www.w3.org/1999/xlink"><body><section><p>The rain.</p></section>${body}</body></FictionBook>`;

const otherFiles: Readonly<Record<string, () => string | Uint8Array>> = {
	'sections.fb2': () =>
		fictionBook(rows(75_001, index => `<section><title><p>${index}</p></title><p>words</p></section>`)),
	'attributes.fb2': () =>
		fictionBook(`<section>${`<p ${rows(90, index => `a${index}="b" `)}>w</p>`.repeat(25_000)}</section>`),
	'sections inside one another.fb2': () => fictionBook('<section><title><p>C</p></title>'.repeat(50_000)),
	'groups inside one another.rtf': () => `{\\rtf1 ${'{'.repeat(10 * megabyte)}words`,
	'letters by their numbers.rtf': () => `{\\rtf1 ${fill('\\u233?', 20 * megabyte)}}`,
	'brackets.md': () => `# Rain\n\n${'!['.repeat(megabyte - 20)}`,
	'items.md': () => `# Rain\n\n${'- a\n'.repeat(megabyte / 2 - 20)}`,
	'stars.md': () => `# Rain\n\n${'**a '.repeat(megabyte / 2 - 20)}`,
	'front matter.md': () => `---\ntitle: ${'['.repeat(500_000)}\n---\n\nThe rain.`,
	'tags never closed.mobi': () => writeMobi6(html(fill('<b><i><p><div>x ', 15 * megabyte))),
	'lines of a letter.txt': () => fill('a\n', 20 * megabyte),
	'paragraphs of a letter.txt': () => fill('a\n\n', 20 * megabyte),
	'headings without blank lines.txt': () => fill('Chapter 1\n', 20 * megabyte),
	'headings.txt': () => fill('Chapter 1\n\n', 20 * megabyte),
	'scene breaks.txt': () => fill('***\n\na\n\n', 20 * megabyte),
	'a line of words.txt': () => fill('word ', 50 * megabyte),
	'a line of tabs.txt': () => fill('a\t', 10 * megabyte),
	'a line of entities.txt': () => fill('&amp; ', 20 * megabyte),
	'a line of quote marks.txt': () => fill('> ', 20 * megabyte),
	'bomb.txt.gz': () => gzipSync(Buffer.alloc(512 * megabyte, 'a')),
	'5,000 pages.zip': () =>
		writeZip(
			row(5000, index => ({path: `chapter${index}.html`, content: html(`<h1>Chapter ${index}</h1>`)})),
		),
	'200 texts of 50 MB.zip': () => {
		const content = Buffer.from(fill('a\n', 50 * megabyte));
		// Packed once and written often: what is the same is packed the same.
		return writeZip(row(20, index => ({path: `chapter${index}.txt`, content})));
	},
};

const named = (
	files: Readonly<Record<string, () => string | Uint8Array>>,
	extension: string,
): readonly HeavyFile[] => Object.entries(files).map(([name, make]) => ({name: `${name}${extension}`, make}));

export const heavyFiles: readonly HeavyFile[] = [
	...named(htmlFiles, '.html'),
	...named(epubFiles, '.epub'),
	...named(officeFiles, ''),
	...named(otherFiles, ''),
];
