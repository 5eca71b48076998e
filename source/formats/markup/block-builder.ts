import type {Task} from '../../core/task/task.ts';
import type {Span} from '../../core/story/story.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {BlockShape} from './blocks/built-block.ts';
import {
	addBlock,
	addImage,
	addText,
	endBlock,
	startBlock,
	startBuilding,
	type AddedImage,
} from './blocks/draft.ts';
import {settleBlocks} from './blocks/settle-blocks.ts';
import type {CloseSpan, SpanData} from './blocks/span-recorder.ts';

export type {BlockShape} from './blocks/built-block.ts';

/** Builds blocks of what comes in the order of a document: text, spans that open and close, ends of lines and blocks. */
export type BlockBuilder = {
	/** Ends the block before, if it has anything, and begins one. */
	readonly begin: (shape: BlockShape) => void;
	/** Adds text as it is written; white space is collapsed unless the block, or the caller, keeps it. */
	readonly text: (raw: string, keepsLines?: boolean) => void;
	/** A line end of the author's. At the edge of a block or of a line of its own it says nothing. */
	readonly lineBreak: () => void;
	/** What follows stands on a line of its own, moved in by some steps. */
	readonly lineEdge: (indent?: number) => void;
	/** What follows is joined to what stands before, white space between them left out. */
	readonly glue: () => void;
	readonly anchor: (id: string) => void;
	/** Opens a span; what it returns closes it. Spans go on in the next block where they are still open. */
	readonly span: (data?: SpanData) => CloseSpan;
	/** Ends the open spans of a kind for a while; what it returns goes on with them. */
	readonly suspend: (kind: Span['kind']) => () => void;
	readonly image: (image: AddedImage) => void;
	/** Room that the block before asks for below it, in ems. */
	readonly room: (ems: number) => void;
	/** Adds a block that has no text of its own flow: a rule, an image. */
	readonly add: (
		block: Omit<RoughBlock, 'anchors' | 'spans'> & Partial<Pick<RoughBlock, 'anchors' | 'spans'>>,
	) => void;
	/** The blocks so far; ends the one that is open. */
	readonly finish: () => Task<readonly RoughBlock[]>;
};

export const createBlockBuilder = (): BlockBuilder => {
	const building = startBuilding();
	const length = (): number => building.draft?.length ?? 0;
	return {
		begin: shape => startBlock(building, shape),
		text(raw, keepsLines = building.draft?.shape.keepsLines === true) {
			if (building.draft) addText(building, building.draft, raw, keepsLines);
		},
		lineBreak() {
			if (!building.draft) return;
			building.draft.hardBreaks++;
			building.draft.breaks++;
		},
		lineEdge(indent) {
			if (!building.draft) return;
			building.draft.hasEdge = true;
			building.draft.indent = indent ?? building.draft.shape.indent ?? 0;
		},
		glue() {
			if (building.draft) building.draft.isGlued = true;
		},
		anchor: id => void building.anchors.push(id),
		span: data => building.spans.open(data, length),
		suspend: kind => building.spans.suspend(kind, length),
		image: image => addImage(building, image),
		room(ems) {
			building.gapOfBefore = Math.max(building.gapOfBefore, ems);
		},
		add: block => addBlock(building, {spans: [], anchors: [], ...block}),
		*finish() {
			endBlock(building);
			return yield* settleBlocks(building.blocks, building.anchors);
		},
	};
};
