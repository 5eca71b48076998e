/** A small valid file of each format, with all that the format has: what the attack on damaged books begins with. */
import {docxFiles, german, p, run, style, styled} from '../../test/formats/docx/document.ts';
import {filesOf, proseOf} from '../../test/formats/epub/write-epub.ts';
import {writeKf8} from '../../test/formats/kindle/write-kf8.ts';
import {positionOf, writeMobi6} from '../../test/formats/kindle/write-book.ts';
import type {ZipFile} from '../../test/formats/write-zip.ts';
import {table} from './small-markup.ts';

/** A book as it is written: a text in some container, or an archive of files. */
export type SmallBook = {
	readonly kind: string;
	/** Its name, by which some formats are known. */
	readonly name: string;
} & (
	| {readonly files: readonly ZipFile[]}
	/** The text that may be damaged before it is packed, and how it is packed. */
	| {readonly text: string; readonly pack: (text: string) => Uint8Array}
);

const page = `<p>The rain<sup><a id="r" href="#n">1</a></sup> came <i>in <b>at</b></i> noon.</p><hr/><blockquote><p>Dear Ann,</p></blockquote>
<pre>a  b</pre><ruby>雨<rt>あめ</rt></ruby><img src="a.png" alt="A boat"/><ul><li>Rope</li><li>Tar</li></ul>${table}
<aside id="n" epub:type="footnote"><p>A note.</p></aside>`;

const epubFiles = filesOf({
	metadata:
		'<dc:title id="t">The Ferry</dc:title><dc:creator id="c" opf:role="aut">Ann Reed</dc:creator><meta refines="#c" property="role">trl</meta><dc:description>&lt;p>Rain.&lt;/p></dc:description><dc:subject>Fog</dc:subject><dc:date>2020-01-02</dc:date>',
	pages: [
		{path: 'one.xhtml', body: `<h1 id="a">One</h1>${proseOf('First')}${page}`},
		{path: 'two.xhtml', body: `<h1>Two</h1>${proseOf('Second')}<p><a href="one.xhtml#a">back</a></p>`},
		{path: 'notes.xhtml', body: '<h1>Notes</h1><p id="x">Words.</p>', isLinear: false},
	],
	toc: [['one.xhtml#a', 'One', [['two.xhtml', 'Two']]]],
	ncx: [['one.xhtml', 'One', [['two.xhtml', 'Two']]]],
	landmarks: [['one.xhtml', 'bodymatter']],
	files: [{path: 'OEBPS/a.css', content: 'p.b > i { text-indent: 2em } .c { display: none }'}],
});

const docxBook = docxFiles({
	core: '<dc:title>The Ferry</dc:title><dc:creator>Ann</dc:creator>',
	styles: german + style('a', 'A', '<w:basedOn w:val="b"/>') + style('b', 'B', '<w:basedOn w:val="a"/>'),
	numbering:
		'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
	footnotes: `<w:footnote w:id="2">${p('A note.')}</w:footnote>`,
	links: {h1: 'https://example.org/'},
	body: [
		styled('Titel', 'The Ferry') + styled('berschrift1', 'One') + styled('a', 'It rained.'),
		p(`${run('Rain', '<w:i/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
		p('Rope', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
		`<w:p><w:hyperlink r:id="h1">${run('a link')}</w:hyperlink></w:p>`,
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('x')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
		`<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
		styled('berschrift1', 'Two') + p('It rained on.') + `<w:p><w:del>${run('gone')}</w:del></w:p>`,
	].join(''),
});

const odtBook: readonly ZipFile[] = [
	{path: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true},
	{
		path: 'content.xml',
		content: `<office:document-content><office:automatic-styles><style:style style:name="i" style:family="text" style:parent-style-name="i"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><office:text>
<text:h text:outline-level="1">One</text:h><text:p>It<text:s text:c="3"/>rained <text:span text:style-name="i">on</text:span>.<text:note text:id="f"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>Rope</text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell></table:table-row></table:table>
<text:h text:outline-level="1">Two</text:h><text:p>It <text:bookmark text:name="b"/><text:a xlink:href="#b">rained</text:a>.</text:p></office:text></office:body></office:document-content>`,
	},
	{path: 'styles.xml', content: '<office:document-styles><office:styles/></office:document-styles>'},
	{
		path: 'meta.xml',
		content:
			'<office:document-meta><office:meta><dc:title>Rain</dc:title></office:meta></office:document-meta>',
	},
	{path: 'META-INF/manifest.xml', content: '<manifest:manifest/>'},
];

const mobiText = `<html><head><guide><reference type="toc" filepos=0000000010 /></guide></head><body><h1>One</h1>${proseOf('First')}${page}<mbp:pagebreak/><h1>Two</h1>${proseOf('Second', 2)}<p><a filepos=0000000100>back</a></p></body></html>`;

const packMobi =
	(compression: 'none' | 'PalmDOC' | 'Huffman') =>
	(text: string): Uint8Array =>
		writeMobi6(
			text,
			[
				{title: 'One', position: positionOf(text, '<h1>One')},
				{title: 'Two', position: positionOf(text, '<h1>Two'), depth: 1},
			],
			{title: 'The Ferry', authors: ['Ann'], compression, hasExtraData: compression === 'PalmDOC'},
		);

const packKf8 = (text: string): Uint8Array =>
	writeKf8(
		[
			{body: text, items: [{title: 'One', at: '<h1>'}]},
			{body: `<h1>Two</h1>${proseOf('Second')}<a href="kindle:pos:fid:0000:off:0000000000">x</a>`},
		],
		{title: 'The Ferry', authors: ['Ann'], compression: 'PalmDOC'},
	);

/** The books whose container is their format's own. */
export const packedBooks: readonly SmallBook[] = [
	{kind: 'EPUB', name: 'a.epub', files: epubFiles},
	{kind: 'DOCX', name: 'a.docx', files: docxBook},
	{kind: 'ODT', name: 'a.odt', files: odtBook},
	{kind: 'MOBI', name: 'a.mobi', text: mobiText, pack: packMobi('PalmDOC')},
	{kind: 'MOBI', name: 'a.mobi', text: mobiText, pack: packMobi('Huffman')},
	{kind: 'KF8', name: 'a.azw3', text: `<h1>One</h1>${proseOf('First')}${page}`, pack: packKf8},
];

/** A page that all books share. */
export const commonPage = page;
