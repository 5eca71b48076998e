import {describe, expect, it, test} from 'vitest';
import {readPng} from '../../source/core/story/png.ts';
import type {Story} from '../../source/core/story/story.ts';
import {readImage} from '../../source/reading/read-image.ts';
import {docxFiles} from '../formats/docx/document.ts';
import {openBytes, openEpub, proseOf} from '../formats/epub/write-epub.ts';
import {prose, read, section, write} from '../formats/fb2/write-fb2.ts';
import {writeZip} from '../formats/write-zip.ts';
import {makePng} from '../make-png.ts';

const png = makePng(30, 20);
const base64 = Buffer.from(png).toString('base64');

/** The sources of all images of a story. */
const sourcesIn = (story: Story): readonly string[] =>
	story.spine.flatMap((_, index) =>
		story.chapters.at(index).blocks.flatMap(({image}) => image?.source ?? []),
	);

const epub = (source: string, content: string | Uint8Array = png): Story =>
	openEpub({
		pages: [{path: 'text/a.xhtml', body: `${proseOf('a')}<p><img src="${source}" alt="A map"/></p>`}],
		toc: [['text/a.xhtml', 'One']],
		files: [{path: 'OEBPS/images/a map.png', content}],
	});

const fb2 = (behind: string): Story =>
	read(write({body: `<body>${section('One', `${prose}<image l:href="#map"/>${prose}`)}</body>`, behind}));

const docx = (): Story => {
	const drawing =
		'<w:p><w:r><w:drawing><wp:docPr descr="A map"/><a:blip r:embed="r9"/></w:drawing></w:r></w:p>';
	const files = docxFiles({body: `<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>${drawing}`});
	const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
	return openBytes(
		writeZip([
			...files.filter(({path}) => path !== 'word/_rels/document.xml.rels'),
			{
				path: 'word/_rels/document.xml.rels',
				content: `<Relationships><Relationship Id="r9" Type="${type}" Target="media/map.png"/></Relationships>`,
			},
			{path: 'word/media/map.png', content: png},
		]),
		{},
		'a.docx',
	);
};

const odt = (): Story => {
	const frame =
		'<text:p><draw:frame><draw:image xlink:href="Pictures/map.png"/><svg:desc>A map</svg:desc></draw:frame></text:p>';
	return openBytes(
		writeZip([
			{path: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true},
			{
				path: 'content.xml',
				content: `<office:document-content><office:body><office:text><text:p>It rained.</text:p>${frame}</office:text></office:body></office:document-content>`,
			},
			{path: 'Pictures/map.png', content: png},
		]),
		{},
		'a.odt',
	);
};

const html = (): Story =>
	openBytes(
		Buffer.from(
			`<html><body>${proseOf('a')}<p><img alt="A map" src="data:image/png;base64,${base64}"></p></body></html>`,
		),
		{},
		'a.html',
	);

test.each([
	['EPUB', () => epub('../images/a%20map.png')],
	['FB2', () => fb2(`<binary content-type="image/png" id="map">\n${base64}\n</binary>`)],
	['DOCX', docx],
	['ODT', odt],
	['HTML', html],
])('an image of %s is read as it is', (_, make) => {
	const story = make();
	const [source = ''] = sourcesIn(story);
	const {bytes, ...size} = readImage(story, source);
	expect([Buffer.from(bytes).equals(png), size]).toEqual([true, {width: 30, height: 20}]);
});

describe('an image that cannot be shown', () => {
	const refusal = (content: string | Uint8Array, source = '../images/a map.png') => {
		const story = epub(source, content);
		const [path = ''] = sourcesIn(story);
		return () => readImage(story, path);
	};

	test.each([
		['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
		['a GIF', 'GIF89a'],
		['a WebP', 'RIFF....WEBP'],
		['a WMF', Buffer.from([1, 0, 9, 0, 0, 3, 0xa4, 0])],
		['a WMF', Buffer.from([0xd7, 0xcd, 0xc6, 0x9a, 0, 0])],
		['an EMF', Buffer.from(`\u0001\0\0\0${'\0'.repeat(36)} EMF`)],
		['an SVG', '<?xml version="1.0"?><svg xmlns="x"/>'],
	])('says that it is %s', (format, content) => {
		expect(refusal(content)).toThrow(`Only PNG pictures can be shown, and this is ${format}`);
	});

	it.each([
		['too many bytes', makePng(8, 8, 20 * 1024 * 1024)],
		['too many pixels', makePng(20_000, 8)],
	])('says that it is too large: %s', (_, content) => {
		expect(refusal(content)).toThrow('The picture is too large to be shown');
	});

	it('says that it is something else, missing, or on the web', () => {
		expect(refusal('\u001b[2J\u001b_Ga=T\u001b\\')).toThrow('The picture cannot be read');
		expect(refusal(png.subarray(0, 30))).toThrow('The picture cannot be read');
		expect(refusal(png, '../images/other.png')).toThrow('The picture is not in the file');
		expect(refusal(png, 'https://example.org/a.png')).toThrow('The picture is not in the file');
		expect(refusal(png, 'data:image/png,%89PNG')).toThrow('The picture cannot be read');
	});
});

test('an image of FB2 has the id that is meant, whatever stands around it', () => {
	const behind = `<binary id="other">AAAA</binary><binary content-type='image/png' id='map'>${base64}</binary>`;
	const story = fb2(behind);
	expect(story.imageBytes?.('#map')).toEqual(Buffer.from(png));
	expect(story.imageBytes?.('#mapp')).toBeUndefined();
});

test('a PNG without a size is none', () => {
	expect(readPng(makePng(0, 3))).toBeUndefined();
	expect(readPng(new Uint8Array())).toBeUndefined();
});
