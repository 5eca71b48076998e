import type {ByteSource} from '../../core/byte-source.ts';
import {Refusal} from '../../core/refusal.ts';
import {createStory} from '../../core/story/create-story.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Story} from '../../core/story/story.ts';
import {cleanInPlace, cleanLine} from '../../core/text/clean-text.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {andThen, finish, type Task} from '../../core/task/task.ts';
import {foreignFormat} from '../foreign-formats.ts';
import type {OpeningStory, OpenOptions, Preview, StoryFormat} from '../story-format.ts';
import {createSpine} from './blocks/create-spine.ts';
import {readAround} from './read-around.ts';
import {describe, options, type PlainTextFacts} from './options.ts';
import {readAll} from '../container/read-all.ts';
import {readTextBeginning, readSource, type SourceText} from './source-text.ts';
import {understand, type Understood} from './understand.ts';
import {splitRuleProblem} from './structure/split-rule.ts';

const factsOf = (
	{charset, lineEnding, removed}: SourceText,
	{layout, titleFrom, style: {column}}: Understood,
): PlainTextFacts => ({
	format: cleanLine(plainText.name),
	encoding: cleanLine(charset.encoding),
	confidence: charset.confidence,
	lineEnding: lineEnding && cleanLine(lineEnding),
	hardWrapped: column !== undefined,
	wrapColumn: column ?? null,
	header: layout === undefined ? null : cleanLine(layout),
	titleFrom: titleFrom && cleanLine(titleFrom),
	cleaned: removed,
});

function* toStory(source: SourceText, choices: ReadingChoices, fileName: string): Task<Story> {
	if (source.isBlank) {
		throw new UnreadableStory('it contains no text. Check that it was saved or downloaded completely.');
	}
	const understood = yield* understand(source, choices, fileName);
	const {metadata, plans, toc, ending, stretch, leftOut} = understood;
	return createStory({
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		spine: yield* createSpine(plans, stretch),
		toc,
		ending: ending ? cleanInPlace(ending.text) : null,
		file: factsOf(source, understood),
		leftOut,
	});
}

/** Reads the beginning of a text, up to the last paragraph that is whole. */
export const readBeginning = (bytes: Uint8Array, choices: ReadingChoices, fileName = ''): Task<Story> =>
	andThen(readTextBeginning(bytes, choices.encoding), source => toStory(source, choices, fileName));

/** Files up to this size are read whole before anything is shown, in bytes: that takes some 30 ms. */
const small = 512 * 1024;

/** What is read first of a larger file, of its beginning or of its end, in bytes. */
const previewLength = 256 * 1024;

/** The same of a beginning that is not shown, in bytes: enough for what stands before a story. The page comes a seventh sooner. */
const glimpseLength = 32 * 1024;

const newline = 0x0a;

/** The end of a text as a story: from the first whole line on of its last bytes. Its source maps count from there. */
const readEnd = (source: ByteSource, choices: ReadingChoices): Story | undefined => {
	// Where a character has several bytes of any value, nobody knows where a line ends.
	if (!/^(?:utf-8|windows-|iso-8859-|koi8-)/.test(choices.encoding ?? '')) return undefined;
	try {
		const bytes = source.read(Math.max(0, source.size - previewLength), previewLength);
		return finish(readWhole(bytes.subarray(bytes.indexOf(newline) + 1), choices, source.name));
	} catch (error) {
		// The file may be gone meanwhile, or be another.
		if (error instanceof Refusal) return undefined;
		throw error;
	}
};

const readWhole = (bytes: Uint8Array, choices: ReadingChoices, fileName: string): Task<Story> =>
	andThen(readSource(bytes, choices.encoding), source => toStory(source, choices, fileName));

/** What can be shown of a large text before it is read; undefined where only all of it tells what it is. */
const previewOf = (source: ByteSource, {choices, startsAt}: OpenOptions): Preview | undefined => {
	const length = startsAt * source.size > previewLength ? glimpseLength : previewLength;
	try {
		const beginning = finish(readBeginning(source.read(0, length), choices, source.name));
		const encoding = cleanLine(String(beginning.file['encoding']));
		const found = {...choices, encoding};
		return {
			beginning,
			shown: length / source.size,
			readEnd: () => readEnd(source, found),
			...(encoding === 'utf-8' && {
				readAround: sought =>
					readAround(source, sought, (bytes, isEnd) =>
						finish((isEnd ? readWhole : readBeginning)(bytes, found, source.name)),
					),
			}),
		};
	} catch (error) {
		if (error instanceof UnreadableStory) return undefined;
		throw error;
	}
};

function* open(source: ByteSource, options: OpenOptions): OpeningStory {
	const {choices, wantsPreview} = options;
	const problem = choices.split === null ? undefined : splitRuleProblem(choices.split);
	if (problem !== undefined) throw new UnreadableStory(`No rule: ${problem}`);
	if (wantsPreview && source.size > small) yield previewOf(source, options);
	// Nothing here holds the bytes: nobody needs them once they have been decoded, and there may be many.
	return yield* andThen(readAll(source), bytes => readWhole(bytes, choices, source.name));
}

/** Plain text: what most stories are kept as. Takes every file that no other format claims. */
export const plainText: StoryFormat = {
	name: 'text',
	options,
	matches: head => foreignFormat(head) === undefined,
	open,
	describe,
};
