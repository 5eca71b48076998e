import {flatToc} from '../../core/story/chapters.ts';
import type {Outline, Stretch} from '../../core/story/outline.ts';
import type {TocEntry} from '../../core/story/story.ts';

/** An outline as another thread sends it: entries of the contents, which are known by what they are, by their numbers. */
export type PackedOutline = Omit<Outline, 'stretches'> & {
	readonly stretches: readonly (Omit<Stretch, 'entries'> & {
		/** Indexes into all entries of the contents, each before its children. */
		readonly entries: readonly number[];
	})[];
};

export const packOutline = ({stretches, ...outline}: Outline, toc: readonly TocEntry[]): PackedOutline => {
	const numbers = new Map(flatToc(toc).map((entry, index) => [entry, index]));
	return {
		...outline,
		stretches: stretches.map(stretch => ({
			...stretch,
			entries: stretch.entries.flatMap(entry => numbers.get(entry) ?? []),
		})),
	};
};

/** The outline again, of a story with these contents. */
export const unpackOutline = ({stretches, ...outline}: PackedOutline, toc: readonly TocEntry[]): Outline => {
	const all = flatToc(toc);
	return {
		...outline,
		stretches: stretches.map(stretch => ({
			...stretch,
			entries: stretch.entries.flatMap(index => all[index] ?? []),
		})),
	};
};
