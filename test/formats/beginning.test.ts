import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {sourceOfBytes} from '../../source/core/byte-source.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {finish} from '../../source/core/task/task.ts';
import {openStory, readStory} from '../../source/formats/open-story.ts';
import {readBeginning} from '../../source/formats/plain-text/plain-text.ts';
import {encode, encodeUtf16, encodeUtf32} from '../charset/encode.ts';
import {abroad, story, wrap} from './table/prose.ts';
import {dataOf, chaptersOf} from '../story-from.ts';

const header = 'Title: The Lantern Year\nAuthor: M. Hollis\nRating: T\n\n\n';

const layouts: Readonly<Record<string, (text: string) => string>> = {
	flowing: text => `${text}\n\n`,
	wrapped: text => `${wrap(text, 66)}\n\n`,
	dense: text => `${text}\n`,
};

const chapters = (count: number, length: number, set: (text: string) => string): string =>
	Array.from(
		{length: count},
		(_, chapter) =>
			`Chapter ${chapter + 1}\n\n` +
			Array.from({length}, (_, index) => set(story[(chapter * 5 + index) % story.length] ?? '')).join('') +
			(set('') === '\n' ? '\n' : ''),
	).join('');

const beginningOf = (bytes: Uint8Array) => finish(readBeginning(bytes, noChoices));

const read = (text: Uint8Array, length: number) => ({
	whole: readStory({name: 'a.txt', bytes: text}),
	beginning: beginningOf(text.subarray(0, length)),
});

describe('the beginning of a story is its beginning', () => {
	test.each(Object.entries(layouts))('%s', (_, set) => {
		fc.assert(
			fc.property(
				fc.integer({min: 3, max: 9}),
				fc.integer({min: 10, max: 40}),
				fc.double({min: 0.4, max: 1, noNaN: true}),
				(count, length, part) => {
					const bytes = Buffer.from(`${header}${chapters(count, length, set)}The End\n`);
					const {whole, beginning} = read(bytes, Math.floor(bytes.length * part));
					expect(beginning.metadata).toEqual({...whole.metadata, status: null});
					expect(beginning.file).toMatchObject({
						encoding: 'utf-8',
						confidence: 1,
						hardWrapped: whole.file['hardWrapped'],
					});
					const last = chaptersOf(beginning).length - 1;
					for (const [index, {title, text}] of chaptersOf(beginning).entries()) {
						expect(title).toBe(chaptersOf(whole)[index]?.title);
						if (index < last) expect(text).toBe(chaptersOf(whole)[index]?.text);
						else expect(chaptersOf(whole)[index]?.text.startsWith(text)).toBe(true);
					}
				},
			),
			{numRuns: 60},
		);
	});
});

it.each([
	['a large part', 0, 256],
	['a large part that holds its first page', 0.1, 256],
	['what tells its title, where its first page is elsewhere', 0.5, 32],
])('of a large text is %s', (_, startsAt, kilobytes) => {
	const bytes = Buffer.from(`${header}${chapters(40, 200, layouts['flowing'] ?? String)}`);
	const {value: preview} = openStory(sourceOfBytes('a.txt', bytes), {wantsPreview: true, startsAt}).next();
	if (!preview || !('beginning' in preview)) throw new Error('There is a preview.');
	expect(preview.shown * bytes.length).toBeCloseTo(kilobytes * 1024);
	expect(preview.beginning.metadata.title).toBe('The Lantern Year');
	const [first] = chaptersOf(preview.beginning);
	expect(first?.text.length).toBeGreaterThan(10_000);
});

it('believes no end that it cannot see', () => {
	const text = `${header}${story.join('\n\n')}\n\nThe End\n\n${story[0] ?? ''}\n\nA/N: Thanks for reading.\n\n`;
	const begun = beginningOf(Buffer.from(text));
	const {ending, metadata} = begun;
	const [chapter] = chaptersOf(begun);
	expect(ending).toBeNull();
	expect(metadata.status).toBeNull();
	expect(new Set(chapter?.blocks.map(({kind}) => kind))).toEqual(new Set(['paragraph']));
});

