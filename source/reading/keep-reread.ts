import {createStoryLayout, type HyphenationOf} from '../core/layout/story-layout.ts';
import {Refusal} from '../core/refusal.ts';
import {areSameChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Task} from '../core/task/task.ts';
import {wholeStory} from '../ui/state/app-state.ts';
import {followRequests} from './follow-requests.ts';
import type {Reread} from './load-story.ts';
import type {Store} from './store.ts';
import {type Stop, workInBackground} from './work-in-background.ts';

/** Does work; a refusal is its result then. */
export function* orRefusal<Result>(steps: Task<Result>): Task<Result | Refusal> {
	try {
		return yield* steps;
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}

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
			work(orRefusal(reread(choices)), {
				onDone(story) {
					if (story instanceof Refusal) {
						store.dispatch({type: 'refused-choices', why: story.message});
						return;
					}
					const layout = createStoryLayout(story, hyphenationOf);
					const reading = {...store.story().reading, story, choices, layout};
					store.dispatch({type: 'reading-replaced', reading});
				},
			}),
	}).stop;
