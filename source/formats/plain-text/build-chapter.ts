import type {Block, Chapter, Scene, Span} from '../../core/story/story.ts';
import {readEmphasis} from './emphasis.ts';
import type {Prose} from './find-marks.ts';
import type {ChapterPlan} from './plan-story.ts';
import {readBlocks, type SourceBlock} from './read-blocks.ts';

/** What stands behind a story's last paragraph: its end marker and the lines after that. */
export type Tail = {readonly ending: string; readonly lines: readonly string[]};

/** What a chapter holds once it has been built. */
type Content = Pick<Chapter, 'text' | 'blocks' | 'spans' | 'scenes'>;

/** Puts blocks one behind the other into one text. */
const assemble = (scenes: readonly {blocks: readonly SourceBlock[]; separator: string | null}[]): Content => {
	const parts: string[] = [];
	const blocks: Block[] = [];
	const spans: Span[] = [];
	const ranges: Scene[] = [];
	let length = 0;
	for (const {blocks: sources, separator} of scenes) {
		const start = length;
		for (const {kind, text: source} of sources) {
			const {text, spans: marked} =
				kind === 'preformatted' ? {text: source, spans: []} : readEmphasis(source);
			for (const span of marked) spans.push({...span, start: span.start + length, end: span.end + length});
			blocks.push({kind, start: length, end: length + text.length});
			parts.push(text);
			length += text.length + 1;
		}
		ranges.push({start, end: Math.max(start, length - 1), separator});
	}
	return {text: parts.join('\n'), blocks, spans, scenes: ranges};
};

const build = ({headings, scenes}: ChapterPlan, {lines, style}: Prose, tail: Tail | undefined): Content => {
	const titles = headings.map((text): SourceBlock => ({kind: 'heading', text}));
	const sources = scenes.map(({from, to, separator}) => ({
		blocks: readBlocks(lines.slice(from, to), style),
		separator,
	}));
	const closing: readonly SourceBlock[] = tail
		? [{kind: 'ending', text: tail.ending}, ...readBlocks(tail.lines, style)]
		: [];
	const first = sources[0] ?? {blocks: [], separator: null};
	const opened = [{...first, blocks: [...titles, ...first.blocks]}, ...sources.slice(1)];
	return assemble(
		opened.map((scene, index) =>
			index === opened.length - 1 ? {...scene, blocks: [...scene.blocks, ...closing]} : scene,
		),
	);
};

/** Makes a chapter from its plan; its text is put together when it is first asked for. */
export const createChapter = (plan: ChapterPlan, prose: Prose, tail?: Tail): Chapter => {
	let content: Content | undefined;
	const read = (): Content => (content ??= build(plan, prose, tail));
	const first = plan.scenes[0]?.from ?? prose.start;
	const last = plan.scenes.at(-1)?.to ?? prose.end;
	let weight = 0;
	for (let index = first; index < last; index++) weight += (prose.lines[index] ?? '').length + 1;
	return {
		title: plan.title,
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
