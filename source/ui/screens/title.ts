import {entryAt} from '../../core/story/chapters.ts';
import {countChapters} from '../../core/story/contents.ts';
import {percentOf, totalProgressionOf} from '../../core/story/progression.ts';
import type {Metadata} from '../../core/story/story.ts';
import {isolated} from '../../core/text/direction.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {sentenceAround} from '../../core/text/sentence.ts';
import {ageOf} from '../age.ts';
import {durationOf} from '../duration.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {languageName} from '../../core/text/language-name.ts';
import {plural} from '../plural.ts';
import {centred, emptyRow, row, wrappedLines, wrappedRows, type Row} from '../rows.ts';
import type {StyleName} from '../theme.ts';
import type {StoryState} from '../state/app-state.ts';
import {currentView} from '../state/move.ts';
import {sceneOf} from './position.ts';
import type {Screen, ScreenContent, ScreenContext} from './screen.ts';

const labelColumns = 12;
/** Below this the label stands on the value's first line. */
const roomForLabels = 44;

const field = (label: string, value: string, columns: number): readonly Row[] => {
	if (value === '') return [];
	if (columns < roomForLabels) return wrappedRows(`${label}: ${isolated(value)}`, columns);
	return wrappedRows(value, columns - labelColumns).map((line, index) => [
		{text: (index === 0 ? label : '').padEnd(labelColumns), style: 'quiet'},
		...line,
	]);
};

/** Warnings stand before all else but the title: a sign, the word, and every word of theirs. */
const warningRows = ({warnings}: Metadata, columns: number): readonly Row[] =>
	warnings.flatMap(warning => wrappedRows(`⚠ Warning: ${isolated(warning)}`, columns, 'warning'));

const length = ({
	state: {
		outline,
		reading: {story},
	},
}: ScreenContext): string => {
	if (!outline.complete) return '';
	const chapters = countChapters(story, outline);
	return [
		plural(outline.size.words, 'word'),
		chapters > 0 ? plural(chapters, 'chapter') : '',
		plural(outline.scenes.length, 'scene'),
		durationOf(readingTime(outline.size)),
	]
		.filter(part => part !== '')
		.join(' · ');
};

const status = ({
	state: {
		reading: {story},
	},
}: ScreenContext): string => {
	const known = story.metadata.status;
	const ending = story.ending === null ? '' : `“${isolated(story.ending)}”`;
	return [known ?? '', ending].filter(part => part !== '').join(', ');
};

const stoppedAt = (context: ScreenContext): readonly Row[] => {
	const {state, environment, geometry} = context;
	const {story, extent, lastRead} = state.reading;
	if (!state.isContinued || extent !== 'whole') return [];
	const {number, total} = sceneOf(state);
	const {endsStory} = currentView(state, environment);
	const share = endsStory ? 1 : totalProgressionOf(story, state.session.place);
	const age = lastRead === null ? '' : `, ${ageOf(lastRead, environment.now)}`;
	const chapter = entryAt(story, state.session.place.chapter).title;
	const where = chapter === null ? '' : `${isolated(chapter)}, `;
	const text = `You stopped at ${where}scene ${number}${total === null ? '' : ` of ${total}`}, ${percentOf(share)}${age}.`;
	return wrappedRows(text, geometry.measure, 'notice');
};

const list = (values: readonly string[]): string => values.join(', ');

const headRows = ({state: {reading}, geometry: {measure}}: ScreenContext): readonly Row[] => {
	const {authors, subtitle} = reading.story.metadata;
	const lines = (text: string, style: StyleName): readonly Row[] =>
		wrappedLines(text, measure).map(line => centred(row(line, style), measure));
	return [
		...lines(reading.title, 'title'),
		...(subtitle === null ? [] : lines(subtitle, 'text')),
		...(authors.length === 0 ? [] : lines(`by ${list(authors.map(isolated))}`, 'quiet')),
	];
};

