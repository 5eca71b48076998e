import {createSourceMap} from '../../core/story/source-map.ts';
import type {Block, Chapter, Scene, Span} from '../../core/story/story.ts';
import {cleanInPlace, type CleanText} from '../../core/text/clean-text.ts';
import {findScenes, type RoughScene} from './find-scenes.ts';
import {readEnding, type Ending} from './line-kinds/endings.ts';
import {markNotes} from './mark-notes.ts';
import {holdsNothing, passAnchors} from './pass-anchors.ts';
import type {RoughBlock} from './rough-block.ts';
import {takeNotes} from './take-notes.ts';
import {withTitle} from './with-title.ts';

/** What a chapter is composed of. */
export type ChapterSource = {
	readonly blocks: readonly RoughBlock[];
	/** The title as the contents have it; null where the author gave none. */
	readonly title: CleanText | null;
	/** Whether the story ends with it: its end marker is the story's. */
	readonly isLast: boolean;
	/** Whether everything is shown in order: machinery, notes and rules at their places. */
	readonly isRaw: boolean;
};

/** A block as it goes into the text. */
type Placed = Omit<RoughBlock, 'kind'> & {readonly kind: Block['kind']};

type PlacedScene = {readonly blocks: readonly Placed[]; readonly separator: CleanText | null};

const isOfKind = (block: RoughBlock | Placed, kind: Block['kind']): block is Placed => block.kind === kind;

/** A block as one of a kind; most are of it already, and a chapter may have 100,000. */
const placedAs = (block: RoughBlock | Placed, kind: Block['kind']): Placed =>
	isOfKind(block, kind) ? block : {...block, kind};

/** Blocks from the end among which the end marker may stand. */
const blocksAtEnd = 3;

/** The last blocks of a story with its end marker among them, and what the author says behind it as notes. */
const markEnding = (blocks: readonly Placed[]): readonly Placed[] => {
	// What the source itself tells to be notes is not counted.
	const texts = blocks.flatMap(({role}, index) => (role === undefined ? [index] : []));
	const from = texts.at(-blocksAtEnd) ?? 0;
	const at = blocks.findLastIndex(
		({text, kind}, index) => index >= from && kind !== 'heading' && readEnding(text) !== undefined,
	);
	if (at === -1) return blocks;
	return blocks.map((block, index) =>
		index < at ? block : placedAs(block, index === at ? 'ending' : 'note'),
	);
};

/** The kinds of blocks that notes of the author's may be taken for by their words alone. */
const placedKind = ({kind, role}: RoughBlock): Block['kind'] =>
	role === 'authorNote' && kind !== 'image'
		? 'note'
		: kind === 'rule' || kind === 'blank'
			? 'paragraph'
			: kind;

const place = (scenes: readonly RoughScene[], {isLast, isRaw}: ChapterSource): readonly PlacedScene[] => {
	const placed = scenes.map(({blocks, separator}) => ({
		separator,
		blocks: blocks.map(block => placedAs(block, placedKind(block))),
	}));
	if (isRaw) return placed;
	const ended = placed.map((scene, index) =>
		isLast && index === placed.length - 1 ? {...scene, blocks: markEnding(scene.blocks)} : scene,
	);
	const body = ended.map(({blocks}) => blocks);
	const kinds = markNotes(body, {startsInside: false, endsInside: false});
	return ended.map(({blocks, separator}, scene) => ({
		separator,
		blocks: blocks.map((block, index) => placedAs(block, kinds[scene]?.[index] ?? block.kind)),
	}));
};

/** Raw, a rule is a line of dashes, and a blank block an empty one. */
const rawScenes = (blocks: readonly RoughBlock[]): readonly RoughScene[] => [
	{
		separator: null,
		blocks: blocks.map(block => (block.kind === 'rule' ? {...block, text: cleanInPlace('---')} : block)),
	},
];

const assemble = (scenes: readonly PlacedScene[], notes: Chapter['notes']): Chapter => {
	const parts: string[] = [];
	const blocks: Block[] = [];
	const spans: Span[] = [];
	const ranges: Scene[] = [];
	const anchors = new Map<string, number>();
	const segments: number[] = [];
	let length = 0;
	for (const scene of scenes) {
		const start = length;
		for (const {kind, text, attributes, spans: marked, anchors: named, node} of scene.blocks) {
			for (const span of marked) spans.push({...span, start: span.start + length, end: span.end + length});
			for (const {id, offset} of named) if (!anchors.has(id)) anchors.set(id, length + offset);
			const [from, to] = [length, length + text.length];
			blocks.push(attributes ? {kind, ...attributes, start: from, end: to} : {kind, start: from, end: to});
			segments.push(length, node, 0);
			parts.push(text);
			length += text.length + 1;
		}
		ranges.push({start, end: Math.max(start, length - 1), separator: scene.separator});
	}
	const text = cleanInPlace(parts.join('\n'));
	const cover = ranges.length > 0 ? ranges : [{start: 0, end: 0, separator: null}];
	return {text, blocks, spans, scenes: cover, anchors, notes, source: createSourceMap(segments, text.length)};
};

/** Makes a chapter of rough blocks: finds its scenes, takes notes out, marks what the author says beside the story. */
export const composeChapter = (source: ChapterSource): Chapter => {
	const {blocks: all, title, isRaw} = source;
	if (isRaw) return assemble(place(rawScenes(all), source), new Map());
	const {blocks, notes} = takeNotes(all);
	const {blocks: shown} = passAnchors(blocks, block => block.role === 'machinery' || holdsNothing(block));
	return assemble(place(findScenes(withTitle(shown, title)), source), notes);
};

/** The end marker of a chapter that is a story's last. */
export const endingOf = ({blocks, text}: Chapter): Ending | undefined => {
	const found = blocks.findLast(({kind}) => kind === 'ending');
	return found && readEnding(text.slice(found.start, found.end));
};
