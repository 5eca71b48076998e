import {groupedDigits} from '../../core/text/grouped-digits.ts';
import wrapAnsi from 'wrap-ansi';
import {countChapters} from '../../core/story/contents.ts';
import {completeOutline, type Outline} from '../../core/story/outline.ts';
import type {Metadata} from '../../core/story/story.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {answerFiles, type Answer} from '../answer-files.ts';
import type {Invocation} from '../command.ts';
import {formats} from '../../formats/open-story.ts';
import type {FactRow} from '../../formats/story-format.ts';
import type {LoadedStory} from '../../reading/load-story.ts';
import {loadFile} from '../load-file.ts';
import {languageName} from '../../core/text/language-name.ts';
import {printJson} from '../../terminal/output.ts';

const minutes = ({size}: Outline): number => Math.max(1, Math.round(readingTime(size)));

/** What a file of every format is asked for; null or 0 where its format has nothing of the kind. */
const askedOfFiles = {
	container: null,
	maker: null,
	encoding: null,
	confidence: null,
	lineEnding: null,
	hardWrapped: false,
	wrapColumn: null,
	header: null,
	cleaned: 0,
	damaged: null,
	hidden: 0,
} as const;

const toJson = ({story, path, bytes}: LoadedStory, outline: Outline): object => {
	const {metadata, ending, file} = story;
	return {
		...metadata,
		ending,
		words: outline.size.words,
		chapters: countChapters(story, outline),
		scenes: outline.scenes.length,
		readingMinutes: minutes(outline),
		file: {path, bytes, ...askedOfFiles, ...file},
	};
};

/** What is counted here may be said in the header too, of more chapters than the file holds. */
const counted: ReadonlySet<string> = new Set(['Words', 'Chapters', 'Scenes']);

const described = (metadata: Metadata): readonly (readonly [string, string | null])[] => [
	['Rating', metadata.rating?.label ?? null],
	...metadata.warnings.map(warning => ['Warning', warning] as const),
	['Fandom', metadata.fandoms.join(', ')],
	['Relationships', metadata.relationships.join(', ')],
	['Characters', metadata.characters.join(', ')],
	['Setting', metadata.setting],
	['Summary', metadata.summary],
	['Category', metadata.categories.join(', ')],
	['Genre', metadata.genres.join(', ')],
	['Tags', metadata.tags.join(', ')],
	['Series', metadata.series],
	['Collections', metadata.collections.join(', ')],
	['Language', languageName(metadata.language ?? '')],
	['Status', metadata.status],
	['Published', metadata.published],
	['Updated', metadata.updated],
	['Publisher', metadata.publisher],
	['Source', metadata.source],
	['Identifiers', metadata.identifiers.join(', ')],
	['Related', metadata.related.join(', ')],
	['Rights', metadata.rights],
	...metadata.notes.map(note => ['Note', note] as const),
	...metadata.other.map(
		({label, value}) => [counted.has(label) ? `${label} (header)` : label, value] as const,
	),
];

/** How the file was read: what a user needs to see that it was misread, and to report it. The words are its format's. */
const describeFile = ({story: {file}, bytes, choices}: LoadedStory): readonly FactRow[] =>
	(formats.find(({name}) => name === file.format)?.describe(file, choices) ?? []).map(([label, value]) =>
		label === 'File' ? [label, `${groupedDigits(bytes)} bytes, ${value ?? ''}`] : [label, value],
	);

function* linesOf(loaded: LoadedStory, outline: Outline, columns: number): Generator<string, void> {
	const {story, displayTitle} = loaded;
	const {metadata, ending} = story;
	const titles = countChapters(story, outline);
	const rows: readonly (readonly [string, string | null])[] = [
		['Title', displayTitle],
		['Subtitle', metadata.subtitle],
		['Author', metadata.authors.join(', ')],
		['Translator', metadata.translators.join(', ')],
		['Contributors', metadata.contributors.join(', ')],
		...described(metadata),
		['Ending', ending],
		['Words', groupedDigits(outline.size.words)],
		['Chapters', titles === 0 ? null : String(titles)],
		['Scenes', String(outline.scenes.length)],
		['Reading time', `${minutes(outline)} min`],
		['Cover', metadata.cover],
		...describeFile(loaded),
	];
	const said = rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{label, value}]));
	const widest = Math.max(...said.map(({label}) => label.length)) + 2;
	const room = Math.max(20, columns - widest);
	for (const {label, value} of said)
		for (const [index, line] of wrapAnsi(value, room).split('\n').entries())
			yield (index === 0 ? label : '').padEnd(widest) + line;
}

/** `reader info FILE…`: what the story says about itself, and how its file was read. */
export const info = ({input, flags}: Invocation): number => {
	const answer = (file: string): Answer => {
		const loaded = loadFile(file, flags);
		const outline = completeOutline(loaded.story);
		return {
			path: loaded.path,
			items: [toJson(loaded, outline)],
			lines: columns => linesOf(loaded, outline, columns),
		};
	};
	const [file = '', ...others] = input;
	if (flags['json'] !== true || others.length > 0) return answerFiles(input, flags, answer);
	for (const item of answer(file).items) printJson(item);
	return 0;
};
