import type {ByteSource} from '../../source/core/byte-source.ts';
import {createStory} from '../../source/core/story/create-story.ts';
import {createSourceMap} from '../../source/core/story/source-map.ts';
import {noMetadata, type Chapter, type SpineEntry, type TocEntry} from '../../source/core/story/story.ts';
import {cleanInPlace, cleanLine} from '../../source/core/text/clean-text.ts';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';
import type {Task} from '../../source/core/task/task.ts';
import type {StoryFormat} from '../../source/formats/story-format.ts';

/**
 * A format for tests: chapters of text one after another, their directory at the end of the file, as in a zip. `#name `
 * at the beginning of a paragraph names it, `[text](file#name)` is a link.
 */

const magic = 'TOME';

type Directory = {
	readonly title: string;
	readonly chapters: readonly {id: string; title: string; start: number; length: number}[];
	readonly toc: readonly TocEntry[];
};

/** A chapter as it is written into a file. */
export type TomeChapter = {
	readonly id: string;
	readonly title: string;
	readonly paragraphs: readonly string[];
};

/** Writes a file of the format. */
export const writeTome = (
	title: string,
	chapters: readonly TomeChapter[],
	toc: readonly TocEntry[],
): Uint8Array => {
	const parts = chapters.map(({paragraphs}) => Buffer.from(paragraphs.join('\n')));
	let start = magic.length;
	const entries = chapters.map((chapter, index) => {
		const length = parts[index]?.length ?? 0;
		start += length;
		return {id: chapter.id, title: chapter.title, start: start - length, length};
	});
	const directory = Buffer.from(JSON.stringify({title, chapters: entries, toc}));
	const size = Buffer.alloc(4);
	size.writeUInt32BE(directory.length);
	return Buffer.concat([Buffer.from(magic), ...parts, directory, size]);
};

const name = /^#(\w+) /;
const link = /\[([^\]]*)\]\(([^)]*)\)/;

/** Reads a chapter; a link stays a span over its words. */
const parse = (title: string, source: string): Chapter => {
	const anchors = new Map<string, number>();
	const blocks: Chapter['blocks'][number][] = [{kind: 'heading', start: 0, end: title.length}];
	const spans: Chapter['spans'][number][] = [];
	let text = title;
	for (const line of source.split('\n')) {
		const start = text.length + 1;
		let rest = line;
		const named = name.exec(rest)?.[1];
		if (named !== undefined) anchors.set(named, start);
		rest = rest.replace(name, '');
		for (let found = link.exec(rest); found; found = link.exec(rest)) {
			const [whole, words = '', href = ''] = found;
			const from = start + found.index;
			spans.push({kind: 'link', href: cleanLine(href), start: from, end: from + words.length});
			rest = rest.replace(whole, words);
		}
		text += `\n${rest}`;
		blocks.push({kind: 'paragraph', start, end: text.length});
	}
	const scenes = [{start: 0, end: text.length, separator: null}];
	return {
		text: cleanInPlace(text),
		blocks,
		spans,
		scenes,
		source: createSourceMap([], text.length),
		anchors,
		notes: new Map(),
	};
};

/** The format; `read` is told of each chapter that is read. */
export const tome = (onRead: (id: string) => void): StoryFormat => ({
	name: 'tome',
	options: [],
	describe: () => [],
	matches: head => Buffer.from(head.subarray(0, magic.length)).toString() === magic,
	*open(source: ByteSource) {
		const end = Buffer.from(source.read(source.size - 4, 4));
		if (end.length < 4) throw new UnreadableStory('it has no directory.');
		const length = end.readUInt32BE();
		yield;
		const bytes = Buffer.from(source.read(source.size - 4 - length, length));
		const {title, chapters, toc} = JSON.parse(bytes.toString()) as Directory;
		const spine = chapters.map((entry): SpineEntry => ({
			id: entry.id,
			title: cleanLine(entry.title),
			weight: entry.length,
			language: null,
			direction: null,
			isLinear: true,
			role: 'body',
			sceneCount: null,
			*read(): Task<Chapter> {
				onRead(entry.id);
				const part = Buffer.from(source.read(entry.start, entry.length));
				yield;
				return parse(entry.title, part.toString());
			},
		}));
		const metadata = {...noMetadata, title: cleanLine(title)};
		return createStory({metadata, spine, toc, ending: null, file: {format: cleanLine('tome')}});
	},
});
