import type {ByteSource} from '../../core/byte-source.ts';
import type {SpineEntry} from '../../core/story/story.ts';
import {openWith} from '../../formats/open-with.ts';
import {plainText} from '../../formats/plain-text/plain-text.ts';
import {identify} from '../../library/identity.ts';
import {inBoundMemory} from '../bound-memory.ts';
import {readPart} from '../file-source.ts';
import type {FileOrder} from './messages.ts';
import {packChapter, type PackedChapter} from './packed-chapter.ts';
import {packStory} from './packed-story.ts';
import type {Sender} from './sender.ts';

const sourceOf = ({descriptor, name, size}: FileOrder): ByteSource => ({
	name,
	size,
	read: (start, length) => readPart(name, descriptor, start, Math.min(length, size - start)),
	release: () => undefined,
});

/** Sends what comes before the chapters. Returns those, the last one first: nothing else holds them. */
const sendFirst = (order: FileOrder, {send, finish}: Sender): SpineEntry[] => {
	const {choices, path} = order;
	const source = sourceOf(order);
	send({identity: finish(identify(source, path))});
	const story = finish(inBoundMemory(openWith([plainText], source, {choices})));
	send({story: packStory(story)});
	return story.spine.toReversed();
};

/** Bytes that are sent at once, and chapters: to receive them takes a millisecond. */
const mostAtOnce = {bytes: 262_144, chapters: 100};

/** Reads a plain text and sends it. @throws {Refusal} where it cannot be read. */
export const sendStory = (order: FileOrder, sender: Sender): void => {
	const entries = sendFirst(order, sender);
	let chapters: PackedChapter[] = [];
	let bytes = 0;
	for (let entry = entries.pop(); entry; entry = entries.pop()) {
		const chapter = packChapter(sender.finish(entry.read()));
		chapters.push(chapter);
		bytes += chapter.length;
		const isDue = bytes >= mostAtOnce.bytes || chapters.length >= mostAtOnce.chapters;
		if (!isDue && entries.length > 0) continue;
		sender.send({chapters});
		[chapters, bytes] = [[], 0];
	}
};
