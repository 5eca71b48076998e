import {anywhere, either, onShelf, part, whole, type ActionRow, type Actions} from './action-row.ts';
import {totalProgressionOf} from '../core/story/progression.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {foldEntry, takeOutline} from './screens/contents/contents-state.ts';
import {chooseFiltered, endFilter, followFilter} from './screens/list-filter.ts';
import {reducePointer} from './pointer/reduce-pointer.ts';
import {hasCompany, withCompany, reduceLookup, reduceSpeech, sendAway} from './reduce-company.ts';
import {fitWindow} from './fit-window.ts';
import {scrollNote} from './screens/note-pane.ts';
import {entryAfter, moveAtEnd, takeEnd, turnAtEnd} from './screens/story-end.ts';
import {chooseEntry, moveCursor, moveCursorPage, showScreen} from './screens/screens.ts';
import type {SessionAction} from '../core/session/reduce-session.ts';
import type {AppState, StoryState} from './state/app-state.ts';
import {removeBookmark} from './state/bookmarks.ts';
import {closeMark, openMark, stepMark} from './state/chosen-mark.ts';
import {editPrompt, typeText} from './state/edit-prompt.ts';
import type {Environment} from './state/environment.ts';
import {
	changeColumns,
	changeMeasure,
	changeTheme,
	toggleIndents,
	toggleJustified,
	toggleSceneBreaks,
} from './state/looks.ts';
import {confirmRemoval, placeBookmark, removeChosen, toggleBookmark, undoRemoved} from './state/marks.ts';
import {missKey} from './state/miss-key.ts';
import {moveSession} from './state/move.ts';
import {awaitMark, nameMark} from './state/named-marks.ts';
import {begin, goUp} from './state/navigate.ts';
import {goToStart, lacksStart} from './state/part-shown.ts';
import {hearHit, hearPassage} from './state/passage.ts';
import {
	changePrompt,
	openFilter,
	openPrompt,
	previewRule,
	refuseChoices,
	submitPrompt,
} from './state/prompts.ts';
import {keepTyped, recallLine} from './state/prompt-history.ts';
import type {Reading} from './state/reading.ts';
import {replaceReading} from './state/replace-reading.ts';
import {pageStack, titleStack} from './state/screen-stack.ts';
import {search, searchFiltered, stepHit} from './state/searching.ts';
import {reduceSelection, searchedWords} from './state/selecting.ts';
import type {SelectionAction} from './state/selection-action.ts';
import {reduceImage} from './state/showing-image.ts';
import {shelfState} from './state/shelf-state.ts';
import {followTyped, giveUpTyped, refusePattern, switchMode, takeFound} from './state/typed-search.ts';
import {withFirstHint} from './state/first-hints.ts';
import {chooseAtEnd, isAtEntries} from './state/story-end.ts';
import {toggleTurning, turnByItself} from './state/turning.ts';

/** Turns so far that the beginning is sure to hold them. */
const fewTurns = 5;

/** Where a page may be, as a share of the loaded part, so that a few turns stay inside that part. */
const inside: Readonly<Record<Reading['extent'], readonly [from: number, to: number]>> = {
	beginning: [0, 0.5],
	part: [0.25, 0.75],
	end: [1, 0],
	whole: [0, 1],
};

/** Whether a motion may leave the part of the story that is there. */
const leadsFar = (
	{reading: {story, extent, part: shown}, session}: StoryState,
	{by}: {readonly by: number},
): boolean => {
	const [least, to] = inside[extent];
	// Before the first part there is nothing.
	const from = shown?.from === 0 ? 0 : least;
	const share = totalProgressionOf(story, session.place);
	return Math.abs(by) > fewTurns || share < from || share >= to;
};

const turn = part<Actions['turned-page']>((state, action, environment) => {
	const turned = turnAtEnd(state, action, environment);
	return action.by < 0 || turned.session === state.session ? turned : withFirstHint(turned, environment.size);
}, leadsFar);
const scroll = part<Actions['scrolled-lines' | 'scrolled-half-page']>(moveSession, leadsFar);
const jump = whole<SessionAction>(moveSession);

/** Whether something else than words to search for is typed: a search begins when the whole is there, and nothing waits. */
const isNoSearch = ({prompt}: StoryState): boolean => prompt?.purpose !== 'search';

/** What follows from what is typed, after a key in a prompt. */
const followPrompt = (after: AppState, before: AppState): AppState => {
	const followed = followFilter(after, before);
	return followed.reading && before.reading ? followTyped(followed, before) : followed;
};

/** What selects needs the page alone; what it leaves behind needs the story. */
const select = part<SelectionAction>(reduceSelection, (_, {type}) => type === 'highlighted');

