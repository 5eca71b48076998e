/** Stories of any size, made of the paragraphs of the sample stories in an order of chance: the same on every run. */
import {closeSync, openSync, readFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The first word of the first page of a made story, and the last word of its last page. */
export const firstWord = 'Zebrafirst';
export const lastWord = 'Quokkalast';

const samples = fileURLToPath(new URL('../../stories', import.meta.url));
const english = [
	'a-small-museum-of-weather.txt',
	'nine-bridges-before-midnight.txt',
	'the-lighthouse-post.txt',
	'the-salt-clerk.txt',
	'what-the-ferry-owed.txt',
];
const japanese = ['雨宿りの郵便局.txt'];

/** A story without its header, as paragraphs of one line; none so short that it could be a heading or a scene break. */
const paragraphsOf = (name: string): readonly string[] =>
	readFileSync(join(samples, name), 'utf8')
		.split(/\n{2,}/)
		.slice(1)
		.map(paragraph => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
		.filter(paragraph => Buffer.byteLength(paragraph) > 60);

export const englishParagraphs = english.flatMap(paragraphsOf);
export const japaneseParagraphs = japanese.flatMap(paragraphsOf);

/** The same items in the same random order each time (xorshift32), without end. */
export const shuffled = function* (items: readonly string[]): Generator<string, never> {
	for (let state = 2_463_534_242; ;) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		yield items[(state >>> 0) % items.length] ?? '';
	}
};

/** Paragraphs of about so many bytes of UTF-8 together. */
export const takeParagraphs = (paragraphs: readonly string[], bytes: number): readonly string[] => {
	const taken: string[] = [];
	let size = 0;
	for (const paragraph of shuffled(paragraphs)) {
		if (size >= bytes) break;
		taken.push(paragraph);
		size += Buffer.byteLength(paragraph);
	}
	return taken;
};

export type StoryKind = {
	readonly name: string;
	/** Bytes of the file, to within a paragraph. */
	readonly bytes: number;
	readonly paragraphs: readonly string[];
	readonly gap: string;
	/** Whether a heading, `Chapter 1` and so on, stands before each twelve paragraphs. */
	readonly hasHeadings?: true;
};

/** Paragraphs of a chapter, where there are headings. */
const chapterLength = 12;

const megabyte = 1_000_000;
const aside = {paragraphs: englishParagraphs, gap: '\n\n'};

export const storyKinds = {
	small: {name: '33 KB', bytes: 33_000, ...aside},
	chapters: {name: '33 KB in chapters', bytes: 33_000, ...aside, hasHeadings: true},
	large: {name: '1 MB', bytes: megabyte, ...aside},
	larger: {name: '10 MB', bytes: 10 * megabyte, ...aside},
	largest: {name: '100 MB', bytes: 100 * megabyte, ...aside},
	japanese: {name: '10 MB of Japanese', bytes: 10 * megabyte, paragraphs: japaneseParagraphs, gap: '\n\n'},
	unbroken: {name: '10 MB in one paragraph', bytes: 10 * megabyte, paragraphs: englishParagraphs, gap: ' '},
} satisfies Readonly<Record<string, StoryKind>>;

/** Writes 100 MB of words in an order of chance, in which a place is known by its words: no paragraph comes twice. */
export const writeMixed = (path: string): void => {
	const file = openSync(path, 'w');
	const words = shuffled(englishParagraphs.flatMap(paragraph => paragraph.split(' ')));
	let left = 100 * megabyte - writeSync(file, 'Title: A Story without Repeats\n\n');
	while (left > 0) {
		const paragraphs = Array.from({length: 1000}, () =>
			Array.from({length: 80}, () => words.next().value).join(' '),
		);
		left -= writeSync(file, `${paragraphs.join('\n\n')}\n\n`);
	}
	closeSync(file);
};

/** Writes a story with a header and the two words that mark its ends. */
export const writeStory = (path: string, {name, bytes, paragraphs, gap, hasHeadings}: StoryKind): void => {
	const file = openSync(path, 'w');
	const heading = hasHeadings ? 'Chapter 1\n\n' : '';
	let left = bytes - writeSync(file, `Title: A Story of ${name}\nAuthor: Chance\n\n${heading}${firstWord} `);
	let chunk = '';
	let count = 0;
	for (const paragraph of shuffled(paragraphs)) {
		if (left <= 0) break;
		if (hasHeadings && count > 0 && count % chapterLength === 0)
			chunk += `Chapter ${count / chapterLength + 1}${gap}`;
		count++;
		chunk += paragraph + gap;
		left -= Buffer.byteLength(paragraph) + gap.length;
		if (chunk.length < megabyte && left > 0) continue;
		writeSync(file, chunk);
		chunk = '';
	}
	writeSync(file, `${paragraphs[0] ?? ''} ${lastWord}\n`);
	closeSync(file);
};
