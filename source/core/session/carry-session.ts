import {carryPlace} from '../locator/relocate.ts';
import {createResolver} from '../locator/resolve-locator.ts';
import type {Place, Story} from '../story/story.ts';
import type {Session} from './session.ts';

/** A session taken over from one reading of a file to another: on the same words, with its history. */
export const carrySession = (
	{place, history, ...session}: Session,
	from: Story,
	to: Story,
	resolve = createResolver(to),
): Session => {
	const carry = (left: Place): Place => carryPlace(from, to, left, resolve);
	return {
		...session,
		place: carry(place),
		history: {back: history.back.map(carry), forward: history.forward.map(carry)},
	};
};
