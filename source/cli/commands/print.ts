import {numberFlag, type Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';
import {printPages} from '../plain-pages.ts';

/** `reader print FILE`: title, warnings and the prose as plain text. */
export const printStory = async ({input, flags}: Invocation): Promise<void> => {
	const {story, displayTitle} = loadFile(input[0] ?? '', flags);
	const [scene, page, width] = ['scene', 'page', 'width'].map(name => numberFlag(flags, name));
	const title = flags['title'] === false ? undefined : displayTitle;
	await printPages(story, {scene, page, width, title, isJustified: flags['justified'] === true});
};
