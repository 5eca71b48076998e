import {Refusal} from '../core/refusal.ts';
import {otherImageFormat, readPng, type Png} from '../core/story/png.ts';
import type {Story} from '../core/story/story.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {imageTooLarge, largestImage} from '../formats/container/limits.ts';

/** Pixels of the longest side that kitty takes (`MAX_IMAGE_DIMENSION` in kitty's graphics.c). */
const longestSide = 10_000;

/** An image inside an address (RFC 2397), if it is one. */
const inAddress = /^\s*data:[^,]{0,200},/i;

const bytesInAddress = (source: string): Uint8Array | undefined => {
	const [head] = inAddress.exec(source) ?? [];
	if (head === undefined) return undefined;
	if (source.length - head.length > largestImage * 2) throw imageTooLarge();
	const data = source.slice(head.length);
	return /;base64,$/i.test(head) ? Buffer.from(data, 'base64') : new Uint8Array();
};

const unreadable = 'The picture cannot be read';

const bytesOf = (story: Story, source: string): Uint8Array | undefined => {
	try {
		return bytesInAddress(source) ?? story.imageBytes?.(source);
	} catch (error) {
		// That is said of a file with a story in it.
		if (error instanceof UnreadableStory) throw new Refusal(unreadable, {cause: error});
		throw error;
	}
};

/**
 * Reads an image of a story. Only its beginning is understood here: the terminal is given its bytes as they are.
 *
 * @throws {Refusal} where it cannot be shown: why, in a sentence.
 */
export const readImage = (story: Story, source: string): Png => {
	const bytes = bytesOf(story, source);
	if (!bytes) throw new Refusal('The picture is not in the file');
	const png = readPng(bytes);
	if (!png) {
		const format = otherImageFormat(bytes);
		throw new Refusal(
			format === undefined ? unreadable : `Only PNG pictures can be shown, and this is ${format}`,
		);
	}
	if (bytes.length > largestImage || Math.max(png.width, png.height) > longestSide) throw imageTooLarge();
	return png;
};
