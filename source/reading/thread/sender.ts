import type {Answer, Order} from './messages.ts';

/** What a thread works with for whoever has started it. */
export type Sender = {
	readonly send: (answer: Answer) => void;
	/** Does work to its end, and shows with each step that it goes on. */
	readonly finish: <Result>(work: Iterator<unknown, Result>) => Result;
};

export const createSender = ({port, progress}: Order): Sender => {
	const showProgress = (): void => {
		Atomics.add(progress, 0, 1);
		Atomics.notify(progress, 0);
	};
	return {
		send(answer) {
			port.postMessage(answer);
			showProgress();
		},
		finish(work) {
			for (;;) {
				const step = work.next();
				if (step.done === true) return step.value;
				showProgress();
			}
		},
	};
};
