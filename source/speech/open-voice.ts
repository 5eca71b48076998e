import {spawn} from 'node:child_process';
import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {Refusal} from '../core/refusal.ts';
import {programVoice} from './program-voice.ts';
import {speechDispatcher} from './speech-dispatcher.ts';
import type {Voice} from './voice.ts';

/** The systems' own programs: they read what they are given on standard input. */
const systemPrograms: Readonly<Record<string, readonly string[]>> = {
	darwin: ['say', '-f', '-'],
	win32: [
		'powershell',
		'-NoProfile',
		'-NonInteractive',
		'-Command',
		'[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())',
	],
};

type Environment = Readonly<Record<string, string | undefined>>;

const socketName = 'speechd.sock';

/** Where speech-dispatcher listens: a path; undefined where the environment names something else than a socket. */
export const dispatcherPath = (environment: Environment, home = homedir()): string | undefined => {
	const address = environment['SPEECHD_ADDRESS'] ?? '';
	const [method, path = ''] = address.split(/:(.*)/s);
	const runtime = environment['XDG_RUNTIME_DIR'] ?? '';
	const folder = isAbsolute(runtime) ? runtime : join(home, '.cache');
	const usual = join(folder, 'speech-dispatcher', socketName);
	if (address === '') return usual;
	if (method !== 'unix_socket') return undefined;
	return path === '' ? usual : path;
};

/** How often a server that is starting is called, and how long it is waited in between, in milliseconds. */
const calls = 15;
const pause = 100;
const longestStart = 3000;

/** Starts the server as its own clients do. Resolves when it has been started, or there is none to be started. */
const startDispatcher = (): Promise<boolean> =>
	new Promise(resolve => {
		const child = spawn('speech-dispatcher', ['--spawn'], {stdio: 'ignore', timeout: longestStart});
		child.once('error', () => resolve(false));
		child.once('exit', code => resolve(code === 0));
	});

const missing =
	'There is no voice: install speech-dispatcher and espeak-ng, or set speech.command to a program that speaks.';

/** Connects to a server that listens, or to one that is started for that. */
const connectToDispatcher = async (environment: Environment, language: string | null): Promise<Voice> => {
	const path = dispatcherPath(environment);
	if (path === undefined)
		throw new Refusal('SPEECHD_ADDRESS does not name a Unix socket: only those of this machine are used.');
	// One that somebody has named is theirs to start.
	const isNamed = environment['SPEECHD_ADDRESS'] !== undefined;
	for (let call = 0; call < calls; call++) {
		try {
			return await speechDispatcher(path, language);
		} catch (error) {
			if (error instanceof Refusal) throw error;
			if (isNamed) throw new Refusal('speech-dispatcher is not running at SPEECHD_ADDRESS.', {cause: error});
			if (call === 0 && !(await startDispatcher())) throw new Refusal(missing, {cause: error});
			await setTimeout(pause);
		}
	}
	throw new Refusal(missing);
};

/**
 * Opens a voice: the reader's own program where there is one, else what the system has.
 *
 * @param language BCP 47, of what will be spoken; null where nobody knows.
 * @throws {Refusal} where there is none.
 */
export const openVoice = async (
	command: readonly string[],
	language: string | null,
	{
		environment = process.env,
		platform = process.platform,
	}: {
		readonly environment?: Environment;
		readonly platform?: string;
	} = {},
): Promise<Voice> => {
	const program = command.length > 0 ? command : systemPrograms[platform];
	return program ? programVoice(program) : connectToDispatcher(environment, language);
};
