import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {textOf} from '../../story-from.ts';
import {expectStoryOrSentence, expectStoryOrSentenceOfDamaged} from '../damage.ts';
import {writeZip} from '../write-zip.ts';
import {docxBytes, docxStory, german, p, run, styled} from './document.ts';
import {randomCases} from '../../random-cases.ts';

describe('what cannot be read', () => {
	const compound = (part: string): Uint8Array => {
		const bytes = Buffer.alloc(2048);
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
		bytes.writeUInt16LE(9, 30);
		bytes.writeUInt32LE(0, 48);
		bytes.write(part, 512 + 128, 'utf16le');
		return bytes;
	};

	test.each([
		['EncryptedPackage', /password/],
		['WordDocument', /\.doc\b.*DOCX/],
		['Workbook', /Office/],
	])('a compound file with %s is refused in a sentence', (part, message) => {
		const open = (): unknown => readStory({name: 'a.docx', bytes: compound(part)});
		expect(open).toThrow(UnreadableStory);
		expect(open).toThrow(message);
	});

	test('an archive without a text is refused', () => {
		const bytes = writeZip([{path: '[Content_Types].xml', content: '<Types/>'}]);
		expect(() => readStory({name: 'a.docx', bytes})).toThrow(/not a Word document/);
	});

	test('elements inside one another without end are read as far as they go', () => {
		const deep =
			'<w:sdt><w:sdtContent>'.repeat(5000) + p('Deep down.') + '</w:sdtContent></w:sdt>'.repeat(5000);
		expect(textOf(docxStory({body: p('Above.') + deep}))).toContain('Deep down.');
	});

	test('a document of paragraphs without end is cut, and says so', () => {
		const story = docxStory({body: p('First.') + '<w:p/>'.repeat(450_000)});
		expect(textOf(story)).toBe('First.');
		expect(story.file['damaged']).toContain('word/document.xml');
	});

	test('damage anywhere gives a story or a sentence', () => {
		const bytes = docxBytes({
			styles: german,
			footnotes: `<w:footnote w:id="2">${p('Note.')}</w:footnote>`,
			body: styled('berschrift1', 'Eins') + p(`${run('Text')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
		});
		expectStoryOrSentenceOfDamaged('a.docx', bytes);
	});

	test('markup of any kind gives a story', () => {
		const piece = fc.constantFrom(
			...[
				'<w:p>',
				'</w:p>',
				'<w:r>',
				'</w:r>',
				'<w:t>x</w:t>',
				'<w:tbl>',
				'<w:tr>',
				'<w:tc>',
				'</w:tbl>',
				'<w:br/>',
			],
			...[
				'<w:fldChar w:fldCharType="begin"/>',
				'<w:footnoteReference w:id="2"/>',
				'<w:sdt>',
				'<w:del>',
				'text',
				'&#x1b;',
			],
			...[
				'<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>',
				'<w:rPr><w:vanish/></w:rPr>',
				'<mc:AlternateContent>',
			],
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 40}), pieces => {
				expectStoryOrSentence('a.docx', docxBytes({styles: german, body: pieces.join('')}));
			}),
			{numRuns: randomCases(150)},
		);
	});
});
