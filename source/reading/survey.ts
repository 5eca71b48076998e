import {type Fingerprint, takeFingerprint} from '../core/likeness/fingerprint.ts';
import {type Outline, outlineStory} from '../core/story/outline.ts';
import type {Story} from '../core/story/story.ts';
import type {SharedTask} from '../core/task/task.ts';

/** What only a look at all of a story tells. */
export type Survey = {
	/** The outline; on the way, as much as is known of it. */
	readonly outline: () => SharedTask<Outline, Outline>;
	readonly fingerprint: () => SharedTask<Fingerprint>;
};

const given = new WeakMap<Story, Survey>();

/** Sets the survey of a story that another thread makes. */
export const giveSurvey = (story: Story, survey: Survey): void => void given.set(story, survey);

export const surveyOf = (story: Story): Survey =>
	given.get(story) ?? {outline: () => outlineStory(story), fingerprint: () => takeFingerprint(story)};
