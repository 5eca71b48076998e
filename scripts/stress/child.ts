import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** A program of ours that runs beside the stress runner. */
export type Child = {
	readonly process: ChildProcess;
	/** All that it has printed so far. */
	readonly printed: () => string;
	/** Resolves once it has printed something that matches; undefined where it ended without. */
	readonly until: (pattern: RegExp) => Promise<RegExpExecArray | undefined>;
	/** Resolves with its exit code when it has ended; null where it was killed. */
	readonly ended: Promise<number | null>;
};

/** Starts a script that lies beside this one. */
export const startScript = (name: string, args: readonly string[]): Child => {
	const path = fileURLToPath(new URL(name, import.meta.url));
	const process_ = spawn(process.execPath, [path, ...args], {stdio: ['ignore', 'pipe', 'inherit']});
	let printed = '';
	let hasEnded = false;
	const listeners = new Set<() => void>();
	const tell = (): void => {
		for (const listener of listeners) listener();
	};
	process_.stdout.on('data', (chunk: Buffer) => {
		printed += chunk.toString();
		tell();
	});
	const ended = new Promise<number | null>(resolve => {
		process_.on('close', code => {
			hasEnded = true;
			tell();
			resolve(code);
		});
	});
	return {
		process: process_,
		printed: () => printed,
		until: pattern =>
			new Promise(resolve => {
				const look = (): void => {
					const match = pattern.exec(printed);
					if (!match && !hasEnded) return;
					listeners.delete(look);
					resolve(match ?? undefined);
				};
				listeners.add(look);
				look();
			}),
		ended,
	};
};
