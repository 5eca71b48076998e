import {chapterAt, entryAt} from '../story/chapters.ts';
import type {Story} from '../story/story.ts';
import {layoutGalley} from './layout-galley.ts';
import type {Line, Page} from './line.ts';
import {paginate} from './paginate.ts';
import {stretchAt} from './stretches.ts';
import {typographyKey, type Hyphenate, type TextArea} from './typography.ts';

/** A galley by its indexes: that of its chapter, of its stretch in there, of the galley in the stretch. */
export type GalleyPlace = {readonly chapter: number; readonly stretch: number; readonly galley: number};

export type SetGalley = {
	readonly lines: readonly Line[];
	readonly pages: readonly Page[];
};

/** The layout of a story: each galley is set when it is first asked for. */
export type StoryLayout = {
	/** Sets a galley; the latest are remembered. */
	readonly galley: (place: GalleyPlace, area: TextArea) => SetGalley;
	/** Number of a galley's pages, without remembering anything: for counting all of them. */
	readonly countPages: (place: GalleyPlace, area: TextArea) => number;
};

/**
 * Hyphenates words of a story in a language (BCP 47), the story's own where that is null. Returns null where the language
 * is not known or has no patterns.
 */
export type HyphenationOf = (story: Story, language: string | null) => Hyphenate | null;

/** Galleys kept: enough for turning back and forth over a scene's edge and through a resize. */
const kept = 6;

/** The value for a key, made when it is not among the latest `kept` ones. */
const recall = <Value>(values: Map<string, Value>, key: string, make: () => Value): Value => {
	const value = values.get(key) ?? make();
	values.delete(key);
	values.set(key, value);
	const [oldest] = values.keys();
	if (values.size > kept && oldest !== undefined) values.delete(oldest);
	return value;
};

export const createStoryLayout = (story: Story, hyphenationOf: HyphenationOf = () => null): StoryLayout => {
	const remembered = new Map<string, readonly Line[]>();
	const galleys = new Map<string, SetGalley>();
	const hyphenations = new Map<string | null, Hyphenate | null>();
	const hyphenationIn = (language: string | null): Hyphenate | null => {
		const known = hyphenations.get(language) ?? hyphenationOf(story, language);
		hyphenations.set(language, known);
		return known;
	};
	const set = ({chapter: index, stretch, galley}: GalleyPlace, area: TextArea): readonly Line[] => {
		const chapter = chapterAt(story, index);
		return layoutGalley(
			chapter,
			stretchAt(chapter, area, stretch),
			galley,
			area,
			area.isHyphenated ? hyphenationIn(entryAt(story, index).language) : null,
		);
	};
	return {
		galley(place, area) {
			const key = `${place.chapter}.${place.stretch}.${place.galley}.${typographyKey(area)}`;
			return recall(galleys, `${key}.${area.rows}`, () => {
				const lines = recall(remembered, key, () => set(place, area));
				return {lines, pages: paginate(lines, area.rows)};
			});
		},
		countPages: (place, area) => paginate(set(place, area), area.rows).length,
	};
};
