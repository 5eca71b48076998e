import {numberFlag, type Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';
import {printPages} from '../plain-pages.ts';

/** `reader print FILE`: title, warnings and the prose as plain text. */
export const printStory = async ({input, flags}: Invocation): Promise<void> => {
	const loaded = loadFile(input[0] ?? '', flags);
	const [scene, page, width] = ['scene', 'page', 'width'].map(name => numberFlag(flags, name));
	await printPages(loaded, {
		scene,
		page,
		width,
		isJustified: flags['justified'] === true,
		isHeaded: flags['title'] !== false,
	});
};
