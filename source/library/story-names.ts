import {keptFile, type KeptFile} from './kept-file.ts';
import type {Json} from './kept-values.ts';

/** Small files that lead from a name (of a path, a later content, a work) to the records of stories. */
export type StoryNames = {
	/** The ids that a name leads to, the latest first. */
	readonly idsNamed: (name: string) => readonly string[];
	/** Has a name lead to a record before all others. */
	readonly lead: (name: string, id: string) => void;
	/** Has a name lead to a record no more. */
	readonly mislead: (name: string, id: string) => void;
};

/** As many stories may share a name; the oldest are forgotten by it, not otherwise. */
const mostNamed = 20;

const idsIn = (value: Json | undefined): readonly string[] => {
	// Before a name could lead to several, it led to one.
	const {story, stories = [story]} = value ?? {};
	const ids: readonly unknown[] = Array.isArray(stories) ? stories : [];
	return ids.filter(id => typeof id === 'string').filter(id => /^[0-9a-f]+$/.test(id));
};

export const createStoryNames = (folder: string, onPutAside: (path: string) => void): StoryNames => {
	const file = (name: string): KeptFile => keptFile(folder, name, {accepts: () => true, onPutAside});
	const idsNamed = (name: string): readonly string[] => idsIn(file(name).glance());
	/** What has been looked at once need not be looked at with every save. */
	const known = new Set<string>();
	return {
		idsNamed,
		lead(name, id) {
			if (known.has(`${name} ${id}`)) return;
			if (idsNamed(name)[0] !== id) {
				file(name).update(current => ({
					stories: [id, ...idsIn(current).filter(other => other !== id)].slice(0, mostNamed),
				}));
			}
			known.add(`${name} ${id}`);
		},
		mislead(name, id) {
			const others = idsNamed(name).filter(other => other !== id);
			if (others.length === 0) file(name).remove();
			else file(name).update(() => ({stories: others}));
			known.delete(`${name} ${id}`);
		},
	};
};
