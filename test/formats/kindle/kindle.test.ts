import {expect, it} from 'vitest';
import type {Story} from '../../../source/core/story/story.ts';
import {noChoices} from '../../../source/core/story/reading-choices.ts';
import {flatToc} from '../../../source/core/story/chapters.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {kf8Records, writeKf8} from './write-kf8.ts';
import {positionOf, writeMobi6, type Compression} from './write-book.ts';
import {ascii, concat, u16, u32, utf8, writeDatabase} from './write-database.ts';

const rain = 'It rained on the quay, and the clerk counted the boats that did not come in. ';
const page = (title: string, words: string): string =>
	`<p align="center"><font size="5"><b>${title}</b></font></p><p>${words}${rain}</p><p>${rain.repeat(2)}</p>`;

const html = `<html><head><guide></guide></head><body>${page('One', 'First. ')}<mbp:pagebreak/>${page('Two', 'Second. ')}<mbp:pagebreak></mbp:pagebreak>${page('Three', 'Third — é. ')}</body></html>`;

const items = ['One', 'Two', 'Three'].map(title => ({
	title,
	position: positionOf(html, `<p align="center"><font size="5"><b>${title}`),
}));

const open = (bytes: Uint8Array, name = 'book.mobi'): Story => readStory({name, bytes});
const titles = ({spine}: Story): readonly (string | null)[] =>
	spine.filter(({role}) => role === 'body').map(({title}) => title);
const texts = ({spine, chapters}: Story): readonly string[] =>
	spine.map((_, index) => chapters.at(index).text);
const refusal = (bytes: Uint8Array): string => {
	try {
		open(bytes);
	} catch (error) {
		return error instanceof Error ? error.message : '';
	}
	return '';
};

it.each<Compression>(['none', 'PalmDOC', 'Huffman'])(
	'reads a book of Mobipocket packed with %s',
	compression => {
		const story = open(
			writeMobi6(html, items, {compression, title: 'The Quay', authors: ['A. Clerk', 'B. Boat']}),
		);
		expect(story.metadata).toMatchObject({title: 'The Quay', authors: ['A. Clerk', 'B. Boat']});
		expect(titles(story)).toEqual(['One', 'Two', 'Three']);
		expect(texts(story)[2]).toContain('Third — é. It rained');
	},
);

it('takes off what stands behind the text of a record', () => {
	const plain = texts(open(writeMobi6(html, items)));
	expect(texts(open(writeMobi6(html, items, {hasExtraData: true, compression: 'PalmDOC'})))).toEqual(plain);
});

it('reads Windows-1252', () => {
	const bytes = ascii(html.replace('—', '\u0097'));
	expect(texts(open(writeMobi6(bytes, [], {charset: 1252}))).join('')).toContain('Third — é.');
});

it('divides a book without contents at its headings', () => {
	expect(titles(open(writeMobi6(html)))).toEqual(['One', 'Two', 'Three']);
});

it('puts chapters below the parts that flat contents have beside them', () => {
	const names = ['Spring', 'One', 'Two', 'Autumn', 'Three'];
	const pages = names.map(name =>
		['Spring', 'Autumn'].includes(name) ? `<h1>${name}</h1>` : `<h1>${name}</h1><p>${rain.repeat(3)}</p>`,
	);
	const flat = `<html><body>${pages.join('<mbp:pagebreak/>')}</body></html>`;
	const listed = names.map(title => ({title, position: positionOf(flat, `<h1>${title}`)}));
	const {toc} = open(writeMobi6(flat, listed));
	expect(toc.map(({title, children}) => [title, ...children.map(child => child.title)])).toEqual([
		['Spring', 'One', 'Two'],
		['Autumn', 'Three'],
	]);
});

it('makes parts of entries that have no prose of their own', () => {
	const parts = html.replace('<p align', '<h1>Spring</h1><mbp:pagebreak/><p align');
	const moved = items.map(({title}) => ({
		title,
		depth: 1,
		position: positionOf(parts, `<p align="center"><font size="5"><b>${title}`),
	}));
	const story = open(writeMobi6(parts, [{title: 'Spring', position: positionOf(parts, '<h1>')}, ...moved]));
	expect(titles(story)).toEqual(['One', 'Two', 'Three']);
	expect(story.toc.map(({title, children}) => [title, children.length])).toEqual([['Spring', 3]]);
});

it('leads links to the chapters that they mean', () => {
	const target = positionOf(html, '<p>Second.');
	const linked = html.replace('</body>', '<p><a filepos=0000000000>See the second one.</a></p></body>');
	const story = open(writeMobi6(linked.replace('0000000000', String(target).padStart(10, '0')), items));
	const third = story.chapters.at(2);
	const [link] = third.spans.filter(({kind}) => kind === 'link');
	expect(link).toMatchObject({kind: 'link', href: `chapter-2#pos-${target}`});
	expect(story.chapters.at(1).anchors.has(`pos-${target}`)).toBe(true);
});

