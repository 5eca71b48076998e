import {readdirSync} from 'node:fs';
import {setPriority} from 'node:os';

/** Less than that of the first thread, which is 0; still a third of its share where other programs want the processor. */
const lower = 5;

/**
 * Has Linux prefer the first thread, which answers keys, to all others of this process: V8's own look for garbage beside
 * this one, and on two cores a key waited up to 18 ms for its turn. On other systems a priority is that of the whole process.
 */
export const giveWay = (): void => {
	if (process.platform !== 'linux') return;
	try {
		const threads = readdirSync('/proc/self/task').map(Number);
		// Otherwise they have other numbers there than here.
		if (!threads.includes(process.pid)) return;
		for (const thread of threads) if (thread !== process.pid) setPriority(thread, lower);
	} catch {
		// A thread may have ended, or the system may not allow it: a key waits a little longer then.
	}
};
