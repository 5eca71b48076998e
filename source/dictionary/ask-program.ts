import {execFile} from 'node:child_process';
import type {Definition} from '../core/definition.ts';
import {Refusal} from '../core/refusal.ts';
import {cleanLine, cleanText} from '../core/text/clean-text.ts';
import {fillTemplate, hasSlot} from '../core/text/fill-template.ts';

/** How long a program may take, in milliseconds: one that asks a server needs a second or two. */
const longestWait = 5000;

/** Output that is read, in bytes: thirty pages. */
const mostOutput = 128 * 1024;

/** The entries that `sdcv -j` prints; undefined where the output is anything else. */
const jsonDefinitions = (output: string): readonly Definition[] | undefined => {
	if (!/^\s*\[/.test(output)) return undefined;
	try {
		const entries: unknown = JSON.parse(output);
		if (!Array.isArray(entries)) return undefined;
		return entries.map((entry: {dict: string; word: string; definition: string}) => ({
			source: cleanLine(entry.dict),
			word: cleanLine(entry.word),
			text: cleanText(entry.definition.trim()).text,
		}));
	} catch {
		return undefined;
	}
};

/** What a program has printed, as definitions; none where it is empty. */
export const definitionsIn = (output: string): readonly Definition[] => {
	const {text} = cleanText(output.replaceAll(/^\s*\n|\s+$/g, ''));
	if (text === '') return [];
	return jsonDefinitions(output) ?? [{source: null, word: null, text}];
};

const whyFailed = (
	program: string,
	error: Error & {readonly code?: unknown; readonly killed?: boolean},
): string => {
	const name = `“${cleanLine(program)}”, your dictionary.command,`;
	if (error.code === 'ENOENT') return `${name} is not there. Install it, or correct the preference.`;
	if (error.code === 'EACCES') return `${name} may not be run. Correct its permissions, or the preference.`;
	if (error.killed) return `${name} took longer than ${longestWait / 1000} seconds.`;
	return `${name} failed.`;
};

/**
 * Asks the reader's own program for a word, which is one argument and never seen by a shell. What it prints counts,
 * whatever its exit code is: some say so that they have found nothing.
 *
 * @throws {Refusal} where the program cannot be run, or takes too long.
 */
export const askProgram = (template: readonly string[], word: string): Promise<readonly Definition[]> =>
	new Promise((resolve, reject) => {
		const [program = '', ...parts] = fillTemplate(hasSlot(template) ? template : [...template, '%s'], word);
		const options = {timeout: longestWait, maxBuffer: mostOutput, windowsHide: true};
		const child = execFile(program, parts, options, (error, output) => {
			// Too much of it has been cut, and a number is an exit code.
			const hasAnswered =
				!error || typeof error.code === 'number' || String(error.code).includes('MAXBUFFER');
			if (hasAnswered) resolve(definitionsIn(output));
			else reject(new Refusal(whyFailed(program, error), {cause: error}));
		});
		child.stdin?.end();
	});
