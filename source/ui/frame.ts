import type {SearchMode} from '../core/search/search-mode.ts';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {assemble, contentFrame, cropped, fitting, roomFor, type Frame, type Room} from './content-frame.ts';
import {describeWork} from './describe-work.ts';
import {hintsFor, joinHints} from './keymap/hints.ts';
import {cellWidth, truncate, withOwnSigns, withWidths, wrappedLines} from './measured.ts';
import {emptyRow, indented, row, rowWidth, type Row} from './rows.ts';
import {abreast} from './screens/columns.ts';
import {hasOpenImage, placeOfImage, withImagePane} from './screens/image-pane.ts';
import {hasOpenLookup, lookupHints, withLookupPane} from './screens/lookup-pane.ts';
import {withMarginLetters} from './screens/margin-letters.ts';
import {markStatus} from './screens/mark-status.ts';
import {hasOpenNote, withNotePane} from './screens/note-pane.ts';
import {pageRows} from './screens/page.ts';
import {pageStatus} from './screens/page-status/page-status.ts';
import {endHints, withStoryEnd} from './screens/story-end.ts';
import {goToHints, promptHints} from './screens/prompt-hint.ts';
import {promptLabel, promptRow} from './screens/prompt-row.ts';
import {searchHints} from './screens/search-hints.ts';
import {selectionStatus} from './screens/selection-status.ts';
import type {ScreenContent, ScreenContext} from './screens/screen.ts';
import {topContent} from './screens/screens.ts';
import {isTooSmall, tooSmallRows} from './screens/too-small.ts';
import type {AppState, StoryState} from './state/app-state.ts';
import type {Prompt} from './state/prompt.ts';
import {removalQuestion} from './state/marks.ts';
import {questionLines} from './state/question.ts';
import {topScreen} from './state/screen-stack.ts';
import {isAtEntries} from './state/story-end.ts';
import {shownWhileTyped} from './state/typed-search.ts';
import {geometryOfPages, geometryOfScreen, pagesRunLeft, widthsIn} from './text-area.ts';

export type {Frame} from './content-frame.ts';

const tooSmallFrame = (size: WindowSize): Frame => ({
	rows: tooSmallRows(size).slice(0, Math.max(0, size.rows - 1)),
	status: emptyRow,
});

/** What stands below a page: where it is, and the count that is being typed. */
const pageStatusRow = (
	state: StoryState,
	environment: ScreenContext['environment'],
	measure: number,
): Row => {
	if (isAtEntries(state)) return row(fitting(endHints(state), measure), 'quiet');
	if (hasOpenLookup(state)) return row(fitting(lookupHints(state, environment), measure), 'quiet');
	const selected = selectionStatus(state);
	if (selected) return row(fitting(selected, measure), 'text');
	const mark = markStatus(state, environment);
	const isCovered = hasOpenNote(state) || hasOpenImage(state);
	if (mark) return row(fitting(mark, measure), isCovered ? 'quiet' : 'text');
	const count = state.count === null ? '' : `  ${state.count}`;
	const status = pageStatus({state, environment}, measure - count.length);
	return count === ''
		? status
		: [...status, ...indented(row(count, 'quiet'), measure - rowWidth(status) - count.length)];
};

/** What lies over the pages, or stands behind the last words. */
const coverOf = (state: StoryState): typeof withStoryEnd => {
	if (hasOpenLookup(state)) return withLookupPane;
	if (hasOpenImage(state)) return withImagePane;
	return hasOpenNote(state) ? withNotePane : withStoryEnd;
};

/** The pages that are shown, with what stands behind the story's last words, or with an open note, an image or a definition over one of them. */
const pageFrame = (state: StoryState, environment: ScreenContext['environment'], room: Room): Frame => {
	const geometry = geometryOfPages(state, environment.size);
	const pages = pageRows({state, environment});
	const cover = coverOf(state);
	const columns = withMarginLetters(cover(pages, state, environment), pages, {state, environment});
	const {rows, hang} = abreast(columns, geometry, pagesRunLeft(state));
	const frame = assemble(rows, pageStatusRow(state, environment, room.measure), room, hang);
	return {...frame, image: placeOfImage(state, environment)};
};

/** Where pages stand in the window; the status line spans all of them. */
const roomForPages = (state: AppState, size: WindowSize): Room => {
	const {measure, left, columnCount, gutter} = geometryOfPages(state, size);
	return {size, measure: columnCount * (measure + gutter) - gutter, left, pane: null};
};

/** The frame with other rows at its bottom. The upper one is blank below most screens, else the last row of text. */
const withLastRows = (frame: Frame, upper: Row, status: Row, size: WindowSize): Frame => {
	const above = Array.from({length: size.rows - 2}, (_, index) => frame.rows[index] ?? emptyRow);
	return {...frame, rows: [...above, upper], status};
};

