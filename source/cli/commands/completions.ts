import {print} from '../../terminal/output.ts';
import type {Command, Invocation} from '../command.ts';
import {completeWords} from '../complete-words.ts';
import {shellScripts} from '../shell-scripts.ts';
import {suggestion} from '../suggestion.ts';
import {WrongUsage} from '../wrong-usage.ts';

/** `reader completions bash|zsh|fish`: the script of a shell. Scripts ask `reader completions words -- …` for words. */
export const completions = async (
	{input: [shell = '', ...words]}: Invocation,
	commands: readonly Command[],
): Promise<void> => {
	if (shell === 'words') {
		const candidates = await completeWords(commands, words);
		if (candidates.length > 0) print(candidates.map(({word, summary}) => `${word}\t${summary}`).join('\n'));
		return;
	}
	const script = Object.hasOwn(shellScripts, shell) ? shellScripts[shell] : undefined;
	if (script === undefined || words.length > 0) {
		const advice = suggestion(shell, Object.keys(shellScripts)) ?? 'Choose bash, zsh or fish.';
		throw new WrongUsage(`usage: reader completions bash|zsh|fish. ${advice}`);
	}
	print(script);
};
