import type {TocEntry} from '../../../core/story/story.ts';
import type {CleanText} from '../../../core/text/clean-text.ts';
import type {ChapterPlan} from './plan-story.ts';

type Node = TocEntry & {readonly children: Node[]};

/** What a division calls itself: “Book”, “Volume”, “Часть”. */
const kindOf = (title: string): string => /\p{L}+/u.exec(title)?.[0].toLowerCase() ?? '';

/**
 * The contents of a text: chapters under the larger divisions that they begin or go on. A division is on the level of an
 * open one that calls itself the same (“Book Two” follows “Book One”); one of a new kind begins at the top.
 *
 * @param first - Index of the first of the chapters in the story.
 */
export const createToc = (plans: readonly ChapterPlan[], first = 0): readonly TocEntry[] => {
	const toc: Node[] = [];
	const open: Node[] = [];
	for (const [index, {parts, title}] of plans.entries()) {
		const add = (text: CleanText): Node => {
			const entry: Node = {title: text, chapter: first + index, anchor: null, children: []};
			(open.at(-1)?.children ?? toc).push(entry);
			return entry;
		};
		for (const [depth, part] of parts.entries()) {
			const alike = open.findIndex(division => kindOf(division.title) === kindOf(part));
			if (alike !== -1) open.length = alike;
			else if (depth === 0) open.length = 0;
			open.push(add(part));
		}
		if (title !== null) add(title);
	}
	return toc;
};
