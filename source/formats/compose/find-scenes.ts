import {cleanInPlace, type CleanText} from '../../core/text/clean-text.ts';
import {separatorStrength} from './line-kinds/separators.ts';
import {isNoteStart} from './line-kinds/notes.ts';
import type {RoughBlock} from './rough-block.ts';

/** Blocks between two scene breaks. */
export type RoughScene = {
	readonly blocks: readonly RoughBlock[];
	/** The author's separator above it; null for a gap, a rule without words, and a chapter's beginning. */
	readonly separator: CleanText | null;
};

/** What stands between two blocks of a chapter. */
type Between = {
	readonly separator: CleanText | null;
	/** A rule, an ornament. */
	readonly isMarked: boolean;
	/** Blank blocks, one behind the other. */
	readonly blanks: number;
};

const nothing: Between = {separator: null, isMarked: false, blanks: 0};

/**
 * Share of the boundaries between blocks that may have a gap if gaps are to part scenes; where more have one, that is how
 * paragraphs are set. Of 111 files none has gaps as scene breaks at more than a fifth of its boundaries.
 */
const mostGaps = 0.35;

/** Blocks from a heading within which a gap says nothing: titles are set apart. */
const nearHeading = 2;

const isEmptyImage = ({kind, text}: RoughBlock): boolean => kind === 'image' && text === '';

/** The separator that a block is; undefined for all others. Words that stand alone are none, however short. */
const separatorOf = ({kind, text}: RoughBlock): CleanText | undefined => {
	if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'verse' && kind !== 'table') return undefined;
	const strength = separatorStrength(text.replaceAll('\n', ' '));
	return strength === 'strong' || strength === 'medium' ? cleanInPlace(text.trim()) : undefined;
};

type Kept = {readonly block: RoughBlock; readonly before: Between};

/** Takes what stands between blocks out of their row, and notes it beside the block behind it. */
const gather = (blocks: readonly RoughBlock[]): readonly Kept[] => {
	const kept: Kept[] = [];
	let before = nothing;
	for (const block of blocks) {
		const separator = separatorOf(block);
		if (block.kind === 'rule' || isEmptyImage(block) || separator !== undefined) {
			before = {...before, isMarked: true, separator: before.separator ?? separator ?? null};
		} else if (block.kind === 'blank') {
			before = {...before, blanks: before.blanks + 1};
		} else {
			const isGap = block.hasGapBefore === true && before.blanks === 0;
			kept.push({block, before: isGap ? {...before, blanks: 1} : before});
			before = nothing;
		}
	}
	return kept;
};

/** Blank blocks that stand between ordinary paragraphs: none where few have any. */
const usualBlanks = (kept: readonly Kept[]): number => {
	const runs = kept.slice(1).map(({before}) => before.blanks);
	const some = runs.filter(count => count > 0);
	if (some.length === 0 || (some.length === 1 && runs.length > 1)) return 0;
	if (some.length < runs.length * mostGaps) return 0;
	return some.reduce((least, count) => Math.min(least, count));
};

const isBesideHeading = (kept: readonly Kept[], index: number): boolean =>
	kept.slice(Math.max(0, index - nearHeading), index + 1).some(({block}) => block.kind === 'heading');

const isNote = ({block}: Kept): boolean =>
	block.role === 'authorNote' || isNoteStart(block.text.split('\n', 1)[0] ?? '');

const apartKinds: ReadonlySet<RoughBlock['kind']> = new Set([
	'quote',
	'verse',
	'list-item',
	'image',
	'table',
	'preformatted',
]);

/** Whether a block stands in the text as something else than its prose: a letter, a poem, a picture. */
const isSetApart = ({block: {kind, attributes}}: Kept): boolean =>
	apartKinds.has(kind) || (kind === 'paragraph' && (attributes?.indent ?? 0) > 0);

/** Blocks of what is set apart inside a scene, at most: more are a scene that is set so. */
const mostSetApart = 12;

/** The blocks above which a gap is room around what is set apart: it has as much on its other side. */
const roomAround = (kept: readonly Kept[], usual: number): ReadonlySet<number> => {
	const around = new Set<number>();
	const isGap = (index: number): boolean => {
		const before = kept[index]?.before;
		return before !== undefined && !before.isMarked && before.blanks > usual;
	};
	for (let start = 0; start < kept.length;) {
		let end = start;
		for (let block = kept[end]; block && isSetApart(block); block = kept[++end]);
		const isInside = start > 0 && end < kept.length && end - start <= mostSetApart;
		if (end > start && isInside && isGap(start) && isGap(end)) around.add(start).add(end);
		start = Math.max(end, start + 1);
	}
	return around;
};

/** Whether a scene begins with a block. */
const beginsScene = (kept: readonly Kept[], index: number, usual: number): boolean => {
	const here = kept[index];
	const above = kept[index - 1];
	if (!here || !above) return false;
	const {isMarked, blanks} = here.before;
	if (!isMarked && blanks <= usual) return false;
	// A rule that closes what the author says, or stands above it, parts no scenes.
	if (isNote(above) || isNote(here)) return false;
	if (isMarked) return above.block.kind !== 'heading' && (here.block.kind !== 'heading' || blanks > 0);
	const isInVerse = here.block.kind === 'verse' && above.block.kind === 'verse';
	return !isInVerse && !isBesideHeading(kept, index);
};

/** Divides the blocks of a chapter into scenes. What stood between them is taken out. */
export const findScenes = (blocks: readonly RoughBlock[]): readonly RoughScene[] => {
	const kept = gather(blocks);
	const usual = usualBlanks(kept);
	const around = roomAround(kept, usual);
	const scenes: {blocks: RoughBlock[]; separator: CleanText | null}[] = [];
	for (const [index, {block, before}] of kept.entries()) {
		const last = scenes.at(-1);
		if (last && (around.has(index) || !beginsScene(kept, index, usual))) last.blocks.push(block);
		else scenes.push({blocks: [block], separator: last ? before.separator : null});
	}
	return scenes;
};
