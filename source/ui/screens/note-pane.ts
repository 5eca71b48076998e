import {layoutBlock} from '../../core/layout/layout-block.ts';
import type {Line} from '../../core/layout/line.ts';
import {findNote, noteMarks, type FoundNote} from '../../core/story/notes.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import type {Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {ChosenMark} from '../state/mark.ts';
import type {Environment} from '../state/environment.ts';
import {currentView} from '../state/move.ts';
import {textAreaOf} from '../text-area.ts';
import type {Hung} from './columns.ts';
import {linePieces} from './page.ts';
import {paneHeight, withPane} from './pane.ts';

type Window = Pick<Environment, 'size'>;

/** Whether a note lies over the page. */
export const hasOpenNote = ({chosenMark}: Pick<StoryState, 'chosenMark'>): boolean =>
	typeof chosenMark?.openAt === 'number';

type OpenNote = {
	readonly found: FoundNote;
	/** Which one of the chapter it is, from 1, and of how many. */
	readonly number: number;
	readonly of: number;
	readonly lines: readonly Line[];
	/** Rows that its text has. */
	readonly height: number;
	readonly first: number;
};

/** The open note as it is shown: at most half of the page with its rule; undefined where none is open. */
const openNote = (state: StoryState, {size}: Window): OpenNote | undefined => {
	const {chosenMark: chosen, reading} = state;
	const openAt = chosen?.openAt ?? null;
	if (openAt === null || chosen?.mark.kind !== 'noteReference') return undefined;
	const {story} = reading;
	const found = findNote(story, chosen.chapter, chosen.mark.target);
	if (!found) return undefined;
	const area = textAreaOf(state, size);
	const {text} = found.note;
	const block = {kind: 'paragraph', start: 0, end: text.length} as const;
	const lines = layoutBlock(text, block, area, {hyphenate: null, isIndented: false});
	const marks = noteMarks(story, chosen.chapter);
	const height = paneHeight(lines.length, area);
	return {
		found,
		number: marks.findIndex(({start}) => start === chosen.mark.start) + 1,
		of: marks.length,
		lines,
		height,
		first: Math.max(0, Math.min(openAt, lines.length - height)),
	};
};

/** Index of the page that shows the chosen mark; the first one where that has been left. */
export const columnOfMark = (state: StoryState, window: Window): number => {
	const {chosenMark} = state;
	const found = currentView(state, window).columns.findIndex(
		({chapter, start, end}) =>
			chapter === chosenMark?.chapter && chosenMark.mark.start >= start && chosenMark.mark.start < end,
	);
	return Math.max(0, found);
};

/** The pages that are shown, with the open note over the lower part of the one with its mark. They stay as they are laid out. */
export const withNotePane = (
	pages: readonly (readonly Row[])[],
	state: StoryState,
	window: Window,
): readonly Hung[] => {
	const note = openNote(state, window);
	const column = columnOfMark(state, window);
	return pages.map((rows, index) => {
		if (!note || index !== column) return {rows, hang: 0};
		const {lines, first, height, found, number, of} = note;
		const noteText = {text: found.note.text, chapter: null};
		const pane = {
			title: {long: `Note ${number} of ${of}`, short: `${number}`},
			shown: lines.slice(first, first + height).map(line => linePieces(noteText, line, [])),
			isPlain: state.preferences.plain,
			below: lines.length - first - height,
		};
		return {rows: withPane(rows, pane, textAreaOf(state, window.size)), hang: 0};
	});
};

/** Moves the text of the open note by lines. */
export const scrollNote = (state: StoryState, by: number, window: Window): StoryState => {
	const note = openNote(state, window);
	const {chosenMark} = state;
	if (!note || !chosenMark) return state;
	const last = note.lines.length - note.height;
	return {...state, chosenMark: {...chosenMark, openAt: Math.max(0, Math.min(last, note.first + by))}};
};

/** What keys do while a note is open, from the longest to the shortest. */
export const noteHints = (state: StoryState, chosen: ChosenMark, window: Window): readonly string[] => {
	const {lines, height} = openNote(state, window) ?? {lines: [], height: 0};
	const hint = hintsFor('note', state.preferences.keys);
	const {story} = state.reading;
	const close = hint('close-note', 'close');
	const hasMore = noteMarks(story, chosen.chapter).length > 1;
	const move = lines.length > height ? hint('note-down note-up', 'move') : '';
	const next = hasMore ? hint('next-note', 'next note') : '';
	const hasPlace =
		chosen.mark.kind === 'noteReference' && findNote(story, chosen.chapter, chosen.mark.target)?.place;
	const go = hasPlace ? hint('go-to-note', 'go to the note') : '';
	return [joinHints(close, move, next, go), joinHints(close, move, next), joinHints(close, move), close];
};
