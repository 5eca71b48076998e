import type {TocEntry} from '../../core/story/story.ts';
import {type BookNames} from '../compose/page-content.ts';
import {nameLetters} from '../compose/name-letters.ts';
import type {Plan, PlannedChapter} from './plan-chapters.ts';
import {flatTargets, type Target} from './targets.ts';

/**
 * The contents as they are shown: the book's own tree, with the chapters that it does not list behind those that it does.
 *
 * @param indexOf - The chapter's index in the story's spine.
 */
export const tocOf = (
	{chapters, places, parts}: Plan,
	targets: readonly Target[],
	names: BookNames,
	indexOf: (chapter: PlannedChapter) => number,
): readonly TocEntry[] => {
	const unlisted = chapters.filter(({target, title, isLinear}) => !target && title !== null && isLinear);
	const behind = Map.groupBy(unlisted, ({after}) => after);
	const entryOf = (chapter: PlannedChapter): readonly TocEntry[] =>
		chapter.title === null
			? []
			: [{title: chapter.title, chapter: indexOf(chapter), anchor: null, children: []}];
	const moreBehind = (target: Target | undefined): readonly TocEntry[] =>
		(behind.get(target) ?? []).flatMap(entryOf);
	const chapterOf = (target: Target): PlannedChapter | undefined =>
		places.get(target) ??
		(target.page === null
			? flatTargets(target.children)
					.map(child => places.get(child))
					.find(found => found !== undefined)
			: undefined);
	const build = (list: readonly Target[]): readonly TocEntry[] =>
		list.flatMap((target, index) => {
			const children = build(target.children);
			const chapter = chapterOf(target);
			const isGroup = target.page === null || parts.has(target);
			// The book's title above all its chapters says nothing; behind a preface, it says where the book begins.
			const isTitle = index === 0 && isGroup && nameLetters(target.title) === names.title;
			if (!chapter || isTitle) return [...children, ...moreBehind(target)];
			const entry = {title: target.title, chapter: indexOf(chapter), anchor: null, children};
			return [entry, ...moreBehind(target)];
		});
	return [...moreBehind(undefined), ...build(targets)];
};
