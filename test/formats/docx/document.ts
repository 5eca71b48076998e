import {readStory} from '../../../source/formats/open-story.ts';
import {noChoices, type ReadingChoices} from '../../../source/core/story/reading-choices.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {writeZip, type ZipFile} from '../write-zip.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const spaces = [
	`xmlns:w="${word}"`,
	`xmlns:r="${relations}"`,
	'xmlns:wp="drawing"',
	'xmlns:a="a"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:o="urn:schemas-microsoft-com:office:office"',
	'xmlns:mc="mc"',
].join(' ');

/** Parts of a document, without the elements around them. */
export type Parts = {
	readonly body: string;
	readonly styles?: string;
	readonly footnotes?: string;
	readonly endnotes?: string;
	readonly numbering?: string;
	readonly core?: string;
	readonly app?: string;
	readonly links?: Readonly<Record<string, string>>;
};

const relation = (id: string, kind: string, target: string, more = ''): string =>
	`<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"${more}/>`;

const relationFile = (path: string, entries: string): ZipFile => ({
	path,
	content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`,
});

/** The files of a Word document. */
export const docxFiles = ({body, core = '', app = '', links = {}, ...parts}: Parts): readonly ZipFile[] => [
	{path: '[Content_Types].xml', content: '<Types/>'},
	relationFile('_rels/.rels', relation('r1', 'officeDocument', 'word/document.xml')),
	{path: 'docProps/core.xml', content: `<cp:coreProperties>${core}</cp:coreProperties>`},
	{path: 'docProps/app.xml', content: `<Properties>${app}</Properties>`},
	{path: 'word/document.xml', content: `<w:document ${spaces}><w:body>${body}</w:body></w:document>`},
	relationFile(
		'word/_rels/document.xml.rels',
		Object.entries(links)
			.map(([id, target]) => relation(id, 'hyperlink', target, ' TargetMode="External"'))
			.join(''),
	),
	...Object.entries(parts).map(([name, content]) => ({
		path: `word/${name}.xml`,
		content: `<w:${name} ${spaces}>${content}</w:${name}>`,
	})),
];

export const docxBytes = (parts: Parts): Uint8Array => writeZip(docxFiles(parts));

export const docxStory = (parts: Parts, choices: Partial<ReadingChoices> = {}): Story =>
	readStory({name: 'story.docx', bytes: docxBytes(parts)}, {...noChoices, ...choices});

export const run = (text: string, properties = ''): string =>
	`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of what is inside of it, or of a text. */
export const p = (inside: string, properties = ''): string =>
	`<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`;

export const styled = (style: string, inside: string): string => p(inside, `<w:pStyle w:val="${style}"/>`);

export const style = (id: string, name: string, inside = '', type = 'paragraph'): string =>
	`<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

/** Styles as a German Word has them, and some that its user has made. */
export const german = [
	style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
	style('Eigene', 'Eigene', '<w:basedOn w:val="berschrift1"/>'),
	style('Titel', 'Title'),
	style('Kursiv', 'Gedanke', '<w:rPr><w:i/></w:rPr>'),
	style('Betont', 'Emphasis', '<w:rPr><w:i/></w:rPr>', 'character'),
].join('');
