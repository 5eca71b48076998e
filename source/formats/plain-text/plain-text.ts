import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import {noMetadata, type FileFacts, type Story} from '../../core/story/story.ts';
import {cleanText} from '../../core/text/clean-text.ts';
import {decodeText} from '../charset/decode-text.ts';
import type {DecodedText} from '../charset/decoded-text.ts';
import {foreignFormat} from '../foreign-formats.ts';
import {notAStory, UnreadableFormatError, type SourceFile, type StoryReader} from '../story-reader.ts';
import {createChapter} from './blocks/build-chapter.ts';
import {findEnding, readEnding, type Ending} from './blocks/endings.ts';
import {lineStyleOf} from './blocks/line-style.ts';
import {findEnvelope} from './envelope/find-envelope.ts';
import {findHeader} from './header/find-header.ts';
import {metadataOf} from './header/metadata.ts';
import {skipRepeatedTitle} from './header/repeated-title.ts';
import {splitLines} from './lines.ts';
import {removePageMarks} from './page-marks.ts';
import {planStory, type ChapterPlan} from './structure/plan-story.ts';
import type {Prose} from './structure/prose.ts';
import {rawPlan} from './structure/raw-plan.ts';
import {parseSplitRule} from './structure/split-rule.ts';

const sampleLength = 65_536;

/** Whether what was decoded is text: in none are controls common, but for those of line ends and escapes. */
const isText = ({text, encoding}: DecodedText): boolean => {
	const controls = text.length - text.replaceAll(/[\u0000-\u0006\u000e-\u0019\u001c-\u001f]/g, '').length; // eslint-disable-line no-control-regex
	// Any bytes at all pass for Windows-1252; the other charsets have said more for themselves.
	return controls <= text.length * (encoding === 'windows-1252' ? 0.05 : 0.2);
};

/**
 * Decodes a text, once its beginning has shown that it is one: a large file of another kind costs no more than that.
 *
 * @throws {UnreadableFormatError} where it is none, and for a charset that nobody knows.
 */
const decode = (bytes: Uint8Array, charset: string | null): DecodedText => {
	if (charset !== null) return decodeText(bytes, charset);
	const beginning = decodeText(bytes.subarray(0, sampleLength));
	if (!isText(beginning)) throw notAStory('not a text');
	return bytes.length <= sampleLength ? beginning : decodeText(bytes);
};

const lineEndingOf = (text: string): FileFacts['lineEnding'] => {
	const sample = text.slice(0, sampleLength * 4);
	const crlf = sample.split('\r\n').length - 1;
	const cr = sample.split('\r').length - 1 - crlf;
	const lf = sample.split('\n').length - 1 - crlf;
	const seen = (['CRLF', 'CR', 'LF'] as const).filter((_, index) => [crlf, cr, lf][index] !== 0);
	return seen.length > 1 ? 'mixed' : (seen[0] ?? null);
};

const withoutPages = (text: string): string =>
	text.includes('\f') ? removePageMarks(text.replaceAll(/\r\n?/g, '\n')) : text;

/** The end marker of the last chapter. */
const endingOf = (lines: readonly string[], plan: ChapterPlan | undefined): Ending | undefined => {
	const scene = plan?.scenes.at(-1);
	const at = scene && findEnding(lines, scene.from - 1, scene.to);
	return at === undefined ? undefined : readEnding(lines[at] ?? '');
};

const read = ({bytes}: SourceFile, choices: ReadingChoices): Story => {
	const decoded = decode(bytes, choices.encoding);
	const {text, removed} = cleanText(withoutPages(decoded.text));
	const source = splitLines(text);
	if (source.every(line => line === '')) {
		throw new UnreadableFormatError('it holds no words. Was it saved or downloaded to the end?');
	}
	const {lines, start, end, header: outer} = findEnvelope(source);
	const header = outer ?? findHeader(lines, start, end);
	const metadata = header ? metadataOf(header) : noMetadata;
	const from = skipRepeatedTitle(lines, outer ? start : (header?.end ?? start), end, metadata);
	const style = lineStyleOf(lines.slice(from, end));
	const hasGapScenes = header?.layout !== 'Project Gutenberg';
	const prose: Prose = {lines, start: from, end, style, hasGapScenes};
	const plans = planStory(prose, parseSplitRule(choices.split ?? ''));
	const ending = endingOf(lines, plans.at(-1));
	const shown = choices.raw ? rawPlan(plans, lines.length) : plans;
	const shownProse = choices.raw
		? {...prose, lines: source.length === lines.length ? source : lines, style: {...style, isRaw: true}}
		: prose;
	return {
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		chapters: shown.map(plan => createChapter(plan, shownProse)),
		ending: ending?.text ?? null,
		file: {
			format: 'text',
			encoding: decoded.encoding,
			confidence: decoded.confidence,
			lineEnding: lineEndingOf(decoded.text),
			hardWrapped: style.column !== undefined,
			wrapColumn: style.column ?? null,
			header: header?.layout ?? null,
			cleaned: removed,
		},
	};
};

/** Plain text: what most stories are kept as. Takes every file that no other format claims. */
export const plainText: StoryReader = {
	name: 'text',
	matches: ({bytes}) => foreignFormat(bytes) === undefined,
	read,
};
