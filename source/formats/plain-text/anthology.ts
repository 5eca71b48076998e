import {noMetadata, type Metadata, type TocEntry} from '../../core/story/story.ts';
import {cleanInPlace, cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {createToc} from './structure/create-toc.ts';
import type {ChapterPlan} from './structure/plan-story.ts';

/** Several works in one file: each with its title above its chapters, and what is true of all of them. */

/** A part of a text with its chapters. A part without a title is words around the works, or one that nobody named. */
export type PlannedPart = {
	readonly metadata: Metadata;
	readonly isWork: boolean;
	/** The line that its own ones begin at. */
	readonly line: number;
	readonly plans: readonly ChapterPlan[];
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What is said of an anthology. Its title is the one that all works have, or none: then the file's name is shown, which
 * is what its reader calls it. Its authors and its language are those that all works have. The works are listed.
 */
export const anthologyMetadata = (works: readonly Metadata[]): Metadata => {
	const [first = noMetadata, ...others] = works;
	const common = <Key extends 'title' | 'language'>(key: Key): Metadata[Key] | null =>
		others.every(work => isSame(work[key], first[key])) ? first[key] : null;
	return {
		...noMetadata,
		title: common('title'),
		authors: first.authors.filter(author => others.every(({authors}) => authors.includes(author))),
		language: common('language'),
		other: works.flatMap(({title, authors}) => {
			const said = [authors.join(', '), title ?? ''].filter(part => part !== '').join(': ');
			return said === '' ? [] : [{label: cleanLine('Work'), value: cleanInPlace(said)}];
		}),
	};
};

/** The chapters of a work with its title above the first of them. */
const withTitle = (plans: readonly ChapterPlan[], title: CleanText, above: number): readonly ChapterPlan[] =>
	plans.map((plan, index) => {
		const deeper = plan.headings.map(heading => ({...heading, level: heading.level + 1}));
		if (index > 0) return {...plan, headings: deeper};
		return {
			...plan,
			title: plan.title ?? title,
			parts: plan.title === null ? [] : [title, ...plan.parts],
			headings: [{text: title, level: 1, line: above, column: 0}, ...deeper],
		};
	});

/** The chapters of all parts, and their contents: those of a work below its title where there are several. */
export const joinParts = (
	parts: readonly PlannedPart[],
): {readonly plans: readonly ChapterPlan[]; readonly toc: readonly TocEntry[]} => {
	const isAnthology = parts.filter(({isWork}) => isWork).length > 1;
	const plans: ChapterPlan[] = [];
	const toc: TocEntry[] = [];
	for (const {
		metadata: {title},
		isWork,
		line,
		plans: own,
	} of parts) {
		const chapter = plans.length;
		const entries = createToc(own, chapter);
		if (isAnthology && isWork && title !== null) {
			toc.push({title, chapter, anchor: null, children: entries});
			plans.push(...withTitle(own, title, Math.max(0, line - 1)));
		} else {
			// Thousands of them are too many for the arguments of a call.
			for (const entry of entries) toc.push(entry);
			for (const plan of own) plans.push(plan);
		}
	}
	return {plans, toc};
};
