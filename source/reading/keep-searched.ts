import {findHits, type FirstHits} from '../core/search/search-story.ts';
import type {Story} from '../core/story/story.ts';
import {wholeStory} from '../ui/state/app-state.ts';
import {followRequests} from './follow-requests.ts';
import type {Store} from './store.ts';
import {type Stop, workInBackground} from './work-in-background.ts';

type Request = {readonly words: string; readonly story: Story};

/**
 * Searches for the words that the state asks for. A search stops when it is given up, for other words, or for another
 * reading of the story; it waits for the whole of it.
 */
export const keepSearched = (store: Store, work = workInBackground): Stop =>
	followRequests<Request>(store, {
		wanted(of) {
			const state = wholeStory(of);
			return state?.search?.running ? {words: state.search.words, story: state.reading.story} : undefined;
		},
		isSame: (a, b) => a.words === b.words && a.story === b.story,
		start({words, story}) {
			let known: FirstHits = {hits: [], progress: 0, hasMore: false};
			const tell = (found: FirstHits, isDone: boolean): void => {
				known = found;
				store.dispatch({type: 'searched', found, isDone});
			};
			return work(findHits(story, words), {
				onProgress: found => tell(found, false),
				onDone: found => tell(found, true),
				onRefused({message}) {
					tell(known, true);
					store.dispatch({type: 'noticed', text: `! ${message}`});
				},
			});
		},
	}).stop;
