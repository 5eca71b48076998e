/** What Linux tells of a running process. */
import {readFileSync} from 'node:fs';

/** Memory in MiB. */
export type Memory = {
	readonly resident: number;
	readonly peak: number;
};

/** The memory of a process. @throws where there is no such process, or no `/proc`. */
export const memoryOf = (pid: number): Memory => {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const mebibytes = (name: string): number =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
	return {resident: mebibytes('VmRSS'), peak: mebibytes('VmHWM')};
};

/** Linux counts in hundredths of a second, whatever the kernel's own clock (`USER_HZ`). */
const millisecondsInTick = 10;

/** Milliseconds of processor time that a process has used, all its threads together. @throws like `memoryOf`. */
export const processorTimeOf = (pid: number): number => {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The second field is the name, in brackets, which may hold anything; `utime` and `stime` are the 14th and 15th.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return millisecondsInTick * (Number(fields[11]) + Number(fields[12]));
};
