import {cleanText} from '../../core/text/clean-text.ts';
import type {FileFacts, Metadata, Story} from '../../core/story/story.ts';
import {noMetadata} from '../../core/story/story.ts';
import {decodeText} from '../decode-text.ts';
import {foreignFormat} from '../foreign-formats.ts';
import {UnreadableFormatError, type SourceFile, type StoryReader} from '../story-reader.ts';
import {createChapter} from './build-chapter.ts';
import {readEnding} from './endings.ts';
import {findHeader} from './find-header.ts';
import {findEnvelope} from './gutenberg.ts';
import {lineStyleOf} from './line-style.ts';
import {metadataOf} from './metadata.ts';
import {planStory} from './plan-story.ts';

const sampleLength = 65_536;

/** Whether bytes may be text: in none are controls common, but for those of line ends and escapes. */
const looksLikeText = (bytes: Uint8Array): boolean => {
	const {text: sample, encoding} = decodeText(bytes.subarray(0, sampleLength));
	const controls = sample.length - sample.replaceAll(/[\u0000-\u0006\u000e-\u0019\u001c-\u001f]/g, '').length; // eslint-disable-line no-control-regex
	// Any bytes at all pass for Windows-1252; the other charsets have said more for themselves.
	return controls <= sample.length * (encoding === 'windows-1252' ? 0.05 : 0.2);
};

const lineEndingOf = (text: string): FileFacts['lineEnding'] => {
	const sample = text.slice(0, sampleLength * 4);
	const crlf = sample.split('\r\n').length - 1;
	const cr = sample.split('\r').length - 1 - crlf;
	const lf = sample.split('\n').length - 1 - crlf;
	const seen = (['CRLF', 'CR', 'LF'] as const).filter((_, index) => [crlf, cr, lf][index] !== 0);
	return seen.length > 1 ? 'mixed' : (seen[0] ?? null);
};

/** The lines of a cleaned text: without white space at their ends, so that a blank line is an empty one. */
const splitLines = (text: string): readonly string[] => text.split('\n').map(line => line.trimEnd());

const linesSearchedForEnding = 3;

/** The line that ends the story, looked for in the last lines of text. */
const endingLine = (lines: readonly string[], start: number, end: number): number | undefined => {
	let seen = 0;
	for (let index = end - 1; index > start && seen < linesSearchedForEnding; index--) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		if (readEnding(line)) return index;
		seen++;
	}
	return undefined;
};

/** Metadata of a text: from an envelope's head and from the header of the text itself, which knows better. */
const readHeaders = (lines: readonly string[]): {metadata: Metadata; start: number; end: number} => {
	const envelope = findEnvelope(lines);
	if (envelope) {
		const head = findHeader(envelope.head);
		return {metadata: head ? metadataOf(head) : noMetadata, start: envelope.start, end: envelope.end};
	}
	const header = findHeader(lines);
	return {metadata: header ? metadataOf(header) : noMetadata, start: header?.end ?? 0, end: lines.length};
};

const read = ({bytes}: SourceFile): Story => {
	const decoded = decodeText(bytes);
	const {text, removed} = cleanText(decoded.text);
	const lines = splitLines(text);
	if (lines.every(line => line === '')) {
		throw new UnreadableFormatError('it holds no words. Was it saved or downloaded to the end?');
	}
	const {metadata, start, end} = readHeaders(lines);
	const endingAt = endingLine(lines, start, end);
	const ending = endingAt === undefined ? undefined : readEnding(lines[endingAt] ?? '');
	const tail =
		endingAt === undefined || !ending
			? undefined
			: {ending: ending.text, lines: lines.slice(endingAt + 1, end)};
	const style = lineStyleOf(lines.slice(start, end));
	const prose = {lines, start, end: endingAt ?? end, style};
	const plans = planStory(prose);
	return {
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		chapters: plans.map((plan, index) =>
			createChapter(plan, prose, index === plans.length - 1 ? tail : undefined),
		),
		ending: ending?.text ?? null,
		file: {
			format: 'text',
			encoding: decoded.encoding,
			lineEnding: lineEndingOf(decoded.text),
			hardWrapped: style.column !== undefined,
			cleaned: removed,
		},
	};
};

/** Plain text: what most stories are kept as. Takes every file that is text at all. */
export const plainText: StoryReader = {
	name: 'text',
	matches: ({bytes}) => foreignFormat(bytes) === undefined && looksLikeText(bytes),
	read,
};
