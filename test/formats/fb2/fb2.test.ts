import fc from 'fast-check';
import {expect, it} from 'vitest';
import {deflateRawSync, crc32} from 'node:zlib';
import type {Chapter, Story} from '../../../source/core/story/story.ts';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {chaptersOf, prose, rain, read, section, write} from './write-fb2.ts';
import {randomCases} from '../../random-cases.ts';

const titlesOf = ({spine}: Story): readonly (string | null)[] =>
	spine.filter(({role}) => role === 'body').map(({title}) => title);
const kindsOf = ({blocks}: Chapter): readonly string[] => blocks.map(({kind}) => kind);

it('reads what the description says', () => {
	const {metadata, file} = read(
		write({
			info: `<genre>sf_fantasy</genre><author><first-name>Ada</first-name><middle-name>B.</middle-name><last-name>Quay</last-name></author>
<author><nickname>gull</nickname></author><book-title>The  Harbour</book-title><annotation><p>A clerk counts.</p></annotation>
<keywords>sea, fog</keywords><date value="2019-03-04">4 марта 2019</date><coverpage><image l:href="#c.png"/></coverpage>
<lang>en</lang><translator><first-name>T.</first-name><last-name>Tide</last-name></translator><sequence name="Tides" number="3"/>`,
			body: `<body>${section('One', prose)}</body>`,
		}),
	);
	expect(metadata).toMatchObject({
		title: 'The Harbour',
		authors: ['Ada B. Quay', 'gull'],
		genres: ['fantasy'],
		summary: 'A clerk counts.',
		tags: ['sea', 'fog'],
		published: '2019-03-04',
		translators: ['T. Tide'],
		series: 'Tides [3]',
		cover: 'c.png',
	});
	expect(file).toMatchObject({format: 'fb2', encoding: 'utf-8', damaged: null});
});

it('reads the fields that sites put into the annotation', () => {
	const {metadata} = read(
		write({
			info: `<annotation><p><strong>Рейтинг:</strong> R</p><p><strong>Предупреждения:</strong> Туман, Шторм</p><p><strong>Метки</strong>: Море</p>
<p><strong>Размер:</strong> Мини</p><p><strong>Описание:</strong></p><p>Причал и дождь.</p></annotation>`,
			body: `<body>${section('I', prose)}</body>`,
		}),
	);
	expect(metadata).toMatchObject({
		rating: {label: 'R'},
		warnings: ['Туман', 'Шторм'],
		tags: ['Море'],
		summary: 'Причал и дождь.',
		other: [{label: 'Размер', value: 'Мини'}],
	});
});

it('makes chapters of sections, and parts of sections whose prose is all in others', () => {
	const story = read(
		write({
			body: `<body><title><p>The Harbour</p></title><epigraph><p>Salt.</p><text-author>Anon</text-author></epigraph>
${section('Spring', `${section('One', prose)}${section('Two', prose)}`)}${section('Autumn', `${prose}${section('Three', prose)}`)}</body>`,
		}),
	);
	expect(titlesOf(story)).toEqual(['One', 'Two', 'Autumn', 'Three']);
	expect(story.spine[0]).toMatchObject({role: 'front', title: null});
	expect(story.toc.map(({title, children}) => [title, children.map(child => child.title)])).toEqual([
		['Spring', ['One', 'Two']],
		['Autumn', ['Three']],
	]);
	expect(chaptersOf(story)[0]?.text).toBe('Salt.\nAnon');
});

it('joins the lines of a title, and leaves marks of notes out of it', () => {
	const title = '<title><p>Chapter 1</p><p>The Inn<a l:href="#n1" type="note">[1]</a></p></title>';
	expect(titlesOf(read(write({body: `<body><section>${title}${prose}</section></body>`})))).toEqual([
		'Chapter 1: The Inn',
	]);
});

it('finds scenes at stars, blank lines and sections without a title', () => {
	const inside = `<p>${rain}</p>`.repeat(4);
	const story = read(
		write({
			body: `<body>${section('One', `${inside}<subtitle>* * *</subtitle>${inside}<empty-line/>${inside}`)}<section>${inside}</section></body>`,
		}),
	);
	expect(chaptersOf(story).map(({scenes}) => scenes.map(({separator}) => separator))).toEqual([
		[null, '* * *', null, null],
	]);
});

