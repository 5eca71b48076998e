import {readHeading} from '../compose/line-kinds/headings.ts';
import type {PageHead} from './head-facts.ts';
import {nameLetters} from '../compose/name-letters.ts';

/** What a page is called: the story, and the chapter where the page is one of its chapters. */
export type PageTitle = {readonly story: string | undefined; readonly chapter: string | undefined};

const isOfChapter = (text: string): boolean => readHeading(text)?.kind === 'named';

/** Words of a by-line behind a title: `The Mask, by Anon`. */
const byLine = /^(.{1,200}?),?\s+by\s+\S.{0,80}$/iu;

const bare = (title: string): string => byLine.exec(title)?.[1] ?? title;

/**
 * Tells the title of a story from that of a chapter, by where a site has them, and by the parts of the page's title: the
 * part that is called as chapters are is one.
 */
export const titleOfPage = (
	{titleParts, site}: PageHead,
	found: {readonly story?: string | undefined; readonly chapter?: string | undefined} = {},
): PageTitle => {
	const {story} = found;
	const parts: readonly string[] = story === undefined ? titleParts : [story, ...titleParts];
	const chapter = found.chapter ?? parts.find(isOfChapter);
	const [title] =
		chapter === undefined ? parts : [...parts, site ?? ''].filter(text => !isSame(text, chapter));
	return {story: title === undefined || title === '' ? undefined : bare(title), chapter};
};

/** Whether a part of a title is the chapter's: its name, its number, or both. */
const isSame = (text: string, chapter: string | undefined): boolean =>
	chapter !== undefined &&
	nameLetters(text) !== '' &&
	(nameLetters(chapter).includes(nameLetters(text)) || nameLetters(text).includes(nameLetters(chapter)));
