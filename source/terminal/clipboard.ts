import type {Environment} from './locale.ts';
import {requestCopy} from './screen.ts';
import type {CopyOutcome, Terminal} from './terminal.ts';
import {traits} from './traits.ts';

/** Bytes of text whose sequence all terminals take that take any: hterm and older xterms stop at 100,000 of it. */
const mostBytes = 74_000;

/** Asks the terminal to put a text on the clipboard (OSC 52, xterm's ctlseqs). */
const askTerminal = (text: string): CopyOutcome => {
	if (!traits().hasClipboard) return 'refused';
	const bytes = Buffer.from(text);
	if (bytes.length > mostBytes) return 'too-long';
	requestCopy(bytes.toString('base64'));
	return 'asked';
};

type SystemCommand = readonly [name: string, ...words: readonly string[]];

/** The commands that may put a text on the clipboard of this system, the likeliest first. */
export const clipboardCommands = (environment: Environment, platform: string): readonly SystemCommand[] => {
	if (platform === 'darwin') return [['pbcopy']];
	if (platform === 'win32') return [['clip.exe']];
	const {WAYLAND_DISPLAY, DISPLAY, WSL_DISTRO_NAME} = environment;
	return [
		...(WAYLAND_DISPLAY ? ([['wl-copy']] as const) : []),
		...(DISPLAY
			? ([
					['xclip', '-selection', 'clipboard'],
					['xsel', '--input', '--clipboard'],
				] as const)
			: []),
		...(WSL_DISTRO_NAME ? ([['clip.exe']] as const) : []),
	];
};

/** What a command is given: that of Windows takes UTF-16, or the letters of an old code page. */
const inputFor = (name: string, text: string): Buffer =>
	name === 'clip.exe' ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text);

/** Milliseconds after which a command is not waited for any more. */
const patience = 2000;

/** Gives a text to a command. Resolves to whether it has taken it. */
const give = async ([name, ...words]: SystemCommand, text: string): Promise<boolean> => {
	const {spawn} = await import('node:child_process');
	return new Promise(resolve => {
		const child = spawn(name, words, {
			stdio: ['pipe', 'ignore', 'ignore'],
			timeout: patience,
			windowsHide: true,
		});
		child.once('error', () => resolve(false));
		child.once('exit', code => resolve(code === 0));
		child.stdin.once('error', () => resolve(false));
		child.stdin.end(inputFor(name, text));
	});
};

/** Copies with the first command of the system that does it, else by the terminal. */
const copyBySystem = async (text: string): Promise<CopyOutcome> => {
	for (const command of clipboardCommands(process.env, process.platform))
		if (await give(command, text)) return 'copied';
	return askTerminal(text);
};

/** Puts a text on the clipboard, and tells what came of it: at once, where the terminal is asked. */
export const copyText: Terminal['copy'] = (text, by, tell) => {
	if (by === 'terminal') tell(askTerminal(text));
	else void copyBySystem(text).then(tell);
};
