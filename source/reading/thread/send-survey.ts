import {takeFingerprint} from '../../core/likeness/fingerprint.ts';
import {outlineStory} from '../../core/story/outline.ts';
import type {SurveyOrder} from './messages.ts';
import {type PackedOutline, packOutline} from './packed-outline.ts';
import {unpackStory} from './packed-story.ts';
import type {Sender} from './sender.ts';

/** Scenes, and stretches, that are sent at once: whoever gets more of them would feel the pause. */
const mostAtOnce = 2000;

const sendOutline = ({scenes, stretches, size}: PackedOutline, send: Sender['send']): void => {
	const count = Math.max(scenes.length, stretches.length);
	for (let from = 0, complete = false; !complete; from += mostAtOnce) {
		const to = from + mostAtOnce;
		complete = to >= count;
		const part = {scenes: scenes.slice(from, to), stretches: stretches.slice(from, to)};
		send({outline: {...part, size, complete}});
	}
};

/** Looks at all of a story, and sends what is wanted of what that tells. */
export const sendSurvey = ({story: packed, chapters, wants}: SurveyOrder, {send, finish}: Sender): void => {
	const story = unpackStory(packed, chapters);
	if (wants === 'outline') {
		sendOutline(packOutline(finish(outlineStory(story)), story.toc), send);
		return;
	}
	const {words, hashes} = finish(takeFingerprint(story));
	send({fingerprint: {words, hashes: hashes.parts()}});
};
