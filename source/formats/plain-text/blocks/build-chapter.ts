import type {Block, Chapter, Scene, Span} from '../../../core/story/story.ts';
import type {ChapterPlan, ScenePlan} from '../structure/plan-story.ts';
import type {Prose} from '../structure/prose.ts';
import {findEnding, readEnding} from './endings.ts';
import {readInline} from './inline.ts';
import {markNotes} from './mark-notes.ts';
import {readBlocks, type SourceBlock} from './read-blocks.ts';

/** What a chapter holds once it has been built. */
type Content = Pick<Chapter, 'text' | 'blocks' | 'spans' | 'scenes'>;
type SceneBlocks = {readonly blocks: readonly SourceBlock[]; readonly separator: string | null};

/** Puts blocks one behind the other into one text. */
const assemble = (scenes: readonly SceneBlocks[], isRaw: boolean): Content => {
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
		}
		ranges.push({start, end: Math.max(start, length - 1), separator});
	}
	return {text: parts.join('\n'), blocks, spans, scenes: ranges};
};

/** The blocks of a scene; of a chapter's last one, its end marker and what the author says behind it. */
const readScene = ({from, to}: ScenePlan, {lines, style}: Prose, isLast: boolean): readonly SourceBlock[] => {
	const ending = isLast ? findEnding(lines, from - 1, to) : undefined;
	if (ending === undefined) return readBlocks(lines.slice(from, to), style);
	return [
		...readBlocks(lines.slice(from, ending), style),
		{kind: 'ending', text: readEnding(lines[ending] ?? '')?.text ?? ''},
		...readBlocks(lines.slice(ending + 1, to), style).map((block): SourceBlock => ({...block, kind: 'note'})),
	];
};

const build = (plan: ChapterPlan, prose: Prose): Content => {
	const titles = plan.headings.map((text): SourceBlock => ({kind: 'heading', text}));
	const isRaw = prose.style.isRaw;
	const last = plan.scenes.length - 1;
	const read = plan.scenes.map((scene, index) => readScene(scene, prose, index === last && !isRaw));
	const marked = isRaw ? read : markNotes(read);
	const scenes = plan.scenes.map(({separator}, index): SceneBlocks => ({
		blocks: index === 0 ? [...titles, ...(marked[0] ?? [])] : (marked[index] ?? []),
		separator,
	}));
	return assemble(scenes, isRaw);
};

/** Makes a chapter from its plan; its text is put together when it is first asked for. */
export const createChapter = (plan: ChapterPlan, prose: Prose): Chapter => {
	let content: Content | undefined;
	const read = (): Content => (content ??= build(plan, prose));
	const first = plan.scenes[0]?.from ?? prose.start;
	const last = plan.scenes.at(-1)?.to ?? prose.end;
	let weight = 0;
	for (let index = first; index < last; index++) weight += (prose.lines[index] ?? '').length + 1;
	return {
		title: plan.title,
		parts: plan.parts,
		weight: Math.max(1, weight),
		get text() {
			return read().text;
		},
		get blocks() {
			return read().blocks;
		},
		get spans() {
			return read().spans;
		},
		get scenes() {
			return read().scenes;
		},
	};
};
