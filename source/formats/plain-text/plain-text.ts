import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import {noMetadata, type FileFacts, type Metadata, type Story} from '../../core/story/story.ts';
import {andThen, type Task} from '../../core/task/task.ts';
import {foreignFormat} from '../foreign-formats.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {type StoryReader} from '../story-reader.ts';
import {createChapters, type OwnStretch} from './blocks/create-chapters.ts';
import {findEnding, readEnding, type Ending} from './blocks/endings.ts';
import {lineStyleOf, type LineStyle} from './blocks/line-style.ts';
import {findEnvelope} from './envelope/find-envelope.ts';
import {findHeader} from './header/find-header.ts';
import type {Header} from './header/header.ts';
import {metadataOf} from './header/metadata.ts';
import {skipRepeatedTitle} from './header/repeated-title.ts';
import {readBeginning, readSource, type SourceText} from './source-text.ts';
import {divideChapters} from './structure/divide-chapters.ts';
import {planStory, type ChapterPlan} from './structure/plan-story.ts';
import type {Prose} from './structure/prose.ts';
import {rawPlan} from './structure/raw-plan.ts';
import {parseSplitRule} from './structure/split-rule.ts';

/** What is understood of a text before its chapters are made. */
type Understood = {
	readonly header: Header | undefined;
	readonly metadata: Metadata;
	readonly plans: readonly ChapterPlan[];
	/** The lines that the chapters are made of. */
	readonly stretch: OwnStretch;
	readonly style: LineStyle;
	readonly ending: Ending | undefined;
};

/** The end marker of the last chapter. */
const endingOf = ({lines, isWhole}: Prose, plan: ChapterPlan | undefined): Ending | undefined => {
	const scene = isWhole ? plan?.scenes.at(-1) : undefined;
	const at = scene && findEnding(lines, scene.from - 1, scene.to);
	return at === undefined ? undefined : readEnding(lines[at] ?? '');
};

function* understand(
	{lines: source, numbers: ofSource, isWhole}: SourceText,
	choices: ReadingChoices,
): Task<Understood> {
	const {lines, start, end, header: outer, numbers: kept} = yield* findEnvelope(source, isWhole);
	const numbers = kept?.map(line => ofSource?.[line] ?? line) ?? ofSource;
	const header = outer ?? findHeader(lines, start, end);
	const metadata = header ? metadataOf(header) : noMetadata;
	const from = skipRepeatedTitle(lines, outer ? start : (header?.end ?? start), end, metadata);
	const style = yield* lineStyleOf({lines, start: from, end});
	const hasGapScenes = header?.layout !== 'Project Gutenberg';
	const prose: Prose = {lines, start: from, end, style, hasGapScenes, isWhole};
	const plans = yield* planStory(prose, parseSplitRule(choices.split ?? ''));
	const found = {header, metadata, ending: endingOf(prose, plans.at(-1))};
	if (!choices.raw) return {...found, plans, stretch: {lines, numbers, start: from, end}, style};
	const shown = source.length === lines.length ? source : lines;
	return {
		...found,
		plans: rawPlan(plans, lines.length),
		stretch: {lines: shown, numbers, start: from, end},
		style: {...style, isRaw: true},
	};
}

const factsOf = (
	{charset, lineEnding, removed}: SourceText,
	{header, style: {column}}: Understood,
): FileFacts => ({
	format: 'text',
	encoding: charset.encoding,
	confidence: charset.confidence,
	lineEnding,
	hardWrapped: column !== undefined,
	wrapColumn: column ?? null,
	header: header?.layout ?? null,
	cleaned: removed,
});

function* toStory(source: SourceText, choices: ReadingChoices): Task<Story> {
	if (source.isBlank) {
		throw new UnreadableStory('it holds no words. Was it saved or downloaded to the end?');
	}
	const understood = yield* understand(source, choices);
	const {metadata, ending, plans, stretch, style} = understood;
	return {
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		chapters: yield* createChapters(yield* divideChapters(plans, stretch.lines), stretch, style),
		ending: ending?.text ?? null,
		file: factsOf(source, understood),
	};
}

/** Plain text: what most stories are kept as. Takes every file that no other format claims. */
export const plainText: StoryReader = {
	name: 'text',
	matches: ({bytes}) => foreignFormat(bytes) === undefined,
	read: ({bytes}, choices) =>
		andThen(readSource(bytes, choices.encoding), source => toStory(source, choices)),
	readBeginning: ({bytes}, choices) =>
		andThen(readBeginning(bytes, choices.encoding), source => toStory(source, choices)),
};