it('shows a list of contents as such where only its first chapters are there', () => {
	const names = story.map((_, index) => `The ${index + 1}th Window`);
	const told = names.map(name => `${name}\n\n${story.join('\n\n')}`).join('\n\n\n');
	const bytes = Buffer.from(`${header}CONTENTS\n\n${names.join('\n')}\n\n\n${told}\n`);
	const {whole, beginning} = read(bytes, Math.floor(bytes.length / 3));
	expect(chaptersOf(whole).map(({title}) => title)).toEqual(names);
	expect(chaptersOf(beginning).map(({title}) => title)).toEqual(names.slice(0, chaptersOf(beginning).length));
	expect(chaptersOf(beginning).length).toBeGreaterThan(3);
});

describe('a character cut in the middle is no error', () => {
	const text = `${Object.values(abroad).join('\n\n')}\n\n`;
	test.each([
		['utf-8', Buffer.from(text)],
		['utf-16le', encodeUtf16(`\ufeff${text}`, false)],
		['utf-32be', encodeUtf32(text, true)],
	])('in %s', (encoding, bytes) => {
		for (let length = bytes.length - 40; length <= bytes.length; length++) {
			const story = beginningOf(bytes.subarray(0, length));
			expect(story.file['encoding']).toBe(encoding);
			expect(JSON.stringify(dataOf(story))).not.toContain('\ufffd');
		}
	});

	it('in Shift JIS', () => {
		const bytes = encode(abroad.ja.repeat(8), 'shift_jis');
		for (const length of [bytes.length, bytes.length - 1, bytes.length - 2]) {
			expect(JSON.stringify(dataOf(beginningOf(bytes.subarray(0, length))))).not.toContain('\ufffd');
		}
	});
});

it('is there where nothing parts paragraphs or lines', () => {
	const text = story.join(' ').repeat(10);
	for (const made of [text, `${text}\n${text}`, text.replaceAll('. ', '.\r')]) {
		const {whole, beginning} = read(Buffer.from(made), Math.floor(Buffer.byteLength(made) * 0.7));
		expect(chaptersOf(beginning)[0]?.text.length).toBeGreaterThan(made.length / 3);
		expect(chaptersOf(whole)[0]?.text.startsWith(chaptersOf(beginning)[0]?.text ?? '?')).toBe(true);
	}
});

it('of one endless paragraph is the paragraph as far as it goes', () => {
	const text = Buffer.from(`${header}${story.join(' ').repeat(40)}\n`);
	const {whole, beginning} = read(text, 20_000);
	expect(chaptersOf(beginning)[0]?.text.length).toBeGreaterThan(19_000);
	expect(chaptersOf(whole)[0]?.text.startsWith(chaptersOf(beginning)[0]?.text ?? '?')).toBe(true);
});

describe('a list of contents is none of the text of a beginning', () => {
	const names = story.map((_, index) => `Chapter ${index + 1}: The ${index + 1}th Window`);
	const told = names.map(name => `${name}\n\n${story.join('\n\n')}`).join('\n\n\n');
	const list = names.join('\n');
	const firstOf = (text: string, part: number): readonly [whole: string, beginning: string] => {
		const bytes = Buffer.from(`${header}${text}\n`);
		const {whole, beginning} = read(bytes, Math.floor(bytes.length * part));
		const wordsOf = (of: typeof whole): string => chaptersOf(of)[0]?.text.slice(0, 60) ?? '';
		return [wordsOf(whole), wordsOf(beginning)];
	};

	it('where it has no label and the beginning ends in the first chapter', () => {
		const [whole, beginning] = firstOf(`${list}\n\n\n${told}`, 0.9 / names.length);
		expect(beginning).toBe(whole);
	});

	it('where its first chapter begins behind the beginning', () => {
		const [whole, beginning] = firstOf(
			`CONTENTS\n\n${list}\n\n\n${story.join('\n\n').repeat(3)}\n\n\n${told}`,
			0.1,
		);
		expect(beginning).toBe(whole);
		expect(beginning).not.toContain('Chapter 1');
	});
});
