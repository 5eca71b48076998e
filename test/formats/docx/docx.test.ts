import {describe, expect, test} from 'vitest';
import {readStory} from '../../../source/formats/open-story.ts';
import {chaptersOf, scenesOf, textOf, titlesOf} from '../../story-from.ts';
import {writeZip} from '../write-zip.ts';
import {docxFiles, docxStory, german, p, run, style, styled, type Parts} from './document.ts';

const spansOf = (parts: Parts) => {
	const [chapter] = chaptersOf(docxStory(parts));
	if (!chapter) throw new Error('no chapter');
	return chapter.spans.map(({kind, start, end}) => [kind, chapter.text.slice(start, end)]);
};

describe('headings and title', () => {
	test('styles tell headings in any language, also those made from others', () => {
		const story = docxStory({
			styles: german,
			body: [
				styled('Titel', 'Das Haus'),
				styled('berschrift1', 'Eins'),
				p('Es war Nacht.'),
				styled('Eigene', 'Zwei'),
				p('Es war Tag.'),
			].join(''),
		});
		expect(titlesOf(story)).toEqual(['Eins', 'Zwei']);
		expect(story.metadata.title).toBe('Das Haus');
		expect(textOf(story)).not.toContain('Das Haus');
	});

	test('paragraphs that say so are headings where no style does', () => {
		const chapter = (number: number): string =>
			p(run(`Chapter ${number}`, '<w:b/>')) + p('It went on.') + p('And on, for a long while.');
		const story = docxStory({body: [1, 2, 3].map(chapter).join('')});
		expect(titlesOf(story)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
	});

	test('the number that the program sets is a part of the heading', () => {
		const story = docxStory({
			styles: style(
				'h',
				'heading 1',
				'<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
			),
			numbering:
				'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Book %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
			body: styled('h', 'Rain') + p('It rained.') + styled('h', 'Sun') + p('It shone.'),
		});
		expect(titlesOf(story)).toEqual(['Book I: Rain', 'Book II: Sun']);
	});

	test('a header that was typed is no prose', () => {
		const lines = ['Title: Low Tide', 'Author: Mara', 'Rating: Teen', 'Summary: A walk.'];
		const story = docxStory({body: lines.map(line => p(line)).join('') + p('') + p('The sea was gone.')});
		expect(story.metadata.title).toBe('Low Tide');
		expect(story.metadata.authors).toEqual(['Mara']);
		expect(textOf(story)).toBe('The sea was gone.');
	});
});

describe('scenes', () => {
	const long = (index: number): string => p(`This is paragraph ${index}, and it is long enough to be prose.`);
	const between = (mark: string): number =>
		scenesOf(docxStory({body: [long(1), long(2), long(3), mark, long(4), long(5), long(6)].join('')}));

	test.each([
		['an empty paragraph', p('')],
		['stars in the middle', p('* * *', '<w:jc w:val="center"/>')],
		['a line in VML', p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>')],
		['a border below nothing', p('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>')],
	])('%s parts two', (_, mark) => expect(between(mark)).toBe(2));

	test.each([
		['a page break', p('<w:r><w:br w:type="page"/></w:r>')],
		['an end of a section', p('', '<w:sectPr/>')],
		['a paragraph that was taken out', p(`<w:del>${run('Gone.')}</w:del>`)],
		['hidden text', p(run('Hidden.', '<w:vanish/>'))],
	])('%s parts none', (_, mark) => expect(between(mark)).toBe(1));
});

describe('text', () => {
	test('revisions: what was put in stays, what was taken out goes', () => {
		const body = p(
			`${run('We ')}<w:del w:id="1">${run('never ')}</w:del><w:ins w:id="2">${run('always ')}</w:ins><w:moveFrom>${run('here ')}</w:moveFrom>${run('met.')}`,
		);
		expect(textOf(docxStory({body}))).toBe('We always met.');
		expect(textOf(docxStory({body}, {raw: true}))).toContain('never');
	});

	test('fields show their results, links lead where they say', () => {
		const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
		const parts: Parts = {
			links: {r9: 'https://example.org/a'},
			body: p(
				`${run('See ')}<w:hyperlink r:id="r9">${run('one')}</w:hyperlink>${run(' and ')}${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>${field('separate')}${run('two')}${field('end')}${run('.')}`,
			),
		};
		const [chapter] = chaptersOf(docxStory(parts));
		expect(chapter?.text).toBe('See one and two.');
		expect(chapter?.spans.map(span => (span.kind === 'link' ? span.href : span.kind))).toEqual([
			'https://example.org/a',
			'https://example.org/b',
		]);
	});

	test('letters: by the run, by styles, and off where both styles switch them on', () => {
		const body = [
			p(run('plain ') + run('slanted', '<w:i/>') + run(' and ') + run('heavy', '<w:b w:val="1"/>')),
			styled('Kursiv', run('thought ') + run('said', '<w:rStyle w:val="Betont"/>')),
		].join('');
		expect(spansOf({styles: german, body})).toEqual([
			['emphasis', 'slanted'],
			['strong', 'heavy'],
			['emphasis', 'thought'],
		]);
	});

	test('spans nest and never cross', () => {
		const body = p(run('a ', '<w:i/>') + run('b ', '<w:i/><w:b/>') + run('c', '<w:b/>'));
		expect(spansOf({body})).toEqual([
			['emphasis', 'a b'],
			['strong', 'b'],
			['strong', 'c'],
		]);
	});

	test('soft line ends are lines, what is written twice is read once, a large letter joins its word', () => {
		const body = [
			p(`${run('roses')}<w:r><w:br/></w:r>${run('violets')}`),
			p(
				`<w:r><mc:AlternateContent><mc:Choice>${run('once')}</mc:Choice><mc:Fallback>${run('once')}</mc:Fallback></mc:AlternateContent></w:r>`,
			),
			p('T', '<w:framePr w:dropCap="drop"/>') + p('here was a cat.'),
			`<w:sdt><w:sdtContent>${p('In a box.')}</w:sdtContent></w:sdt>`,
		].join('');
		expect(textOf(docxStory({body}))).toBe('roses\nviolets\nonce\nThere was a cat.\nIn a box.');
	});

	test('lists have their markers, tables their cells, images their descriptions', () => {
		const item = (text: string): string =>
			p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
		const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
		const [chapter] = chaptersOf(
			docxStory({
				numbering:
					'<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="4"/></w:num>',
				body: [
					p('She had a list.'),
					item('salt'),
					item('bread'),
					`<w:tbl><w:tr>${cell('name')}${cell('age')}</w:tr><w:tr>${cell('Ada')}${cell('9')}</w:tr></w:tbl>`,
					p('<w:r><w:drawing><wp:docPr descr="A red door"/><a:blip r:embed="i"/></w:drawing></w:r>'),
				].join(''),
			}),
		);
		const shown = chapter?.blocks.map(({kind, marker, start, end}) => [
			kind,
			marker ?? '',
			chapter.text.slice(start, end),
		]);
		expect(shown).toEqual([
			['paragraph', '', 'She had a list.'],
			['list-item', 'b)', 'salt'],
			['list-item', 'c)', 'bread'],
			['table', '', 'name\tage\nAda\t9'],
			['image', '', 'A red door'],
		]);
	});
});

test('notes leave the flow, and their marks lead to them', () => {
	const note = (kind: string, id: number, text: string): string =>
		`<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
	const mark = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
	const [chapter] = chaptersOf(
		docxStory({
			footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>${note('footnote', 2, 'At the foot.')}`,
			endnotes: note('endnote', 2, 'At the end.'),
			body: p(`${run('One')}${mark('footnote', 2)}${run(' two')}${mark('endnote', 2)}${run('.')}`),
		}),
	);
	expect(chapter?.text).toBe('One[1] two[i].');
	const targets = chapter?.spans.map(span => (span.kind === 'noteReference' ? span.target : ''));
	expect(targets).toEqual(['#footnote-2', '#endnote-2']);
	expect(chapter?.notes.get('footnote-2')).toEqual({label: '1', text: 'At the foot.'});
	expect(chapter?.notes.get('endnote-2')).toEqual({label: 'i', text: 'At the end.'});
});

test('properties are metadata, but for what programs write there', () => {
	const core =
		'<dc:title>Low Tide</dc:title><dc:creator>python-docx</dc:creator><cp:keywords>sea, salt</cp:keywords><dc:description>A walk.</dc:description>';
	const {metadata, file} = docxStory({core, app: '<Application>Some Writer</Application>', body: p('Sea.')});
	expect(metadata).toMatchObject({title: 'Low Tide', authors: [], tags: ['sea', 'salt'], summary: 'A walk.'});
	expect(file).toMatchObject({format: 'docx', maker: 'Some Writer', damaged: null});
});

test('namespaces may have any prefix, and be the strict ones', () => {
	const files = docxFiles({body: p('Plain words.')}).map(file => ({
		...file,
		content: String(file.content)
			.replaceAll(/(<\/?)w:/g, '$1x:')
			.replaceAll(' w:', ' x:')
			.replaceAll(
				'schemas.openxmlformats.org/wordprocessingml/2006/main',
				'purl.oclc.org/ooxml/wordprocessingml/main',
			),
	}));
	expect(textOf(readStory({name: 'a.docx', bytes: writeZip(files)}))).toBe('Plain words.');
});
