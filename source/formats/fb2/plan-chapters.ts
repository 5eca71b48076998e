import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {separatorStrength} from '../compose/line-kinds/separators.ts';
import {childElements, isElement, localName, rawText, type Element} from '../markup/element.ts';
import {childNamed, childrenNamed} from './names.ts';
import type {Piece} from './read-blocks.ts';
import {titleText} from './title-text.ts';

/** A chapter as the sections of a body make it. */
export type PlannedChapter = {
	/** Titles of the divisions that begin with it, the largest first. */
	readonly parts: readonly {readonly title: CleanText; readonly level: number}[];
	readonly title: CleanText | null;
	readonly level: number;
	/** The title page, which says nothing but what the description says, is machinery. */
	readonly role: 'body' | 'front' | 'machinery';
	readonly pieces: readonly Piece[];
};

type Planned = PlannedChapter & {readonly pieces: Piece[]};

const proseNames = new Set(['p', 'poem', 'cite', 'table', 'v', 'stanza']);

/** Whether a section has prose of its own, outside title, epigraph and the sections in it. */
const hasProse = (section: Element): boolean =>
	section.children.some(child => (isElement(child) ? proseNames.has(localName(child)) : child.trim() !== ''));

const isSection = (element: Element): boolean => localName(element) === 'section';

const saysSomething = (element: Element): boolean =>
	rawText(element).trim() !== '' && localName(element) !== 'image';

/**
 * The subtitle that a section without a title begins with, where it is one: converters write chapters so. Null for stars.
 */
const subtitleOf = (section: Element): CleanText | null => {
	const first = childElements(section).find(saysSomething);
	if (!first || localName(first) !== 'subtitle') return null;
	const words = cleanLine(rawText(first));
	return /[\p{L}\p{N}]/u.test(words) && separatorStrength(words) === undefined ? words : null;
};

/** Whether a section or one inside it begins a chapter of its own. */
const hasTitles = (section: Element): boolean =>
	childrenNamed(section, 'section').some(
		inside => childNamed(inside, 'title') !== undefined || subtitleOf(inside) !== null || hasTitles(inside),
	);

/** Chapters while they are planned. */
type Plan = {
	readonly chapters: Planned[];
	/** Divisions whose first chapter has not begun. */
	parts: {title: CleanText; level: number}[];
	/** Pieces above a chapter that has not begun. */
	waiting: Piece[];
};

const isBetween = ({chapters, parts, waiting}: Plan): boolean =>
	parts.length > 0 || waiting.length > 0 || chapters.at(-1)?.role !== 'body';

const beginChapter = (plan: Plan, title: CleanText | null, level: number): void => {
	plan.chapters.push({parts: plan.parts, title, level, role: 'body', pieces: plan.waiting});
	plan.parts = [];
	plan.waiting = [];
};

const put = (plan: Plan, piece: Piece): void =>
	void (isBetween(plan) ? plan.waiting : plan.chapters.at(-1)?.pieces)?.push(piece);

const addSection = (plan: Plan, section: Element, level: number): void => {
	const titleElement = childNamed(section, 'title');
	const title = titleText(titleElement) ?? subtitleOf(section);
	const hasOwn = hasProse(section);
	if (title !== null && !hasOwn && hasTitles(section)) plan.parts.push({title, level});
	else if (title !== null || titleElement) beginChapter(plan, title, level);
	// Sections without a title part scenes.
	else if (hasOwn && isBetween(plan)) beginChapter(plan, null, level);
	else if (hasOwn) put(plan, {border: true});
	addContent(plan, section, level);
};

/** Adds what stands in a section in order, the sections in it among it. */
const addContent = (plan: Plan, section: Element, level: number): void => {
	let run: Element['children'][number][] = [];
	const flush = (): void => {
		if (run.some(child => isElement(child) || child.trim() !== ''))
			put(plan, {element: {...section, children: run}, level});
		run = [];
	};
	for (const child of section.children) {
		if (isElement(child) && isSection(child)) {
			flush();
			addSection(plan, child, level + 1);
		} else run.push(child);
	}
	flush();
};

/** Adds what stands above the sections of a book. */
const addFront = ({chapters}: Plan, body: Element): void => {
	const above = childElements(body).filter(child => !isSection(child));
	if (above.length === 0) return;
	const isTitle = (element: Element): boolean => localName(element) === 'title';
	const saysMore = above.some(element => saysSomething(element) && !isTitle(element));
	const pieces = above.map((element): Piece => ({
		element,
		level: 1,
		// The title of the book is known already.
		...(isTitle(element) && {role: 'machinery' as const}),
	}));
	const role = saysMore ? 'front' : 'machinery';
	chapters.push({parts: [], title: null, level: 0, role, pieces});
};

const addBody = (plan: Plan, body: Element, isFirst: boolean): void => {
	const hasOwn = hasProse(body);
	if (isFirst && !hasOwn && childNamed(body, 'section') !== undefined) {
		addFront(plan, body);
		for (const section of childrenNamed(body, 'section')) addSection(plan, section, 2);
		return;
	}
	const title = isFirst ? null : titleText(childNamed(body, 'title'));
	if (hasOwn) beginChapter(plan, title, 1);
	else if (title !== null) plan.parts.push({title, level: 1});
	addContent(plan, body, 1);
};

/** Divides the bodies of a book into chapters: a section with a title is one, or a part where all its prose is in others. */
export const planChapters = (bodies: readonly Element[]): readonly PlannedChapter[] => {
	const plan: Plan = {chapters: [], parts: [], waiting: []};
	for (const [index, body] of bodies.entries()) addBody(plan, body, index === 0);
	// Titles without any prose below them are a chapter, too: nothing is lost.
	if (plan.waiting.length > 0) beginChapter(plan, null, 1);
	const isMachinery = ({role}: PlannedChapter): boolean => role === 'machinery';
	return [...plan.chapters.filter(chapter => !isMachinery(chapter)), ...plan.chapters.filter(isMachinery)];
};
