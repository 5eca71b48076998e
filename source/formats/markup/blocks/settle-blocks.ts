import type {BlockAttributes} from '../../../core/story/story.ts';
import type {Task} from '../../../core/task/task.ts';
import {cleanInPlace, cleanLine} from '../../../core/text/clean-text.ts';
import type {RoughBlock} from '../../compose/rough-block.ts';
import {isBlankText, type BuiltBlock} from './built-block.ts';
import {divideLines, usualRun} from './divide-lines.ts';
import {joinCode} from './join-code.ts';
import {indentVerse, joinVerse, leastIndent, longestLine, mostSteps} from './join-verse.ts';
import {joinLines} from './reshape-block.ts';
import {clearGap, usualOf, type Usual} from './usual.ts';

type Item = BuiltBlock | RoughBlock;

const isBuilt = (item: Item): item is BuiltBlock => 'shape' in item;

/** Blank blocks one behind the other that are told apart from one. */
const mostBlanks = 4;

const bare = ({shape: {role, node}}: BuiltBlock, kind: 'blank' | 'image'): RoughBlock => ({
	kind,
	text: cleanLine(''),
	spans: [],
	anchors: [],
	...(role && {role}),
	node,
});

/** Whether a block holds images and no words of its own. */
const isImages = ({images, text}: BuiltBlock): boolean => {
	if (images.length === 0) return false;
	let from = 0;
	for (const {start, end} of images) {
		if (!isBlankText(text.slice(from, start))) return false;
		from = end;
	}
	return isBlankText(text.slice(from));
};

/** A block of images alone as blocks: those that are described; else one that parts scenes. */
const imagesOf = (block: BuiltBlock): readonly RoughBlock[] => {
	const said = block.images.filter(({start, end, isOrnament}) => end > start && !isOrnament);
	const shown = said.length > 0 ? said : block.images.slice(0, 1);
	return shown.map(({start, end, alt, source, isOrnament}, index) => ({
		...bare(block, 'image'),
		text: cleanInPlace(isOrnament ? '' : block.text.slice(start, end)),
		attributes: {image: {alt, source}},
		anchors: index === 0 ? block.anchors.map(({id}) => ({id, offset: 0})) : [],
	}));
};

const blanksOf = (block: BuiltBlock): readonly RoughBlock[] =>
	block.shape.isNeverBlank === true || block.shape.kind === 'heading'
		? []
		: Array.from({length: Math.min(mostBlanks, Math.max(1, block.breaks))}, (_, index) => ({
				...bare(block, 'blank'),
				anchors: index === 0 ? block.anchors : [],
			}));

const leadingMarks = /^[\p{M}\u200c\u200d]+/u;

/** The text without white space around it; verse and tables keep what they begin with. */
const trimmed = (block: BuiltBlock): BuiltBlock => {
	const {text, shape} = block;
	const keepsLead = shape.kind === 'verse' || shape.kind === 'preformatted' || shape.kind === 'table';
	let start = 0;
	let end = text.length;
	while (end > 0 && isBlankText(text[end - 1] ?? '')) end--;
	// Wide spaces are how a paragraph begins in Japanese.
	while (!keepsLead && start < end && text[start] !== '\u3000' && isBlankText(text[start] ?? '')) start++;
	// A mark on a sign that is left out has no letter to stand on.
	if (start > 0) start += leadingMarks.exec(text.slice(start, end))?.[0].length ?? 0;
	return start === 0 && end === text.length ? block : joinLines(block, [{start, end, lead: ''}]);
};

const itemsOf = (block: BuiltBlock, run: number): readonly Item[] => {
	if (isImages(block)) return imagesOf(block);
	if (isBlankText(block.text)) return blanksOf(block);
	return divideLines(block, run).flatMap(part => {
		const own = trimmed(part.block);
		if (own.text === '') return [];
		return part.isApart ? [bare(block, 'blank'), own] : [own];
	});
};

/**
 * Lines that are clearly shorter than prose are the author's own: how many at least, their average, and the longest of
 * them. Two may be a speaker and what is said; they are kept as lines in any case.
 */
const fewestOwnLines = 3;
const ownLine = 60;
const longestOwnLine = 90;

