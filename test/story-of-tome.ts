import {sourceOfBytes} from '../source/core/byte-source.ts';
import type {Story, TocEntry} from '../source/core/story/story.ts';
import {finish, withoutValues} from '../source/core/task/task.ts';
import {openStory} from '../source/formats/open-story.ts';
import {tome, writeTome, type TomeAbout, type TomeChapter} from './formats/tome.ts';

/** A story of the toy format, whose chapters are read when they are needed. */
export const storyOfTome = (
	title: string,
	chapters: readonly TomeChapter[],
	{toc = [], about = {}}: {readonly toc?: readonly TocEntry[]; readonly about?: TomeAbout} = {},
): Story => {
	const source = sourceOfBytes('a.tome', writeTome(title, chapters, toc, about));
	return finish(withoutValues(openStory(source, {}, [tome(() => undefined)])));
};
