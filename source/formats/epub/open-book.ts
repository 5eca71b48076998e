import type {ByteSource} from '../../core/byte-source.ts';
import {createStory} from '../../core/story/create-story.ts';
import type {SpineEntry, Story} from '../../core/story/story.ts';
import {cleanInPlace} from '../../core/text/clean-text.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import {imageInZip} from '../container/image-in-zip.ts';
import {openZip} from '../container/zip.ts';
import {bookFacts} from './book-facts.ts';
import {createBookFiles} from './book-files.ts';
import type {BookPage} from './book-page.ts';
import {type BookReading, createChapterReader, type ChapterReader} from './chapter-reader.ts';
import {findPackage} from './find-package.ts';
import type {Package} from './package.ts';
import {hasText, type BookNames} from '../compose/page-content.ts';
import {nameLetters} from '../compose/name-letters.ts';
import {cutPages, wholePage, type ReadBlocks} from './pieces.ts';
import {readBookEnding, weightOf} from './read-ending.ts';
import {ownTitle, planChapters, type Plan, type PlannedChapter} from './plan-chapters.ts';
import {surveyBook, type Survey} from './survey-book.ts';
import {tocOf} from './table-of-contents.ts';
import {flatTargets, type Target} from './targets.ts';
import {areWorthless, cutAtOwnHeadings} from './without-contents.ts';

/** A page that stands outside the reading order, as a chapter. */
const apartChapter = (page: BookPage, targets: readonly Target[]): PlannedChapter => {
	const target = targets.find(found => found.page === page.index);
	const piece = wholePage(page, target);
	const [title] = page.titles;
	return {
		pieces: [piece],
		main: piece,
		title: target?.title ?? title ?? ownTitle(piece.blocks),
		role: page.role,
		isLinear: false,
		target,
		after: undefined,
	};
};

type Planned = {readonly plan: Plan; readonly targets: readonly Target[]};

/** The pages of the reading order: all that have text where nothing else is there. */
const flowOf = (pages: readonly BookPage[]): readonly BookPage[] => {
	const flow = pages.filter(({isApart}) => !isApart);
	const isEmpty = ({seen}: BookPage): boolean => seen?.isWhole === true && !hasText(seen.blocks);
	if (!flow.every(isEmpty)) return flow;
	const rest = pages.filter(page => !isEmpty(page));
	if (rest.length > 0) return rest;
	throw new UnreadableStory('it contains images but no text. Open it in a comic viewer instead.');
};

/** Plans the chapters of the reading order: by the book's own contents, or by its headings where these say nothing. */
function* planFlow(
	{names, targets}: Survey,
	flow: readonly BookPage[],
	readBlocks: ReadBlocks,
): Task<Planned> {
	if (areWorthless(targets, flow)) {
		const pieces = yield* cutAtOwnHeadings(flow, names, readBlocks);
		if (pieces) return {plan: planChapters(pieces, names), targets: []};
	}
	return {plan: planChapters(yield* cutPages(flow, targets, readBlocks), names), targets};
}

/** A story that is a single chapter named like the book has no chapters. */
const withoutLoneTitle = (plan: Plan, names: BookNames): Plan => {
	const linear = plan.chapters.filter(({isLinear}) => isLinear);
	const [only] = linear;
	if (!only || linear.length !== 1 || nameLetters(only.title ?? '') !== names.title) return plan;
	const untitled = {...only, title: null, target: undefined};
	return {
		chapters: plan.chapters.map(chapter => (chapter === only ? untitled : chapter)),
		places: new Map(),
		parts: new Set(),
	};
};

/** Names of chapters that no other has: their page's path, with where on it they begin if several do. */
const idsOf = (chapters: readonly PlannedChapter[]): ReadonlyMap<PlannedChapter, string> => {
	const byPage = Map.groupBy(chapters, ({main}) => main.page);
	const taken = new Set<string>();
	return new Map(
		chapters.map(chapter => {
			const {page, from} = chapter.main;
			const isAlone = (byPage.get(page) ?? []).length === 1;
			const base = isAlone || from === null ? page.entry.path : `${page.entry.path}#${from}`;
			let id = base;
			for (let count = 2; taken.has(id); count++) id = `${base}#${count}`;
			taken.add(id);
			return [chapter, id];
		}),
	);
};

/** The page that links into each page lead to: a chapter has the path of the page that it begins on. */
const ownersOf = (chapters: readonly PlannedChapter[]): ReadonlyMap<BookPage, string> => {
	const owners = new Map<BookPage, string>();
	for (const {pieces, main} of chapters)
		for (const {page} of pieces) {
			const own = main.page === page;
			if (own || !owners.has(page)) owners.set(page, main.page.entry.path);
		}
	return owners;
};

