import {Refusal} from '../core/refusal.ts';
import {cleanRule, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {outlineStory} from '../core/story/outline.ts';
import type {Prompt, RulePreview} from '../ui/state/prompt.ts';
import type {Store, StorePorts} from './store.ts';
import {workInBackground} from './work-in-background.ts';

/** Reading a file once more takes 40 ms for a megabyte: no key may wait for it, so it waits for a pause in the keys. */
const pause = 150;
const longPause = 800;
/** Size of the source from which the pause is a long one. */
const large = 4_000_000;

const pauseFor = ({chapters}: Story): number =>
	chapters.reduce((sum, {weight}) => sum + weight, 0) > large ? longPause : pause;

/** The rule that is being typed; undefined where none is. */
const ruleIn = (prompt: Prompt | null): string | undefined =>
	prompt?.purpose === 'scenes' ? cleanRule(prompt.value) : undefined;

/** Counts the scenes that choices would make, between keys. Gives what stops it. */
const countScenes = (
	choices: ReadingChoices,
	reread: StorePorts['reread'],
	onOutcome: (outcome: {scenes: number} | {problem: string}) => void,
): (() => void) => {
	try {
		return workInBackground(outlineStory(reread(choices)), {
			onDone: ({scenes}) => onOutcome({scenes: scenes.length}),
		});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		onOutcome({problem: error.message});
		return () => undefined;
	}
};

/** Tells a store what would come of the rule that is being typed, whenever typing pauses. Gives what stops it. */
export const previewRules = (store: Store, reread: StorePorts['reread']): (() => void) => {
	let stop = (): void => undefined;
	const unsubscribe = store.subscribe((state, previous) => {
		const rule = ruleIn(state.prompt);
		if (rule === ruleIn(previous.prompt)) return;
		stop();
		if (rule === undefined || rule === '') return;
		if (!state.reading) return;
		const {choices, reading} = state;
		const timer = setTimeout(() => {
			stop = countScenes({...choices, split: rule}, reread, outcome => {
				const preview: RulePreview = {rule, ...outcome};
				store.dispatch({type: 'previewed-rule', preview});
			});
		}, pauseFor(reading.story));
		stop = () => clearTimeout(timer);
	});
	return () => {
		unsubscribe();
		stop();
	};
};
