import type {Fingerprint} from '../../core/likeness/fingerprint.ts';
import {HashSet} from '../../core/likeness/hash-set.ts';
import type {Outline} from '../../core/story/outline.ts';
import type {Task, Waiting} from '../../core/task/task.ts';
import type {Survey} from '../survey.ts';
import type {Answer, SurveyOrder} from './messages.ts';
import {unpackOutline} from './packed-outline.ts';
import type {PackedStory} from './packed-story.ts';
import {runThread, type StartThread} from './run-thread.ts';

/** Puts the parts of an outline together: gives it once the last one is there. */
const joinOutline = ({toc}: PackedStory): ((answer: Answer) => Outline | undefined) => {
	const parts: Outline[] = [];
	return answer => {
		if (!('outline' in answer)) return undefined;
		const part = unpackOutline(answer.outline, toc);
		parts.push(part);
		if (!part.complete) return undefined;
		const scenes = parts.flatMap(one => one.scenes);
		return {...part, scenes, stretches: parts.flatMap(one => one.stretches)};
	};
};

const readFingerprint = (answer: Answer): Fingerprint | undefined =>
	'fingerprint' in answer
		? {words: answer.fingerprint.words, hashes: new HashSet(answer.fingerprint.hashes)}
		: undefined;

/** Has another thread look at all of a story when somebody asks what that tells. */
export const surveyInThread = (start: StartThread, order: Omit<SurveyOrder, 'wants'>): Survey => {
	let known: {outline?: Outline; fingerprint?: Fingerprint} = {};
	function* ask<Value>(
		wants: keyof Survey,
		read: (answer: Answer) => Value | undefined,
	): Task<Value, Waiting> {
		let found: Value | undefined;
		const thread = runThread(start, {...order, wants}, answer => {
			found ??= read(answer);
		});
		try {
			return yield* thread.until(() => found);
		} finally {
			thread.stop();
		}
	}
	return {
		*outline() {
			const outline = known.outline ?? (yield* ask('outline', joinOutline(order.story)));
			known = {...known, outline};
			return outline;
		},
		*fingerprint() {
			const fingerprint = known.fingerprint ?? (yield* ask('fingerprint', readFingerprint));
			known = {...known, fingerprint};
			return fingerprint;
		},
	};
};
