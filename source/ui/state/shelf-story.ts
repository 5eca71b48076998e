/** A story as the shelf shows it. */
export type ShelfStory = {
	readonly title: string;
	readonly authors: readonly string[];
	readonly rating: string | null;
	readonly warnings: readonly string[];
	/** The series that it says it is of, with its number; null where it says none. */
	readonly series: string | null;
	/** Where it lies; null for one that came through standard input. */
	readonly path: string | null;
	readonly isMissing: boolean;
	/** How far it was read, 0–1 (`totalProgression`); null for a story that was opened and not read. */
	readonly progress: number | null;
	/** ISO 8601; empty where it has not been opened yet. */
	readonly lastOpened: string;
};
