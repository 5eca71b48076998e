import {chapterAt} from '../../core/story/chapters.ts';
import {totalProgressionOf} from '../../core/story/progression.ts';
import type {Metadata} from '../../core/story/story.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {ageOf} from '../age.ts';
import {centred, emptyRow, row, wrappedRows, type Row} from '../rows.ts';
import {currentView} from '../state/reading.ts';
import {sceneOf} from './position.ts';
import type {ScreenContent, ScreenContext} from './content.ts';

const labelColumns = 12;
/** Below this the label stands on the value's first line. */
const roomForLabels = 44;

const plural = (count: number, noun: string): string =>
	`${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const field = (label: string, value: string, columns: number): readonly Row[] => {
	if (value === '') return [];
	if (columns < roomForLabels) return wrappedRows(`${label}: ${value}`, columns);
	return wrappedRows(value, columns - labelColumns).map((line, index) => [
		{text: (index === 0 ? label : '').padEnd(labelColumns), style: 'quiet'},
		...line,
	]);
};

/** Warnings stand before all else but the title: a sign, the word, and every word of theirs. */
const warningRows = ({warnings}: Metadata, columns: number): readonly Row[] =>
	warnings.flatMap(warning => wrappedRows(`⚠ Warning: ${warning}`, columns, 'warning'));

const length = ({state: {outline}, environment: {story}}: ScreenContext): string => {
	if (!outline.complete) return '';
	const chapters = story.chapters.filter(({title}) => title !== null).length;
	return [
		plural(outline.size.words, 'word'),
		chapters > 0 ? plural(chapters, 'chapter') : '',
		plural(outline.scenes.length, 'scene'),
		`${Math.max(1, Math.round(readingTime(outline.size)))} min`,
	]
		.filter(part => part !== '')
		.join(' · ');
};

const status = ({environment: {story}}: ScreenContext): string => {
	const known = story.metadata.status;
	const ending = story.ending === null ? '' : `“${story.ending}”`;
	return [known ?? '', ending].filter(part => part !== '').join(', ');
};

const stoppedAt = (context: ScreenContext): readonly Row[] => {
	const {state, environment, geometry} = context;
	if (!state.isContinued) return [];
	const {number, total} = sceneOf(state, environment);
	const {endsStory} = currentView(state, environment);
	const share = endsStory ? 1 : totalProgressionOf(environment.story, state.session.place);
	const percent = Math.round(share * 100);
	const age = environment.lastRead === null ? '' : `, ${ageOf(environment.lastRead, environment.now)}`;
	const chapter = chapterAt(environment.story, state.session.place.chapter).title;
	const where = chapter === null ? '' : `${chapter}, `;
	const text = `You stopped at ${where}scene ${number}${total === null ? '' : ` of ${total}`}, ${percent} %${age}.`;
	return [emptyRow, ...wrappedRows(text, geometry.measure, 'notice')];
};

const partition = <Item>(
	items: readonly Item[],
	isFirst: (item: Item) => boolean,
): readonly [Item[], Item[]] => [items.filter(item => isFirst(item)), items.filter(item => !isFirst(item))];

/** The title screen: what the story says of itself, and where the reader stopped. */
export const titleContent = (context: ScreenContext): ScreenContent => {
	const {environment, geometry, state} = context;
	const {measure} = geometry;
	const {metadata} = environment.story;
	const list = (values: readonly string[]): string => values.join(', ');
	const warnings = warningRows(metadata, measure);
	// Where the author says that there is nothing to warn of, that is said in the same place.
	const [noWarnings, others] = partition(metadata.other, ({label}) => /warn/i.test(label));
	const about = [
		...noWarnings.flatMap(({label, value}) => field(label, value, measure)),
		...field('Rating', metadata.rating?.label ?? '', measure),
		...field('Fandom', list(metadata.fandoms), measure),
		...field('Pairing', list(metadata.relationships), measure),
		...field('Characters', list(metadata.characters), measure),
		...field('Setting', metadata.setting ?? '', measure),
		...field('Summary', metadata.summary ?? '', measure),
		...field('Genre', list(metadata.genres), measure),
		...field('Tags', list(metadata.tags), measure),
		...field('Series', metadata.series ?? '', measure),
		...field('Language', metadata.language ?? '', measure),
		...field('Status', status(context), measure),
		...field('Length', length(context), measure),
	];
	const further = [
		...field('Published', metadata.published ?? '', measure),
		...field('Updated', metadata.updated ?? '', measure),
		...field('Source', metadata.source ?? '', measure),
		...metadata.notes.flatMap(note => field('Note', note, measure)),
		...others.flatMap(({label, value}) => field(label, value, measure)),
	];
	const action = state.isContinued ? 'Enter continues · s starts over' : 'Enter begins';
	return {
		kind: 'text',
		rows: [
			...wrappedRows(environment.title, measure, 'title').map(line => centred(line, measure)),
			...(metadata.authors.length === 0
				? []
				: wrappedRows(`by ${list(metadata.authors)}`, measure, 'quiet').map(line => centred(line, measure))),
			emptyRow,
			...(warnings.length === 0 ? [] : [...warnings, emptyRow]),
			...about,
			...stoppedAt(context),
			...(further.length === 0 ? [] : [emptyRow, ...further]),
		],
		hints: [
			`${action} · t contents · B bookmarks · / search · ? keys · q leaves`,
			`${action} · ? keys · q leaves`,
			action,
			'Enter',
		],
	};
};

/** A message in the middle of a window too small for anything else. */
export const tooSmallRows = ({columns, rows}: {columns: number; rows: number}): readonly Row[] => [
	row('Too small'.slice(0, columns)),
	...(rows > 1 ? [row('for a page'.slice(0, columns), 'quiet')] : []),
];
