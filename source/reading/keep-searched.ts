import {rulesOf, type SearchMode} from '../core/search/search-mode.ts';
import {findHits, type FirstHits} from '../core/search/search-story.ts';
import type {Story} from '../core/story/story.ts';
import {wholeStory} from '../ui/state/app-state.ts';
import {finderFor} from './finder-for.ts';
import {followRequests} from './follow-requests.ts';
import type {Store} from './store.ts';
import {type Stop, workInBackground} from './work-in-background.ts';

type Request = {readonly words: string; readonly mode: SearchMode; readonly story: Story};

const nothing: Stop = () => undefined;

/**
 * Searches for the words that the state asks for. A search stops when it is given up, for other words, or for another
 * reading of the story; it waits for the whole of it.
 */
export const keepSearched = (store: Store, work = workInBackground): Stop =>
	followRequests<Request>(store, {
		wanted(of) {
			const state = wholeStory(of);
			if (!state?.search?.running) return undefined;
			const {words, mode} = state.search;
			return {words, mode, story: state.reading.story};
		},
		isSame: (a, b) => a.words === b.words && a.mode === b.mode && a.story === b.story,
		start({words, mode, story}) {
			const found = finderFor(words, rulesOf[mode]);
			if ('problem' in found) {
				store.dispatch({type: 'refused-pattern', why: found.problem});
				return nothing;
			}
			let known: FirstHits = {hits: [], progress: 0, hasMore: false};
			const tell = (hits: FirstHits, isDone: boolean): void => {
				known = hits;
				store.dispatch({type: 'searched', found: hits, isDone});
			};
			return work(findHits(story, found.finder), {
				onProgress: hits => tell(hits, false),
				onDone: hits => tell(hits, true),
				onRefused({message}) {
					tell(known, true);
					store.dispatch({type: 'noticed', text: `! ${message}`});
				},
			});
		},
	}).stop;
