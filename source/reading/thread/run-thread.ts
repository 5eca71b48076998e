import threads, {type MessagePort, type Worker, type WorkerOptions} from 'node:worker_threads';
import {codeOf} from '../../core/error-code.ts';
import {Refusal} from '../../core/refusal.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {type Task, Waiting} from '../../core/task/task.ts';
import type {Stop} from '../work-in-background.ts';
import type {Answer, Failure, FileOrder, Order, SurveyOrder} from './messages.ts';

/** Starts a thread that runs `serve`. */
export type StartThread = (options: WorkerOptions) => Worker;

/** How long a thread may show no sign of life before it is given up, in milliseconds. Its steps take a few. */
const patience = 30_000;

/** A thread at work. */
export type RunningThread = {
	/** Waits until an answer has brought something. @throws what the thread has failed with. */
	readonly until: <Value>(look: () => Value | undefined) => Task<Value, Waiting>;
	readonly stop: Stop;
};

const errorOf = (failure: Failure): unknown => {
	if ('error' in failure) return failure.error;
	return failure.isUnreadable ? new UnreadableStory(failure.refused) : new Refusal(failure.refused);
};

/** Takes what comes through a port. */
const createInbox = (port: MessagePort, progress: Order['progress'], onAnswer: (answer: Answer) => void) => {
	let failure: Failure | undefined;
	let next = Promise.withResolvers<undefined>();
	const take = (answer: Answer): void => {
		if ('failure' in answer) ({failure} = answer);
		else onAnswer(answer);
		next.resolve(undefined);
		next = Promise.withResolvers();
	};
	port.on('message', take);
	port.unref();
	/** Waits for the next answer synchronously. */
	const block = (): void => {
		for (;;) {
			// Before looking: what is sent from now on changes it.
			const seen = Atomics.load(progress, 0);
			const received: {readonly message: Answer} | undefined = threads.receiveMessageOnPort(port);
			if (received) return take(received.message);
			if (Atomics.wait(progress, 0, seen, patience) === 'timed-out')
				throw new Error('The other thread shows no sign of life.');
		}
	};
	function* until<Value>(look: () => Value | undefined): Task<Value, Waiting> {
		for (let found = look(); ; found = look()) {
			if (found !== undefined) return found;
			if (failure) throw errorOf(failure);
			yield new Waiting(next.promise, block);
		}
	}
	return {take, until};
};

/** What ended a thread. One that needs too much memory ends alone. */
const failureOf = (error: unknown): Failure =>
	codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
		? {refused: 'it needs more memory than there is. Split it first.', isUnreadable: true}
		: {error};

/** Has another thread do something. It ends by itself when it has, or with the program. */
export const runThread = (
	start: StartThread,
	task: FileOrder | SurveyOrder,
	onAnswer: (answer: Answer) => void,
): RunningThread => {
	const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	const {port1, port2: port} = new threads.MessageChannel();
	const order: Order = {...task, port, progress};
	const inbox = createInbox(port1, progress, onAnswer);
	const thread = start({workerData: order, transferList: [port]});
	thread.on('error', error => inbox.take({failure: failureOf(error)}));
	thread.unref();
	return {
		until: inbox.until,
		stop() {
			port1.close();
			void thread.terminate();
		},
	};
};
