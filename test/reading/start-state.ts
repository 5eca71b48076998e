import {type StoryStart, startStory} from '../../source/reading/start-story.ts';
import {defaultPreferences, type Preferences} from '../../source/ui/preferences/preferences.ts';
import type {StoryState} from '../../source/ui/state/app-state.ts';
import {pageStack, titleStack} from '../../source/ui/state/screen-stack.ts';

/** The state in which a story has just been opened. */
export const startState = ({
	showsTitle = true,
	preferences = defaultPreferences,
	notice = null,
	...start
}: StoryStart & {
	readonly showsTitle?: boolean;
	readonly preferences?: Preferences;
	readonly notice?: string | null;
}): StoryState => ({
	...startStory(start),
	screens: showsTitle ? titleStack : pageStack,
	prompt: null,
	count: null,
	preferences,
	notice,
	leaving: false,
});
