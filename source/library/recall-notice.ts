import type {Relocated} from '../core/locator/relocate.ts';
import type {Story} from '../core/story/story.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import type {FoundPlaces} from './find-places.ts';
import {isFound} from './relocate-bookmark.ts';
import type {FoundRecord} from './choose-record.ts';
import type {StoryRecord} from './story-record.ts';

/** What became of the places, a sentence without its subject; null where there were none. */
const newsOf = (place: Relocated | null, marks: readonly Relocated[]): string | null => {
	const found = `${marks.filter(isFound).length} of ${marks.length} bookmarks`;
	if (place && !isFound(place)) {
		const rest = marks.length === 0 ? '' : `; ${found} found`;
		return `the words at your place are gone, this is where they were${rest}`;
	}
	const what = [...(place ? ['your place'] : []), ...(marks.length > 0 ? [found] : [])];
	return what.length === 0 ? null : `${what.join(' and ')} found`;
};

/**
 * A notice about how a record was found; null where nothing has changed.
 *
 * @param otherFile Name of the file of another format in which the story was read; null where there is none.
 */
export const recallNotice = (
	how: FoundRecord['how'],
	{place, bookmarks}: FoundPlaces,
	otherFile: string | null = null,
): string | null => {
	const news = newsOf(
		place,
		bookmarks.map(([, relocated]) => relocated),
	);
	if (otherFile !== null) {
		const known = `the same story as ${otherFile}`;
		return news === null ? known : `${known}: ${news}`;
	}
	switch (how) {
		case 'same':
			return null;
		case 'moved':
			return 'moved: your place came along';
		case 'edited':
			return news === null ? 'edited since you read it' : `edited: ${news}`;
		case 'copied':
			return news === null ? 'an edited copy of a story that you have read' : `an edited copy: ${news}`;
		case 'partial':
			return place && !isFound(place)
				? 'only a part of the story is here: your place is in the rest, and is kept'
				: ['only a part of the story is here', ...(news === null ? [] : [news])].join(': ');
	}
};

/** The name of a record's file; of one that came through a pipe, that it was another one. */
export const fileNameOf = ({path}: Pick<StoryRecord, 'path'>): string =>
	cleanLine(path?.split(/[/\\]/).at(-1) ?? '') || 'another file';

/** A record's title, or its file's name where the open story has the same title or the record has none. */
const nameOf = (record: StoryRecord, {metadata}: Story): string =>
	record.title !== null && record.title !== metadata.title ? `“${record.title}”` : fileNameOf(record);

export const copyNotice = (
	source: StoryRecord,
	copied: Pick<StoryRecord, 'place' | 'bookmarks'>,
	story: Story,
): string => {
	const [all, found] = [source.bookmarks.length, copied.bookmarks.length];
	const what = [
		...(copied.place ? ['your place'] : []),
		...(found > 0 ? [`${found} of ${all} bookmarks`] : []),
	];
	const shared = `shares words with ${nameOf(source, story)}`;
	return what.length === 0 ? `${shared}, which you have read` : `${shared}: ${what.join(' and ')} copied`;
};