it('keeps verse, quotations, subtitles, pictures and tables', () => {
	const [chapter] = chaptersOf(
		read(
			write({
				body: `<body>${section(
					'One',
					`<p>${rain}<emphasis>Still</emphasis> <strikethrough>dry</strikethrough>.</p><poem><stanza><v>One line</v><v>and another</v></stanza><stanza><v>Apart</v></stanza><text-author>Gull</text-author></poem>
<subtitle>Noon</subtitle><cite><p>Counted.</p></cite><image l:href="#i.png" alt="A boat"/><table><tr><td>a</td><td>b</td></tr></table><p>${rain}</p>`,
				)}</body>`,
			}),
		),
	);
	const kinds = chapter ? kindsOf(chapter) : [];
	expect(kinds.slice(0, 8)).toEqual([
		'heading',
		'paragraph',
		'verse',
		'verse',
		'paragraph',
		'heading',
		'quote',
		'image',
	]);
	expect(chapter?.text).toContain('One line\nand another\nApart');
	expect(chapter?.spans.map(({kind}) => kind)).toEqual(['emphasis', 'strike']);
	expect(chapter?.blocks.find(({kind}) => kind === 'image')).toMatchObject({
		image: {alt: 'A boat', source: '#i.png'},
	});
});

it('knows the mark of a note that is a Roman number', () => {
	const story = read(
		write({
			body: `<body>${section('One', `<p>It rained<a l:href="#c1" type="note">{II}</a> all day. ${rain}</p>`)}</body>`,
			behind: `<body name="comments"><section id="c1"><title><p>Comment II</p></title><p>A wet year.</p></section></body>`,
		}),
	);
	expect(story.chapters.at(0).notes.get('c1')).toEqual({label: 'II', text: 'A wet year.'});
});

it.each(['notes', 'comments', 'Примечания'])('takes notes from the body “%s”', name => {
	const story = read(
		write({
			body: `<body>${section('One', `<p>The watch<a l:href="#n1" type="note">[1]</a> ticked. ${rain}</p>`)}</body>`,
			behind: `<body name="${name}"><title><p>Notes</p></title><section id="n1"><title><p>Note 1</p></title><p>A hunter.</p><p>From Exeter.</p></section><section id="n2"><p>Lost.</p></section></body>`,
		}),
	);
	const [chapter, notes] = chaptersOf(story);
	expect(chapter?.notes.get('n1')).toEqual({label: '1', text: 'A hunter.\nFrom Exeter.'});
	expect(chapter?.spans).toMatchObject([{kind: 'noteReference', target: '#n1'}]);
	expect(chapter?.text).not.toContain('hunter');
	expect(story.spine[1]).toMatchObject({role: 'notes', isLinear: false});
	expect(notes?.text).toContain('Lost.');
});

it('reads several bodies, text outside paragraphs, bare ampersands and names of HTML', () => {
	const story = read(
		write({
			body: `<body>${section('One', `Loose words &amp; more. <p>Salt & fog&nbsp;&mdash; and <b>rain</b>.</p>`)}</body><body><title><p>Appendix</p></title>${section('Two', prose)}</body>`,
		}),
	);
	expect(chaptersOf(story)[0]?.text).toContain('Loose words & more.\nSalt & fog\u00a0— and rain.');
	expect(story.toc.map(({title}) => title)).toEqual(['One', 'Appendix']);
});

const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const toWindows1251 = (text: string): Uint8Array =>
	Uint8Array.from(text, sign => {
		const lower = letters.indexOf(sign.toLowerCase());
		if (lower === -1) return sign.charCodeAt(0) & 0xff;
		return lower + (sign === sign.toLowerCase() ? 0xe0 : 0xc0);
	});

it('believes the charset of the declaration, unless the bytes are UTF-8', () => {
	const text = write({charset: 'windows-1251', body: `<body>${section('Причал', '<p>Дождь.</p>')}</body>`});
	expect(titlesOf(read(toWindows1251(text)))).toEqual(['Причал']);
	expect(titlesOf(read(text))).toEqual(['Причал']);
});

