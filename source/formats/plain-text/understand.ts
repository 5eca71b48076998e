import {noMetadata, type Metadata, type TocEntry} from '../../core/story/story.ts';
import type {LeftOut} from '../../core/story/left-out.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Task} from '../../core/task/task.ts';
import {cleanInPlace, type CleanText} from '../../core/text/clean-text.ts';
import type {Header} from '../compose/header/header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import {skipRepeatedTitle} from '../compose/header/repeated-title.ts';
import {findEnding, readEnding, type Ending} from '../compose/line-kinds/endings.ts';
import {accountForHeader, accountForPlans} from './account.ts';
import {anthologyMetadata, joinParts, type PlannedPart} from './anthology.ts';
import type {OwnStretch} from './blocks/create-spine.ts';
import {lineStyleOf} from './blocks/line-style.ts';
import type {Part} from './envelope/envelope.ts';
import {findParts, type Unwrapped} from './envelope/find-parts.ts';
import {plainWords} from './front-blocks.ts';
import {readInline} from './inline/inline.ts';
import {nameByFile, type TitleFrom} from './name-by-file.ts';
import {withHeader} from './own-words.ts';
import type {SourceText} from './source-text.ts';
import {divideChapters} from './structure/divide-chapters.ts';
import {mostChapters, planStory, type ChapterPlan} from './structure/plan-story.ts';
import type {LineStyle, Prose} from './structure/prose.ts';
import {rawPlan} from './structure/raw-plan.ts';
import {parseSplitRule, type SplitRule} from './structure/split-rule.ts';

/** What the lines of a text say: its works, and the plans of their chapters. */
export type Understood = {
	readonly metadata: Metadata;
	readonly titleFrom: TitleFrom | null;
	readonly plans: readonly ChapterPlan[];
	readonly toc: readonly TocEntry[];
	/** The lines that the plans are of. */
	readonly stretch: OwnStretch;
	/** The layout of the header, and the style of the lines, of the largest part. */
	readonly layout: Header['layout'] | undefined;
	readonly style: LineStyle;
	readonly ending: Ending | undefined;
	readonly leftOut: readonly LeftOut[];
};

type UnderstoodPart = PlannedPart & {
	/** The line behind its header. */
	readonly body: number;
	readonly size: number;
	readonly header: Header | undefined;
	readonly titleFrom: TitleFrom | null;
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

type PartOptions = {
	/** Whether the part ends where its lines do. */
	readonly isWhole: boolean;
	readonly rule: SplitRule | undefined;
	/** Headings that may begin a chapter. */
	readonly most: number;
	/** The name of the file, where it may be that of the part. */
	readonly fileName: string;
};

/** Understands one part of a text. */
function* understandPart(
	{start, end, isWork, header}: Part,
	{lines, ledger}: Unwrapped,
	{isWhole, rule, most, fileName}: PartOptions,
): Task<UnderstoodPart> {
	const said = header ? readMetadata(header) : noMetadata;
	const {metadata, titleFrom} = nameByFile(said, header, {lines, start, end}, fileName);
	const from = skipRepeatedTitle(lines, Math.max(start, header?.end ?? start), end, metadata);
	const style = yield* lineStyleOf({lines, start: from, end});
	const prose: Prose = {
		lines,
		start: from,
		end,
		style,
		hasGapScenes: header?.layout !== 'Project Gutenberg',
		isWhole,
		names: [metadata.title ?? '', ...metadata.authors].map(plainWords).filter(name => name.length > 2),
		leaveOut: ledger.leaveOut,
	};
	const plans = yield* planStory(prose, rule, most);
	yield* accountForPlans(lines, {start: from, end}, plans, ledger);
	const divided = yield* divideChapters(plans, lines);
	const ending = endingOf(prose, plans.at(-1));
	const size = end - from;
	return {metadata, titleFrom, isWork, line: start, body: from, plans: divided, size, header, style, ending};
}

const rankOf = ({isWork, header}: UnderstoodPart): number => (isWork ? 2 : 0) + (header ? 1 : 0);

/** The part that says how the file is written: the longest work, else the longest part with a header. */
const mainPart = (parts: readonly UnderstoodPart[]): UnderstoodPart | undefined =>
	parts.toSorted((a, b) => rankOf(b) - rankOf(a) || b.size - a.size)[0];

/** What the header of the main part says, or what is true of all works where there are several. */
const metadataOfParts = (parts: readonly UnderstoodPart[], main: UnderstoodPart | undefined): Metadata => {
	const works = parts.filter(({isWork}) => isWork);
	return works.length > 1
		? anthologyMetadata(works.map(({metadata}) => metadata))
		: (main?.metadata ?? noMetadata);
};

/** The part that the file may be named after: the only work, or what stands below an author's own words. */
const namedPart = (parts: readonly Part[]): Part | undefined => {
	const works = parts.filter(({isWork}) => isWork);
	return works.length > 1 ? undefined : (works[0] ?? parts.at(-1));
};

/** Understands the lines of a text, of which it blanks those that are on no page. */
export function* understand(source: SourceText, choices: ReadingChoices, fileName: string): Task<Understood> {
	const {isWhole} = source;
	const original = choices.raw ? [...source.lines] : undefined;
	const unwrapped = yield* findParts(source);
	const own = unwrapped.parts.flatMap(part => withHeader(unwrapped.lines, part, fileName));
	const rule = parseSplitRule(choices.split ?? '');
	const named = namedPart(own);
	const parts: UnderstoodPart[] = [];
	let most = mostChapters;
	for (const part of own) {
		const understood = yield* understandPart(part, unwrapped, {
			isWhole: isWhole || part !== own.at(-1),
			rule,
			most,
			fileName: part === named ? fileName : '',
		});
		parts.push(understood);
		most = Math.max(0, most - understood.plans.length);
	}
	const {lines, numbers, ledger, indexes} = unwrapped;
	const main = mainPart(parts);
	const metadata = metadataOfParts(parts, main);
	for (const {line, body} of parts) accountForHeader(lines, line, body, metadata, ledger);
	const {plans, toc} = joinParts(parts);
	const stretch = {start: 0, end: lines.length};
	return {
		metadata,
		titleFrom: named ? (main?.titleFrom ?? null) : metadata.title === null ? 'fileName' : 'lines',
		plans: original ? rawPlan(plans, original.length, line => indexes?.[line] ?? line) : plans,
		toc,
		stretch: original
			? {start: 0, end: original.length, lines: original, numbers: source.numbers}
			: {...stretch, lines, numbers},
		layout: main?.header?.layout,
		style: main?.style ?? (yield* lineStyleOf({lines, ...stretch})),
		ending: (parts.findLast(({isWork}) => isWork) ?? main)?.ending,
		leftOut: ledger.entries(),
	};
}
