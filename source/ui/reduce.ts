import {totalProgressionOf} from '../core/story/progression.ts';
import {takeOutline} from './screens/contents.ts';
import {chooseEntry, moveCursor, showScreen} from './screens/screens.ts';
import type {SessionAction} from '../core/reading/reduce-session.ts';
import type {Action} from './state/action.ts';
import type {AppState} from './state/app-state.ts';
import {editPrompt, typeText} from './state/edit-prompt.ts';
import type {Environment} from './state/environment.ts';
import {changeMeasure, changeTheme, toggleIndents, toggleJustified} from './state/looks.ts';
import {removeChosen, toggleBookmark, undoRemoved} from './state/marks.ts';
import {moveSession} from './state/move.ts';
import {begin, goUp} from './state/navigate.ts';
import {changePrompt, openPrompt, previewRule, refuseChoices, submitPrompt} from './state/prompts.ts';
import {replaceReading} from './state/replace-reading.ts';
import {stepHit} from './state/searching.ts';

type Actions = {readonly [One in Action as One['type']]: One};

/** How an action is obeyed. */
type Row<One extends Action> = {
	readonly reduce: (state: AppState, action: One, environment: Environment) => AppState;
	/** Whether it can be obeyed while only the beginning of a large story, or its end, has been read. */
	readonly needsWhole: (state: AppState, action: One) => boolean;
};

/** An action that the whole story is waited for. */
const whole = <One extends Action>(reduce: Row<One>['reduce']): Row<One> => ({
	reduce,
	needsWhole: () => true,
});

/** An action that can be obeyed with a part of the story, unless `needsWhole` says otherwise. */
const part = <One extends Action>(
	reduce: Row<One>['reduce'],
	needsWhole: Row<One>['needsWhole'] = () => false,
): Row<One> => ({reduce, needsWhole});

/** Turns so far that the beginning is sure to hold them. */
const fewTurns = 5;

/** Whether a motion may leave the part of the story that is there: its beginning serves well inside, its end never. */
const leadsFar = ({reading, session}: AppState, {by}: {readonly by: number}): boolean =>
	reading.extent === 'end' ||
	Math.abs(by) > fewTurns ||
	totalProgressionOf(reading.story, session.place) >= 0.5;

const turn = part<Actions['turned-page' | 'scrolled-lines' | 'scrolled-half-page']>(moveSession, leadsFar);
const jump = whole<SessionAction>(moveSession);

const keep = (state: AppState): AppState => state;

/** THE table of actions: an action without a row does not compile. */
const table: {readonly [Type in keyof Actions]: Row<Actions[Type]>} = {
	'turned-page': turn,
	'scrolled-lines': turn,
	'scrolled-half-page': turn,
	'stepped-scene': jump,
	'stepped-chapter': jump,
	'went-to-start': jump,
	'went-to-end': jump,
	jumped: jump,
	'went-to-page': jump,
	'went-back': jump,
	'went-forward': jump,
	'began-reading': part(
		(state, {anew}, environment) => begin(state, anew, environment),
		({isContinued}) => isContinued,
	),
	'opened-screen': whole((state, {screen}) => showScreen(state, screen)),
	'went-up': part((state, _, environment) => goUp(state, environment)),
	'moved-cursor': part((state, {by}, environment) => moveCursor(state, {by}, environment)),
	'moved-cursor-page': part((state, {by}, environment) =>
		moveCursor(state, {by, isByPage: true}, environment),
	),
	'chose-entry': whole((state, _, environment) => chooseEntry(state, environment)),
	'opened-prompt': whole((state, {purpose}) => openPrompt(state, purpose)),
	typed: whole((state, {text}) => changePrompt(state, prompt => typeText(prompt, text))),
	'edited-prompt': whole((state, {key}) => changePrompt(state, prompt => editPrompt(prompt, key))),
	'submitted-prompt': whole((state, _, environment) => submitPrompt(state, environment)),
	'cancelled-prompt': whole(state => ({...state, prompt: null})),
	'previewed-rule': whole((state, {preview}) => previewRule(state, preview)),
	'stepped-hit': whole((state, {by}, environment) => stepHit(state, by, environment)),
	'toggled-bookmark': whole((state, _, environment) => toggleBookmark(state, environment)),
	'removed-bookmark': whole(removeChosen),
	'undid-removal': whole((state, _, environment) => undoRemoved(state, environment)),
	'changed-measure': part((state, {by}, environment) => ({
		...state,
		...changeMeasure(state.preferences, by, environment),
	})),
	'toggled-justified': part(state => ({...state, ...toggleJustified(state.preferences)})),
	'toggled-indents': part(state => ({...state, ...toggleIndents(state.preferences)})),
	'changed-theme': part(state => ({...state, ...changeTheme(state.preferences)})),
	'toggled-raw': whole(state => ({...state, choices: {...state.choices, raw: !state.choices.raw}})),
	'reading-replaced': part(replaceReading),
	'refused-choices': whole((state, {why}) => refuseChoices(state, why)),
	outlined: whole((state, {outline}) => takeOutline(state, outline)),
	'counted-pages': whole((state, {count}) => ({...state, pageCount: count})),
	noticed: part((state, {text}) => ({...state, notice: text})),
	asked: whole((state, {question}) => ({...state, question})),
	answered: whole(keep),
	left: part(state => ({...state, leaving: true})),
	suspended: part(keep),
	repainted: part(keep),
};

/** Looks a row up by the type of its action, so that the compiler knows that they belong together. */
const rowOf = <Type extends keyof Actions>(type: Type): Row<Actions[Type]> => table[type];

/** The next state. Pure: the same state, action and environment always give the same. */
export const reduce = <Type extends keyof Actions>(
	state: AppState,
	action: Actions[Type] & {readonly type: Type},
	environment: Environment,
): AppState => {
	const next = rowOf<Type>(action.type).reduce(state, action, environment);
	// Whoever reads on leaves the question without an answer: it is asked again next time.
	return next.question && next.session !== state.session ? {...next, question: null} : next;
};

/** Whether an action waits until the whole of the story has been read. */
export const needsWhole = <Type extends keyof Actions>(
	state: AppState,
	action: Actions[Type] & {readonly type: Type},
): boolean => rowOf<Type>(action.type).needsWhole(state, action);
