import type {ByteSource, FolderFiles} from '../../core/byte-source.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {describeDocument} from '../compose/document-facts.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {chooseFiles} from './choose-files.ts';
import {openFiles, type FileSet} from './open-files.ts';

const filesOf = ({paths, open}: FolderFiles): FileSet => ({
	container: 'folder',
	advice: 'Open',
	paths,
	find: path =>
		paths.find(known => known === path) ?? paths.find(known => known.toLowerCase() === path.toLowerCase()),
	open: path => ({source: open(path), damaged: null}),
});

function* open({files}: ByteSource, options: OpenOptions): OpeningStory {
	if (!files) throw new UnreadableStory('it is not a folder. Open its files.');
	const choice = chooseFiles(files.paths, 'a folder');
	if (choice.kind === 'document')
		throw new UnreadableStory(
			`it is an unpacked ${choice.extension.toUpperCase()}. Zip it again and open that.`,
		);
	return yield* openFiles(filesOf(files), choice, options);
}

/** A folder of files: one story with what lies beside it, or chapters that make one. */
export const folder: StoryFormat = {
	name: 'folder',
	options: [],
	matches: (_head, _name, source) => source?.files !== undefined,
	open,
	describe: describeDocument,
};
