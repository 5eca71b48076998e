import {sourceOfBytes, type ByteSource} from '../core/byte-source.ts';
import {noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {finish} from '../core/task/task.ts';
import {docx} from './docx/docx.ts';
import {epub} from './epub/epub.ts';
import {fb2} from './fb2/fb2.ts';
import {refusalOf} from './foreign-formats.ts';
import {html} from './html/html.ts';
import {kindle} from './kindle/kindle.ts';
import {markdown} from './markdown/markdown.ts';
import {odt} from './odt/odt.ts';
import {gzip} from './packed/gzip.ts';
import {zip} from './packed/zip.ts';
import {plainText} from './plain-text/plain-text.ts';
import {rtf} from './rtf/rtf.ts';
import {headLength, type OpeningStory, type OpenOptions, type StoryFormat} from './story-format.ts';

/** The formats; the first that knows a file opens it. A new format is a folder and an entry here. */
export const formats: readonly StoryFormat[] = [
	gzip,
	epub,
	docx,
	odt,
	rtf,
	fb2,
	kindle,
	zip,
	markdown,
	html,
	plainText,
];

const formatOf = (source: ByteSource, known: readonly StoryFormat[]): StoryFormat => {
	if (source.size === 0) {
		throw new UnreadableStory('it is empty. Was it saved or downloaded to the end?');
	}
	const head = source.read(0, headLength);
	const format = known.find(({matches}) => matches(head, source.name, source));
	if (format) return format;
	throw refusalOf(head);
};

/** Files inside files that are opened: a text in gzip in a zip. */
const mostLayers = 3;

const openLayer = (
	source: ByteSource,
	options: Omit<OpenOptions, 'openInner'>,
	known: readonly StoryFormat[],
	layer: number,
): OpeningStory =>
	formatOf(source, known).open(source, {
		...options,
		openInner(inner, chosen) {
			if (layer < mostLayers) return openLayer(inner, {...options, ...chosen}, known, layer + 1);
			throw new UnreadableStory('it is packed again and again. Unpack it first.');
		},
	});

/**
 * Opens a story in steps of a few milliseconds: between two of them keys can be obeyed.
 *
 * @throws {UnreadableStory} at once or on the way, where no format knows the file.
 */
export const openStory = (
	source: ByteSource,
	{choices = noChoices, wantsPreview = false}: Partial<Pick<OpenOptions, 'choices' | 'wantsPreview'>> = {},
	known = formats,
): OpeningStory => openLayer(source, {choices, wantsPreview, isPart: false}, known, 0);

/** Reads a story that is in memory, at once. @throws {UnreadableStory} as {@link openStory}. */
export const readStory = (
	{name, bytes}: {readonly name: string; readonly bytes: Uint8Array},
	choices: ReadingChoices = noChoices,
): Story => finish(openStory(sourceOfBytes(name, bytes), {choices}));
