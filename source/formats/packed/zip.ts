import type {ByteSource} from '../../core/byte-source.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {describeDocument} from '../compose/document-facts.ts';
import {isFiller} from '../container/limits.ts';
import {openZip, type ZipArchive} from '../container/zip.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {chooseFiles} from './choose-files.ts';
import {innerSource} from './inner-source.ts';
import {openFiles, type FileSet} from './open-files.ts';

const isDamaged = 'it is an archive that is damaged. Download it again.';

const filesOf = (archive: ZipArchive): FileSet => ({
	container: 'zip',
	advice: 'Unpack it, and open',
	paths: archive.entries.map(({path}) => path),
	find: path => archive.find(path)?.path,
	open(path) {
		const entry = archive.find(path);
		if (!entry) throw new UnreadableStory(isDamaged);
		if (entry.isEncrypted)
			throw new UnreadableStory('it is password-protected. Unpack it and open the story from it.');
		const content = archive.read(entry);
		if (content.bytes.length === 0 && content.isDamaged) throw new UnreadableStory(isDamaged);
		return {
			source: innerSource(path, content.bytes),
			damaged: content.isDamaged ? 'The archive is damaged: part of the story may be missing.' : null,
			isFiller: isFiller(content.bytes.length, entry.packedSize),
		};
	},
});

function* open(source: ByteSource, options: OpenOptions): OpeningStory {
	const archive = openZip(source);
	const choice = chooseFiles(archive.entries.map(({path}) => path));
	// Its own format may know it by its name alone.
	if (choice.kind === 'document') {
		const name = `${source.name}.${choice.extension}`;
		return yield* options.openInner({...source, name});
	}
	try {
		return yield* openFiles(filesOf(archive), choice, options);
	} finally {
		source.release();
	}
}

/** An archive of files: one story with what lies beside it, or chapters that make one. */
export const zip: StoryFormat = {
	name: 'zip',
	options: [],
	matches: head => head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05),
	open,
	describe: describeDocument,
};
