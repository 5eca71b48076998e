import threads from 'node:worker_threads';
import {givingWay} from './reading/thread/give-way.ts';
import type {StartThread} from './reading/thread/run-thread.ts';
import {setThreadFlags, setUsualRoom} from './thread-flags.ts';

/** What the thread runs: it stands beside this file in the source, beside the entry in the package. */
const script = import.meta.url.endsWith('.ts') ? './other-thread.ts' : '../other-thread.js';

/** Starts the thread that does what takes long of a large text. */
export const startThread: StartThread = options => {
	setThreadFlags();
	const thread = givingWay(() => new threads.Worker(new URL(script, import.meta.url), options));
	return thread.once('exit', setUsualRoom);
};