const files = [
	{body: '<p aid="1">A Harbour Tale</p>'},
	{
		body: `<h2 aid="2">Morning</h2><p>Early. ${rain}</p><h2 id="x">Noon</h2><p>Bright. ${rain}</p>`,
		items: [
			{title: 'Morning', at: '<h2 aid'},
			{title: 'Noon', at: '<h2 id'},
		],
	},
	{body: `<p>It went on. ${rain}</p>`},
	{body: `<h2>Night</h2><p>Dark. ${rain}</p>`, items: [{title: 'Night', at: '<h2>'}]},
];

it('puts the files of KF8 together, and divides them where the contents lead', () => {
	const story = open(writeKf8(files, {title: 'A Harbour Tale', compression: 'PalmDOC'}), 'book.azw3');
	expect(titles(story)).toEqual(['Morning', 'Noon', 'Night']);
	expect(texts(story)[1]).toMatch(/^Noon\nBright\. .*\nIt went on\. /);
	expect(story.spine.filter(({role}) => role === 'machinery')).toHaveLength(1);
	expect(texts(story).join('')).not.toContain('color: red');
});

it('leaves out links at the end of a chapter that lead on', () => {
	const linked = html.replace('<mbp:pagebreak/>', '<p><a href="#two">Next Chapter »</a></p><mbp:pagebreak/>');
	const listed = ['One', 'Two', 'Three'].map(title => ({
		title,
		position: positionOf(linked, `<p align="center"><font size="5"><b>${title}`),
	}));
	expect(texts(open(writeMobi6(linked, listed)))[0]).not.toContain('Next');
});

it('reads the style sheets of KF8, and the styles of elements in both', () => {
	const body = `<h2>Noon</h2><p><span class="said">Bright.</span> ${rain}<span style="font-weight: bold">Loud.</span></p>`;
	const kindsIn = ({chapters}: Story): readonly string[] => chapters.at(0).spans.map(({kind}) => kind);
	expect(kindsIn(open(writeKf8([{body}]), 'book.azw3'))).toEqual(['emphasis', 'strong']);
	expect(kindsIn(open(writeMobi6(`<html><body>${body}</body></html>`)))).toEqual(['strong']);
});

it('takes KF8 where a file holds the book twice', () => {
	const old = writeMobi6('<p>Old.</p>');
	const first = old.slice(78 + 2 * 8 + 2, old.length - '<p>Old.</p>'.length);
	const boundary = 3;
	const header = concat(first, u32(121), u32(12), u32(boundary));
	header.set(u32(2), header.indexOf(0x45, 16 + 264) + 8);
	const records = [
		header,
		utf8('<p>Old.</p>'),
		ascii('BOUNDARY'),
		...kf8Records(files, {title: 'A Harbour Tale'}),
	];
	const story = open(writeDatabase('Both', 'BOOKMOBI', records));
	expect(titles(story)).toEqual(['Morning', 'Noon', 'Night']);
	expect(story.file['container']).toBe('KF8 (AZW3)');
});

it('reads plain text of PalmDOC', () => {
	const text = ascii(`Chapter 1\n${rain}\n\nCaf\u00e9 tables stood outside.\nChapter 2\n${rain}`);
	const header = concat(u16(1), u16(0), u32(text.length), u16(1), u16(4096), u32(0));
	const story = open(writeDatabase('Rain_on_the_Quay', 'TEXtREAd', [header, text]), 'rain.pdb');
	expect(story.metadata.title).toBe('Rain on the Quay');
	expect(titles(story)).toEqual(['Chapter 1', 'Chapter 2']);
	expect(texts(story)[0]).toContain('Café tables');
});

it('shows all pages in order as raw', () => {
	const bytes = writeKf8(files, {title: 'A Harbour Tale'});
	const story = readStory({name: 'book.azw3', bytes}, {...noChoices, raw: true});
	expect(texts(story).join('\n')).toContain('A Harbour Tale');
});

it('refuses what is protected, and names the book', () => {
	const message = refusal(writeMobi6(html, items, {encryption: 2, title: 'The Quay'}));
	expect(message).toContain('The Quay');
	expect(message).toContain('DRM');
});

it('refuses Topaz, KFX and text that is packed in a way that nobody knows', () => {
	const unknown = concat(u16(77), u16(0), u32(1), u16(1), u16(4096), u32(0));
	expect(refusal(concat(ascii('TPZ0'), new Uint8Array(100)))).toContain('Topaz');
	expect(refusal(concat(ascii('CONT'), Uint8Array.of(2, 0), new Uint8Array(100)))).toContain('KFX');
	expect(
		refusal(concat(Uint8Array.of(0xea), ascii('DRMION'), Uint8Array.of(0xee), new Uint8Array(99))),
	).toContain('KFX');
	expect(refusal(writeDatabase('x', 'BOOKMOBI', [unknown, utf8('text')]))).toContain(
		'compressed in an unknown way',
	);
});

