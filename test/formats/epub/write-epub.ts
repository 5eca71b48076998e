import {noChoices, type ReadingChoices} from '../../../source/core/story/reading-choices.ts';
import type {Story, TocEntry} from '../../../source/core/story/story.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {writeZip, type ZipFile} from '../write-zip.ts';

/** A page of a book: its path below `OEBPS/`, and what its body holds. */
export type Page = {
	readonly path: string;
	readonly body: string;
	readonly bodyAttributes?: string;
	readonly head?: string;
	readonly isLinear?: boolean;
};

/** An entry of the contents. */
export type Entry = readonly [href: string, title: string, children?: readonly Entry[]];

export type Book = {
	readonly pages: readonly Page[];
	/** In a navigation document; none where it is absent. */
	readonly toc?: readonly Entry[];
	/** In an NCX instead. */
	readonly ncx?: readonly Entry[];
	readonly landmarks?: readonly (readonly [href: string, type: string])[];
	readonly metadata?: string;
	readonly spineAttributes?: string;
	readonly guide?: string;
	readonly files?: readonly ZipFile[];
};

export const paragraph =
	'<p>Nobody had swept the landing since the ferry stopped, and the leaves lay there in the order in which they fell.</p>';

/** So many paragraphs of prose, each of them different. */
export const proseOf = (name: string, count = 3): string =>
	Array.from(
		{length: count},
		(_, index) =>
			`<p>${name} ${index + 1}: the water stood at the third step, and whoever wanted to cross had to call for a long time.</p>`,
	).join('\n');

const pageOf = ({body, bodyAttributes = '', head = ''}: Page): string =>
	`<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title>${head}</head><body ${bodyAttributes}>${body}</body></html>`;

const listOf = (entries: readonly Entry[]): string =>
	`<ol>${entries
		.map(([href, title, children = []]) => {
			const label = href === '' ? `<span>${title}</span>` : `<a href="${href}">${title}</a>`;
			return `<li>${label}${children.length > 0 ? listOf(children) : ''}</li>`;
		})
		.join('')}</ol>`;

const pointsOf = (entries: readonly Entry[]): string =>
	entries
		.map(
			([href, title, children = []]) =>
				`<navPoint><navLabel><text>${title}</text></navLabel><content src="${href}"/>${pointsOf(children)}</navPoint>`,
		)
		.join('');

const navOf = (toc: readonly Entry[], landmarks: Book['landmarks'] = []): string =>
	`<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="landmarks"><ol>${landmarks
		.map(([href, type]) => `<li><a epub:type="${type}" href="${href}">x</a></li>`)
		.join('')}</ol></nav><nav epub:type="toc">${listOf(toc)}</nav></body></html>`;

const defaultMetadata =
	'<dc:title>The Ferry</dc:title><dc:creator>Ann Reed</dc:creator><dc:language>en</dc:language>';

const packageOf = (book: Book): string => {
	const items = book.pages.map(
		({path}, index) => `<item id="p${index}" href="${path}" media-type="application/xhtml+xml"/>`,
	);
	const references = book.pages.map(
		({isLinear = true}, index) => `<itemref idref="p${index}"${isLinear ? '' : ' linear="no"'}/>`,
	);
	return `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${book.metadata ?? defaultMetadata}</metadata><manifest>${items.join('')}${
		book.toc
			? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="scripted nav"/>'
			: ''
	}${book.ncx ? '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' : ''}</manifest><spine ${
		book.ncx ? 'toc="ncx"' : ''
	} ${book.spineAttributes ?? ''}>${references.join('')}</spine>${book.guide ?? ''}</package>`;
};

export const containerFor = (path: string): string =>
	`<container><rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** The files of a book, to be changed before they are packed. */
export const filesOf = (book: Book): readonly ZipFile[] => [
	{path: 'mimetype', content: 'application/epub+zip', isStored: true},
	{path: 'META-INF/container.xml', content: containerFor('OEBPS/content.opf')},
	{path: 'OEBPS/content.opf', content: packageOf(book)},
	...(book.toc ? [{path: 'OEBPS/nav.xhtml', content: navOf(book.toc, book.landmarks)}] : []),
	...(book.ncx
		? [{path: 'OEBPS/toc.ncx', content: `<ncx><navMap>${pointsOf(book.ncx)}</navMap></ncx>`}]
		: []),
	...book.pages.map(page => ({path: `OEBPS/${page.path}`, content: pageOf(page)})),
	...(book.files ?? []),
];

export const writeEpub = (book: Book): Uint8Array => writeZip(filesOf(book));

export const openBytes = (
	bytes: Uint8Array,
	choices: Partial<ReadingChoices> = {},
	name = 'book.epub',
): Story => readStory({name, bytes}, {...noChoices, ...choices});

export const openEpub = (book: Book, choices: Partial<ReadingChoices> = {}): Story =>
	openBytes(writeEpub(book), choices);

/** The contents, levels by their indent. */
export const contentsOf = ({toc}: Story): readonly string[] => {
	const lines = (entries: readonly TocEntry[], depth: number): readonly string[] =>
		entries.flatMap(({title, children}) => [`${'  '.repeat(depth)}${title}`, ...lines(children, depth + 1)]);
	return lines(toc, 0);
};

/** What each chapter in the reading order holds. */
export const textsOf = (story: Story): readonly string[] =>
	story.spine.flatMap(({isLinear}, index) => (isLinear ? [story.chapters.at(index).text] : []));
