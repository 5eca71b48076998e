import {cellWidth} from '../core/text/cell-width.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {Refusal} from '../core/refusal.ts';
import {outputColumns, printJsonList, printPieces, warn} from '../terminal/output.ts';
import type {Flags} from './command.ts';
import {errorLine} from './error-line.ts';
import {WrongUsage} from './wrong-usage.ts';

/** What a command answers about a file. */
export type Answer = {
	/** Absolute path; null for standard input. */
	readonly path: string | null;
	/** The items of its JSON. */
	readonly items: Iterable<object>;
	/** The same for people, in lines of so many columns. */
	readonly lines: (columns: number) => Iterable<string>;
};

type AnswerFile = (file: string) => Answer;

/** The answers about files. If one of several cannot be read, a message says so and the others follow. */
function* answersOf(
	files: readonly string[],
	answer: AnswerFile,
	onRefused: () => void,
): Generator<readonly [file: string, answer: Answer]> {
	for (const file of files) {
		try {
			yield [file, answer(file)];
		} catch (error) {
			if (files.length === 1 || !(error instanceof Refusal) || error instanceof WrongUsage) throw error;
			warn(errorLine(error));
			onRefused();
		}
	}
}

/**
 * Answers about files, as one list of JSON or in lines. Of several files each item and each line says which one it is about.
 *
 * @returns The exit code: 1 where one of several files could not be read.
 */
export const answerFiles = (files: readonly string[], flags: Flags, answer: AnswerFile): number => {
	let exitCode = 0;
	const isOne = files.length === 1;
	const answers = answersOf(files, answer, () => (exitCode = 1));
	const items = function* (): Generator<object, void> {
		for (const [, {path, items}] of answers) for (const item of items) yield isOne ? item : {path, ...item};
	};
	const lines = function* (): Generator<string, void> {
		for (const [file, {lines}] of answers) {
			const name = isOne ? '' : `${cleanLine(file)}: `;
			for (const line of lines(outputColumns() - cellWidth(name))) yield `${name}${line}\n`;
		}
	};
	if (flags['json'] === true) printJsonList(items());
	else printPieces(lines());
	return exitCode;
};
