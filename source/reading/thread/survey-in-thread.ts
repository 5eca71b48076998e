import type {Fingerprint} from '../../core/likeness/fingerprint.ts';
import {HashSet} from '../../core/likeness/hash-set.ts';
import type {Outline} from '../../core/story/outline.ts';
import type {Task, Waiting} from '../../core/task/task.ts';
import type {Survey} from '../survey.ts';
import type {Answer, SurveyOrder} from './messages.ts';
import {type PackedOutline, unpackOutline} from './packed-outline.ts';
import type {PackedStory} from './packed-story.ts';
import {runThread, type StartThread} from './run-thread.ts';

/** Puts the parts of an outline together: gives it once the last one is there. */
const joinOutline = ({toc}: PackedStory): ((answer: Answer) => Outline | undefined) => {
	const parts: PackedOutline[] = [];
	return answer => {
		if (!('outline' in answer)) return undefined;
		const {outline: part} = answer;
		parts.push(part);
		if (!part.complete) return undefined;
		const scenes = parts.flatMap(one => one.scenes);
		return unpackOutline({...part, scenes, stretches: parts.flatMap(one => one.stretches)}, toc);
	};
};

const readFingerprint = (answer: Answer): Fingerprint | undefined =>
	'fingerprint' in answer
		? {words: answer.fingerprint.words, hashes: new HashSet(answer.fingerprint.hashes)}
		: undefined;

/** Has another thread look at all of a story when somebody asks what that tells. */
export const surveyInThread = (start: StartThread, order: Omit<SurveyOrder, 'wants'>): Survey => {
	const known: {outline?: Outline; fingerprint?: Fingerprint} = {};
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
			return (known.outline ??= yield* ask('outline', joinOutline(order.story)));
		},
		*fingerprint() {
			return (known.fingerprint ??= yield* ask('fingerprint', readFingerprint));
		},
	};
};
