import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {flatToc} from '../../../source/core/story/chapters.ts';
import {followLink} from '../../../source/core/story/links.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {readImage} from '../../../source/reading/read-image.ts';
import {makePng} from '../../make-png.ts';
import {chooseFiles, chapterOrder} from '../../../source/formats/packed/choose-files.ts';
import {titleOfName} from '../../../source/formats/packed/join-stories.ts';
import {chaptersOf} from '../../story-from.ts';
import {writeZip} from '../write-zip.ts';
import {randomCases} from '../../random-cases.ts';

const open = (name: string, bytes: Uint8Array): Story => readStory({name, bytes});
/** An archive of files by their paths, stored as they are. */
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
	writeZip(Object.entries(files).map(([path, content]) => ({path, content, isStored: true})));
const openZip = (files: Readonly<Record<string, string | Uint8Array>>): Story => open('a.zip', zipOf(files));
const titles = ({toc}: Story): readonly string[] => flatToc(toc).map(({title}) => title);
const textOf = (story: Story): string =>
	chaptersOf(story)
		.map(({text}) => text)
		.join('\n');

const text = 'Title: Rain\nAuthor: B. Writer\n\nIt rained.\n\nIt went on raining.';

describe('gzip', () => {
	it('is read as what is in it', () => {
		const story = open('rain.txt.gz', gzipSync(text));
		expect(story.metadata.title).toBe('Rain');
		expect(story.file).toMatchObject({format: 'text', container: 'gzip', damaged: null});
	});

	it('has the pictures of what is in it', () => {
		const png = makePng(30, 20);
		const rtf = `{\\rtf1 It rained.\\par {\\pict\\pngblip ${Buffer.from(png).toString('hex')}}\\par And on.}`;
		const story = open('rain.rtf.gz', gzipSync(rtf));
		const [image] = chaptersOf(story).flatMap(({blocks}) => blocks.flatMap(block => block.image ?? []));
		expect(new Uint8Array(readImage(story, image?.source ?? '').bytes)).toEqual(png);
	});

	it('finds the format by the name inside', () => {
		expect(open('rain.md.gz', gzipSync('It *rained*.')).file).toMatchObject({format: 'markdown'});
	});

	it('that is cut short shows what there is, and says so', () => {
		const long = Array.from({length: 3000}, (_, index) => `Line ${index * 7919}.`).join('\n\n');
		const packed = gzipSync(long);
		const story = open('rain.txt.gz', packed.subarray(0, packed.length - 500));
		expect(textOf(story)).toContain('Line 7919.');
		expect(story.file['damaged']).toContain('cut short');
	});

	test.each([
		['a bomb', gzipSync(Buffer.alloc(40 * 1024 * 1024)), /more than 32 MB/],
		['rubbish', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), /damaged/],
		[
			'a tape archive',
			gzipSync(Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(300)])),
			/tar archive/,
		],
		['a picture', gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47])), /“a” in it is a PNG image/],
		[
			'layers without end',
			gzipSync(gzipSync(gzipSync(gzipSync(gzipSync('x'))))),
			/an archive inside an archive/,
		],
	])('refuses %s', (_, bytes, message) => {
		const refused = (): unknown => open('a.gz', bytes);
		expect(refused).toThrow(UnreadableStory);
		expect(refused).toThrow(message);
	});
});

