import {flowLength} from '../../core/story/running-totals.ts';
import {countTitles, placeOfScene} from '../../core/story/chapters.ts';
import {placeAtTotalProgression} from '../../core/story/progression.ts';
import {typedRule} from '../../core/story/reading-choices.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {plural} from '../plural.ts';
import type {AppState, ShelfState, StoryState} from './app-state.ts';
import {parseDestination} from './destination.ts';
import {typeText} from './edit-prompt.ts';
import type {Environment} from './environment.ts';
import {askFor} from './looking-up.ts';
import {writeNote} from './marks.ts';
import {rememberLine, withLines} from './prompt-history.ts';
import {longestPrompt, type Prompt, type RulePreview} from './prompt.ts';
import {moveSession} from './move.ts';
import {goTo, showPage} from './navigate.ts';
import {topScreen} from './screen-stack.ts';
import {submitSearch} from './typed-search.ts';
import {noteSelection, promptForSelection} from './selecting.ts';

/** On the shelf and over it, a filter alone is typed. */
export const openFilter = (state: ShelfState, purpose: Prompt['purpose']): ShelfState =>
	purpose === 'filter' ? {...state, prompt: {purpose, value: '', cursor: 0}} : state;

export const openPrompt = (state: StoryState, purpose: Prompt['purpose']): StoryState => {
	const empty: Prompt = {purpose, value: '', cursor: 0};
	if (purpose === 'scenes') return {...state, prompt: typeText(empty, state.choices.split ?? '')};
	if (purpose !== 'note') return {...state, prompt: withLines(empty, state.typedBefore)};
	const selected = promptForSelection(state);
	if (selected) return {...state, prompt: selected};
	const bookmark = state.bookmarks.list[topScreen(state).cursor];
	if (!bookmark) return state;
	const {id, note} = bookmark;
	return note.length > longestPrompt
		? {...state, notice: `! This note is too long to edit here (${plural(note.length, 'character')})`}
		: {...state, prompt: withLines(typeText({...empty, bookmark: id}, note), state.typedBefore)};
};

const travel = (state: StoryState, typed: string, environment: Environment): StoryState => {
	if (typed === '') return state;
	const destination = parseDestination(typed);
	const {story} = state.reading;
	switch (destination?.to) {
		case 'scene':
			return goTo(state, placeOfScene(story, destination.number), environment);
		case 'chapter': {
			if (countTitles(story) === 0) return {...state, notice: '! This story has no chapters'};
			const chapter = Math.max(0, Math.min(destination.number, flowLength(story)) - 1);
			return goTo(state, {chapter, offset: 0}, environment);
		}
		case 'percent':
			return goTo(state, placeAtTotalProgression(story, destination.share), environment);
		case 'page':
			return showPage(moveSession(state, {type: 'went-to-page', page: destination.number}, environment));
		default:
			return {...state, notice: '! Type a scene (12), 40%, p3 or c2'};
	}
};

/** Takes a rule for scenes; nothing typed leaves them to be detected. */
const takeRule = (state: StoryState, rule: CleanText): StoryState => {
	const split = rule === '' ? null : rule;
	return split === state.choices.split ? state : {...state, choices: {...state.choices, split}};
};

/** Shows what would come of the rule, if it is what is typed still. */
export const previewRule = (state: StoryState, outcome: RulePreview): StoryState => {
	const {prompt} = state;
	return prompt?.purpose === 'scenes' && typedRule(prompt.value) === outcome.rule
		? {...state, prompt: {...prompt, preview: outcome}}
		: state;
};

/** Says why the file cannot be read so: beside the rule that was typed, which comes back to be corrected. */
export const refuseChoices = (state: StoryState, why: string): StoryState => {
	const {choices, reading, prompt} = state;
	const {split: rule} = choices;
	const asBefore = {...state, choices: reading.choices};
	if (prompt || rule === null || rule === reading.choices.split) return {...asBefore, notice: why};
	const typed = typeText({purpose: 'scenes', value: '', cursor: 0}, rule);
	return {...asBefore, prompt: {...typed, preview: {rule, problem: why}}};
};

export const submitPrompt = (state: StoryState, environment: Environment): StoryState => {
	if (!state.prompt) return state;
	const {purpose, value, bookmark} = state.prompt;
	if (purpose === 'search') return submitSearch(state, environment);
	const closed = {...(purpose === 'note' ? state : rememberLine(state)), prompt: null};
	if (purpose === 'scenes') return takeRule(closed, typedRule(value));
	const typed = cleanLine(value);
	if (purpose === 'look-up') return askFor(closed, typed);
	if (purpose === 'go-to') return travel(closed, typed, environment);
	return bookmark === undefined
		? noteSelection(closed, typed, environment)
		: writeNote(closed, bookmark, typed);
};

/** The state with its prompt changed; the same one where that is as it was: no frame is drawn for it. */
export const changePrompt = <State extends AppState>(
	state: State,
	change: (prompt: Prompt) => Prompt,
): State => {
	const {prompt} = state;
	const next = prompt && change(prompt);
	return next === prompt ? state : {...state, prompt: next};
};
