import type {ChapterRole} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';
import {titleOf} from '../compose/divide-document.ts';
import {readHeading} from '../compose/line-kinds/headings.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {isContentsList, isRightsPage, isTitlePage, lettersOf, type BookNames} from './page-content.ts';
import {contentOf, type Piece} from './pieces.ts';
import {roleOfTitle} from './title-roles.ts';
import type {Target} from './targets.ts';

/** A chapter before it is read. */
export type PlannedChapter = {
	readonly pieces: Piece[];
	/** The one that it begins with, larger divisions above it apart. */
	readonly main: Piece;
	readonly title: CleanText | null;
	readonly role: ChapterRole;
	readonly isLinear: boolean;
	/** The entry of the contents that is its own. */
	readonly target: Target | undefined;
	/** The entry that stood last before it, where it has none of its own. */
	readonly after: Target | undefined;
};

export type Plan = {
	readonly chapters: readonly PlannedChapter[];
	/** The chapters that entries lead to; those of larger divisions lead to the first chapter in them. */
	readonly places: ReadonlyMap<Target, PlannedChapter>;
	/** Entries of larger divisions without prose of their own. */
	readonly parts: ReadonlySet<Target>;
};

/** Headings at a chapter's beginning that may be its title together, number and name apart. */
const mostHeadings = 2;

/** What the headings that a piece begins with say. */
export const ownTitle = (blocks: readonly RoughBlock[] | undefined): CleanText | null => {
	const shown = (blocks ?? []).filter(
		({role, kind, text}) =>
			role !== 'machinery' && kind !== 'rule' && kind !== 'blank' && (text.trim() !== '' || kind === 'image'),
	);
	const end = shown.findIndex(({kind}) => kind !== 'heading');
	const [first, second] = shown.slice(0, end === -1 ? mostHeadings : Math.min(end, mostHeadings));
	if (!first) return null;
	const isNumber = readHeading(titleOf(first.text))?.isBare === true;
	return second && isNumber ? titleOf(`${first.text}\n${second.text}`) : titleOf(first.text);
};

/** Whether a piece of a page that no entry leads to is machinery at the book's beginning. */
const isFrontMachinery = (piece: Piece, names: BookNames): boolean =>
	piece.blocks !== undefined &&
	piece.isWhole &&
	(isTitlePage(piece.blocks, names) || isContentsList(piece.blocks) || isRightsPage(piece.blocks));

/** Whether a page begins a chapter although no entry leads to it. */
const beginsByItself = ({page, from, blocks}: Piece, names: BookNames): boolean => {
	if (from !== null && typeof from !== 'number') return false;
	if (typeof from === 'number') return true;
	const title = ownTitle(blocks);
	if (title !== null) return lettersOf(title) !== names.title;
	return page.begins;
};

/** Puts pieces together to chapters, in reading order. */
export const planChapters = (pieces: readonly Piece[], names: BookNames): Plan => {
	const chapters: PlannedChapter[] = [];
	const apart: PlannedChapter[] = [];
	const places = new Map<Target, PlannedChapter>();
	const parts = new Set<Target>();
	let waiting: Piece[] = [];
	let last: Target | undefined;

	const begin = (piece: Piece): void => {
		const own = piece.target ? undefined : ownTitle(piece.blocks);
		const heads = waiting.flatMap(({target}) => target ?? []);
		// A title on a page of its own, with its chapter on the next one.
		const adopted = piece.target ?? (own === null ? heads.at(-1) : undefined);
		const isBook = own !== undefined && own !== null && lettersOf(own) === names.title;
		const chapter: PlannedChapter = {
			pieces: [...waiting, piece],
			main: piece,
			title: adopted?.title ?? (isBook ? null : (own ?? null)),
			role: piece.page.role === 'body' ? roleOfTitle(adopted?.title ?? own ?? '') : piece.page.role,
			isLinear: true,
			target: adopted,
			after: last,
		};
		for (const target of heads) {
			places.set(target, chapter);
			if (target !== adopted) parts.add(target);
		}
		if (piece.target) places.set(piece.target, chapter);
		last = piece.target ?? heads.at(-1) ?? last;
		waiting = [];
		chapters.push(chapter);
	};

	const setApart = (piece: Piece, role: ChapterRole): void => {
		const title = piece.target?.title ?? ownTitle(piece.blocks);
		apart.push({
			pieces: [piece],
			main: piece,
			title,
			role,
			isLinear: false,
			target: undefined,
			after: undefined,
		});
	};

	const goOn = (piece: Piece): void => {
		const current = chapters.at(-1);
		if (current && waiting.length === 0) current.pieces.push(piece);
		else waiting.push(piece);
	};

	for (const piece of pieces) {
		const content = contentOf(piece);
		const begins = piece.target !== undefined || beginsByItself(piece, names);
		if (chapters.length === 0 && content !== 'nothing' && isFrontMachinery(piece, names))
			setApart(piece, 'machinery');
		else if (content === 'heading') {
			if (begins) waiting.push(piece);
			else goOn(piece);
		} else if (content === 'author' || content === 'nothing') goOn({...piece, target: undefined});
		else if (content === 'image' && !piece.target) {
			if (chapters.length === 0 && waiting.length === 0) setApart(piece, 'front');
			else goOn(piece);
		} else if (begins || chapters.length === 0 || waiting.some(({target}) => target)) begin(piece);
		else goOn(piece);
	}
	const current = chapters.at(-1);
	if (waiting.some(({target}) => target) || !current) {
		const [first, ...others] = waiting;
		if (first) {
			waiting = [];
			begin(first);
			chapters.at(-1)?.pieces.push(...others);
		}
	} else current.pieces.push(...waiting);
	return {chapters: [...chapters, ...apart], places, parts};
};
