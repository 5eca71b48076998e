import {sourceOfBytes, type ByteSource} from '../core/byte-source.ts';
import {noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {finish} from '../core/task/task.ts';
import {docx} from './docx/docx.ts';
import {epub} from './epub/epub.ts';
import {fb2} from './fb2/fb2.ts';
import {html} from './html/html.ts';
import {kindle} from './kindle/kindle.ts';
import {markdown} from './markdown/markdown.ts';
import {odt} from './odt/odt.ts';
import {folder} from './packed/folder.ts';
import {gzip} from './packed/gzip.ts';
import {zip} from './packed/zip.ts';
import {plainText} from './plain-text/plain-text.ts';
import {rtf} from './rtf/rtf.ts';
import type {OpeningStory, StoryFormat} from './story-format.ts';
import {openWith, type OpenChoices} from './open-with.ts';

/** The formats; the first that knows a file opens it. A new format is a folder and an entry here. */
export const formats: readonly StoryFormat[] = [
	folder,
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

/** Opens a story with any of the formats. @throws {UnreadableStory} as {@link openWith}. */
export const openStory = (
	source: ByteSource,
	choices: OpenChoices = {},
	known: readonly StoryFormat[] = formats,
): OpeningStory => openWith(known, source, choices);

/** Reads a story that is in memory, at once. @throws {UnreadableStory} as {@link openStory}. */
export const readStory = (
	{name, bytes}: {readonly name: string; readonly bytes: Uint8Array},
	choices: ReadingChoices = noChoices,
): Story => finish(openStory(sourceOfBytes(name, bytes), {choices}));
