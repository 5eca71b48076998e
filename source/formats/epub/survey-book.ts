import type {Metadata} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {Maker} from '../makers/maker.ts';
import {makers as knownMakers} from '../makers/makers.ts';
import type {Element} from '../markup/element.ts';
import type {BookFiles} from './book-files.ts';
import {bookMetadata} from './book-metadata.ts';
import {isWorthSeeing, judgePage, seePage, type BookPage, type Seen, type SpinePage} from './book-page.ts';
import {readLandmarks, readNav, readNcx, type ContentsEntry} from './contents.ts';
import {packageFields} from './package-fields.ts';
import {isDocument, type Landmark, type Package} from './package.ts';
import {type BookNames} from '../compose/page-content.ts';
import {nameLetters} from '../compose/name-letters.ts';
import type {Reference} from './references.ts';
import {createStylesOf, type StylesOf} from './styles-of.ts';
import {findTypedHeader} from './typed-header.ts';
import {flatTargets, pageFinder, targetsOf, withoutRepeats, type Target} from './targets.ts';

/** What is known of a book before its chapters are planned. */
export type Survey = {
	readonly makers: readonly Maker[];
	readonly metadata: Metadata;
	readonly names: BookNames;
	readonly pages: readonly BookPage[];
	readonly pageOf: (reference: Reference) => BookPage | undefined;
	readonly targets: readonly Target[];
	readonly stylesOf: StylesOf;
};

type OwnContents = {readonly entries: readonly ContentsEntry[]; readonly landmarks: readonly Landmark[]};

/** The book's own contents: of the navigation document, else of the NCX. */
function* readContents(book: Package, files: BookFiles): Task<OwnContents> {
	const nav = book.nav && files.archive.find(book.nav.path);
	const root = nav && (yield* files.page(nav, true)).root;
	const landmarks = [...book.guide, ...(nav && root ? readLandmarks(root, nav.path) : [])];
	const entries = nav && root ? readNav(root, nav.path) : [];
	if (entries.length > 0) return {entries, landmarks};
	const ncx = book.ncx && files.archive.find(book.ncx.path);
	return {entries: ncx ? readNcx(yield* files.xml(ncx), ncx.path) : [], landmarks};
}

const noPages = ({items}: Package): UnreadableStory =>
	new UnreadableStory(
		items.some(({mediaType}) => mediaType.startsWith('image/'))
			? 'it contains images but no text. Open it in a comic viewer instead.'
			: 'it contains no pages of text. Check that it was downloaded completely.',
	);

type BarePage = Omit<SpinePage, 'titles' | 'types'>;

/**
 * Pages of a book that are read: the longest serials of the web have 6,000 chapters. Each page takes half a millisecond, so
 * that more than `fewPages` are read only where they are long enough for the chapters of a serial.
 */
const mostPages = 10_000;
const fewPages = 3000;
const shortestPage = 2000;

/** How many times a page may be larger than it is packed and count as text: prose packs to a third, markup to a tenth. */
const mostPacked = 40;

/** Bytes of other pages, which are made of one thing again and again, that are read. */
const mostEmptyBytes = 16_000_000;

/** The pages of the spine that the archive has, each once, as far as there are not more than of any book. */
const spinePages = (book: Package, files: BookFiles): readonly BarePage[] => {
	const seen = new Set<string>();
	let emptyBytes = 0;
	let bytes = 0;
	const pages = book.spine.flatMap(({item, isLinear}) => {
		const entry = files.archive.find(item.path);
		if (!entry || seen.has(entry.path) || !isDocument(item)) return [];
		seen.add(entry.path);
		if (entry.size > entry.packedSize * mostPacked) emptyBytes += entry.size;
		bytes += entry.size;
		const room = Math.min(mostPages, fewPages + bytes / shortestPage);
		if (seen.size > room || emptyBytes > mostEmptyBytes) {
			files.leaveOut(entry);
			return [];
		}
		return [{entry, isLinear, isNav: item.properties.includes('nav')}];
	});
	const hasFlow = pages.some(({isLinear, isNav}) => isLinear && !isNav);
	return pages.map((page, index) => ({...page, index, isLinear: page.isLinear || !hasFlow}));
};