const keep = (state: AppState): AppState => state;

/** Up a level. The shelf is the bottom: there is nothing below it. */
const leaveScreen = (state: AppState, environment: Environment): AppState => {
	if (state.reading) return hasCompany(state) ? sendAway(state) : goUp(state, environment);
	return state.screens.length > 1 ? {...state, screens: state.screens.slice(0, -1)} : state;
};

/** THE table of actions: an action without a row does not compile. */
const table: {readonly [Type in keyof Actions]: ActionRow<Actions[Type]>} = {
	'turned-page': turn,
	'scrolled-lines': scroll,
	'scrolled-half-page': scroll,
	'stepped-scene': jump,
	'stepped-chapter': jump,
	'went-to-start': part(goToStart, lacksStart),
	'went-to-end': jump,
	jumped: jump,
	'went-to-page': jump,
	'went-back': jump,
	'went-forward': jump,
	'began-reading': part(
		(state, {anew}, environment) => begin(state, anew, environment),
		({isContinued}) => isContinued,
	),
	'opened-screen': anywhere((state, {screen}, environment) => showScreen(state, screen, environment), true),
	'went-up': anywhere((state, _, environment) => leaveScreen(state, environment)),
	'missed-key': anywhere((state, {key}) => missKey(state, key)),
	'moved-cursor': anywhere((state, {by}, environment) =>
		isAtEntries(state) ? moveAtEnd(state, by, environment) : moveCursor(state, by, environment),
	),
	'moved-cursor-page': anywhere((state, {by}, environment) => moveCursorPage(state, by, environment)),
	'folded-entry': whole((state, {unfolds}) => foldEntry(state, unfolds)),
	'chose-entry': anywhere(
		(state, _, environment) => (isAtEntries(state) ? chooseAtEnd(state) : chooseEntry(state, environment)),
		true,
	),
	'reached-end': whole((state, {end}, environment) => takeEnd(state, end, environment)),
	resized: anywhere(fitWindow),
	'opened-prompt': either(
		(state, {purpose}) => (state.reading ? openPrompt(state, purpose) : openFilter(state, purpose)),
		({reading: {extent}}, {purpose}) => purpose !== 'search' || extent === 'end' || extent === 'part',
	),
	typed: either(
		(state, {text}) =>
			followPrompt(
				changePrompt(state, prompt => typeText(prompt, text)),
				state,
			),
		isNoSearch,
	),
	'edited-prompt': either(
		(state, {key}) =>
			followPrompt(
				changePrompt(state, prompt => recallLine(editPrompt(prompt, key), key)),
				state,
			),
		isNoSearch,
	),
	'submitted-prompt': either(
		(state, _, environment) =>
			state.prompt?.purpose === 'filter' || !state.reading
				? chooseFiltered(state, environment)
				: submitPrompt(state, environment),
		isNoSearch,
	),
	'cancelled-prompt': either(
		state => endFilter(state.reading ? giveUpTyped(keepTyped(state)) : state),
		isNoSearch,
	),
	'switched-search-mode': part(switchMode),
	'searched-filter': part(state => searchFiltered(state)),
	'previewed-rule': whole((state, {preview}) => previewRule(state, preview)),
	searched: part((state, {found, isDone}, environment) => takeFound(state, found, isDone, environment)),
	'refused-pattern': part((state, {why}) => refusePattern(state, why)),
	'stepped-hit': whole((state, {by}, environment) => stepHit(state, by, environment)),
	sought: whole((state, {words}) => search(state, cleanLine(words))),
	'heard-passage': part(
		(state, {which}) => hearPassage(state, which),
		state => state.isContinued && (state.passage === null || leadsFar(state, {by: 1})),
	),
	'heard-hit': whole((state, {by}, environment) => hearHit(state, by, environment)),
	'placed-bookmark': whole((state, {note}, environment) => placeBookmark(state, note, environment)),
	'dropped-bookmark': whole((state, {id}) => ({...state, bookmarks: removeBookmark(state.bookmarks, id)})),
	'stepped-mark': part((state, {by}, environment) => stepMark(state, by, environment)),
	'opened-mark': part((state, _, environment) => openMark(state, environment)),
	'closed-note': part(closeMark),
	'scrolled-note': part((state, {by}, environment) => scrollNote(state, by, environment)),
	image: part((state, {event}) => reduceImage(state, event)),
	lookup: part((state, {event}, environment) => reduceLookup(state, event, environment)),
	speech: whole((state, {event}, environment) => reduceSpeech(state, event, environment)),
	turning: whole((state, {is}, environment) =>
		is === 'toggled' ? toggleTurning(state, environment) : turnByItself(state, environment),
	),
	'began-selection': select,
	'selected-from': select,
	'selected-unit': select,
	'moved-selection': select,
	'took-unit': select,
	'swapped-ends': select,
	'asked-for-pen': select,
	highlighted: select,
	'copied-selection': select,
	'searched-selection': whole((state, _, environment) =>
		table.sought.reduce(
			{...state, selection: null},
			{type: 'sought', words: searchedWords(state)},
			environment,
		),
	),
	'awaited-mark': whole((state, {what}) => awaitMark(state, what)),
	'named-mark': whole((state, {letter}, environment) => nameMark(state, letter, environment)),
	'pressed-at': anywhere(reducePointer),
	'dragged-to': anywhere(reducePointer),
	'released-at': anywhere(reducePointer),
	'pointed-at-entry': anywhere(reducePointer),
	'pointed-at-mark': anywhere(reducePointer),
	'toggled-bookmark': whole((state, _, environment) => toggleBookmark(state, environment)),
	'removed-bookmark': whole(removeChosen),
	'confirmed-removal': whole((state, {isSure}) => confirmRemoval(state, isSure)),
	'undid-removal': whole((state, _, environment) => undoRemoved(state, environment)),
	'changed-measure': part((state, {by}, environment) => ({
		...state,
		...changeMeasure(state, by, environment),
	})),
	'toggled-justified': part(state => ({...state, ...toggleJustified(state.preferences)})),
	'toggled-indents': part((state, _, environment) => ({...state, ...toggleIndents(state, environment)})),
	'changed-columns': part((state, _, environment) => ({...state, ...changeColumns(state, environment)})),
	'toggled-scene-breaks': part(state => ({...state, ...toggleSceneBreaks(state.preferences)})),
	'changed-theme': anywhere((state, _, environment) => ({
		...state,
		...changeTheme(state.preferences, environment),
	})),
	'toggled-raw': whole(state => ({...state, choices: {...state.choices, raw: !state.choices.raw}})),
	'reading-replaced': part(replaceReading),
	'refused-choices': whole((state, {why}) => refuseChoices(state, why)),
	outlined: whole((state, {outline}, environment) => takeOutline(state, outline, environment)),
	'counted-pages': whole((state, {count}) => ({...state, pageCount: count})),
	noticed: anywhere((state, {text}) => ({...state, notice: text})),
	asked: whole((state, {question}) => ({...state, question})),
	answered: whole(keep),
	'story-opened': onShelf(({stories, chosen, ...shelf}, {story, showsTitle, notice}) => ({
		...shelf,
		...story,
		screens: showsTitle ? titleStack : pageStack,
		notice,
	})),
	'story-refused': onShelf((state, {why}) => ({...state, chosen: null, notice: why})),
	'shelf-told': onShelf((state, {story}) => ({
		...state,
		stories: state.stories.map(one => (one.path === story.path ? story : one)),
	})),
	'story-closed': part(
		(
			{preferences, leaving, following, layout = null, hasMissedKey = false, searchMode, firstTurns = null},
			{stories, notice},
		) => ({
			...shelfState({preferences, leaving, stories, notice}),
			chosen: following,
			layout,
			hasMissedKey,
			firstTurns,
			...(searchMode && {searchMode}),
		}),
	),
	left: anywhere(state => ({...state, leaving: true})),
	suspended: anywhere(keep),
	repainted: anywhere(keep),
};

