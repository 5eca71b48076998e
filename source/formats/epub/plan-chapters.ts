import type {ChapterRole} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';
import {titleOf} from '../compose/divide-document.ts';
import {readHeading} from '../compose/line-kinds/headings.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {
	isContentsList,
	isNotesPage,
	isRightsPage,
	isTitlePage,
	type BookNames,
} from '../compose/page-content.ts';
import {nameLetters} from '../compose/name-letters.ts';
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
	if (title !== null) return nameLetters(title) !== names.title;
	return page.begins;
};

/** A plan while it is made. */
type Planning = {
	readonly names: BookNames;
	readonly chapters: PlannedChapter[];
	readonly apart: PlannedChapter[];
	readonly places: Map<Target, PlannedChapter>;
	readonly parts: Set<Target>;
	/** Pieces without prose that the next chapter begins with. */
	waiting: Piece[];
	last: Target | undefined;
};

/** Begins a chapter with a piece, below the larger divisions that wait for it. */
const begin = (piece: Piece, plan: Planning): void => {
	const own = piece.target ? null : ownTitle(piece.blocks);
	const heads = plan.waiting.flatMap(({target}) => target ?? []);
	// A title on a page of its own, with its chapter on the next one.
	const adopted = piece.target ?? (own === null ? heads.at(-1) : undefined);
	const isBook = own !== null && nameLetters(own) === plan.names.title;
	const title = adopted?.title ?? (isBook ? null : own);
	const {role} = piece.page;
	const chapter: PlannedChapter = {
		pieces: [...plan.waiting, piece],
		main: piece,
		title,
		role: role === 'body' ? roleOfTitle(title ?? '') : role,
		isLinear: true,
		target: adopted,
		after: plan.last,
	};
	for (const target of heads) {
		plan.places.set(target, chapter);
		if (target !== adopted) plan.parts.add(target);
	}
	if (piece.target) plan.places.set(piece.target, chapter);
	plan.last = piece.target ?? heads.at(-1) ?? plan.last;
	plan.waiting = [];
	plan.chapters.push(chapter);
};

const setApart = (piece: Piece, role: ChapterRole, {apart}: Planning): void => {
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

/** Sets a list of notes apart; an entry of the contents may lead to it. */
const setNotesApart = (piece: Piece, plan: Planning): void => {
	const {target} = piece;
	const title = target?.title ?? ownTitle(piece.blocks);
	const chapter: PlannedChapter = {
		pieces: [piece],
		main: piece,
		title,
		role: 'notes',
		isLinear: false,
		target,
		after: undefined,
	};
	plan.apart.push(chapter);
	if (target) plan.places.set(target, chapter);
};

/** Adds a piece to the chapter that it goes on with. */
const goOn = (piece: Piece, {chapters, waiting}: Planning): void => {
	const current = chapters.at(-1);
	if (current && waiting.length === 0) current.pieces.push(piece);
	else waiting.push(piece);
};

const place = (piece: Piece, plan: Planning): void => {
	const {names, chapters, waiting} = plan;
	const content = contentOf(piece);
	const begins = piece.target !== undefined || beginsByItself(piece, names);
	const isFirst = chapters.length === 0;
	if (isFirst && content !== 'nothing' && isFrontMachinery(piece, names)) setApart(piece, 'machinery', plan);
	else if (piece.isWhole && isNotesPage(piece.blocks ?? [])) setNotesApart(piece, plan);
	else if (content === 'heading' && begins) waiting.push(piece);
	else if (content === 'heading') goOn(piece, plan);
	else if (content === 'author' || content === 'nothing') goOn({...piece, target: undefined}, plan);
	else if (content === 'image' && !piece.target) {
		if (isFirst && waiting.length === 0) setApart(piece, 'front', plan);
		else goOn(piece, plan);
	} else if (begins || isFirst || waiting.some(({target}) => target)) begin(piece, plan);
	else goOn(piece, plan);
};

/** What waits at the end for a chapter that never comes is one, or belongs to the last. */
const close = (plan: Planning): void => {
	const [first, ...others] = plan.waiting;
	const current = plan.chapters.at(-1);
	if (!first) return;
	if (current && !plan.waiting.some(({target}) => target)) {
		current.pieces.push(...plan.waiting);
		return;
	}
	plan.waiting = [];
	begin(first, plan);
	plan.chapters.at(-1)?.pieces.push(...others);
};

/** Puts pieces together to chapters, in reading order. */
export const planChapters = (pieces: readonly Piece[], names: BookNames): Plan => {
	const plan: Planning = {
		names,
		chapters: [],
		apart: [],
		places: new Map(),
		parts: new Set(),
		waiting: [],
		last: undefined,
	};
	for (const piece of pieces) place(piece, plan);
	close(plan);
	return {chapters: [...plan.chapters, ...plan.apart], places: plan.places, parts: plan.parts};
};
