import {type Application, createApplication} from '../../source/reading/application.ts';
import {listStories} from '../../source/reading/list-stories.ts';
import {beginStory} from '../../source/reading/load-story.ts';
import {formats as allFormats} from '../../source/formats/open-story.ts';
import type {StoryFormat} from '../../source/formats/story-format.ts';
import type {Library} from '../../source/library/library.ts';
import {preferencesFile} from '../../source/library/preferences-file.ts';
import {type Play, playStore} from '../ui/play.ts';

/** The program without a terminal, over real files. */
export type Program = Play & {
	readonly application: Application;
	/** Leaves the program as the terminal does. */
	readonly leave: () => void;
};

type Start = {
	/** Folder of the preferences. */
	readonly folder: string;
	readonly library: Library;
	/** The story that is shown first; without it, the shelf is. */
	readonly file?: string;
	readonly showsTitle?: boolean;
	readonly formats?: readonly StoryFormat[];
};

const window = {columns: 80, rows: 24};

/** Starts the program in a window of 80×24. */
export const openProgram = ({
	folder,
	library,
	file,
	showsTitle = true,
	formats = allFormats,
}: Start): Program => {
	let application: Application | undefined;
	const game = playStore(size => {
		const setup = {
			library,
			preferences: preferencesFile(folder),
			size,
			formatsFor: () => formats,
		};
		const options = {
			choose: <Choices>(choices: Choices) => choices,
			library,
			mends: true,
			formats,
			resumes: !showsTitle,
		};
		application = createApplication(
			setup,
			file === undefined
				? listStories(library)
				: {found: beginStory(file, options), place: undefined, showsTitle},
		);
		return application.store;
	}, window);
	if (!application) throw new Error('The store was not made.');
	const {save, stop} = application;
	return {
		...game,
		application,
		leave() {
			game.press('q');
			save();
			stop();
		},
	};
};