/** Looks a row up by the type of its action, so that the compiler knows that they belong together. */
const rowOf = <Type extends keyof Actions>(type: Type): ActionRow<Actions[Type]> => table[type];

/** The next state. Pure: the same state, action and environment always give the same. */
export const reduce = <Type extends keyof Actions>(
	state: AppState,
	action: Actions[Type] & {readonly type: Type},
	environment: Environment,
): AppState => {
	const reduced = rowOf<Type>(action.type).reduce(state, action, environment);
	// Whoever reads on leaves the question without an answer: it is asked again next time.
	// A mark that is chosen and a word looked up belong to the page that is left, and so do the end and what was read in lines.
	if (!state.reading || !reduced.reading || reduced.session === state.session) return reduced;
	const next = withCompany(reduced, action, environment);
	const passage = next.passage === state.passage ? null : next.passage;
	const endCursor = entryAfter(next, action, environment);
	return next.question ||
		next.chosenMark ||
		next.lookup?.found ||
		endCursor !== next.endCursor ||
		passage !== next.passage
		? {...next, question: null, chosenMark: null, lookup: null, endCursor, passage}
		: next;
};

/** Whether an action waits until the whole of the story has been read. */
export const needsWhole = <Type extends keyof Actions>(
	state: StoryState,
	action: Actions[Type] & {readonly type: Type},
): boolean => rowOf<Type>(action.type).needsWhole(state, action);
