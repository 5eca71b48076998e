import {placeOfScene} from '../../core/story/chapters.ts';
import {placeAtTotalProgression} from '../../core/story/progression.ts';
import {cleanRule} from '../../core/story/reading-choices.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {plural} from '../plural.ts';
import type {Action} from './action.ts';
import {topScreen, type AppState} from './app-state.ts';
import {parseDestination} from './destination.ts';
import {editPrompt, typeText} from './edit-prompt.ts';
import type {Environment} from './environment.ts';
import {writeNote} from './marks.ts';
import {longestPrompt, type Prompt, type RulePreview} from './prompt.ts';
import {moveSession} from './reading.ts';
import {goTo, showPage} from './screens.ts';
import {search, stepHit, takeHits} from './searching.ts';

const open = (state: AppState, purpose: Prompt['purpose']): AppState => {
	const empty: Prompt = {purpose, value: '', cursor: 0};
	if (purpose === 'scenes') return {...state, prompt: typeText(empty, state.choices.split ?? '')};
	if (purpose !== 'note') return {...state, prompt: empty};
	const bookmark = state.bookmarks.list[topScreen(state).cursor];
	if (!bookmark) return state;
	const {id, note} = bookmark;
	return note.length > longestPrompt
		? {...state, notice: `This note is too long to edit here (${plural(note.length, 'character')})`}
		: {...state, prompt: typeText({...empty, bookmark: id}, note)};
};

const travel = (state: AppState, typed: string, environment: Environment): AppState => {
	if (typed === '') return state;
	const destination = parseDestination(typed);
	const {story} = environment;
	switch (destination?.to) {
		case 'scene': {
			return goTo(state, placeOfScene(story, destination.number), environment);
		}

		case 'chapter': {
			const chapter = Math.max(0, Math.min(destination.number, story.spine.length) - 1);
			return goTo(state, {chapter, offset: 0}, environment);
		}

		case 'percent': {
			return goTo(state, placeAtTotalProgression(story, destination.share), environment);
		}

		case 'page': {
			return showPage(moveSession(state, {type: 'went-to-page', page: destination.number}, environment));
		}

		default: {
			return {...state, notice: 'Say a scene (12), a share (40%), a page (p3) or a chapter (c2)'};
		}
	}
};

/** Takes a rule for scenes; nothing typed leaves them to be found out. */
const takeRule = (state: AppState, rule: string): AppState => {
	const split = rule === '' ? null : rule;
	return split === state.choices.split ? state : {...state, choices: {...state.choices, split}};
};

/** Shows what would come of the rule, if it is what is typed still. */
const preview = (state: AppState, outcome: RulePreview): AppState => {
	const {prompt} = state;
	return prompt?.purpose === 'scenes' && cleanRule(prompt.value) === outcome.rule
		? {...state, prompt: {...prompt, preview: outcome}}
		: state;
};

const submit = (state: AppState, {purpose, value, bookmark}: Prompt, environment: Environment): AppState => {
	const closed = {...state, prompt: null};
	if (purpose === 'scenes') return takeRule(closed, cleanRule(value));
	const typed = cleanLine(value);
	if (purpose === 'search') return search(closed, typed);
	if (purpose === 'go-to') return travel(closed, typed, environment);
	return bookmark === undefined ? closed : writeNote(closed, bookmark, typed);
};

/** The state with its prompt changed; the same one where that is as it was: no frame is drawn for it. */
const withPrompt = (state: AppState, change: (prompt: Prompt) => Prompt): AppState => {
	const {prompt} = state;
	const next = prompt && change(prompt);
	return next === prompt ? state : {...state, prompt: next};
};

/** Prompts, and what they are for: searching, going, noting, dividing. */
export const reducePrompts = (state: AppState, action: Action, environment: Environment): AppState => {
	switch (action.type) {
		case 'opened-prompt': {
			return open(state, action.purpose);
		}

		case 'typed': {
			return withPrompt(state, prompt => typeText(prompt, action.text));
		}

		case 'edited-prompt': {
			return withPrompt(state, prompt => editPrompt(prompt, action.key));
		}

		case 'submitted-prompt': {
			return state.prompt ? submit(state, state.prompt, environment) : state;
		}

		case 'cancelled-prompt': {
			return {...state, prompt: null};
		}

		case 'previewed-rule': {
			return preview(state, action.preview);
		}

		case 'stepped-hit': {
			return stepHit(state, action.by, environment);
		}

		case 'searched': {
			return takeHits(state, action.found, action.isDone);
		}

		default: {
			return state;
		}
	}
};