const withNames = (
	pages: readonly BarePage[],
	targets: readonly Target[],
	landmarks: readonly Landmark[],
	pageOf: (reference: Reference) => number | undefined,
): readonly SpinePage[] => {
	const titles = Map.groupBy(flatTargets(targets), ({page}) => page);
	const types = Map.groupBy(landmarks, pageOf);
	return pages.map(page => ({
		...page,
		titles: (titles.get(page.index) ?? []).map(({title}) => title),
		types: (types.get(page.index) ?? []).flatMap(landmark => landmark.types),
	}));
};

/** Pages at the beginning of a book that tell its makers. */
const tellingPages = 8;

function* findMakers(book: Package, pages: readonly SpinePage[], files: BookFiles): Task<readonly Maker[]> {
	const roots: Element[] = [book.root];
	for (const page of pages.slice(0, tellingPages)) roots.push((yield* files.glimpse(page.entry)).root);
	return knownMakers.filter(maker => roots.some(root => maker.matches(root)));
}

type SeenPage = {readonly page: SpinePage; readonly seen: Seen | undefined};

/** Pages at both ends of a book on which its maker writes what it knows. */
const madeAtStart = 4;
const madeAtEnd = 2;

const isSame = (a: HeaderField, b: HeaderField): boolean => a.label === b.label && a.value === b.value;

/** What the makers' own pages say, each thing once; then what they say in the package. */
function* readMade(
	makers: readonly Maker[],
	book: Package,
	pages: readonly SeenPage[],
	files: BookFiles,
): Task<readonly HeaderField[]> {
	const fields: HeaderField[] = [];
	const add = (root: Element): void => {
		for (const maker of makers)
			if (maker.matches(root))
				for (const said of maker.fieldsOf(root))
					if (!fields.some(field => isSame(field, said))) fields.push(said);
	};
	for (const {page, seen} of pages) {
		const isNear = page.index < madeAtStart || page.index >= pages.length - madeAtEnd;
		if (!seen || !isNear || !makers.some(maker => maker.matches(seen.root))) continue;
		// A long list of tags goes on where the glimpse ends.
		add(seen.isWhole ? seen.root : (yield* files.page(page.entry)).root);
	}
	add(book.root);
	return fields;
}

const namesOf = ({title, subtitle, authors}: Metadata): BookNames => ({
	title: nameLetters(title ?? ''),
	subtitle: nameLetters(subtitle ?? ''),
	authors: authors.map(nameLetters),
});

/** The entries that lead to pages of the reading order, and to pages of notes that only their text shows to be such. */
const usable = (targets: readonly Target[], pages: readonly BookPage[]): readonly Target[] =>
	targets.flatMap(target => {
		const children = usable(target.children, pages);
		const page = target.page === null ? undefined : pages[target.page];
		const isGone = page?.isApart === true && !(page.role === 'notes' && !page.isSaid);
		return isGone || (target.page === null && children.length === 0) ? children : [{...target, children}];
	});

/**
 * Looks at a book: its contents, its makers, what it says of itself, and what each of its pages is for.
 *
 * @throws {UnreadableStory} where it has no pages.
 */
export function* surveyBook(book: Package, files: BookFiles, isRaw: boolean): Task<Survey> {
	const bare = spinePages(book, files);
	if (bare.length === 0) throw noPages(book);
	const {entries, landmarks} = yield* readContents(book, files);
	const indexOf = pageFinder(files, bare);
	const allTargets = targetsOf(entries, indexOf);
	const listed = withNames(bare, allTargets, landmarks, indexOf);
	const stylesOf = createStylesOf(files);
	const makers = yield* findMakers(book, listed, files);
	const seen: SeenPage[] = [];
	for (const page of listed) {
		const isSeen = isWorthSeeing(page, listed.length) && !files.hasSeenEnough();
		seen.push({page, seen: isSeen ? yield* seePage(page, files, stylesOf, {makers, isRaw}) : undefined});
	}
	const made = yield* readMade(makers, book, seen, files);
	const packaged = packageFields(book);
	const names = namesOf(bookMetadata(made, packaged));
	const judged = seen.map(({page, seen: glimpse}) =>
		judgePage(page, glimpse, {makers, names, count: listed.length}),
	);
	const {pages, fields: typed} = isRaw ? {pages: judged, fields: []} : findTypedHeader(judged);
	return {
		makers,
		metadata: bookMetadata(made, packaged, typed),
		names,
		pages,
		pageOf: reference => pages[indexOf(reference) ?? -1],
		targets: withoutRepeats(usable(allTargets, pages), names),
		stylesOf,
	};
}
