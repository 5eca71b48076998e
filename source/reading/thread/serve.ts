import threads from 'node:worker_threads';
import {Refusal} from '../../core/refusal.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Failure, Order} from './messages.ts';
import {sendStory} from './send-story.ts';
import {sendSurvey} from './send-survey.ts';
import {createSender} from './sender.ts';

const failureOf = (error: unknown): Failure =>
	error instanceof Refusal
		? {refused: error.message, isUnreadable: error instanceof UnreadableStory}
		: {error};

/** Does what this thread was started for. */
export const serve = (): void => {
	const order = threads.workerData as Order;
	const sender = createSender(order);
	try {
		if ('descriptor' in order) sendStory(order, sender);
		else sendSurvey(order, sender);
	} catch (error) {
		sender.send({failure: failureOf(error)});
	}
	order.port.close();
};
