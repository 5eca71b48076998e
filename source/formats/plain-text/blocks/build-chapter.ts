import {createSourceMap} from '../../../core/story/source-map.ts';
import type {Block, Chapter, Scene, Span} from '../../../core/story/story.ts';
import {cleanInPlace, type CleanText} from '../../../core/text/clean-text.ts';
import {createPace, type Pace, type Task} from '../../../core/task/task.ts';
import {findEnding, readEnding} from '../../compose/line-kinds/endings.ts';
import type {NoteLines} from '../structure/end-notes.ts';
import type {ChapterPlan, ScenePlan} from '../structure/plan-story.ts';
import type {LineStyle} from '../structure/prose.ts';
import {plain, readInline} from '../inline/inline.ts';
import {locateBlock, moveSegments} from './locate-block.ts';
import {markNotes} from '../../compose/mark-notes.ts';
import {readBlocks} from './read-blocks.ts';
import type {SourceBlock} from './source-block.ts';

/** What a chapter is built of: its own lines, which its plan counts from 0. */
export type ChapterSource = {
	readonly plan: ChapterPlan;
	readonly lines: readonly string[];
	readonly style: LineStyle;
	/** Number in the file of one of its lines. */
	readonly lineNumber: (index: number) => number;
};

type SceneBlocks = {readonly blocks: readonly SourceBlock[]; readonly separator: CleanText | null};

/** A plain text names no place. */
const noAnchors: ReadonlyMap<string, number> = new Map();
const noNotes: Chapter['notes'] = new Map();

/** Puts blocks one behind the other into one text. */
function* assemble(scenes: readonly SceneBlocks[], {lines, style, lineNumber}: ChapterSource): Task<Chapter> {
	const isDue = createPace();
	const parts: string[] = [];
	const blocks: Block[] = [];
	const spans: Span[] = [];
	const ranges: Scene[] = [];
	const segments: number[] = [];
	let length = 0;
	for (const {blocks: sources, separator} of scenes) {
		const start = length;
		for (const block of sources) {
			const isPlain = style.isRaw || block.kind === 'preformatted';
			const {text, spans: marked, edits} = isPlain ? plain(block.text) : readInline(block.text);
			for (const span of marked) spans.push({...span, start: span.start + length, end: span.end + length});
			const {kind, attributes} = block;
			const [from, to] = [length, length + text.length];
			blocks.push(attributes ? {kind, ...attributes, start: from, end: to} : {kind, start: from, end: to});
			for (const {offset, line, column} of moveSegments(locateBlock(block, lines), edits))
				segments.push(length + offset, lineNumber(line), column);
			parts.push(text);
			length += text.length + 1;
			if (isDue(block.text.length + 1)) yield;
		}
		ranges.push({start, end: Math.max(start, length - 1), separator});
	}
	const text = cleanInPlace(parts.join('\n'));
	const source = createSourceMap(segments, text.length);
	return {text, blocks, spans, scenes: ranges, source, anchors: noAnchors, notes: noNotes};
}

const endingBlock = (line: string, from: number): SourceBlock => {
	const text = readEnding(line)?.text ?? '';
	return {kind: 'ending', text, from, to: from + 1, column: line.indexOf(text)};
};

/** The blocks of a scene; of a story's or a chapter's last one, its end marker and what the author says behind it. */
function* readScene(
	{from, to}: ScenePlan,
	{lines, style, plan: {notes}}: ChapterSource,
	isLast: boolean,
	isDue: Pace,
): Task<readonly SourceBlock[]> {
	const ending = isLast ? findEnding(lines, from - 1, notes?.line ?? to) : undefined;
	if (ending === undefined) return yield* readBlocks({lines, start: from, end: to}, style, isDue);
	const above = yield* readBlocks({lines, start: from, end: ending}, style, isDue);
	const below = yield* readBlocks({lines, start: ending + 1, end: to}, style, isDue);
	return [
		...above,
		endingBlock(lines[ending] ?? '', ending),
		...below.map((block): SourceBlock => ({...block, kind: 'note'})),
	];
}

/** The blocks of lines that are no part of the story: its front matter. */
function* readOpening(
	{plan: {opening}, lines, style}: ChapterSource,
	isDue: Pace,
): Task<readonly SourceBlock[]> {
	if (!opening) return [];
	const blocks = yield* readBlocks({lines, start: opening.line, end: opening.end}, style, isDue);
	return blocks.map(block => ({...block, kind: 'note'}));
}

const isWithin = ({from}: SourceBlock, notes: NoteLines | undefined): boolean =>
	notes !== undefined && from >= notes.line && from < notes.end;

/** Builds a chapter's text and what is found in it. */
export function* buildChapter(source: ChapterSource): Task<Chapter> {
	const {plan, style} = source;
	const titles = plan.headings.map(({text, level, line, column}): SourceBlock => ({
		kind: 'heading',
		attributes: {level},
		text,
		from: line,
		to: line + 1,
		column,
	}));
	const {isRaw} = style;
	const last = isRaw || plan.endsInside ? undefined : plan.scenes.length - 1;
	const isDue = createPace();
	const opening = yield* readOpening(source, isDue);
	const read: (readonly SourceBlock[])[] = [];
	for (const [index, scene] of plan.scenes.entries()) {
		read.push(yield* readScene(scene, source, index === last, isDue));
	}
	const kinds = isRaw ? [] : markNotes(read, plan);
	const marked = read.map((blocks, scene) =>
		blocks.map((block, index): SourceBlock => {
			const kind = isWithin(block, plan.notes) ? 'note' : (kinds[scene]?.[index] ?? block.kind);
			return {...block, kind};
		}),
	);
	const scenes = plan.scenes.map(({separator}, index): SceneBlocks => ({
		blocks: index === 0 ? [...opening, ...titles, ...(marked[0] ?? [])] : (marked[index] ?? []),
		separator,
	}));
	return yield* assemble(scenes, source);
}
