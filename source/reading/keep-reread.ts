import {createStoryLayout, type HyphenationOf} from '../core/layout/story-layout.ts';
import {areSameChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import {wholeStory} from '../ui/state/app-state.ts';
import {followRequests} from './follow-requests.ts';
import type {Reread} from './loaded-story.ts';
import type {Store} from './store.ts';
import {type Stop, workInBackground} from './work-in-background.ts';

type Ports = {readonly reread: Reread; readonly hyphenationOf?: HyphenationOf};

/**
 * Reads the story's file as the choices in the state say, and brings the other reading, or says why it cannot be. It is
 * given up when the choices are those of the reading again.
 */
export const keepReread = (store: Store, {reread, hyphenationOf}: Ports, work = workInBackground): Stop =>
	followRequests<ReadingChoices>(store, {
		wanted(of) {
			const state = wholeStory(of);
			return state && !areSameChoices(state.choices, state.reading.choices) ? state.choices : undefined;
		},
		isSame: areSameChoices,
		start: choices =>
			work(reread(choices), {
				onRefused: ({message}) => store.dispatch({type: 'refused-choices', why: message}),
				onDone(story) {
					const layout = createStoryLayout(story, hyphenationOf);
					const reading = {...store.story().reading, story, choices, layout};
					store.dispatch({type: 'reading-replaced', reading});
				},
			}),
	}).stop;