const spineOf = (
	chapters: readonly PlannedChapter[],
	{direction}: Package,
	language: string | null,
	reader: ChapterReader,
	last: PlannedChapter | undefined,
): readonly SpineEntry[] => {
	const ids = idsOf(chapters);
	// Vertical Japanese turns its pages from the right as well, and its lines run from the left here.
	const isRightToLeft = direction === 'rtl' && /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv)\b/i.test(language ?? '');
	return chapters.map((chapter): SpineEntry => ({
		id: ids.get(chapter) ?? chapter.main.page.entry.path,
		title: chapter.title,
		weight: Math.max(1, weightOf(chapter)),
		language: null,
		direction: isRightToLeft ? 'rtl' : null,
		isLinear: chapter.isLinear,
		role: chapter.role,
		sceneCount: null,
		read: () => reader.chapter(chapter, chapter === last),
	}));
};

/** Names on each page that the contents lead to: no notes. */
const headedOn = (targets: readonly Target[]): ReadonlyMap<number, ReadonlySet<string>> =>
	new Map(
		[...Map.groupBy(flatTargets(targets), ({page}) => page)].flatMap(([page, at]) =>
			page === null ? [] : [[page, new Set(at.flatMap(({fragment}) => fragment ?? []))] as const],
		),
	);

/** Every page of the spine in order, with all that is on it. */
const rawPlan = (pages: readonly BookPage[]): Plan => ({
	chapters: pages.map((page): PlannedChapter => {
		const piece = wholePage(page);
		return {
			pieces: [piece],
			main: piece,
			title: null,
			role: 'body',
			isLinear: true,
			target: undefined,
			after: undefined,
		};
	}),
	places: new Map(),
	parts: new Set(),
});

/** The flow of reading, and behind it all pages that stand apart. */
const withApart = ({plan, targets}: Planned, pages: readonly BookPage[], flow: readonly BookPage[]): Plan => {
	const inFlow = new Set(flow);
	const all = flatTargets(targets);
	const apart = pages.filter(page => page.isApart && !inFlow.has(page)).map(page => apartChapter(page, all));
	const places = new Map(plan.places);
	for (const chapter of apart) if (chapter.target) places.set(chapter.target, chapter);
	const linear = plan.chapters.filter(({isLinear}) => isLinear);
	const others = plan.chapters.filter(({isLinear}) => !isLinear);
	return {...plan, places, chapters: [...linear, ...others, ...apart]};
};

/** A plan in which something is read in order: all of it where nothing else is. */
const withFlow = (plan: Plan): Plan =>
	plan.chapters.some(({isLinear}) => isLinear)
		? plan
		: {...plan, places: new Map(), chapters: plan.chapters.map(chapter => ({...chapter, isLinear: true}))};

/** Plans all of a book: what is read in order, and behind it what stands apart. */
function* planBook(survey: Survey, isRaw: boolean, readBlocks: ReadBlocks): Task<Planned> {
	const {pages, names} = survey;
	if (isRaw) return {plan: rawPlan(pages), targets: []};
	const flow = flowOf(pages);
	const {plan, targets} = yield* planFlow(survey, flow, readBlocks);
	return {
		plan: withFlow(withApart({plan: withoutLoneTitle(plan, names), targets}, pages, flow)),
		targets,
	};
}

/**
 * Opens a book: reads what has to be known before a chapter is.
 *
 * @throws {UnreadableStory} where it is no book, is encrypted, or holds no text.
 */
export function* openBook(source: ByteSource, isRaw: boolean): Task<Story> {
	const files = createBookFiles(openZip(source));
	const book = yield* findPackage(files);
	const survey = yield* surveyBook(book, files, isRaw);
	const {names, makers, metadata} = survey;
	let owners: ReadonlyMap<BookPage, string> = new Map();
	const reading: BookReading = {
		pageCount: survey.pages.length,
		files,
		pageOf: survey.pageOf,
		pathOf: page => owners.get(page) ?? page.entry.path,
		stylesOf: survey.stylesOf,
		reader: {makers, isRaw},
		headed: headedOn(survey.targets),
	};
	const reader = createChapterReader(reading);
	const {plan, targets} = yield* planBook(survey, isRaw, function* (page) {
		return (yield* reader.page(page)).blocks;
	});
	const {chapters} = plan;
	owners = ownersOf(chapters);
	const indices = new Map(chapters.map((chapter, index) => [chapter, index]));
	const last = chapters.findLast(({role, isLinear}) => isLinear && role === 'body');
	const ending = !isRaw && last ? yield* readBookEnding(last, reading, reader) : undefined;
	return createStory({
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		spine: spineOf(chapters, book, metadata.language, reader, last),
		toc: tocOf(plan, targets, names, chapter => indices.get(chapter) ?? 0),
		ending: ending ? cleanInPlace(ending.text) : null,
		file: bookFacts(book, files, makers, source),
		imageBytes: imageInZip(files.archive),
	});
}
