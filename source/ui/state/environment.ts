import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {StoryLayout} from '../../core/layout/story-layout.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Story} from '../../core/story/story.ts';

/** A story as it is read, and what is made from it. Other choices make another reading of the same file. */
export type Reading = {
	readonly story: Story;
	/** What its file was read with. */
	readonly choices: ReadingChoices;
	readonly layout: StoryLayout;
	/** The title, or what stands for it. */
	readonly title: string;
	/** When the story was opened, and the time it was read before; null for the first time. */
	readonly lastRead: string | null;
};

/** What a reducer may know when a key comes: the state's own reading, and the world. */
export type Environment = Reading & {
	/** The window that the key was pressed in. */
	readonly size: WindowSize;
	/** ISO 8601. */
	readonly now: string;
	readonly newId: () => string;
};