describe('an archive of one story', () => {
	it('is that story, whatever lies beside it', () => {
		const story = openZip({
			'__MACOSX/._rain.txt': 'x',
			'.DS_Store': 'x',
			'Rain/rain.txt': text,
			'Rain/cover.png': 'x',
			'Rain/README.txt': 'Thanks for downloading.',
		});
		expect(story.metadata.title).toBe('Rain');
		expect(story.file).toMatchObject({container: 'zip', format: 'text'});
	});

	it('holds the best copy of several', () => {
		expect(openZip({'rain.txt': text, 'rain.md': '# Rain\n\nIt *rained*.'}).file).toMatchObject({
			format: 'markdown',
		});
	});

	it('may be packed twice', () => {
		expect(openZip({'rain.txt.gz': gzipSync(text)}).file).toMatchObject({container: 'gzip in zip'});
	});

	test.each([
		[
			'several stories',
			{'one.txt': 'a', 'two.txt': 'b', 'three.txt': 'c', 'four.md': 'd'},
			/contains 4 stories: one.txt, two.txt, three.txt and 1 more/,
		],
		['a comic', {'1.jpg': 'a', '2.jpg': 'b'}, /comic/],
		['nothing to read', {'a.bin': 'a'}, /archive without a story/],
		['a picture by another name', {'a.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47])}, /“a.txt” in it is a PNG/],
	])('refuses %s', (_, files, message) => {
		const refused = (): unknown => openZip(files);
		expect(refused).toThrow(UnreadableStory);
		expect(refused).toThrow(message);
	});
});

describe('chapters in files', () => {
	it('are one story in natural order', () => {
		const story = openZip({
			'Rain/10 - The Sea.txt': 'Ten.',
			'Rain/2 - The Hill.txt': 'Two.',
			'Rain/1 - The Door.txt': 'One.',
			'Rain/prologue.txt': 'Before.',
			'Rain/epilogue.txt': 'After.',
			'Rain/info.txt': 'From a site.',
		});
		expect(titles(story)).toEqual(['Prologue', 'The Door', 'The Hill', 'The Sea', 'Epilogue']);
		expect(textOf(story)).toBe(
			'Prologue\nBefore.\nThe Door\nOne.\nThe Hill\nTwo.\nThe Sea\nTen.\nEpilogue\nAfter.',
		);
	});

	it('keep their own headings, and those inside divide no chapter', () => {
		const story = openZip({
			'01.md':
				'---\nauthor: B. Writer\n---\n# The Door\n\n## Outside\n\nA[^1].\n\n## Inside\n\nB.\n\n[^1]: x',
			'02.md': '# The Hill\n\nC.',
		});
		expect(titles(story)).toEqual(['The Door', 'The Hill']);
		expect(story.metadata.authors).toEqual(['B. Writer']);
		expect(chaptersOf(story)[0]?.notes.size).toBe(1);
		expect(chaptersOf(story)[0]?.text.startsWith('The Door\nOutside')).toBe(true);
	});

	it('that cannot be read are left out and counted', () => {
		const story = openZip({'1.txt': 'One.', '2.txt': '', '3.txt': 'Three.'});
		expect(story.spine).toHaveLength(2);
		expect(story.file['damaged']).toContain('1');
	});

	test.each([
		['01 - The Sea.txt', 'The Sea'],
		['chapter_3.md', 'Chapter 3'],
		['ch07.html', 'Chapter 7'],
		['12.txt', 'Chapter 12'],
		['part-2.txt', 'Part 2'],
		['the-sea.txt', 'The sea'],
	])('the name %s stands for “%s”', (name, title) => {
		expect(titleOfName(name)).toBe(title);
	});

	it('are no chapters without numbers', () => {
		expect(chapterOrder(['a.txt', 'b.txt', 'c.txt'])).toBeUndefined();
		expect(chapterOrder(['1.txt', '2.md'])).toBeUndefined();
		expect(chooseFiles(['index.html', 'story.html']).kind).toBe('one');
	});
});

describe('a book of mdBook', () => {
	const files = {
		'book.toml': '[book]\ntitle = "Rain"\nauthors = ["B. Writer"]\nlanguage = "en"\n',
		'src/SUMMARY.md': [
			'# Summary\n\n[Before](before.md)\n\n# Part One\n\n- [The *Door*](one/door.md)\n  - [The Lock](one/lock%20a.md)',
			'- [A draft]()\n- [Lost](lost.md)\n\n# Part Two\n\n- [The Hill](hill.md)\n- [Again](hill.md#again)\n',
		].join('\n'),
		'src/before.md': 'Before all.',
		'src/one/door.md': '# The Door\n\nIt was shut.',
		'src/one/lock a.md': '# The Lock\n\n## Its key\n\nIt was gone.',
		'src/hill.md': '# The Hill\n\nIt was high.',
		'src/unlisted.md': 'Not shown.',
	};
	const story = openZip(files);

	it('has the order, the divisions and the titles of its list', () => {
		const [before, one, two] = story.toc;
		expect([before?.title, one?.title, two?.title]).toEqual(['Before', 'Part One', 'Part Two']);
		expect(one?.children.map(({title}) => title)).toEqual(['The Door']);
		expect(one?.children[0]?.children.map(({title}) => title)).toEqual(['The Lock']);
		expect(textOf(story)).not.toContain('Not shown');
	});

	it('has what its settings say, and tells what is missing', () => {
		expect(story.metadata).toMatchObject({title: 'Rain', authors: ['B. Writer'], language: 'en'});
		expect(story.file['damaged']).toContain('1');
	});
});

it('a damaged archive opens or is refused in words', () => {
	const whole = zipOf({'1.md': '# One\n\nText *of* one.', '2.md': '# Two\n\nText of two.', 'c.png': 'x'});
	const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {maxLength: 6});
	fc.assert(
		fc.property(damage, fc.nat(whole.length), (changes, cut) => {
			const bytes = Buffer.from(whole);
			for (const [at, value] of changes) bytes[at] = value;
			try {
				expect(open('a.zip', bytes.subarray(0, cut)).spine.length).toBeGreaterThan(0);
			} catch (error) {
				expect(error).toBeInstanceOf(UnreadableStory);
			}
		}),
		{numRuns: randomCases(300)},
	);
});

describe('links between the files of a story', () => {
	const page = (body: string): string =>
		`<!DOCTYPE html><html><head><title>x</title></head><body>${body}<p>It rained on the quay.</p><p>The clerk counted.</p></body></html>`;
	const story = openZip({
		'book/chapter1.html': page(
			'<h1>One</h1><p><a href="chapter2%20b.html#x">on</a>, <a href="Chapter3.html">then</a>, <a href="chapter3.html#b">at last</a>, <a href="missing.html">never</a>, <a href="https://a.example/">out</a>.</p>',
		),
		'book/chapter2 b.html': page('<h1>Two</h1><p>Fog.</p><p id="x">Here.</p>'),
		'book/chapter3.html': page(
			`<h2>A</h2><p>Fog. <a href="#b">on</a></p><h2 id="b">B</h2><p>More <a href="chapter1.html">back</a>.</p>`,
		),
	});
	const placesFrom = (chapter: number) =>
		story.chapters
			.at(chapter)
			.spans.flatMap(span => (span.kind === 'link' ? [followLink(story, chapter, span.href)] : []));

	it('lead to the place that they name', () => {
		const [two, three, part, missing, out] = placesFrom(0);
		expect(two).toMatchObject({to: 'place', place: {chapter: 1}});
		expect(story.chapters.at(1).text.slice(two?.to === 'place' ? two.place.offset : 0)).toMatch(/^Here/);
		expect(three).toEqual({to: 'place', place: {chapter: 2, offset: 0}});
		expect(part).toMatchObject({to: 'place', place: {chapter: 3}});
		expect(missing).toBeUndefined();
		expect(out).toEqual({to: 'outside', address: 'https://a.example/'});
	});

	it('lead on inside a file of several chapters, and back', () => {
		expect(placesFrom(2)[0]).toMatchObject({to: 'place', place: {chapter: 3}});
		expect(placesFrom(3)[0]).toEqual({to: 'place', place: {chapter: 0, offset: 0}});
	});

	it('lead to what a page was made of', () => {
		const book = openZip({
			'ch-1.md': '# One\n\nIt rained, [and then](ch-2.html).\n',
			'ch-2.md': '# Two\n\nIt rained on.\n',
		});
		const [link] = book.chapters.at(0).spans.filter(({kind}) => kind === 'link');
		expect(link?.kind === 'link' && followLink(book, 0, link.href)).toEqual({
			to: 'place',
			place: {chapter: 1, offset: 0},
		});
	});
});