/** What the header says, the most telling first; `others` are fields that have no place of their own. */
const aboutRows = (context: ScreenContext, others: Metadata['other']): readonly Row[] => {
	const {metadata} = context.state.reading.story;
	const fields: readonly (readonly [string, string])[] = [
		...others.map(({label, value}) => [label, value] as const),
		['Rating', metadata.rating?.label ?? ''],
		['Fandom', list(metadata.fandoms)],
		['Pairing', list(metadata.relationships)],
		['Characters', list(metadata.characters)],
		['Setting', metadata.setting ?? ''],
		['Summary', metadata.summary ?? ''],
		['Category', list(metadata.categories)],
		['Genre', list(metadata.genres)],
		['Tags', list(metadata.tags)],
		['Series', metadata.series ?? ''],
		['Collections', list(metadata.collections)],
		['Translator', list(metadata.translators)],
		['Contributor', list(metadata.contributors)],
		['Language', languageName(metadata.language ?? '')],
		['Status', status(context)],
		['Length', length(context)],
	];
	return fields.flatMap(([label, value]) => field(label, value, context.geometry.measure));
};

/** What is a fact as a sentence and a page as a whole: `info` has the rest. */
const beginningOf = (text: string): string => sentenceAround(text, 0, {start: 0, end: text.length});

const furtherRows = ({state, geometry}: ScreenContext, others: Metadata['other']): readonly Row[] => {
	const {published, updated, publisher, source, related, rights, notes} = state.reading.story.metadata;
	const fields: readonly (readonly [string, string])[] = [
		['Published', published ?? ''],
		['Updated', updated ?? ''],
		['Publisher', publisher ?? ''],
		['Source', source ?? ''],
		['Related', list(related)],
		['Rights', beginningOf(rights ?? '')],
		...notes.map(note => ['Note', note] as const),
		...others.map(({label, value}) => [label, value] as const),
	];
	return fields.flatMap(([label, value]) => field(label, value, geometry.measure));
};

/** Groups of rows, an empty row between two; empty groups leave no trace. */
const inGroups = (groups: readonly (readonly Row[])[]): readonly Row[] =>
	groups
		.filter(group => group.length > 0)
		.flatMap((group, index) => (index === 0 ? group : [emptyRow, ...group]));

const enterDoes = ({state}: ScreenContext): string => {
	const hint = hintsFor('title', state.preferences.keys);
	if (state.isContinued) return joinHints(hint('begin', 'continues'), hint('begin-anew', 'starts over'));
	const {chapter, offset} = state.session.place;
	return hint('begin', chapter + offset === 0 ? 'begins' : `begins at scene ${sceneOf(state).number}`);
};

const content = (context: ScreenContext): ScreenContent => {
	const {metadata} = context.state.reading.story;
	// Where the author says that there is nothing to warn of, that is said near the top, too.
	const isAboutWarnings = ({label}: {label: string}): boolean => /warn/i.test(label);
	const action = enterDoes(context);
	const hint = hintsFor('title', context.state.preferences.keys);
	return {
		kind: 'text',
		rows: inGroups([
			headRows(context),
			warningRows(metadata, context.geometry.measure),
			aboutRows(context, metadata.other.filter(isAboutWarnings)),
			stoppedAt(context),
			furtherRows(
				context,
				metadata.other.filter(field => !isAboutWarnings(field)),
			),
		]),
		hints: [
			joinHints(
				action,
				hint('contents', 'contents'),
				hint('bookmarks', 'bookmarks'),
				hint('search', 'search'),
				hint('help', 'keys'),
				hint('leave', 'leaves'),
			),
			joinHints(action, hint('help', 'keys'), hint('leave', 'leaves')),
			action,
			hint('begin', ''),
		],
	};
};

export const titleScreen: Screen<StoryState> = {content};

export const tooSmallRows = ({columns, rows}: {columns: number; rows: number}): readonly Row[] => [
	row('Too small'.slice(0, columns)),
	...(rows > 1 ? [row('for a page'.slice(0, columns), 'quiet')] : []),
];