/** An archive with one file in it. */
const zip = (path: string, content: Uint8Array): Uint8Array => {
	const packed = deflateRawSync(content);
	const name = new TextEncoder().encode(path);
	const header = new DataView(new ArrayBuffer(30));
	header.setUint32(0, 0x04034b50, true);
	const middle = new DataView(new ArrayBuffer(46));
	middle.setUint32(0, 0x02014b50, true);
	for (const [view, shift] of [
		[header, 0],
		[middle, 2],
	] as const) {
		view.setUint16(8 + shift, 8, true);
		view.setUint32(14 + shift, crc32(content), true);
		view.setUint32(18 + shift, packed.length, true);
		view.setUint32(22 + shift, content.length, true);
		view.setUint16(26 + shift, name.length, true);
	}
	const end = new DataView(new ArrayBuffer(22));
	end.setUint32(0, 0x06054b50, true);
	end.setUint16(8, 1, true);
	end.setUint16(10, 1, true);
	end.setUint32(12, 46 + name.length, true);
	end.setUint32(16, 30 + name.length + packed.length, true);
	const parts = [header.buffer, name, packed, middle.buffer, name, end.buffer];
	return Buffer.concat(parts.map(part => (part instanceof ArrayBuffer ? new Uint8Array(part) : part)));
};

it('opens an archive of one book', () => {
	const text = new TextEncoder().encode(write({body: `<body>${section('One', prose)}</body>`}));
	const story = read(zip('book.fb2', text), 'book.fb2.zip');
	expect(titlesOf(story)).toEqual(['One']);
	expect(story.file['container']).toBe('FictionBook in zip');
});

it('shows title page and notes as raw', () => {
	const text = write({body: `<body><title><p>The Harbour</p></title>${section('One', prose)}</body>`});
	expect(chaptersOf(read(text, 'book.fb2', true)).map(chapter => chapter.text)).toContain('The Harbour');
});

const whole = write({
	info: `<book-title>The Harbour</book-title><annotation><p><strong>Rating:</strong> T</p></annotation>`,
	body: `<body><title><p>The Harbour</p></title>${section('One', `<poem><stanza><v>a</v></stanza></poem>${prose}<a l:href="#n1" type="note">1</a>`)}</body>`,
	behind:
		'<body name="notes"><section id="n1"><p>x</p></section></body><binary id="c" content-type="image/png">AAAA</binary>',
});

const isHandled = (bytes: Uint8Array): boolean => {
	try {
		const story = read(bytes);
		// What is no longer known as FictionBook is read as text.
		return story.file.format !== 'fb2' || chaptersOf(story).every(({scenes}) => scenes.length > 0);
	} catch (error) {
		if (error instanceof UnreadableStory) return /^[^\n]+[.?]$/.test(error.message);
		throw error;
	}
};

it('reads files that are cut or changed anywhere, or says why not', () => {
	const bytes = new TextEncoder().encode(whole);
	fc.assert(
		fc.property(
			fc.nat(bytes.length),
			fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 8}),
			(end, changes) => {
				const changed = bytes.slice(0, Math.max(1, end));
				for (const [at, byte] of changes) changed[at % changed.length] = byte;
				return isHandled(changed);
			},
		),
		{numRuns: randomCases(300)},
	);
});

it.each([
	['sections in sections', '<section>'.repeat(5000)],
	['titles', `<section><title><p>${'<emphasis>'.repeat(5000)}`],
	['pictures never closed', `<section><p>x</p>${'<binary '.repeat(50_000)}`],
	['entities', `<section><p>${'&unknown;'.repeat(50_000)}`],
	['links to notes', `<section><p>${'<a l:href="#n" type="note">1</a>'.repeat(20_000)}</p></section>`],
])('bears many %s', (_, body) => {
	const started = performance.now();
	expect(isHandled(new TextEncoder().encode(write({body: `<body>${body}</body>`})))).toBe(true);
	expect(performance.now() - started).toBeLessThan(4000);
});

it('reads a title of links inside one another in time', () => {
	const depth = 60;
	const title = `${'<a l:href="#x">'.repeat(depth)}The Inn<a l:href="#n">1</a>${'</a>'.repeat(depth)}`;
	const story = read(
		write({body: `<body><section><title><p>${title}</p></title><p>${prose}</p></section></body>`}),
	);
	expect(titlesOf(story)).toEqual(['The Inn']);
});

it('reads what stands in bodies that were never closed once', () => {
	const story = read(write({body: `${'<body><title><p>The Inn</p></title>'.repeat(30)}<p>It rained.</p>`}));
	const said = chaptersOf(story)
		.map(({text}) => text)
		.join('\n');
	expect(said.match(/It rained/g)).toHaveLength(1);
	expect(said.match(/The Inn/g)?.length).toBeLessThanOrEqual(30);
});
