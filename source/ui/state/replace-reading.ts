import {locate} from '../../core/locator/locator.ts';
import {carryPlace, relocate} from '../../core/locator/relocate.ts';
import {createResolver, type Resolver} from '../../core/locator/resolve-locator.ts';
import {carrySession} from '../../core/session/carry-session.ts';
import {pushPlace} from '../../core/session/history.ts';
import {startSession, type Session, type StartingPlace} from '../../core/session/session.ts';
import {countScenes} from '../../core/story/chapters.ts';
import {knownIn} from '../../core/story/new-chapters.ts';
import {noOutline} from '../../core/story/outline.ts';
import {isSamePlace} from '../../core/story/place.ts';
import {placeAtTotalProgression} from '../../core/story/progression.ts';
import {areSameChoices, type ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Passage} from '../../core/story/passage.ts';
import type {Place, Story} from '../../core/story/story.ts';
import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {isFound, isMoved, type RelocatedBookmark} from '../../library/relocate-bookmark.ts';
import {recallNotice} from '../../library/recall-notice.ts';
import type {Action} from './action.ts';
import type {StoryState} from './app-state.ts';
import {openBookmarks, relocateBookmarks} from './bookmarks.ts';
import type {Environment} from './environment.ts';
import {moveSession} from './move.ts';
import {shownBefore, showEnd, withEndLeft} from './part-shown.ts';
import type {Reading} from './reading.ts';
import {carrySearch} from './searching.ts';
import type {Selection} from './selection.ts';

type Replacement = Extract<Action, {readonly type: 'reading-replaced'}>;

/** The state that is left, and what finds its places in the story that takes over. */
type Mapping = {readonly from: Story; readonly to: Story; readonly resolve: Resolver};

/**
 * What finds the places of another reading in a story. An offset in a part says nothing of where it is in the whole, which may be
 * too long to be searched at once, but its share does.
 */
const resolverFor = (to: Story, part: Reading['part']): Resolver => {
	const resolve = createResolver(to);
	if (!part || part.from === 0) return resolve;
	return locator => {
		const share = part.from + (part.to - part.from) * locator.totalProgression;
		return resolve({...locator, ...placeAtTotalProgression(to, share)});
	};
};

/** What became of the places in a file that was edited. */
const editNotice = (place: Place, {from, to, resolve}: Mapping, state: StoryState): string | null =>
	recallNotice('edited', {
		place: state.isContinued ? relocate(to, locate(from, place), resolve) : null,
		furthest: null,
		bookmarks: relocateBookmarks(state.bookmarks, to, resolve),
	});

/** What was read last, at its words in another story; null where they are not in one piece any more. */
const carryPassage = ({chapter, start, end}: Passage, carry: (place: Place) => Place): Passage | null => {
	const [from, to] = [carry({chapter, offset: start}), carry({chapter, offset: end})];
	return from.chapter === to.chapter && from.offset <= to.offset
		? {chapter: from.chapter, start: from.offset, end: to.offset}
		: null;
};

/** What is selected, at its words in another story; nothing where they are not in one piece any more. */
const carrySelection = (selection: Selection, carry: (place: Place) => Place): Selection | null => {
	const {chapter, start, end} = selection;
	const [from, to] = [carry({chapter, offset: start}), carry({chapter, offset: end})];
	return from.chapter === to.chapter && from.offset < to.offset
		? {...selection, chapter: from.chapter, start: from.offset, end: to.offset}
		: null;
};

/** The state with all its places at the same words of another story, and without what was counted in the old one. */
const mapPlaces = (state: StoryState, session: Session, mapping: Mapping, isEdited: boolean): StoryState => {
	const {from, to, resolve} = mapping;
	if (from === to) return {...state, session};
	const arrived = carrySession(session, from, to, resolve);
	const carry = (place: Place): Place =>
		place === session.place ? arrived.place : carryPlace(from, to, place, resolve);
	const relocated = relocateBookmarks(state.bookmarks, to, resolve);
	const idsWhere = (test: (place: RelocatedBookmark) => boolean): ReadonlySet<string> =>
		new Set(relocated.flatMap(([{id}, place]) => (test(place) ? [id] : [])));
	const bookmarks = openBookmarks(
		relocated.map(([, {bookmark}]) => bookmark),
		{
			...state.bookmarks,
			...(isEdited && {lost: idsWhere(place => !isFound(place)), moved: idsWhere(isMoved)}),
		},
	);
	return {
		...state,
		session: arrived,
		passage: state.passage && carryPassage(state.passage, carry),
		furthest: carry(state.furthest),
		bookmarks,
		search: state.search && carrySearch(state.search, carry),
		outline: noOutline,
		chosenMark: null,
		selection: state.selection && carrySelection(state.selection, carry),
		pageCount: null,
		notice: isEdited ? editNotice(session.place, mapping, state) : state.notice,
	};
};

