import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {noChoices} from '../../../source/core/story/reading-choices.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {chaptersOf, scenesOf, textOf, titlesOf} from '../../story-from.ts';
import {expectStoryOrSentence, expectStoryOrSentenceOfDamaged} from '../damage.ts';
import {writeZip, type ZipFile} from '../write-zip.ts';
import {randomCases} from '../../random-cases.ts';

type Parts = {
	readonly text: string;
	/** Styles that the program has made for single paragraphs. */
	readonly automatic?: string;
	readonly styles?: string;
	readonly meta?: string;
	readonly manifest?: string;
};

const mimetype: ZipFile = {
	path: 'mimetype',
	content: 'application/vnd.oasis.opendocument.text',
	isStored: true,
};

const contentOf = ({text, automatic = ''}: Parts): string =>
	`<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`;

const filesOf = (parts: Parts): readonly ZipFile[] => [
	mimetype,
	{
		path: 'content.xml',
		content: `<office:document-content>${contentOf(parts)}</office:document-content>`,
	},
	{
		path: 'styles.xml',
		content: `<office:document-styles><office:styles>${parts.styles ?? ''}</office:styles></office:document-styles>`,
	},
	{
		path: 'meta.xml',
		content: `<office:document-meta><office:meta>${parts.meta ?? ''}</office:meta></office:document-meta>`,
	},
	{
		path: 'META-INF/manifest.xml',
		content: `<manifest:manifest>${parts.manifest ?? ''}</manifest:manifest>`,
	},
];

const bytesOf = (parts: Parts): Uint8Array => writeZip(filesOf(parts));

const storyOf = (parts: Parts, raw = false): Story =>
	readStory({name: 'story.odt', bytes: bytesOf(parts)}, {...noChoices, raw});

const p = (inside: string, style?: string): string =>
	`<text:p${style === undefined ? '' : ` text:style-name="${style}"`}>${inside}</text:p>`;

const style = (name: string, parent: string, properties = '', family = 'paragraph'): string =>
	`<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${properties}</style:style>`;

const letters = (name: string, properties: string): string =>
	style(name, 'Default', `<style:text-properties ${properties}/>`, 'text');

describe('headings and title', () => {
	test('elements are headings, and so are paragraphs whose style is made from one', () => {
		const story = storyOf({
			styles: style('Heading_20_1', 'Heading'),
			automatic: style('P1', 'Heading_20_1'),
			text: `<text:h text:outline-level="1">One</text:h>${p('First.')}${p('Two', 'P1')}${p('Second.')}`,
		});
		expect(titlesOf(story)).toEqual(['One', 'Two']);
	});

	test('the styles of a title page are metadata', () => {
		const story = storyOf({
			text: `${p('The Tide', 'Title')}${p('A. One', 'Author')}${p('B. Two', 'Author')}${p('The sea was gone.')}`,
		});
		expect(story.metadata).toMatchObject({title: 'The Tide', authors: ['A. One', 'B. Two']});
		expect(textOf(story)).toBe('The sea was gone.');
	});

	test('whoever began a document is its author', () => {
		const {metadata, file} = storyOf({
			meta: '<meta:generator>Office/7.4$Linux</meta:generator><meta:initial-creator>Mara</meta:initial-creator><dc:creator>Somebody</dc:creator><meta:keyword>sea</meta:keyword><meta:keyword>salt</meta:keyword><dc:language>de-DE</dc:language>',
			text: p('Das Meer.'),
		});
		expect(metadata).toMatchObject({authors: ['Mara'], tags: ['sea', 'salt'], language: 'de-DE'});
		expect(file['maker']).toBe('Office 7.4');
	});
});

