import {groupedDigits} from '../../core/text/grouped-digits.ts';
import wrapAnsi from 'wrap-ansi';
import {countChapters} from '../../core/story/contents.ts';
import {countLeftOut, leftOutByReason, type LeftOut} from '../../core/story/left-out.ts';
import {metadataFields} from '../../core/story/metadata-fields.ts';
import {completeOutline, type Outline} from '../../core/story/outline.ts';
import type {Story} from '../../core/story/story.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {answerFiles, type Answer} from '../answer-files.ts';
import type {Invocation} from '../command.ts';
import {formats} from '../../formats/open-story.ts';
import type {FactRow} from '../../formats/story-format.ts';
import type {LoadedStory} from '../../reading/loaded-story.ts';
import {loadFile} from '../load-file.ts';
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
	titleFrom: null,
	cleaned: 0,
	damaged: null,
	hidden: 0,
} as const;

const toJson = ({story, path, bytes}: LoadedStory, outline: Outline): object => {
	const {metadata, ending, file, leftOut} = story;
	return {
		...metadata,
		ending,
		words: outline.size.words,
		chapters: countChapters(story, outline),
		scenes: outline.scenes.length,
		readingMinutes: minutes(outline),
		file: {path, bytes, ...askedOfFiles, ...file, leftOut: countLeftOut(leftOut)},
	};
};

/** How many lines are on no page, and why. */
const describeLeftOut = ({leftOut}: Story): string | null =>
	leftOut.length === 0
		? null
		: `${groupedDigits(countLeftOut(leftOut))} lines: ${leftOutByReason(leftOut)
				.map(([reason, lines]) => `${reason} ${groupedDigits(lines)}`)
				.join(', ')}`;

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
		...metadataFields(metadata),
		['Ending', ending],
		['Words', groupedDigits(outline.size.words)],
		['Chapters', titles === 0 ? null : String(titles)],
		['Scenes', String(outline.scenes.length)],
		['Reading time', `${minutes(outline)} min`],
		['Cover', metadata.cover],
		...describeFile(loaded),
		['Left out', describeLeftOut(story)],
	];
	const said = rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{label, value}]));
	const widest = Math.max(...said.map(({label}) => label.length)) + 2;
	const room = Math.max(20, columns - widest);
	for (const {label, value} of said)
		for (const [index, line] of wrapAnsi(value, room).split('\n').entries())
			yield (index === 0 ? label : '').padEnd(widest) + line;
}

/** The lines that are on no page, each with its number in the file. */
function* leftOutLines({leftOut}: Story): Generator<string, void> {
	for (const {reason, from, text} of leftOut) {
		yield '';
		yield `Left out (${reason}):`;
		for (const [index, line] of text.split('\n').entries())
			if (line !== '') yield `${String(from + index + 1).padStart(7)}  ${line}`;
	}
}

const leftOutItem = ({reason, from, to, text}: LeftOut): object => ({
	reason,
	line: from + 1,
	lines: to - from,
	text,
});

const answerAbout =
	(isCheck: boolean) =>
	({input, flags}: Invocation): number => {
		const answer = (file: string): Answer => {
			const loaded = loadFile(file, flags);
			const {story} = loaded;
			const outline = completeOutline(story);
			const item = toJson(loaded, outline);
			return {
				path: loaded.path,
				items: [isCheck ? {...item, leftOut: story.leftOut.map(leftOutItem)} : item],
				*lines(columns) {
					yield* linesOf(loaded, outline, columns);
					if (isCheck) yield* leftOutLines(story);
				},
			};
		};
		const [file = '', ...others] = input;
		if (flags['json'] !== true || others.length > 0) return answerFiles(input, flags, answer);
		for (const item of answer(file).items) printJson(item);
		return 0;
	};

/** `reader info FILE…`: what the story says about itself, and how its file was read. */
export const info = answerAbout(false);

/** `reader check FILE…`: the same, and the lines of a text that are on no page. */
export const check = answerAbout(true);
