import {countScenes} from '../core/story/chapters.ts';
import {completeOutline} from '../core/story/outline.ts';
import {typedRule, type ReadingChoices} from '../core/story/reading-choices.ts';
import {totalWeight} from '../core/story/running-totals.ts';
import type {Story} from '../core/story/story.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {followRequests} from './follow-requests.ts';
import type {Reread} from './loaded-story.ts';
import type {Store} from './store.ts';
import {type Stop, workInBackground} from './work-in-background.ts';

/** Reading a file once more takes 40 ms for a megabyte: it begins in a pause between keys, in milliseconds. */
const pause = 150;
const longPause = 800;
/** Size of the source from which the pause is a long one. */
const large = 4_000_000;

const pauseFor = (story: Story): number => (totalWeight(story) > large ? longPause : pause);

/** The choices with the rule that is being typed; undefined where none is. */
const typedChoices = (state: AppState): ReadingChoices | undefined => {
	const split = state.prompt?.purpose === 'scenes' ? typedRule(state.prompt.value) : '';
	return split === '' || !state.reading ? undefined : {...state.choices, split};
};

/** Tells a store what would come of the rule that is being typed, whenever typing pauses. Returns what stops it. */
export const previewRules = (store: Store, reread: Reread): Stop =>
	followRequests<ReadingChoices>(store, {
		wanted: typedChoices,
		isSame: (a, b) => a.split === b.split,
		start(choices) {
			const rule = choices.split ?? '';
			const tell = (outcome: {readonly scenes: number} | {readonly problem: string}): void =>
				store.dispatch({type: 'previewed-rule', preview: {rule, ...outcome}});
			const read = (): Stop =>
				workInBackground(reread(choices), {
					onRefused: ({message}) => tell({problem: message}),
					onDone: story => tell({scenes: countScenes(story) ?? completeOutline(story).scenes.length}),
				});
			let stop: Stop;
			const timer = setTimeout(() => {
				stop = read();
			}, pauseFor(store.story().reading.story));
			stop = () => clearTimeout(timer);
			return () => stop();
		},
	}).stop;
