import type {Relocated} from '../core/locator/relocate.ts';
import {type FoundPlaces, isFound} from './find-places.ts';
import type {FoundRecord} from './recognize.ts';
import type {StoryRecord} from './story-record.ts';

const newsOf = (place: Relocated | null, marks: readonly Relocated[]): string => {
	const found = `${marks.filter(isFound).length} of ${marks.length} bookmarks`;
	if (place && !isFound(place)) {
		const rest = marks.length === 0 ? '' : `; ${found} found`;
		return `the words at your place are gone, this is where they were${rest}`;
	}
	const what = [...(place ? ['your place'] : []), ...(marks.length > 0 ? [found] : [])];
	return what.length === 0 ? 'since you read it' : `${what.join(' and ')} found`;
};

/** What the reader should be told of how a record was found; null where nothing has changed. */
export const recallNotice = (how: FoundRecord['how'], {place, bookmarks}: FoundPlaces): string | null => {
	const marks = bookmarks.map(([, relocated]) => relocated);
	switch (how) {
		case 'same':
			return null;
		case 'moved':
			return 'moved: your place came along';
		case 'edited':
			return `edited: ${newsOf(place, marks)}`;
		case 'copied':
			return `an edited copy: ${newsOf(place, marks)}`;
		case 'partial':
			return place && !isFound(place)
				? 'only a part of the story is here: your place is in the rest, and is kept'
				: `only a part of the story is here: ${newsOf(place, marks)}`;
	}
};

/** What the reader should be told of the places that were copied from the record of another text. */
export const copyNotice = (source: StoryRecord, copied: Pick<StoryRecord, 'place' | 'bookmarks'>): string => {
	const [all, found] = [source.bookmarks.length, copied.bookmarks.length];
	const what = [
		...(copied.place ? ['your place'] : []),
		...(all > 0 ? [`${found} of ${all} bookmarks`] : []),
	];
	const title = source.title === null ? 'another file' : `“${source.title}”`;
	return `shares words with ${title}: ${what.length === 0 ? 'you have read it' : `${what.join(' and ')} copied`}`;
};
