import {describe, expect, it} from 'vitest';
import {flatToc} from '../../source/core/story/chapters.ts';
import type {Story} from '../../source/core/story/story.ts';
import {readMobi6} from '../../source/formats/kindle/mobi6-pages.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {chaptersOf} from '../story-from.ts';
import {docxStory} from './docx/document.ts';
import {writeEpub} from './epub/write-epub.ts';
import {writeMobi6} from './kindle/write-book.ts';
import {utf8} from './kindle/write-database.ts';
import {writeZip} from './write-zip.ts';

const open = (name: string, content: string | Uint8Array): Story =>
	readStory({name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content});

const damaged = (story: Story): string => String(story.file['damaged']);
const textOf = (story: Story): string =>
	chaptersOf(story)
		.map(({text}) => text)
		.join('\n');

const more = /more in it than any story/;

describe('what is more than any story is left out, and the file says so', () => {
	it('in HTML', () => {
		const story = open('a.html', `<html><body><p>The rain.</p>${'<b><i><p><div>x '.repeat(60_000)}`);
		expect(damaged(story)).toMatch(more);
		expect(textOf(story)).toMatch(/^The rain\.\n/);
	});

	it('in Markdown, of lines and of signs', () => {
		for (const body of ['- a\n'.repeat(100_000), '['.repeat(400_000), 'a\n\n'.repeat(100_000)]) {
			const story = open('a.md', `# Rain\n\nThe rain.\n\n${body}`);
			expect(damaged(story)).toMatch(more);
			expect(textOf(story)).toContain('The rain.');
		}
	});

	it('in FictionBook', () => {
		const section = '<section><title><p>Rain</p></title><p>a</p></section>';
		const story = open(
			'a.fb2',
			`<FictionBook><body><section><p>The rain.</p></section>${section.repeat(40_000)}</body></FictionBook>`,
		);
		expect(damaged(story)).toMatch(more);
		expect(textOf(story)).toMatch(/^The rain\./);
	});

	it('in a document of Word, with all its parts together', () => {
		const many = '<w:a/>'.repeat(150_000);
		const story = docxStory({
			body: `<w:p><w:r><w:t>The rain.</w:t></w:r></w:p>${many}`,
			styles: many,
			footnotes: many,
		});
		expect(textOf(story)).toContain('The rain.');
		expect(damaged(story)).toContain('footnotes.xml');
		expect(damaged(story)).not.toContain('document.xml');
	});

	it('in an archive of chapters', () => {
		const files = Array.from({length: 5100}, (_, index) => ({
			path: `chapter${index + 1}.txt`,
			content: 'The rain.',
			isStored: true,
		}));
		const story = open('a.zip', writeZip(files));
		expect(story.spine.length).toBeLessThan(2600);
		expect(damaged(story)).toMatch(/Files left out because there are too many/);
	});

	it('in an archive of one thing again and again', () => {
		const content = 'It rained.\n\n'.repeat(80_000);
		const files = [1, 2, 3, 4].map(number => ({path: `chapter${number}.txt`, content}));
		const story = open('a.zip', writeZip(files));
		expect(story.spine).toHaveLength(2);
		expect(damaged(story)).toBe('Files left out because there are too many: 2.');
	});

	it('in a book for the Kindle that is nothing but page breaks', () => {
		const page = '<h2>Rain</h2><p>Rain.</p>';
		const body = Array.from({length: 1600}, () => page).join('<mbp:pagebreak/>');
		const story = open('a.mobi', writeMobi6(`<html><body>${body}</body></html>`));
		expect(textOf(story).match(/Rain\./g)).toHaveLength(1600);
		const none = {contents: 0, fragments: 0, skeletons: 0, guide: 0, flows: 0, images: 0};
		const database = {
			name: '',
			count: 0,
			size: 0,
			lengthOf: () => 0,
			record: () => new Uint8Array(),
			isCut: false,
		};
		const {pages} = readMobi6(utf8(body), database, {encoding: 'utf-8', indexes: none});
		expect(pages.length).toBeLessThan(1540);
	});

	it('in a page of nothing but headings, as chapters', () => {
		const story = open('a.html', `<html><body>${'<h2>Rain</h2><p>Rain.</p>'.repeat(10_100)}</body></html>`);
		expect(story.spine).toHaveLength(10_000);
		expect(textOf(story).match(/Rain\./g)).toHaveLength(10_100);
	});
});

