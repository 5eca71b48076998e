/** A story opened before, as the shelf shows it. */
export type ShelfStory = {
	readonly title: string;
	readonly authors: readonly string[];
	readonly rating: string | null;
	readonly warnings: readonly string[];
	/** Where it lies; null for one that came through standard input. */
	readonly path: string | null;
	readonly isMissing: boolean;
	/** “scene 4 of 11, 37 %”; null for a story that was opened and not read. */
	readonly progress: string | null;
	/** ISO 8601. */
	readonly lastOpened: string;
};
