/** An X display of our own, without a screen: windows, keys and pictures through the usual tools of X11. */
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** How often a picture is taken, in milliseconds, until two in a row are alike; and how often at most. */
const stillness = {interval: 250, tries: 24};

/** A window on the display. */
export type Window = {
	/** Presses keys by their X11 names, such as `Return` and `question`. */
	readonly press: (keys: readonly string[]) => Promise<void>;
	/** Types an ASCII line and Return. */
	readonly type: (line: string) => Promise<void>;
	/** Saves a picture as PNG once the window has stopped changing. The same pixels are always the same bytes. */
	readonly photograph: (path: string) => Promise<Buffer>;
};

export type Display = AsyncDisposable & {
	/** The value of DISPLAY. */
	readonly name: string;
	/** Waits for the only window, and gives it the keys. */
	readonly window: () => Promise<Window>;
};

/** Xvfb, which chooses a free number itself and says which. */
const startXvfb = async (size: string) => {
	const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
	const server = spawn('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
	const answer = server.stdio[3];
	if (!answer) throw new Error('Xvfb was started without its pipe');
	const told = (await Promise.race([once(answer, 'data'), once(server, 'exit')])) as readonly unknown[];
	if (!Buffer.isBuffer(told[0])) throw new Error('Xvfb did not start');
	return {server, name: `:${told[0].toString().trim()}`};
};

/** Starts a display of some size, such as `1280x1024`, under a free number. */
export const openDisplay = async (size: string): Promise<Display> => {
	const {server, name} = await startXvfb(size);
	const tool = async (command: string, ...args: readonly string[]): Promise<string> =>
		(await run(command, [...args], {env: {...process.env, DISPLAY: name}})).stdout.trim();

	const findWindow = async (): Promise<string> => {
		for (let tries = 0; tries < 150; tries++) {
			const all = ['search', '--onlyvisible', '--maxdepth', '1', '--name', '.'];
			const found = await tool('xdotool', ...all).catch(() => '');
			const id = found.split('\n').at(-1);
			if (id) return id;
			await wait(200);
		}
		throw new Error('no window appeared');
	};

	const photographUntilStill = async (id: string, path: string): Promise<Buffer> => {
		let last: Buffer | undefined;
		for (let tries = 0; tries < stillness.tries; tries++) {
			await wait(stillness.interval);
			await tool('import', '-window', id, '-strip', '-define', 'png:exclude-chunks=date,time', path);
			const picture = readFileSync(path);
			if (last?.equals(picture)) return picture;
			last = picture;
		}
		throw new Error(`${path}: the window never stopped changing`);
	};

	return {
		name,
		window: async () => {
			const id = await findWindow();
			// Without a window manager nobody else gives it the focus.
			await tool('xdotool', 'windowmove', id, '0', '0', 'mousemove', '5', '5', 'windowfocus', id);
			return {
				press: async keys => {
					await tool('xdotool', 'key', '--delay', '40', ...keys);
				},
				type: async line => {
					await tool('xdotool', 'type', '--delay', '20', line);
					await tool('xdotool', 'key', 'Return');
				},
				photograph: path => photographUntilStill(id, path),
			};
		},
		[Symbol.asyncDispose]: async () => {
			server.kill();
			await once(server, 'exit');
		},
	};
};