describe('text', () => {
	test('spaces, tabs and line ends are elements', () => {
		const text = p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n  e');
		expect(textOf(storyOf({text}))).toBe('a b c\nd e');
	});

	test('letters are set by automatic styles, over those of their paragraph', () => {
		const [chapter] = chaptersOf(
			storyOf({
				automatic:
					letters('T1', 'fo:font-style="italic"') +
					letters('T2', 'fo:font-weight="bold"') +
					letters('T3', 'fo:font-style="normal"') +
					style('P1', 'Standard', '<style:text-properties fo:font-style="italic"/>'),
				text:
					p(
						'It was <text:span text:style-name="T1">so <text:span text:style-name="T2">very</text:span></text:span> cold.',
					) + p('Thought <text:span text:style-name="T3">and said</text:span>', 'P1'),
			}),
		);
		const spans = chapter?.spans.map(({kind, start, end}) => [kind, chapter.text.slice(start, end)]);
		expect(spans).toEqual([
			['emphasis', 'so very'],
			['strong', 'very'],
			['emphasis', 'Thought'],
		]);
	});

	test('notes leave the flow', () => {
		const note =
			'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Below.</text:p><text:p>More.</text:p></text:note-body></text:note>';
		const [chapter] = chaptersOf(storyOf({text: p(`Above${note}.`)}));
		expect(chapter?.text).toBe('Above[1].');
		expect(chapter?.spans).toEqual([{kind: 'noteReference', target: '#note-1', start: 5, end: 8}]);
		expect(chapter?.notes.get('note-1')).toEqual({label: '1', text: 'Below.\nMore.'});
	});

	test.each([
		['by its style', p('Gone.', 'H')],
		['by the style of its letters', p('<text:span text:style-name="HT">Gone.</text:span>')],
		['in a section', '<text:section text:display="none"><text:p>Gone.</text:p></text:section>'],
		['by a field', p('<text:hidden-text text:is-hidden="true">Gone.</text:hidden-text>')],
		['by a field for all of it', p('<text:hidden-paragraph text:is-hidden="true"/>Gone.')],
		['as a change', '<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>'],
		['as a comment', p('Here.<office:annotation><text:p>Gone.</text:p></office:annotation>')],
	])('what is hidden %s is not shown, and no gap', (_, hidden) => {
		const story = storyOf({
			automatic:
				style('H', 'Standard', '<style:text-properties text:display="none"/>') +
				letters('HT', 'text:display="none"'),
			text: `${p('One is long enough.')}${p('Two is long enough.')}${hidden}${p('Three.')}${p('Four.')}`,
		});
		expect(textOf(story)).not.toContain('Gone');
		expect(scenesOf(story)).toBe(1);
	});

	test('lists, tables, boxes and images', () => {
		const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
		const [chapter] = chaptersOf(
			storyOf({
				automatic:
					'<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="i" style:num-suffix="."/></text:list-style>',
				text: [
					'<text:list text:style-name="L"><text:list-item><text:p>salt</text:p></text:list-item><text:list-item><text:p>bread</text:p></text:list-item></text:list>',
					`<table:table><table:table-row>${cell('name')}${cell('age')}</table:table-row></table:table>`,
					p('<draw:frame><draw:image xlink:href="a.png"/><svg:desc>A red door</svg:desc></draw:frame>'),
					p('<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>'),
				].join(''),
			}),
		);
		expect(
			chapter?.blocks.map(({kind, marker, start, end}) => [
				kind,
				marker ?? '',
				chapter.text.slice(start, end),
			]),
		).toEqual([
			['list-item', 'i.', 'salt'],
			['list-item', 'ii.', 'bread'],
			['table', '', 'name\tage'],
			['image', '', 'A red door'],
			['paragraph', '', 'In a box.'],
		]);
	});

	test('an empty paragraph parts scenes, and so do stars in the middle', () => {
		const prose = [1, 2, 3, 4].map(index => p(`Paragraph ${index} is long enough.`)).join('');
		expect(scenesOf(storyOf({text: `${prose}${p('')}${prose}${p('***')}${prose}`}))).toBe(3);
	});
});

test('a flat document is read like a packed one', () => {
	const flat = `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>Flat</dc:title></office:meta>${contentOf({text: p('Plain words.')})}</office:document>`;
	const story = readStory({name: 'a.fodt', bytes: new TextEncoder().encode(flat)});
	expect(story.metadata.title).toBe('Flat');
	expect(textOf(story)).toBe('Plain words.');
});

test('a document behind a password is refused in a sentence', () => {
	const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
	expect(() => storyOf({text: p('x'), manifest})).toThrow(/password/);
});

test('damage anywhere gives a story or a sentence', () => {
	const bytes = bytesOf({
		automatic: style('P1', 'Heading_20_1') + style('Loop', 'Loop'),
		text:
			p('One', 'P1') +
			p('Two', 'Loop') +
			'<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>',
	});
	expectStoryOrSentenceOfDamaged('a.odt', bytes);
});

test('markup of any kind gives a story', () => {
	const piece = fc.constantFrom(
		...[
			'<text:p>',
			'</text:p>',
			'<text:h>',
			'</text:h>',
			'<text:span>',
			'</text:span>',
			'<text:list>',
			'text',
			'&#27;',
		],
		...[
			'<text:list-item>',
			'<text:note>',
			'<text:note-body>',
			'</text:note-body>',
			'</text:note>',
			'<text:s text:c="-4"/>',
		],
		...[
			'<table:table>',
			'<table:table-row>',
			'<table:table-cell>',
			'<draw:frame>',
			'<draw:text-box>',
			'<text:ruby>',
		],
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 40}), pieces =>
			expectStoryOrSentence('a.odt', bytesOf({text: pieces.join('')})),
		),
		{numRuns: randomCases(150)},
	);
});

test('a document of more paragraphs than any story is cut, and says so', () => {
	const story = storyOf({text: p('It rained.').repeat(130_000)});
	expect(textOf(story)).toContain('It rained.');
	expect(story.file['damaged']).toContain('left out');
});