/** What a line of talk begins with: a quotation mark, a dash. */
const beginsTalk = /^\s*(?:["'“„«»‘‚「『]|[-–—]\s?)\p{L}/u;

/** Whether lines are what people say in turn, and no poem: most of them begin so. */
const isTalk = (lines: readonly string[]): boolean =>
	lines.filter(line => beginsTalk.test(line)).length * 2 > lines.length;

const hasOwnLines = (text: string): boolean => {
	if (!text.includes('\n')) return false;
	const lines = text.split('\n');
	const isShort = text.length / lines.length < ownLine && lines.every(line => line.length < longestOwnLine);
	return lines.length >= fewestOwnLines && isShort && !isTalk(lines);
};

/** Columns that are lined up by spaces. */
const inColumns = /\S {3,}\S/;

const kindOf = ({shape: {kind, poem, keepsLines}, text}: BuiltBlock): RoughBlock['kind'] => {
	if (kind === 'paragraph' && keepsLines && text.includes('\n') && inColumns.test(text))
		return 'preformatted';
	if (kind === 'paragraph' || kind === 'quote') return hasOwnLines(text) ? 'verse' : kind;
	// What a class calls a verse may be one of the Bible.
	return kind === 'verse' && poem && text.length > longestLine && !text.includes('\n') ? 'paragraph' : kind;
};

const withKind = (item: Item): Item => {
	if (!isBuilt(item)) return item;
	const kind = kindOf(item);
	return kind === item.shape.kind ? item : {...item, shape: {...item.shape, kind}};
};

/** What is known of the block before. */
type Before = {readonly isPlain: boolean; readonly item: object | undefined};

const attributesOf = ({shape}: BuiltBlock, usual: Usual, {item}: Before): BlockAttributes => {
	const steps =
		shape.kind === 'paragraph' ? Math.min(mostSteps, Math.round((shape.indent ?? 0) - usual.indent)) : 0;
	if (steps <= 0 && shape.attributes.marker === undefined) return shape.attributes;
	const {marker, ...others} = shape.attributes;
	const isFirst = shape.item === undefined || shape.item !== item;
	return {...others, ...(marker !== undefined && isFirst && {marker}), ...(steps > 0 && {indent: steps})};
};

const isPlainBlock = ({kind, attributes}: RoughBlock): boolean =>
	kind === 'paragraph' && attributes?.align === undefined && attributes?.indent === undefined;

const finished = (block: BuiltBlock, usual: Usual, before: Before): RoughBlock => {
	const {shape, gap, gapOfBefore} = block;
	const attributes = attributesOf(block, usual, before);
	const done: RoughBlock = {
		kind: shape.kind,
		text: cleanInPlace(block.text),
		spans: block.spans,
		anchors: block.anchors,
		...(Object.keys(attributes).length > 0 && {attributes}),
		...(shape.role && {role: shape.role}),
		node: shape.node,
	};
	// What is moved in or centred is set apart by itself; the room around it is no gap.
	const room = Math.max(gap, before.isPlain ? gapOfBefore : 0);
	const isApart = shape.hasGapBefore || (isPlainBlock(done) && room >= usual.gap + clearGap);
	return isApart ? {...done, hasGapBefore: true} : done;
};

/** Least indents of the lines of each poem, and of each block of lines that is in none. */
const leastIndents = (items: readonly Item[]): ReadonlyMap<object, number> => {
	const least = new Map<object, number>();
	for (const item of items) {
		if (!isBuilt(item) || item.shape.kind !== 'verse') continue;
		const poem = item.shape.poem ?? item;
		least.set(poem, Math.min(leastIndent(item), least.get(poem) ?? Infinity));
	}
	return least;
};

/** Gives the names of places that stand in no text to the next block that has any, or the last one. */
const withAnchors = (blocks: readonly RoughBlock[], names: readonly string[]): readonly RoughBlock[] => {
	const holds = ({kind}: RoughBlock): boolean => kind !== 'blank' && kind !== 'rule';
	const given: RoughBlock[] = [];
	let waiting: string[] = [];
	for (const block of blocks) {
		const isHolder = holds(block);
		if (isHolder && waiting.length === 0) {
			given.push(block);
			continue;
		}
		const moved = isHolder ? waiting.map(id => ({id, offset: 0})) : [];
		if (isHolder) waiting = [];
		else for (const {id} of block.anchors) waiting.push(id);
		const anchors = isHolder ? [...moved, ...block.anchors] : [];
		given.push({...block, anchors});
	}
	const last = given.findLastIndex(holds);
	const block = given[last];
	if (!block || waiting.length + names.length === 0) return given;
	const added = [...waiting, ...names].map(id => ({id, offset: block.text.length}));
	given[last] = {...block, anchors: [...block.anchors, ...added]};
	return given;
};

/**
 * Makes rough blocks of what was built: tells from all blocks together how paragraphs are set, and from that which are
 * blank, lines of verse, or set apart.
 */
export function* settleBlocks(built: readonly Item[], names: readonly string[]): Task<readonly RoughBlock[]> {
	const listed = joinCode(built, isBuilt);
	const run = usualRun(listed.filter(isBuilt));
	yield;
	const divided = listed.flatMap(item => (isBuilt(item) ? itemsOf(item, run) : [item]));
	yield;
	const items = joinVerse(divided, isBuilt).map(withKind);
	yield;
	const least = leastIndents(items);
	const usual = usualOf(items.filter(isBuilt));
	yield;
	let before: Before = {isPlain: false, item: undefined};
	const blocks = items.map(item => {
		if (!isBuilt(item)) {
			if (item.kind !== 'blank') before = {...before, isPlain: false};
			return item;
		}
		const poem = least.get(item.shape.poem ?? item);
		const block = finished(poem === undefined ? item : indentVerse(item, poem), usual, before);
		before = {isPlain: isPlainBlock(block), item: item.shape.item};
		return block;
	});
	yield;
	return withAnchors(blocks, names);
}
