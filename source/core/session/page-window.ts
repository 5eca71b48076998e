import type {PageCount} from '../layout/count-pages.ts';
import type {StoryLayout} from '../layout/story-layout.ts';
import type {TextArea} from '../layout/typography.ts';
import type {Story} from '../story/story.ts';

/** A story in a window: all that pages are made from. */
export type PageWindow = {
	readonly story: Story;
	readonly layout: StoryLayout;
	readonly area: TextArea;
	/** The pages of the latest scene that were counted; of no use for others. */
	readonly counted: PageCount | null;
};
