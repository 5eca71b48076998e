import {readFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, totalmem} from 'node:os';

const system = (): string => {
	try {
		return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
	} catch {
		return process.platform;
	}
};

/** What a run was made on, and when. */
export const describeRun = (date: Date): string => {
	const model = cpus()[0]?.model.trim() ?? 'unknown';
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${date.toISOString().slice(0, 10)}, ${availableParallelism()} cores (${model}), ${memory} GB of memory, Node ${process.versions.node}, ${system()}; load ${loadavg()[0]?.toFixed(1) ?? 'unknown'} before it began`;
};
