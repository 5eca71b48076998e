import {Refusal} from '../refusal.ts';

/** The file holds no story that can be read. The message completes “cannot read FILE: …” and says what to do. */
export class UnreadableStory extends Refusal {
	override name = 'UnreadableStory';
}
