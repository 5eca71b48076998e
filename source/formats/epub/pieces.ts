import type {Task} from '../../core/task/task.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {BookPage} from './book-page.ts';
import {hasImage, hasText, isProse} from '../compose/page-content.ts';
import {flatTargets, type Target} from './targets.ts';

/** Where a page is cut: at a name in it, at a block, or (null) not at all. */
export type Cut = string | number | null;

/** A page, or what stands on it between two places that the contents lead to. */
export type Piece = {
	readonly page: BookPage;
	readonly from: Cut;
	readonly to: Cut;
	/** The entry of the contents that leads to its beginning. */
	readonly target: Target | undefined;
	/** Its blocks as far as they are known; undefined where nobody has looked. */
	readonly blocks: readonly RoughBlock[] | undefined;
	/** Whether these are all of them. */
	readonly isWhole: boolean;
	readonly weight: number;
};

type Blocks = readonly RoughBlock[];

const knownAnchors = new WeakMap<Blocks, ReadonlyMap<string, number>>();

const anchorsIn = (blocks: Blocks): ReadonlyMap<string, number> => {
	const found = new Map<string, number>();
	for (const [index, {anchors, text}] of blocks.entries())
		for (const {id, offset} of anchors) {
			const isAtEnd = offset > 0 && offset >= text.length && index < blocks.length - 1;
			if (!found.has(id)) found.set(id, isAtEnd ? index + 1 : index);
		}
	return found;
};

/** Index of the block at which a name leads; -1 where no block has it. A name at a block's end leads to the next one. */
export const findAnchor = (blocks: Blocks, id: string): number => {
	const anchors = knownAnchors.get(blocks) ?? anchorsIn(blocks);
	knownAnchors.set(blocks, anchors);
	return anchors.get(id) ?? -1;
};

/** Index of the block at which a cut is; -1 where its name is not found. */
export const blockAt = (blocks: readonly RoughBlock[], cut: string | number): number =>
	typeof cut === 'number' ? cut : findAnchor(blocks, cut);

/** The blocks of a piece among those of its page. */
export const sliceOf = (
	blocks: readonly RoughBlock[],
	{from, to}: Pick<Piece, 'from' | 'to'>,
): readonly RoughBlock[] => {
	const start = from === null ? 0 : Math.max(0, blockAt(blocks, from));
	const end = to === null ? -1 : blockAt(blocks, to);
	return blocks.slice(start, end === -1 ? blocks.length : end);
};

/** Reads all blocks of a page. */
export type ReadBlocks = (page: BookPage) => Task<readonly RoughBlock[]>;

/** UTF-16 units of pages that are read before a story is shown, to see where its chapters begin. */
const mostRead = 4_000_000;

const isShown = (block: RoughBlock): boolean =>
	block.role !== 'machinery' && block.kind !== 'rule' && block.kind !== 'blank';

type Mark = {readonly target: Target; readonly at: number};

/** The places that the contents lead to on a page, in its order. A name that is not there is a dead end. */
const marksIn = (blocks: readonly RoughBlock[], targets: readonly Target[]): readonly Mark[] => {
	const marks = targets.map(target => ({
		target,
		at: target.fragment === null ? 0 : findAnchor(blocks, target.fragment),
	}));
	const [first, ...others] = marks;
	// The only way to a page is good enough to find its beginning.
	if (first?.at === -1 && others.every(({at}) => at === -1)) return [{...first, at: 0}];
	const found = marks.filter(({at}) => at !== -1).sort((a, b) => a.at - b.at);
	return found.filter(({at}, index) => found[index - 1]?.at !== at);
};

/** A page as one piece. */
export const wholePage = (page: BookPage, target?: Target): Piece => ({
	page,
	from: null,
	to: null,
	target,
	blocks: page.seen?.blocks,
	isWhole: page.seen?.isWhole ?? false,
	weight: Math.max(1, page.entry.size),
});

const cutPage = (page: BookPage, blocks: readonly RoughBlock[], marks: readonly Mark[]): readonly Piece[] => {
	const [first] = marks;
	if (!first) return [wholePage(page)];
	const hasLead = blocks.slice(0, first.at).some(isShown);
	const cuts: readonly {readonly at: number; readonly from: Cut; readonly target: Target | undefined}[] = [
		...(hasLead ? [{at: 0, from: null, target: undefined}] : []),
		...marks.map(({target, at}, index) => ({
			at: index === 0 && !hasLead ? 0 : at,
			from: index === 0 && !hasLead ? null : (target.fragment ?? at),
			target,
		})),
	];
	const lengthOf = (part: readonly RoughBlock[]): number =>
		part.reduce((sum, {text}) => sum + text.length + 1, 0);
	const scale = Math.max(1, page.entry.size) / Math.max(1, lengthOf(blocks));
	return cuts.map(({at, from, target}, index): Piece => {
		const next = cuts[index + 1];
		const own = blocks.slice(at, next?.at);
		return {
			page,
			from,
			to: next?.from ?? null,
			target,
			blocks: own,
			isWhole: true,
			weight: Math.max(1, Math.round(lengthOf(own) * scale)),
		};
	});
};

/** Without reading: places in the order of the contents, all of them as large. */
const cutUnseen = (page: BookPage, targets: readonly Target[]): readonly Piece[] =>
	targets.map((target, index): Piece => ({
		...wholePage(page, target),
		from: index === 0 ? null : target.fragment,
		to: targets[index + 1]?.fragment ?? null,
		blocks: undefined,
		isWhole: false,
		weight: Math.max(1, Math.round(page.entry.size / targets.length)),
	}));

/** Whether the only entry of a page leads to its beginning, as far as was seen. */
const leadsToBeginning = ({seen}: BookPage, {fragment}: Target): boolean => {
	if (fragment === null) return true;
	if (!seen) return false;
	const at = findAnchor(seen.blocks, fragment);
	return at !== -1 && !seen.blocks.slice(0, at).some(isShown);
};

/** Cuts the pages of the reading order at the places that the contents lead to. Reads those that hold several. */
export function* cutPages(
	pages: readonly BookPage[],
	targets: readonly Target[],
	readBlocks: ReadBlocks,
): Task<readonly Piece[]> {
	const byPage = Map.groupBy(flatTargets(targets), ({page}) => page);
	const pieces: Piece[] = [];
	let read = 0;
	for (const page of pages) {
		const own = byPage.get(page.index) ?? [];
		const [only] = own;
		if (only === undefined) pieces.push(wholePage(page));
		else if (own.length === 1 && leadsToBeginning(page, only)) pieces.push(wholePage(page, only));
		else if (read + page.entry.size > mostRead) for (const piece of cutUnseen(page, own)) pieces.push(piece);
		else {
			read += page.entry.size;
			const blocks = yield* readBlocks(page);
			for (const piece of cutPage(page, blocks, marksIn(blocks, own))) pieces.push(piece);
		}
	}
	return pieces;
}

/** What a piece holds, at its best. */
export type PieceContent = 'prose' | 'image' | 'heading' | 'author' | 'nothing';

export const contentOf = ({blocks, isWhole}: Piece): PieceContent => {
	if (!blocks || blocks.some(isProse)) return 'prose';
	if (!isWhole) return 'prose';
	if (hasImage(blocks)) return 'image';
	if (blocks.some(({kind, role, text}) => kind === 'heading' && role === undefined && text.trim() !== ''))
		return 'heading';
	return hasText(blocks) ? 'author' : 'nothing';
};
