import type {ByteSource} from '../../core/byte-source.ts';
import type {Story} from '../../core/story/story.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {largestBook, tooLarge} from '../container/limits.ts';
import {composeOffice} from '../office/office-story.ts';
import {makerName} from '../office/programs.ts';
import {propertyFields} from '../office/property-fields.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {canonicalCharset} from '../../charset/charset-names.ts';
import {charsetOfCodePage, languageOfNumber} from './code-pages.ts';
import {createReader} from './create-reader.ts';
import {imageInFile} from './image-in-file.ts';
import {endGroup, endParagraph, flush, type Reader} from './reader.ts';

/**
 * Paragraphs and runs of letters that are read: so many take 270 MB. A novel of 150,000 words has 10,000, and one that was
 * revised often ten times as many.
 */
const mostRuns = 150_000;

/** Bytes that are read at a step: a millisecond or two. */
const stepLength = 65_536;

/** Reads all of it that is read; false where that is not all there is. */
function* readAll(reader: Reader): Task<boolean> {
	const {scanner, counts} = reader;
	let isWhole = true;
	while (isWhole && scanner.scan(scanner.position() + stepLength)) {
		isWhole = counts.nodes + counts.runs <= mostRuns;
		yield;
	}
	flush(reader);
	// What the end of a file cut short is still open for.
	for (let group = reader.groups.pop(); group; group = reader.groups.pop()) endGroup(group);
	if (reader.flow.isOpen()) endParagraph(reader);
	return isWhole;
}

const fieldsOf = ({info}: Reader) => {
	const say = (name: string): string => info.get(name)?.text.trim() ?? '';
	return propertyFields({
		title: say('title'),
		authors: say('author'),
		subject: say('subject'),
		keywords: say('keywords'),
		description: say('doccomm'),
		language: '',
		category: say('category'),
		company: say('company'),
	});
};

function* readDocument(bytes: Uint8Array, isRaw: boolean, encoding: string | null): Task<Story> {
	const reader = createReader(bytes, isRaw, encoding === null ? undefined : canonicalCharset(encoding));
	const isWhole = yield* readAll(reader);
	const {hidden} = reader.counts;
	const maker = makerName(reader.maker.text);
	return yield* composeOffice({
		document: {items: reader.flow.finish(), hidden},
		properties: fieldsOf(reader),
		language: languageOfNumber(reader.language),
		file: documentFacts('rtf', {
			container: cleanLine('RTF'),
			maker: maker === '' ? null : cleanLine(maker),
			encoding: cleanLine(reader.charset ?? charsetOfCodePage(reader.codePage)),
			damaged: damageOf(bytes, isWhole),
			hidden,
		}),
		isRaw,
	});
}

/** Whether the last thing in a file is the end of a group, as in every file that is whole. */
const endsWhole = (bytes: Uint8Array): boolean => {
	let at = bytes.length - 1;
	while (at > 0 && ((bytes[at] ?? 0) <= 0x20 || bytes[at] === 0x1a)) at--;
	return bytes[at] === 0x7d;
};

const damageOf = (bytes: Uint8Array, isWhole: boolean): CleanText | null => {
	if (!isWhole) return cleanLine('It has more paragraphs than any story: what is beyond them is left out.');
	return endsWhole(bytes) ? null : cleanLine('The file is cut short: its end is missing.');
};

function* open(source: ByteSource, {choices}: OpenOptions): OpeningStory {
	try {
		if (source.size > largestBook / 2) throw tooLarge('it');
		const bytes = source.read(0, source.size);
		const story = yield* withoutValues(readDocument(bytes, choices.raw, choices.encoding));
		return {...story, imageBytes: imageInFile(source)};
	} finally {
		source.release();
	}
}

const matches = (head: Uint8Array): boolean =>
	/^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(
		Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 64)).toString('latin1'),
	);

/** Rich Text Format (Microsoft, version 1.9.1): what WordPad, TextEdit and all office programs can write. */
export const rtf: StoryFormat = {name: 'rtf', options: [], matches, open, describe: describeDocument};