/**
 * The session at the place that was kept. It wins over the first pages, which are a step back from it; not over the end that
 * was asked for, nor over a page that the reader has turned to from there.
 */
const sessionKept = (state: StoryState, place: StartingPlace | null, before: StoryState): Session => {
	const {reading, crossing, session} = before;
	const hasMoved = reading.part !== undefined && !isSamePlace(reading.part.place, session.place);
	// The page stays where it began: pages of a part are cut otherwise.
	if (hasMoved) return {...state.session, scrolled: true};
	if (!place || crossing?.beginning || crossing?.hasGoneToStart) return state.session;
	const kept = startSession(place);
	const {history, place: here} = state.session;
	const hasBegun = state.screens.some(({name}) => name === 'reading') && !reading.part;
	return hasBegun ? {...kept, history: pushPlace(history, here)} : kept;
};

/** The state with what a record says. */
const withRemembered = (state: StoryState, {remembered}: Replacement, before: StoryState): StoryState => {
	if (!remembered) return state;
	const {place, furthest, bookmarks, notice, knownChapters, readScenes = []} = remembered;
	return {
		...state,
		session: sessionKept(state, place, before),
		furthest: furthest ?? state.furthest,
		bookmarks: openBookmarks(bookmarks, {
			...remembered,
			removed: [...(remembered.removed ?? []), ...state.bookmarks.removed],
		}),
		knownChapters: knownIn(state.reading.story, knownChapters),
		readScenes: new Set([...readScenes, ...state.readScenes]),
		isContinued: state.isContinued || place !== null,
		notice: notice ?? state.notice,
	};
};

const noticeOf = (before: ReadingChoices, {story, choices: now}: Reading): string | null => {
	if (before.raw !== now.raw) return now.raw ? 'Raw lines' : 'Paragraphs';
	if (before.split === now.split) return null;
	const scenes = countScenes(story);
	const count = scenes === null ? '' : ` ${groupedDigits(scenes)},`;
	return `Scenes:${count} ${now.split === null ? 'detected' : 'as you set'}`;
};

/** What another choice changes: a reader who has not moved since the last one goes back to exactly where it was made. */
const chooseAgain = (mapped: StoryState, before: StoryState, {choices}: Reading): StoryState => {
	const {crossing, session: left, reading} = before;
	const isReturn = crossing?.arrived === left && areSameChoices(crossing.choices, choices);
	const session = isReturn ? crossing.left : mapped.session;
	return {
		...mapped,
		session,
		crossing: {choices: reading.choices, left, arrived: session, beginning: null},
		notice: noticeOf(reading.choices, mapped.reading) ?? mapped.notice,
	};
};

/** Takes everything that is a place over to another reading: the one way for all that can replace a reading. */
export const replaceReading = (
	state: StoryState,
	action: Replacement,
	environment: Environment,
): StoryState => {
	const {reading} = action;
	if (reading.extent === 'end') return showEnd(state, reading, environment);
	const {crossing} = state;
	const {reading: shown, session} = shownBefore(state);
	const {story: from, extent, choices, part} = shown;
	const hasOtherChoices = extent === 'whole' && !areSameChoices(choices, reading.choices);
	const mapping = {from, to: reading.story, resolve: resolverFor(reading.story, part)};
	const isEdited = extent === 'whole' && !hasOtherChoices && !action.remembered;
	const mapped = mapPlaces(state, session, mapping, isEdited);
	const replaced = {...mapped, reading, choices: reading.choices, crossing: null};
	const chosen = hasOtherChoices ? chooseAgain(replaced, state, reading) : replaced;
	const known = withRemembered(chosen, action, state);
	const back = crossing?.hasLeftEnd ? {...known, session: withEndLeft(known, environment)} : known;
	return crossing?.beginning ? moveSession(back, {type: 'went-to-end'}, environment) : back;
};
