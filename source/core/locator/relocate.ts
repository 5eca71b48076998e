import {Refusal} from '../refusal.ts';
import {chapterAt} from '../story/chapters.ts';
import type {Place, Story} from '../story/story.ts';
import {locate, type Locator} from './locator.ts';
import {createResolver, type ResolvedPlace} from './resolve-locator.ts';

/** A locator brought up to a story as it is now, and how its place was found again. */
export type Relocated = {readonly locator: Locator; readonly found: ResolvedPlace['found']};

/** Brings a locator up to another version of its story, or to another reading of its file. */
export const relocate = (story: Story, locator: Locator, resolve = createResolver(story)): Relocated => {
	const resolved = resolve(locator);
	if (resolved.found === 'exact') {
		// Somebody may have counted the scenes since it was kept.
		const scene = locator.scene ?? locate(story, locator).scene;
		return {locator: scene === locator.scene ? locator : {...locator, scene}, found: 'exact'};
	}
	const now = locate(story, resolved);
	// A place whose words are gone keeps its quote: a later version of the file may have them again.
	const isGone = resolved.found === 'lost' || resolved.found === 'near';
	return {locator: isGone ? {...now, quote: locator.quote} : now, found: resolved.found};
};

/**
 * As {@link relocate}, for another reading of the same file: the scene may have another number where the words have
 * stayed, and a place that was the end of the story is its end still.
 */
export const renumber = (story: Story, locator: Locator, resolve = createResolver(story)): Relocated => {
	const {locator: now, found} = relocate(story, locator, resolve);
	const fresh = found === 'exact' ? locate(story, now) : now;
	return {locator: locator.totalProgression === 1 ? {...fresh, totalProgression: 1} : fresh, found};
};

/** The same offset of the chapter that has the same id, else the same index. */
const sameOffset = (from: Story, to: Story, {chapter, offset}: Place): Place => {
	const index = to.spine.findIndex(({id}) => id === from.spine[chapter]?.id);
	const found = Math.min(index === -1 ? chapter : index, to.spine.length - 1);
	return {chapter: found, offset: Math.min(offset, Math.max(0, chapterAt(to, found).text.length - 1))};
};

/**
 * The place in one reading of a file that has the words of a place in another. Where these cannot be read any more, since
 * another file lies there by now, it is the same offset.
 */
export const carryPlace = (from: Story, to: Story, place: Place, resolve = createResolver(to)): Place => {
	try {
		const {chapter, offset} = resolve(locate(from, place));
		return {chapter, offset};
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return sameOffset(from, to, place);
	}
};
