import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

export type Saver = {
	readonly process: ChildProcess;
	/** The lines that it has printed; one that was cut off is not among them. */
	readonly lines: () => readonly string[];
	/** Resolves once it has printed so many lines, or has ended. */
	readonly printed: (count: number) => Promise<void>;
	/** Resolves to its exit code; null where a signal ended it. */
	readonly ended: Promise<number | null>;
};

export const startSaver = (args: readonly string[]): Saver => {
	const path = fileURLToPath(new URL('saver.ts', import.meta.url));
	const child = spawn(process.execPath, [path, ...args], {stdio: ['ignore', 'pipe', 'inherit']});
	let text = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
	const lines = (): readonly string[] => text.split('\n').slice(0, -1);
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return {
		process: child,
		lines,
		ended,
		printed: async count => {
			while (lines().length < count && child.exitCode === null)
				await Promise.race([once(child.stdout, 'data'), ended]);
		},
	};
};
