import {wrappedLines} from '../../measured.ts';
import {percentOf} from '../../../core/story/progression.ts';
import {isolated} from '../../../core/text/direction.ts';
import {sceneInWords} from '../../../core/story/place-in-words.ts';
import {ageOf} from '../../age.ts';
import {hintsFor, joinHints} from '../../keymap/hints.ts';
import {centred, emptyRow, row, wrappedRows, type Row} from '../../rows.ts';
import type {StyleName} from '../../theme/style.ts';
import type {StoryState} from '../../state/app-state.ts';
import {currentView} from '../../state/move.ts';
import {sceneOf, toldPlace} from '../position.ts';
import type {Screen, ScreenContent, ScreenContext} from '../screen.ts';
import {factRows} from './facts.ts';
import {fieldRows, fieldsOf, roomForLabels} from './fields.ts';
import {warningRows} from './warnings.ts';

/** Rows of a window below which no row is left blank. */
const roomForBlanks = 14;

/** Groups of rows, an empty row between two where there is room; empty groups leave no trace. */
const inGroups = (groups: readonly (readonly Row[])[], isRoomy: boolean): readonly Row[] =>
	groups
		.filter(group => group.length > 0)
		.flatMap((group, index) => (index === 0 || !isRoomy ? group : [emptyRow, ...group]));

const nameRows = ({reading}: StoryState, columns: number): readonly Row[] => {
	const {authors, subtitle} = reading.story.metadata;
	const rows = (text: string | null, style: StyleName): readonly Row[] => {
		if (text === null || text === '') return [];
		return columns < roomForLabels
			? wrappedRows(text, columns, style)
			: wrappedLines(text, columns).map(line => centred(row(line, style), columns));
	};
	const names = authors.map(isolated).join(', ');
	return [...rows(reading.title, 'title'), ...rows(subtitle, 'text'), ...rows(names, 'text')];
};

/** Where the reader stopped, from the fullest version to the shortest; empty for a story that is new. */
const placeInVersions = ({state, environment}: ScreenContext): readonly string[] => {
	const {extent, lastRead} = state.reading;
	if (!state.isContinued || extent !== 'whole') return [];
	const {place, share} = toldPlace(state, currentView(state, environment));
	const {number, total} = sceneOf({...state, session: {...state.session, place}});
	const percent = percentOf(share);
	const scene = sceneInWords(number, total);
	const age = lastRead === null ? '' : ageOf(lastRead, environment.now);
	const where = `${scene}, ${percent}`;
	const short = where.charAt(0).toUpperCase() + where.slice(1);
	return [...(age === '' ? [] : [`You are in ${where}. Last read ${age}.`]), `You are in ${where}.`, short];
};

const placeRows = (context: ScreenContext): readonly Row[] => {
	const {measure} = context.geometry;
	const versions = placeInVersions(context);
	const text = versions.find(({length}) => length <= measure) ?? versions.at(-1);
	return text === undefined ? [] : wrappedRows(text, measure, 'strong');
};

const hintsOf = ({preferences: {keys}, isContinued, session, reading}: StoryState): readonly string[] => {
	const hint = hintsFor('title', keys);
	const {chapter, offset} = session.place;
	const isAtStart = chapter + offset === 0;
	const begins = isAtStart ? 'begins' : `begins at scene ${sceneOf({session, reading}).number}`;
	const begin = hint('begin', isContinued ? 'continue' : begins);
	const anew = isContinued ? hint('begin-anew', 'start over') : '';
	const [contents, help, leave] = [hint('contents', 'contents'), hint('help', 'keys'), hint('leave', 'quit')];
	return [
		joinHints(begin, anew, contents, help, leave),
		joinHints(begin, help, leave),
		joinHints(begin, help),
		begin,
		hint('begin', ''),
	];
};

/** Names and warnings stay in view while the rest scrolls, as long as they leave half of the window to it. */
const content = (context: ScreenContext): ScreenContent => {
	const {state, environment, geometry} = context;
	const {measure} = geometry;
	const {metadata} = state.reading.story;
	const isRoomy = environment.size.rows >= roomForBlanks;
	const groups = (...rows: readonly (readonly Row[])[]): readonly Row[] => inGroups(rows, isRoomy);
	const head = groups(nameRows(state, measure), warningRows(metadata, measure));
	const about = groups(
		factRows(state, measure),
		metadata.summary ? wrappedRows(metadata.summary, measure) : [],
		fieldRows(fieldsOf(metadata), measure),
	);
	const place = placeRows(context);
	const foot = place.length > 0 && isRoomy ? [emptyRow, ...place] : place;
	const stays = head.length + foot.length <= environment.size.rows / 2;
	const gap = isRoomy ? [emptyRow] : [];
	return {
		kind: 'text',
		head: stays ? [...head, ...gap] : [],
		rows: stays ? about : [...head, ...gap, ...about],
		foot,
		isCentred: true,
		hints: hintsOf(state),
	};
};

export const titleScreen: Screen<StoryState> = {content};
