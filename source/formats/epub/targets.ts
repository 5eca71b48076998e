import type {CleanText} from '../../core/text/clean-text.ts';
import type {BookFiles} from './book-files.ts';
import type {ContentsEntry} from './contents.ts';
import type {SpinePage} from './book-page.ts';
import {type BookNames} from '../compose/page-content.ts';
import {nameLetters} from '../compose/name-letters.ts';
import type {Reference} from './references.ts';

/** An entry of the contents that leads to a page of the spine; to none where it only groups others. */
export type Target = {
	readonly title: CleanText;
	/** Index into the spine's pages; null for a group. */
	readonly page: number | null;
	readonly fragment: string | null;
	readonly children: readonly Target[];
};

/** All targets in their order, each before those below it. */
export const flatTargets = (targets: readonly Target[]): readonly Target[] => {
	const flat: Target[] = [];
	const add = (list: readonly Target[]): void => {
		for (const target of list) {
			flat.push(target);
			add(target.children);
		}
	};
	add(targets);
	return flat;
};

/** Finds the page that a reference leads to, whatever the case of its letters. */
export const pageFinder = (
	{archive}: BookFiles,
	pages: readonly Pick<SpinePage, 'index' | 'entry'>[],
): ((reference: Reference) => number | undefined) => {
	const byPath = new Map(pages.map(({index, entry}) => [entry.path, index]));
	return ({path}) => {
		const entry = archive.find(path);
		return entry && byPath.get(entry.path);
	};
};

/**
 * The entries that lead to pages of the spine, in their tree. What stands below a dead one moves up; one that leads
 * nowhere is kept where others stand below it.
 */
export const targetsOf = (
	entries: readonly ContentsEntry[],
	pageOf: (reference: Reference) => number | undefined,
): readonly Target[] =>
	entries.flatMap(({title, target, children}) => {
		const below = targetsOf(children, pageOf);
		const page = target ? pageOf(target) : undefined;
		const isGroup = target === null && below.length > 0;
		if (title === '' || (page === undefined && !isGroup)) return below;
		return [{title, page: page ?? null, fragment: target?.fragment ?? null, children: below}];
	});

const placeOf = ({page, fragment}: Target): string => `${page ?? ''}#${fragment ?? ''}`;

/** Entries that lead to the same place as the first below them are larger divisions: they only group. */
const groupParents = (targets: readonly Target[]): readonly Target[] =>
	targets.map(target => {
		const children = groupParents(target.children);
		const [first] = target.children;
		const isGroup = first !== undefined && target.page !== null && placeOf(first) === placeOf(target);
		return isGroup ? {...target, page: null, children} : {...target, children};
	});

/** Names of what stands at the beginning of a play, inside of which the contents of some books lead: no chapters. */
const stageNames =
	/^(?:persons|persons (?:of|in) the play|dramatis person(?:æ|ae)|cast|scene|the scene|setting)\.?$/i;

/**
 * Entries without those that say nothing: of several that lead to one place, the first one that is not the book's title
 * stays; the list of persons and the place of a play are parts of its beginning.
 */
export const withoutRepeats = (given: readonly Target[], names: BookNames): readonly Target[] => {
	const targets = groupParents(given);
	const isTitle = ({title}: Target): boolean => nameLetters(title) === names.title;
	const all = flatTargets(targets).filter(({page}) => page !== null);
	const kept = new Set<Target>();
	for (const [, same] of Map.groupBy(all, placeOf)) {
		const chosen = same.find(target => !isTitle(target)) ?? same[0];
		if (chosen) kept.add(chosen);
	}
	const filter = (list: readonly Target[], isBelow: boolean): readonly Target[] =>
		list.flatMap(target => {
			const children = filter(target.children, true);
			const isKept = target.page === null ? children.length > 0 : kept.has(target);
			const isStage = isBelow && stageNames.test(target.title.trim());
			return isKept && !isStage ? [{...target, children}] : children;
		});
	return filter(targets, false);
};
