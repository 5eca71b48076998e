import {readdirSync, readlinkSync} from 'node:fs';
import {basename} from 'node:path';
import {setPriority} from 'node:os';

/**
 * Priorities; that of the first thread is 0. Where other programs want the processor, this thread has a third of its share
 * still. V8's own threads have hardly any: it does without them what they do not come to.
 */
const ofThisThread = 5;
const ofHelpers = 19;

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
		const own = Number(basename(readlinkSync('/proc/thread-self')));
		for (const thread of threads)
			if (thread !== process.pid) setPriority(thread, thread === own ? ofThisThread : ofHelpers);
	} catch {
		// A thread may have ended, or the system may not allow it: a key waits a little longer then.
	}
};
