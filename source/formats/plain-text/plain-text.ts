import type {ByteSource} from '../../core/byte-source.ts';
import {Refusal} from '../../core/refusal.ts';
import {createStory} from '../../core/story/create-story.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import {noMetadata, type Metadata, type Story} from '../../core/story/story.ts';
import {cleanInPlace, cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {andThen, finish, type Task} from '../../core/task/task.ts';
import {foreignFormat} from '../foreign-formats.ts';
import type {OpeningStory, OpenOptions, Preview, StoryFormat} from '../story-format.ts';
import {createSpine, type OwnStretch} from './blocks/create-spine.ts';
import {lineStyleOf} from './blocks/line-style.ts';
import {findEnvelope} from './envelope/find-envelope.ts';
import {findHeader} from '../compose/header/find-header.ts';
import type {Header} from '../compose/header/header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import {skipRepeatedTitle} from '../compose/header/repeated-title.ts';
import {findEnding, readEnding, type Ending} from '../compose/line-kinds/endings.ts';
import {readInline} from './inline/inline.ts';
import {nameByFile, type TitleFrom} from './name-by-file.ts';
import {describe, options, type PlainTextFacts} from './options.ts';
import {readAll} from '../container/read-all.ts';
import {readTextBeginning, readSource, type SourceText} from './source-text.ts';
import {createToc} from './structure/create-toc.ts';
import {divideChapters} from './structure/divide-chapters.ts';
import {planStory, type ChapterPlan} from './structure/plan-story.ts';
import type {LineStyle, Prose} from './structure/prose.ts';
import {plansAt, rawPlan} from './structure/raw-plan.ts';
import {parseSplitRule, splitRuleProblem} from './structure/split-rule.ts';

type Understood = {
	readonly header: Header | undefined;
	readonly metadata: Metadata;
	readonly titleFrom: TitleFrom | null;
	readonly plans: readonly ChapterPlan[];
	readonly stretch: OwnStretch;
	readonly style: LineStyle;
	readonly ending: Ending | undefined;
};

const endingOf = ({lines, isWhole}: Prose, plan: ChapterPlan | undefined): Ending | undefined => {
	const scene = isWhole ? plan?.scenes.at(-1) : undefined;
	const at = scene && findEnding(lines, scene.from - 1, plan?.notes?.line ?? scene.to);
	return at === undefined ? undefined : readEnding(lines[at] ?? '');
};

const withoutMarkup = (text: CleanText): CleanText => cleanInPlace(readInline(text).text);

/** What an author writes as prose may be marked as prose is: `*one* of them`. */
const readMetadata = (header: Header): Metadata => {
	const metadata = metadataOf(header);
	const {summary, notes} = metadata;
	return {...metadata, summary: summary && withoutMarkup(summary), notes: notes.map(withoutMarkup)};
};

function* understand(
	{lines: source, numbers: ofSource, isWhole}: SourceText,
	choices: ReadingChoices,
	fileName: string,
): Task<Understood> {
	const {lines, start, end, header: outer, numbers: kept} = yield* findEnvelope(source, isWhole);
	const numbers = kept?.map(line => ofSource?.[line] ?? line) ?? ofSource;
	const header = outer ?? findHeader(lines, {from: start, end, fileName});
	const said = header ? readMetadata(header) : noMetadata;
	const {metadata, titleFrom} = nameByFile(said, header, {lines, start, end}, fileName);
	const from = skipRepeatedTitle(lines, outer ? start : (header?.end ?? start), end, metadata);
	const style = yield* lineStyleOf({lines, start: from, end});
	const hasGapScenes = header?.layout !== 'Project Gutenberg';
	const prose: Prose = {lines, start: from, end, style, hasGapScenes, isWhole};
	const plans = yield* planStory(prose, parseSplitRule(choices.split ?? ''));
	const found = {header, metadata, titleFrom, ending: endingOf(prose, plans.at(-1))};
	if (!choices.raw) return {...found, plans, stretch: {lines, numbers, start: from, end}, style};
	const isShownAsItWas = source.length === lines.length;
	return {
		...found,
		plans: rawPlan(isShownAsItWas && kept ? plansAt(plans, kept) : plans, lines.length),
		stretch: isShownAsItWas
			? {lines: source, numbers: ofSource, start: from, end: source.length}
			: {lines, numbers, start: from, end},
		style: {...style, isRaw: true},
	};
}

const factsOf = (
	{charset, lineEnding, removed}: SourceText,
	{header, titleFrom, style: {column}}: Understood,
): PlainTextFacts => ({
	format: cleanLine(plainText.name),
	encoding: cleanLine(charset.encoding),
	confidence: charset.confidence,
	lineEnding: lineEnding && cleanLine(lineEnding),
	hardWrapped: column !== undefined,
	wrapColumn: column ?? null,
	header: header ? cleanLine(header.layout) : null,
	titleFrom: titleFrom && cleanLine(titleFrom),
	cleaned: removed,
});

function* toStory(source: SourceText, choices: ReadingChoices, fileName: string): Task<Story> {
	if (source.isBlank) {
		throw new UnreadableStory('it contains no text. Check that it was saved or downloaded completely.');
	}
	const understood = yield* understand(source, choices, fileName);
	const {metadata, ending, stretch, style} = understood;
	const plans = yield* divideChapters(understood.plans, stretch.lines);
	return createStory({
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		spine: yield* createSpine(plans, stretch, style),
		toc: createToc(plans),
		ending: ending ? cleanInPlace(ending.text) : null,
		file: factsOf(source, understood),
	});
}

/** Reads the beginning of a text, up to the last paragraph that is whole. */
export const readBeginning = (bytes: Uint8Array, choices: ReadingChoices, fileName = ''): Task<Story> =>
	andThen(readTextBeginning(bytes, choices.encoding), source => toStory(source, choices, fileName));

/** Files up to this size are read whole before anything is shown, in bytes: that takes some 30 ms. */
const small = 512 * 1024;

/** What is read first of a larger file, of its beginning or of its end, in bytes. */
const previewLength = 256 * 1024;

const newline = 0x0a;

/** The end of a text as a story: from the first whole line on of its last bytes. Its source maps count from there. */
const readEnd = (source: ByteSource, choices: ReadingChoices): Story | undefined => {
	// Where a character has several bytes of any value, nobody knows where a line ends.
	if (!/^(?:utf-8|windows-|iso-8859-|koi8-)/.test(choices.encoding ?? '')) return undefined;
	try {
		const bytes = source.read(Math.max(0, source.size - previewLength), previewLength);
		return finish(readWhole(bytes.subarray(bytes.indexOf(newline) + 1), choices, source.name));
	} catch (error) {
		// The file may be gone meanwhile, or be another.
		if (error instanceof Refusal) return undefined;
		throw error;
	}
};

const readWhole = (bytes: Uint8Array, choices: ReadingChoices, fileName: string): Task<Story> =>
	andThen(readSource(bytes, choices.encoding), source => toStory(source, choices, fileName));

/** What can be shown of a large text before it is read; undefined where only all of it tells what it is. */
const previewOf = (source: ByteSource, choices: ReadingChoices): Preview | undefined => {
	try {
		const beginning = finish(readBeginning(source.read(0, previewLength), choices, source.name));
		const encoding = cleanLine(String(beginning.file['encoding']));
		return {beginning, readEnd: () => readEnd(source, {...choices, encoding})};
	} catch (error) {
		if (error instanceof UnreadableStory) return undefined;
		throw error;
	}
};

function* open(source: ByteSource, {choices, wantsPreview}: OpenOptions): OpeningStory {
	const problem = choices.split === null ? undefined : splitRuleProblem(choices.split);
	if (problem !== undefined) throw new UnreadableStory(`No rule: ${problem}`);
	if (wantsPreview && source.size > small) yield previewOf(source, choices);
	// Nothing here holds the bytes: nobody needs them once they have been decoded, and there may be many.
	return yield* andThen(readAll(source), bytes => readWhole(bytes, choices, source.name));
}

/** Plain text: what most stories are kept as. Takes every file that no other format claims. */
export const plainText: StoryFormat = {
	name: 'text',
	options,
	matches: head => foreignFormat(head) === undefined,
	open,
	describe,
};
