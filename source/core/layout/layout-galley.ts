import type {Block, Chapter, Scene} from '../story/story.ts';
import {piecesOf, type Piece} from './galleys.ts';
import {settings} from './block-margins.ts';
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

/** What stands between a piece and the block before it. */
type Joint = 'none' | 'gap' | 'indent';

const jointOf = (before: Block | undefined, {kind, isHead}: Piece, {paragraphs}: Typography): Joint => {
	if (!before || !isHead) return 'none';
	if (before.kind !== kind) return 'gap';
	if (settings[kind].isTight) return 'none';
	return kind === 'paragraph' && paragraphs === 'indented' ? 'indent' : 'gap';
};

/**
 * Sets a galley in lines: its blocks in order, with what sets them apart. A galley that is not the scene's first begins
 * with the gap to the one before it.
 *
 * @param hyphenate The story's language; null where nobody knows it.
 */
export const layoutGalley = (
	chapter: Chapter,
	scene: Scene,
	galley: number,
	typography: Typography,
	hyphenate: Hyphenate | null,
): readonly Line[] => {
	const {pieces, before} = piecesOf(chapter, scene, galley);
	const lines: Line[] = [];
	let last = before;
	const insets = verseInsets(chapter.text, pieces, typography);
	for (const [index, piece] of pieces.entries()) {
		const joint = jointOf(last, piece, typography);
		if (joint === 'gap') lines.push(gapAt(piece.start));
		for (const line of layoutBlock(chapter.text, piece, typography, {
			hyphenate,
			isIndented: joint === 'indent',
			isHead: piece.isHead,
			...(piece.kind === 'verse' && {inset: insets[index] ?? 0}),
		}))
			lines.push(line);
		last = piece;
	}
	return lines;
};