it('takes the contents page, the cover and the title page for machinery', () => {
	const list = `<p><b>Contents</b></p>${items.map(({title, position}) => `<p><a filepos=${position}>${title}</a></p>`).join('')}`;
	const story = open(writeMobi6(html.replace('</body>', `<mbp:pagebreak/>${list}</body>`), items));
	expect(titles(story)).toEqual(['One', 'Two', 'Three']);
	expect(story.spine.at(-1)).toMatchObject({role: 'machinery', isLinear: false});
	expect(flatToc(story.toc).map(({title}) => title)).toEqual(['One', 'Two', 'Three']);
});

it('takes notes that a mark leads to and that lead back out of the text', () => {
	const body = `<p>The watch<sup><a filepos=NOTE>[1]</a></sup> ticked. ${rain}</p><p>${rain}</p>`;
	const note = `<p>[<a filepos=MARK>1</a>] A hunter.</p>`;
	const draft = `<h2>One</h2>${body}${note}<mbp:pagebreak/>${page('Two', 'Second. ')}`;
	const digits = (words: string): string =>
		String(positionOf(draft.replaceAll(/NOTE|MARK/g, '0000000000'), words)).padStart(10, '0');
	const text = draft.replace('NOTE', digits('<p>[<a')).replace('MARK', digits('<p>The watch'));
	const first = open(writeMobi6(text)).chapters.at(0);
	expect([...first.notes.values()]).toEqual([{label: '1', text: 'A hunter.'}]);
	expect(first.spans.map(({kind}) => kind)).toContain('noteReference');
	expect(first.text).not.toContain('hunter');
});

const work = 'https://archiveofourown.org/works/1';
const preface = `<p><b>The Quay</b><br></br> Posted originally on the <a href="https://archiveofourown.org/">Archive of Our Own</a> at <a href="${work}">${work}</a>.</p><p><b>Rating:</b></p><blockquote><a href="https://archiveofourown.org/tags/T">Teen And Up Audiences</a></blockquote><p><b>Fandoms:</b></p><blockquote><a href="x">Boats, Large</a>, <a href="y">Fog</a></blockquote><p><b>Stats:</b></p><blockquote>Published: 2020-01-02 Words: 9 Chapters: 2/2</blockquote>`;
const byLine = `<p align="center"><font size="5"><b>The Quay</b></font></p><p>by <a href="https://archiveofourown.org/users/a">ada</a>, <a href="https://archiveofourown.org/users/b">bo</a></p><p>Summary</p><blockquote>Counting.</blockquote>`;
const chapter = (title: string): string =>
	page(title, '').replace('</p><p>', `</p><p>Chapter Notes</p><blockquote>About ${title}.</blockquote><p>`);
const afterword = `<p>End Notes</p><blockquote>Thanks.</blockquote><p>Please <a href="${work}/comments">drop by the Archive and comment</a>!</p>`;

it('reads what AO3 says in Mobipocket, and folds its notes', () => {
	const text = [preface, byLine, chapter('Chapter 1'), chapter('Chapter 2'), afterword].join(
		'<mbp:pagebreak/>',
	);
	const entries = ['Chapter 1', 'Chapter 2'].map(title => ({
		title,
		position: positionOf(text, `<p align="center"><font size="5"><b>${title}`),
	}));
	const story = open(
		writeMobi6(text, [
			{title: 'Preface', position: 0},
			...entries,
			{title: 'Afterword', position: positionOf(text, '<p>End Notes')},
		]),
	);
	expect(story.metadata).toMatchObject({
		authors: ['ada', 'bo'],
		rating: {label: 'Teen And Up Audiences'},
		fandoms: ['Boats, Large', 'Fog'],
		summary: 'Counting.',
		status: 'complete',
		source: work,
	});
	expect(titles(story)).toEqual(['Chapter 1', 'Chapter 2']);
	expect(story.file['maker']).toBe('AO3');
	const last = story.chapters.at(1);
	expect(last.blocks.map(({kind}) => kind)).toEqual([
		'heading',
		'note',
		'note',
		'paragraph',
		'paragraph',
		'note',
		'note',
	]);
	expect(last.text).not.toContain('drop by');
});

it('keeps the lines of code', () => {
	const listing = `<html><body>${page('One', 'First. ')}<pre>if (a)\n  b();\n</pre><p><tt>c()<br></br>d()</tt></p></body></html>`;
	const [text = ''] = texts(open(writeMobi6(listing, [], {compression: 'PalmDOC', title: 'The Quay'})));
	expect(text).toContain('\nif (a)\n  b();\n');
	expect(text).toContain('\nc()\nd()');
});
