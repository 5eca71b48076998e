import type {Block, Chapter, Scene, Span} from '../../../core/story/story.ts';
import {createPace, type Pace, type Task} from '../../../core/task/task.ts';
import {findEnding, readEnding} from '../line-kinds/endings.ts';
import type {ChapterPlan, ScenePlan} from '../structure/plan-story.ts';
import type {LineStyle} from '../structure/prose.ts';
import {readInline} from './inline.ts';
import {markNotes} from './mark-notes.ts';
import {readBlocks, type SourceBlock} from './read-blocks.ts';

/** What a chapter is built of: its own lines, which its plan counts from 0. */
export type ChapterSource = {
	readonly plan: ChapterPlan;
	readonly lines: readonly string[];
	readonly style: LineStyle;
};

type SceneBlocks = {readonly blocks: readonly SourceBlock[]; readonly separator: string | null};

/** A plain text names no place. */
const noAnchors: ReadonlyMap<string, number> = new Map();

/** Puts blocks one behind the other into one text. */
function* assemble(scenes: readonly SceneBlocks[], isRaw: boolean): Task<Chapter> {
	const isDue = createPace();
	const parts: string[] = [];
	const blocks: Block[] = [];
	const spans: Span[] = [];
	const ranges: Scene[] = [];
	let length = 0;
	for (const {blocks: sources, separator} of scenes) {
		const start = length;
		for (const {kind, text: source} of sources) {
			const {text, spans: marked} =
				isRaw || kind === 'preformatted' ? {text: source, spans: []} : readInline(source);
			for (const span of marked) spans.push({...span, start: span.start + length, end: span.end + length});
			blocks.push({kind, start: length, end: length + text.length});
			parts.push(text);
			length += text.length + 1;
			if (isDue(source.length + 1)) yield;
		}
		ranges.push({start, end: Math.max(start, length - 1), separator});
	}
	return {text: parts.join('\n'), blocks, spans, scenes: ranges, anchors: noAnchors};
}

/** The blocks of a scene; of a story's or a chapter's last one, its end marker and what the author says behind it. */
function* readScene(
	{from, to}: ScenePlan,
	{lines, style}: ChapterSource,
	isLast: boolean,
	isDue: Pace,
): Task<readonly SourceBlock[]> {
	const ending = isLast ? findEnding(lines, from - 1, to) : undefined;
	if (ending === undefined) return yield* readBlocks({lines, start: from, end: to}, style, isDue);
	const above = yield* readBlocks({lines, start: from, end: ending}, style, isDue);
	const below = yield* readBlocks({lines, start: ending + 1, end: to}, style, isDue);
	return [
		...above,
		{kind: 'ending', text: readEnding(lines[ending] ?? '')?.text ?? ''},
		...below.map((block): SourceBlock => ({...block, kind: 'note'})),
	];
}

/** Builds a chapter's text and what is found in it. */
export function* buildChapter(source: ChapterSource): Task<Chapter> {
	const {plan, style} = source;
	const titles = plan.headings.map((text): SourceBlock => ({kind: 'heading', text}));
	const isRaw = style.isRaw;
	const last = isRaw || plan.endsInside ? undefined : plan.scenes.length - 1;
	const isDue = createPace();
	const read: (readonly SourceBlock[])[] = [];
	for (const [index, scene] of plan.scenes.entries()) {
		read.push(yield* readScene(scene, source, index === last, isDue));
	}
	const marked = isRaw ? read : markNotes(read, plan);
	const scenes = plan.scenes.map(({separator}, index): SceneBlocks => ({
		blocks: index === 0 ? [...titles, ...(marked[0] ?? [])] : (marked[index] ?? []),
		separator,
	}));
	return yield* assemble(scenes, isRaw);
}