describe('an EPUB', () => {
	it('whose contents lead to each paragraph is opened', () => {
		const places = Array.from({length: 8000}, (_, index) => index);
		const body = places.map(index => `<p id="a${index}">It rained on the roofs of the town.</p>`).join('');
		const bytes = writeEpub({
			pages: [{path: 'one.xhtml', body}],
			toc: places.map(index => [`one.xhtml#a${index}`, `Place ${index}`] as const),
		});
		expect(textOf(open('a.epub', bytes))).toContain('It rained');
	});

	it('has as many entries of its contents as any book has', () => {
		const places = Array.from({length: 12_000}, (_, index) => index);
		const body = places.map(index => `<p id="a${index}">Rain</p>`).join('');
		const toc = places.map(index => [`one.xhtml#a${index}`, `Place ${index}`] as const);
		for (const contents of [{toc}, {ncx: toc}]) {
			const story = open('a.epub', writeEpub({pages: [{path: 'one.xhtml', body}], ...contents}));
			expect(flatToc(story.toc).length).toBeLessThanOrEqual(10_000);
			expect(textOf(story).match(/Rain/g)).toHaveLength(12_000);
		}
	});

	it('has many pages only where there is text on them', () => {
		const pagesOf = (text: string) =>
			Array.from({length: 3400}, (_, index) => ({
				path: `${index}.xhtml`,
				body: `<p>Rain ${index}.${text}</p>`,
			}));
		const short = open('a.epub', writeEpub({pages: pagesOf('')}));
		expect(damaged(short)).toMatch(/pages left out/);
		const sentences = Array.from({length: 60}, (_, index) => ` ${(index * 7919) % 1013} drops fell.`);
		const long = open('a.epub', writeEpub({pages: pagesOf(sentences.join(''))}));
		expect(long.file['damaged']).toBeNull();
	});

	it('of thousands of pages is not read whole to find its headings', () => {
		const pages = Array.from({length: 1001}, (_, index) => ({
			path: `p${index}.xhtml`,
			body: '<h1>One</h1><p>The rain.</p><h1>Two</h1><p>The wind.</p>',
		}));
		expect(open('a.epub', writeEpub({pages})).spine).toHaveLength(1001);
		expect(open('a.epub', writeEpub({pages: pages.slice(0, 10)})).spine).toHaveLength(20);
	});

	it('that is read page by page tells in its text where too much was left out', () => {
		const bytes = writeEpub({
			pages: [
				{path: 'one.xhtml', body: `<h1>One</h1><p>The rain.</p>${'<p>a</p>'.repeat(150_000)}`},
				{path: 'two.xhtml', body: '<h1>Two</h1><p>The wind.</p>'},
			],
		});
		const text = textOf(open('a.epub', bytes));
		expect(text).toContain('more here than in any book');
		expect(text).toContain('The wind.');
	});
});

describe('a plain text', () => {
	it('has as many chapters as any story, and the headings behind them are its text', () => {
		const story = open('a.txt', 'Chapter 1\n\nRain.\n\n'.repeat(21_000));
		expect(story.spine).toHaveLength(20_000);
		expect(textOf(story).match(/Rain/g)).toHaveLength(21_000);
	});

	it('has its markers taken off as far as a paragraph has any, and shows the others', () => {
		const text = textOf(open('a.txt', '*rain* '.repeat(40_000)));
		expect(text.startsWith('rain rain')).toBe(true);
		expect(text.endsWith('*rain*')).toBe(true);
	});
});

it('an enormous paragraph is cut into several, and nothing of it is lost', () => {
	const words = Array.from({length: 80_000}, (_, index) => `word${index}`);
	const story = open('a.html', `<html><body><p>${words.join(' ')}`);
	const [chapter] = chaptersOf(story);
	expect(Math.max(...(chapter?.blocks ?? []).map(({start, end}) => end - start))).toBeLessThan(150_000);
	expect(chapter?.text.split(/\s+/)).toEqual(words);
});
