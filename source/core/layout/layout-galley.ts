import {sceneIndexAt} from '../story/chapters.ts';
import type {Block, Chapter, Scene} from '../story/story.ts';
import {cellWidth, truncate} from '../text/cell-width.ts';
import type {Range} from '../text/range.ts';
import {piecesOf, type Piece} from './galleys.ts';
import {settings} from './block-margins.ts';
import {enlarged} from './large-heading.ts';
import {layoutBlock} from './layout-block.ts';
import type {Line} from './line.ts';
import type {Hyphenate, Typography} from './typography.ts';
import {verseInsets} from './verse-insets.ts';

const gapAt = (offset: number): Line => ({
	start: offset,
	end: offset,
	kind: 'gap',
	indent: 0,
	stretch: 0,
	isHyphenated: false,
	direction: null,
	isFirst: true,
	isLast: true,
});

/** A blank row that stays where it begins a page. */
const spaceAt = (offset: number): Line => ({...gapAt(offset), kind: 'break'});

/** What stands between scenes that flow on, where the author has put a gap alone. */
const usualOrnament = '* * *';

/** The row between two scenes that flow on: the author's own separator, or ours, in the middle of the measure. */
const breakAt = (offset: number, {separator}: Scene, {measure, widths}: Typography): Line => {
	const lead = truncate(separator ?? usualOrnament, measure, widths);
	const leadColumns = cellWidth(lead, widths);
	const indent = Math.floor((measure - leadColumns) / 2) + leadColumns;
	return {...spaceAt(offset), lead, leadColumns, indent};
};

/** The scene that a piece begins, where another one stands before it in the same stretch. */
const sceneBegunBy = (chapter: Chapter, before: Block | undefined, piece: Piece): Scene | undefined => {
	if (!before || !piece.isHead || chapter.scenes.length < 2) return undefined;
	const index = sceneIndexAt(chapter, piece.start);
	return index === sceneIndexAt(chapter, before.start) ? undefined : chapter.scenes[index];
};

/** What stands between a piece and the block before it. */
type Joint = 'none' | 'gap' | 'indent';

const jointOf = (before: Block | undefined, {kind, isHead}: Piece, {paragraphs}: Typography): Joint => {
	if (!before || !isHead) return 'none';
	if (before.kind !== kind) return 'gap';
	if (settings[kind].isTight) return 'none';
	return kind === 'paragraph' && paragraphs === 'indented' ? 'indent' : 'gap';
};

/** Blank rows above the headings that a chapter begins with, where there is room for them; there is one more below. */
const sinkage = 3;

/** Number of the headings that a chapter begins with, where they stand lower on their page. */
const sunkHeadings = (
	pieces: readonly Piece[],
	isChapterStart: boolean,
	{sinksHeadings}: Typography,
): number => {
	if (!sinksHeadings || !isChapterStart) return 0;
	const count = pieces.findIndex(({kind}) => kind !== 'heading');
	return count === -1 ? pieces.length : count;
};

/** The lines that part a piece from the block before it. */
const linesBetween = (
	{start}: Piece,
	joint: Joint,
	scene: Scene | undefined,
	typography: Typography,
): readonly Line[] => {
	if (!scene) return joint === 'gap' ? [gapAt(start)] : [];
	const ornament = breakAt(start, scene, typography);
	return typography.breaks === 'spaced' ? [gapAt(start), ornament, gapAt(start)] : [ornament];
};

/**
 * Sets a galley in lines: its blocks in order, with what sets them apart. A galley that is not the stretch's first begins
 * with the gap to the one before it.
 *
 * @param hyphenate The story's language; null where nobody knows it.
 */
export const layoutGalley = (
	chapter: Chapter,
	stretch: Range,
	galley: number,
	typography: Typography,
	hyphenate: Hyphenate | null,
): readonly Line[] => {
	const {pieces, before} = piecesOf(chapter, stretch, galley);
	const lines: Line[] = [];
	let last = before;
	const insets = verseInsets(chapter.text, pieces, typography);
	const isChapterStart = galley === 0 && stretch.start === chapter.scenes[0]?.start;
	const sunk = sunkHeadings(pieces, isChapterStart, typography);
	if (sunk > 0) lines.push(...Array.from({length: sinkage}, () => spaceAt(stretch.start)));
	for (const [index, piece] of pieces.entries()) {
		const scene = sceneBegunBy(chapter, last, piece);
		const joint = jointOf(last, piece, typography);
		lines.push(...linesBetween(piece, joint, scene, typography));
		if (index > 0 && index === sunk) lines.push(spaceAt(piece.start));
		const set = layoutBlock(chapter.text, piece, typography, {
			hyphenate,
			isIndented: joint === 'indent' && !scene,
			isHead: piece.isHead,
			...(piece.kind === 'verse' && {inset: insets[index] ?? 0}),
		});
		const isLarge = isChapterStart && index === 0 && typography.enlargesHeadings;
		for (const line of isLarge ? enlarged(chapter.text, piece, set, typography) : set) lines.push(line);
		last = piece;
	}
	return lines;
};
