import {spawn, type ChildProcess} from 'node:child_process';
import {codeOf} from '../core/error-code.ts';
import {Refusal} from '../core/refusal.ts';
import {textOf} from '../core/story/utterance.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {fillTemplate, hasSlot} from '../core/text/fill-template.ts';
import type {Voice} from './voice.ts';

const whyFailed = (program: string, error: unknown): string => {
	const name = `“${cleanLine(program)}”, which reads aloud,`;
	return codeOf(error) === 'ENOENT'
		? `${name} is not there. Install it, or correct speech.command.`
		: `${name} cannot be run. Correct speech.command.`;
};

/** Resolves when a program has ended, whether by itself or because it was stopped. */
const ended = (child: ChildProcess, program: string): Promise<void> =>
	new Promise((resolve, reject) => {
		child.once('error', error => reject(new Refusal(whyFailed(program, error), {cause: error})));
		child.once('exit', code =>
			code === null || code === 0
				? resolve()
				: reject(new Refusal(`“${cleanLine(program)}”, which reads aloud, failed.`)),
		);
	});

/**
 * A program that speaks one sentence each time it is run: in place of `%s` among its arguments, else on its standard input.
 * No shell sees any of it.
 */
export const programVoice = (template: readonly string[]): Voice => {
	let child: ChildProcess | undefined;
	let isStopped = false;
	return {
		unit: 'sentence',
		async speak(utterance, onSpoken) {
			if (isStopped) return;
			onSpoken(utterance);
			const text = cleanLine(textOf(utterance));
			const hasPlace = hasSlot(template);
			const [program = '', ...parts] = hasPlace ? fillTemplate(template, text) : template;
			child = spawn(program, parts, {stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true});
			const end = ended(child, program);
			// A program need not read all that it is given.
			child.stdin?.on('error', () => undefined);
			child.stdin?.end(hasPlace ? '' : `${text}\n`);
			await end;
		},
		stop() {
			isStopped = true;
			child?.kill();
		},
	};
};
