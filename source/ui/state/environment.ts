import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {StoryLayout} from '../../core/layout/story-layout.ts';
import type {Story} from '../../core/story/story.ts';

/** What stays the same while a story is open. */
export type Reading = {
	readonly story: Story;
	readonly layout: StoryLayout;
	/** The title, or what stands for it. */
	readonly title: string;
	/** When the story was opened, and the time it was read before; null for the first time. */
	readonly lastRead: string | null;
};

/** What a reducer may know of the world when a key comes. */
export type Environment = Reading & {
	/** The window that the key was pressed in. */
	readonly size: WindowSize;
	/** ISO 8601. */
	readonly now: string;
	readonly newId: () => string;
};
