import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {breakLines} from '../../../source/core/layout/break-lines.ts';
import {countGalleys} from '../../../source/core/layout/galleys.ts';
import {layoutGalley} from '../../../source/core/layout/layout-galley.ts';
import {justifyLines} from '../../../source/core/layout/justify-lines.ts';
import type {Line} from '../../../source/core/layout/line.ts';
import {defaultMeasure} from '../../../source/core/layout/page-geometry.ts';
import {paginate} from '../../../source/core/layout/paginate.ts';
import {plainTypography} from '../../../source/core/layout/typography.ts';
import {finish} from '../../../source/core/task/task.ts';
import {chapterAt, sceneAt} from '../../../source/core/story/chapters.ts';
import {decodePieces} from '../../../source/charset/decode-pieces.ts';
import {findCharset} from '../../../source/charset/find-charset.ts';
import {loadHyphenator} from '../../../source/hyphenation/load-hyphenator.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {englishParagraphs, japaneseParagraphs, takeParagraphs} from '../stories.ts';

export type Task = {
	readonly subject: string;
	/** Size of the text as UTF-8. */
	readonly bytes: number;
	readonly work: () => unknown;
};

export type Language = 'English' | 'Japanese';

export const raggedOf = (language: Language): string => `ragged lines, ${language}`;
export const justifiedEnglish = 'justified and hyphenated lines, English';
export const wrapAnsiOf = (language: Language): string => `wrap-ansi, ${language}`;
const stringWidthOf = (language: Language): string => `string-width, ${language}`;

/** Windows-1252 of a text; what it has no character for becomes a question mark. */
const windows1252 = (text: string): Uint8Array => {
	const codes = new Map<string, number>();
	const decoder = new TextDecoder('windows-1252');
	for (let byte = 0; byte < 256; byte++) codes.set(decoder.decode(Uint8Array.of(byte)), byte);
	return Uint8Array.from(text, character => codes.get(character) ?? 0x3f);
};

const join = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** Decodes bytes, their charset found out; the pieces are not joined. */
const decode = (bytes: Uint8Array): number => {
	const {encoding} = finish(findCharset(bytes));
	let length = 0;
	for (const piece of decodePieces(bytes, encoding)) length += piece.length;
	return length;
};

const linesOf = (text: string): readonly Line[] => {
	const chapter = chapterAt(readStory({name: 'story.txt', bytes: Buffer.from(text)}), 0);
	const scene = sceneAt(chapter, 0);
	return Array.from({length: countGalleys(chapter, scene)}, (_, galley) =>
		layoutGalley(chapter, scene, galley, plainTypography(defaultMeasure), null),
	).flat();
};

const lineTasks = (language: Language, paragraphs: readonly string[]): readonly Task[] => {
	const bytes = Buffer.byteLength(paragraphs.join(''));
	const each =
		(work: (paragraph: string) => unknown): (() => void) =>
		() => {
			for (const paragraph of paragraphs) work(paragraph);
		};
	return [
		{subject: raggedOf(language), bytes, work: each(text => breakLines(text, {width: defaultMeasure}))},
		{subject: wrapAnsiOf(language), bytes, work: each(text => wrapAnsi(text, defaultMeasure, {hard: true}))},
		{subject: stringWidthOf(language), bytes, work: each(text => stringWidth(text))},
	];
};

/** All tasks: another part of the program is another entry. wrap-ansi sets how much text there is time for. */
export const coreTasks = (): readonly Task[] => {
	const large = join(takeParagraphs(englishParagraphs, 4_000_000));
	const bytes = Buffer.from(large);
	const legacy = windows1252(large);
	const lines = linesOf(large);
	const english = takeParagraphs(englishParagraphs, 500_000);
	const widths = {width: defaultMeasure, restWidth: defaultMeasure, hyphenate: loadHyphenator('en')};
	return [
		{subject: 'decode, UTF-8', bytes: bytes.length, work: () => decode(bytes)},
		{subject: 'decode, Windows-1252', bytes: bytes.length, work: () => decode(legacy)},
		{subject: 'parse', bytes: bytes.length, work: () => readStory({name: 'story.txt', bytes})},
		{subject: 'paginate', bytes: bytes.length, work: () => paginate(lines, 21)},
		{
			subject: justifiedEnglish,
			bytes: Buffer.byteLength(english.join('')),
			work() {
				for (const paragraph of english) justifyLines(paragraph, widths);
			},
		},
		...lineTasks('English', english),
		...lineTasks('Japanese', takeParagraphs(japaneseParagraphs, 60_000)),
	];
};
