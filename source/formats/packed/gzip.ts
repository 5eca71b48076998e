import type {ByteSource} from '../../core/byte-source.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {describeDocument} from '../compose/document-facts.ts';
import {gunzip} from '../container/inflate.ts';
import {largestEntry} from '../container/limits.ts';
import {readAll} from '../container/read-all.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {innerSource, openNamed, packedIn} from './inner-source.ts';

const tooLarge = (): never => {
	throw new UnreadableStory(
		`it would unpack to more than ${largestEntry / 1024 / 1024} MB. No story is that large.`,
	);
};

const nameFlag = 8;
const extraFlag = 4;

/** The name of the file as it was when it was packed (RFC 1952, 2.3); undefined where it is not kept. */
const keptName = (bytes: Uint8Array): string | undefined => {
	const flags = bytes[3] ?? 0;
	if ((flags & nameFlag) === 0 || (flags & extraFlag) !== 0) return undefined;
	const end = bytes.indexOf(0, 10);
	return end === -1 || end > 1000 ? undefined : new TextDecoder('latin1').decode(bytes.subarray(10, end));
};

const innerName = (name: string, bytes: Uint8Array): string =>
	/\.gz$/i.test(name) ? name.slice(0, -3) : (keptName(bytes) ?? name);

/** A tape archive says so behind the name of its first file (POSIX, ustar). */
const isTar = (bytes: Uint8Array): boolean =>
	new TextDecoder('latin1').decode(bytes.subarray(257, 262)) === 'ustar';

function* open(source: ByteSource, options: OpenOptions): OpeningStory {
	if (source.size > largestEntry) tooLarge();
	const packed = yield* readAll(source);
	const inflated = gunzip(packed, {most: largestEntry});
	if (inflated === 'too large') return tooLarge();
	const {bytes, isCut} = inflated;
	if (bytes.length === 0 && isCut)
		throw new UnreadableStory('it is a damaged gzip archive. Download it again.');
	if (isTar(bytes)) throw new UnreadableStory('it is a tar archive. Unpack it and open a story from it.');
	const story = yield* openNamed(innerSource(innerName(source.name, packed), bytes), options);
	return packedIn('gzip', story, isCut ? 'The archive is cut short: the end of the story is missing.' : null);
}

/** A file of any format, compressed by gzip. */
export const gzip: StoryFormat = {
	name: 'gzip',
	options: [],
	matches: head => head[0] === 0x1f && head[1] === 0x8b,
	open,
	describe: describeDocument,
};
