import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import type {FileFacts} from '../../core/story/story.ts';
import type {FactRow} from '../story-format.ts';

/** What was seen of a file with markup, or of a container, on the way to its story. */
export type DocumentFacts = {
	/** Name of the format, `epub`. */
	readonly format: CleanText;
	/** How it is packed, `EPUB 3 in zip`; null where it is not. */
	readonly container: CleanText | null;
	/** The tool or site that made it. */
	readonly maker: CleanText | null;
	readonly encoding: CleanText | null;
	readonly lineEnding: null;
	readonly hardWrapped: false;
	/** Characters that cleaning took out. */
	readonly cleaned: number;
	/** What could not be read and was left out, one sentence; null where all could be. */
	readonly damaged: CleanText | null;
	/** UTF-16 units of text that its style hides. */
	readonly hidden: number;
};

export const documentFacts = (format: string, known: Partial<DocumentFacts> = {}): DocumentFacts => ({
	container: null,
	maker: null,
	encoding: null,
	lineEnding: null,
	hardWrapped: false,
	cleaned: 0,
	damaged: null,
	hidden: 0,
	...known,
	format: cleanLine(format),
});

const text = (value: FileFacts[string] | undefined): string | null =>
	typeof value === 'string' ? value : null;

/** The facts as rows for `reader info`. */
export const describeDocument = (facts: FileFacts): readonly FactRow[] => [
	['File', text(facts['container']) ?? text(facts.format)],
	['Made by', text(facts['maker'])],
	['Charset', text(facts['encoding'])],
	['Damaged', text(facts['damaged'])],
	[
		'Hidden',
		Number(facts['hidden']) > 0 ? `${Number(facts['hidden'])} characters that its style hides` : null,
	],
];
