import type {Relocated} from '../core/locator/relocate.ts';
import type {Story} from '../core/story/story.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {type FoundPlaces, isFound} from './find-places.ts';
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

/** A notice about how a record was found; null where nothing has changed. */
export const recallNotice = (how: FoundRecord['how'], {place, bookmarks}: FoundPlaces): string | null => {
	const news = newsOf(
		place,
		bookmarks.map(([, relocated]) => relocated),
	);
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

/** A record's title, or its file's name where the open story has the same title or the record has none. */
const nameOf = ({title, path}: StoryRecord, {metadata}: Story): string => {
	if (title !== null && title !== metadata.title) return `“${title}”`;
	const file = cleanLine(path?.split(/[/\\]/).at(-1) ?? '');
	return file === '' ? 'another file' : file;
};

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
