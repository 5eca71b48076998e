import type {Metadata} from '../../core/story/story.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {fieldsOf} from '../compose/header/front-matter.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import {resolvePath} from '../../core/text/resolve-path.ts';
import {parseToml} from '../parse-toml.ts';

/** A chapter as `SUMMARY.md` lists it (mdBook, GitBook). */
export type ListedChapter = {
	readonly title: CleanText;
	/** Inside the archive. */
	readonly path: string;
	readonly depth: number;
	readonly division: CleanText | null;
};

const link =
	/^(\s*)(?:[-*+]\s+|\d+[.)]\s+)?\[((?:[^[\]]|\[[^[\]]*\]){1,300})\]\(\s*(?:<([^<>]*)>|([^()\s]*))/u;
const division = /^#{1,6}\s+(.+?)\s*#*$/u;

const decode = (path: string): string => {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
};

/** Marks of emphasis and code in a title. */
const plain = (text: string): CleanText => cleanLine(text.replaceAll(/[*_`\\]/g, ''));

/**
 * Reads the list of a book's chapters. A link without a target is a draft and is not listed, nor is one to a place in a
 * chapter that is.
 *
 * @param at - Where the list stands: its links begin there.
 */
export const readSummary = (text: string, at: string): readonly ListedChapter[] => {
	const chapters: ListedChapter[] = [];
	const indents: number[] = [];
	let waiting: CleanText | null = null;
	for (const line of text.split('\n').slice(0, 20_000)) {
		const heading = division.exec(line)?.[1];
		// The first heading is that of the list itself.
		if (
			heading !== undefined &&
			(chapters.length > 0 || !/^(?:summary|(?:table of )?contents)$/i.test(heading))
		)
			waiting = plain(heading);
		const [, space = '', title = '', angled, bare] = link.exec(line) ?? [];
		const target = decode((angled ?? bare ?? '').replace(/#.*$/s, ''));
		if (title === '') continue;
		const indent = space.replaceAll('\t', '    ').length;
		while ((indents.at(-1) ?? -1) >= indent) indents.pop();
		indents.push(indent);
		const path = resolvePath(at, target);
		if (target === '' || /^[a-z]+:/i.test(target) || chapters.some(chapter => chapter.path === path))
			continue;
		chapters.push({title: plain(title), path, depth: indents.length - 1, division: waiting});
		waiting = null;
	}
	return chapters;
};

/** What `book.toml` says of a book. */
export const readBookSettings = (toml: string): Partial<Metadata> => {
	const values = parseToml(toml)?.['book'];
	if (typeof values !== 'object' || values === null) return {};
	const {title, authors, language, summary} = metadataOf({
		layout: 'TOML',
		titlePage: [],
		fields: fieldsOf(values),
		end: 0,
	});
	return {
		...(title !== null && {title}),
		...(authors.length > 0 && {authors}),
		...(language !== null && {language}),
		...(summary !== null && {summary}),
	};
};
