import type {WindowSize} from '../core/layout/page-geometry.ts';
import {followsInSeries} from '../core/story/series.ts';
import type {Story} from '../core/story/story.ts';
import {Fault} from '../library/fault.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {wholeStory} from '../ui/state/app-state.ts';
import {endsStory} from '../ui/state/passage.ts';
import type {ShelfStory} from '../ui/state/shelf-story.ts';
import type {StoryEnd} from '../ui/state/open-story.ts';
import {followRequests} from './follow-requests.ts';
import type {Store} from './store.ts';
import type {Stop} from './work-in-background.ts';

type Ports = {
	readonly size: () => WindowSize;
	/** The record of the open story; undefined while there is none. */
	readonly record: () => StoryRecord | undefined;
	/** @throws {Fault} where the records cannot be read. */
	readonly shelf: () => readonly ShelfStory[];
};

/** The stories of the shelf that can be opened; none where the records cannot be read. */
const openable = (shelf: Ports['shelf']): readonly ShelfStory[] => {
	try {
		return shelf().filter(({isMissing, path}) => !isMissing && path !== null);
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return [];
	}
};

/** What is known of a story, and what follows it on the shelf. */
const endOf = ({metadata}: Story, {record, shelf}: Ports): StoryEnd => {
	const {secondsRead, evenings} = record() ?? {secondsRead: 0, evenings: []};
	const hasSeries = metadata.series !== null;
	const next = hasSeries
		? openable(shelf).find(({series}) => followsInSeries(series, metadata.series))
		: undefined;
	return {secondsRead, evenings: evenings.length > 0 ? evenings.length : null, next: next ?? null};
};

type Request = {readonly story: Story; readonly isChosen: boolean};

/** Tells the store what is known of a story, as often as its end is shown. */
export const keepEnded = (store: Store, ports: Ports): Stop =>
	followRequests<Request>(store, {
		wanted(of) {
			const state = wholeStory(of);
			if (!state || !endsStory(state, {size: ports.size()})) return undefined;
			return {story: state.reading.story, isChosen: state.endCursor !== null};
		},
		isSame: (a, b) => a.story === b.story && a.isChosen === b.isChosen,
		start({story}) {
			const tell = (): void => store.dispatch({type: 'reached-end', end: endOf(story, ports)});
			if (story.metadata.series === null) {
				tell();
				return () => undefined;
			}
			// The page comes first: a shelf of many stories takes its time.
			const soon = setImmediate(tell);
			return () => clearImmediate(soon);
		},
	}).stop;
