import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import type {Identity} from './library.ts';
import type {Recognition, Text} from './recognize.ts';
import {recordVersion} from './record-versions.ts';
import type {StoryRecord} from './story-record.ts';

/** What a story says about itself, as its record has it. */
export const aboutStory = ({
	metadata,
	file,
}: Story): Pick<
	StoryRecord,
	'title' | 'authors' | 'source' | 'identifiers' | 'rating' | 'warnings' | 'series' | 'format'
> => ({
	title: metadata.title,
	authors: metadata.authors,
	source: metadata.source,
	identifiers: metadata.identifiers,
	rating: metadata.rating,
	warnings: metadata.warnings,
	series: metadata.series,
	format: file.format,
});

export const whereIs = ({path, realPath}: Identity): Pick<StoryRecord, 'path' | 'realPath'> => ({
	path,
	realPath: realPath === path ? null : realPath,
});

/** The same list each time: of two records of one story, it tells that nothing was made in between. */
const noBookmarks: StoryRecord['bookmarks'] = [];

/** The record of a story that has none. */
export const newRecord = (
	{identity, story}: Text,
	{sketch, questions, settled}: Recognition,
	choices: ReadingChoices,
	at: string,
): StoryRecord => ({
	version: recordVersion,
	id: identity.content,
	contents: [identity.content],
	...aboutStory(story),
	...whereIs(identity),
	likeness: sketch ? [sketch] : [],
	settled,
	unsure: questions.map(({record}) => record.id),
	chapters: [],
	read: [],
	choices,
	place: null,
	furthest: null,
	bookmarks: noBookmarks,
	removedBookmarks: [],
	removed: [],
	secondsRead: 0,
	evenings: [],
	lastOpened: at,
});