/** A message in one row, or in two if one is too short; what two cannot hold is cut. */
const messageLines = (message: string, columns: number): readonly string[] => {
	const [first = '', ...more] = wrappedLines(message, columns);
	return more.length === 0 ? [first] : [first, truncate(more.join(' '), columns)];
};

/** What goes wrong begins with a sign: bold alone is not seen everywhere. */
const isProblem = (text: string): boolean => text.startsWith('! ');

const withLines = (frame: Frame, lines: readonly string[], {size, left}: Room): Frame => {
	const style = lines.some(isProblem) ? 'problem' : 'notice';
	const [upper, lower] = lines.slice(-2).map(text => cropped(indented(row(text, style), left), size.columns));
	if (lower && upper) return withLastRows(frame, upper, lower, size);
	return upper ? {...frame, status: upper} : frame;
};

/** A message, a question, or one in a row above the other: a key must not answer what nobody sees. */
const linesBelow = (state: AppState, columns: number): readonly string[] => {
	const {preferences} = state;
	if (state.reading && state.removing) {
		const [asked, answers] = removalQuestion(state);
		const whole = `${asked} ${answers}`;
		// A key never stands in another row than what it does.
		return cellWidth(whole) <= columns ? [whole] : [asked, answers].map(text => truncate(text, columns));
	}
	const notice = state.notice ?? describeWork(state);
	if (!state.reading || !state.question) return notice === null ? [] : messageLines(notice, columns);
	const hint = hintsFor('question', preferences.keys);
	const forms = questionLines(state.question, state.reading.title, {
		hint: joinHints(hint('yes', 'yes'), hint('no', 'no')),
		keys: [hint('yes', ''), hint('no', '')],
	});
	if (notice !== null) return [truncate(notice, columns), fitting(forms, columns)];
	return messageLines(
		forms.find(text => wrappedLines(text, columns).length <= 2) ?? fitting(forms, columns),
		columns,
	);
};

/** Columns that what is typed has at least beside a hint, with those between the two. */
const roomToType = 12;

/** What is typed to find something by, and at its right what was found. */
const findingRow = (
	prompt: Prompt,
	hints: readonly string[],
	measure: number,
	searchMode?: SearchMode,
): Row => {
	const free = measure - promptLabel(prompt, searchMode).length - roomToType;
	const hint = hints.find(text => cellWidth(text) <= free) ?? '';
	const room = measure - cellWidth(hint) - 2;
	const typed = cropped(promptRow(prompt, room, searchMode), room);
	const gap = measure - rowWidth(typed) - cellWidth(hint);
	return [...typed, {text: ' '.repeat(Math.max(0, gap)), style: 'text'}, {text: hint, style: 'quiet'}];
};

const typedRow = (state: AppState, prompt: Prompt, content: ScreenContent | null, room: Room): Row => {
	const {size, measure, left} = room;
	if (prompt.purpose === 'search' && state.reading)
		return findingRow(prompt, searchHints(state), measure, state.searchMode);
	if (prompt.purpose === 'go-to') return findingRow(prompt, goToHints, measure);
	return prompt.purpose === 'filter' && content
		? findingRow(prompt, content.filterHints ?? [], measure)
		: promptRow(prompt, size.columns - left);
};

const withPrompt = (frame: Frame, prompt: Prompt, typed: Row, {size, measure, left}: Room): Frame => {
	const status = cropped(indented(typed, left), size.columns);
	const hints = promptHints(prompt);
	if (hints.length === 0) return {...frame, status};
	return withLastRows(frame, indented(row(fitting(hints, measure), 'notice'), left), status, size);
};

const blank: Frame = {rows: [], status: emptyRow};

const signed = (pieces: Row): Row => pieces.map(piece => ({...piece, text: withOwnSigns(piece.text)}));

/** A frame with our own signs in ASCII where the terminal needs that; what an author wrote on a page is left as it is. */
const withSigns = ({rows, status, ...frame}: Frame, isPage: boolean): Frame => ({
	...frame,
	rows: isPage ? rows : rows.map(signed),
	status: signed(status),
});

const makeFrame = (given: AppState, environment: ScreenContext['environment']): Frame => {
	const {size} = environment;
	if (isTooSmall(size)) return tooSmallFrame(size);
	const state = shownWhileTyped(given);
	const content = topContent(state, environment);
	const room = content ? roomFor(content, size, geometryOfScreen(state, size)) : roomForPages(state, size);
	const drawn = content
		? contentFrame(content, topScreen(state).cursor, room)
		: state.reading
			? pageFrame(state, environment, room)
			: blank;
	const frame = withSigns(drawn, content === null);
	if (state.prompt)
		return withPrompt(frame, state.prompt, typedRow(given, state.prompt, content, room), room);
	return withLines(frame, linesBelow(state, room.measure), room);
};

/** What is on the screen in a state: the one function behind every frame. */
export const frameOf = (state: AppState, environment: ScreenContext['environment']): Frame =>
	withWidths(widthsIn(environment.size, state.preferences), () => makeFrame(state, environment));
