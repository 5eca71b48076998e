import {readdirSync} from 'node:fs';
import {setPriority} from 'node:os';

/**
 * Priorities; that of the first thread is 0. Where other programs want the processor, a thread of ours has a third of its
 * share still. V8's own threads have hardly any: it does without them what they do not come to.
 */
const ofOurThread = 5;
const ofHelpers = 19;

/** The numbers of this process’s threads on Linux; none where they have others there than here, as in a container. */
const threadsHere = (): readonly number[] => {
	try {
		const threads = readdirSync('/proc/self/task').map(Number);
		return threads.includes(process.pid) ? threads : [];
	} catch {
		return [];
	}
};

const giveWay = (thread: number, priority: number): void => {
	try {
		setPriority(thread, priority);
	} catch {
		// It may have ended, or the system may not allow it: a key waits a little longer then.
	}
};

/**
 * Starts a thread, and has Linux prefer the first one, which answers keys, to all others of this process from then on: V8's
 * own look for garbage beside ours, and on two cores a key waited up to 18 ms for its turn. On other systems a priority is
 * that of the whole process.
 */
export const givingWay = <Thread>(start: () => Thread): Thread => {
	const helpers = threadsHere();
	const thread = start();
	for (const other of threadsHere())
		if (other !== process.pid) giveWay(other, helpers.includes(other) ? ofHelpers : ofOurThread);
	return thread;
};
