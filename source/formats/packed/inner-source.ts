import {sourceOfBytes, type ByteSource} from '../../core/byte-source.ts';
import type {FileFacts, Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {quoted} from '../../core/text/quoted.ts';
import type {OpeningStory, OpenOptions} from '../story-format.ts';

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A file that was unpacked. */
export const innerSource = (path: string, bytes: Uint8Array): ByteSource =>
	sourceOfBytes(baseName(path), bytes);

/** A story with what is known of how its file is packed. */
export const packedIn = (container: string, story: Story, damaged: string | null = null): Story => {
	const {container: inner, damaged: known} = story.file;
	const file: FileFacts = {
		...story.file,
		container: cleanLine(typeof inner === 'string' ? `${inner} in ${container}` : container),
		damaged: damaged === null ? (known ?? null) : cleanLine(damaged),
	};
	return {...story, file};
};

/** Opens a file inside another one; what it cannot be read for names the file that it is said of. */
export function* openNamed(source: ByteSource, {openInner}: OpenOptions): OpeningStory {
	try {
		return yield* openInner(source);
	} catch (error) {
		if (!(error instanceof UnreadableStory)) throw error;
		throw new UnreadableStory(
			error.message.replace(/^it (?=is|contains|would|was|has)/, `${quoted(cleanLine(source.name))} in it `),
		);
	}
}
