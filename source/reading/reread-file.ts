import {Refusal} from '../core/refusal.ts';
import {finish} from '../core/task/task.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {splitRuleProblem} from '../formats/plain-text/structure/split-rule.ts';
import {readStory} from '../formats/read-story.ts';
import {identityOf} from '../library/identity.ts';
import type {Identity} from '../library/library.ts';
import {openSource, type Source} from './read-source.ts';

/**
 * Reads a story's file once more, in another way.
 *
 * @throws {Refusal} where that cannot be.
 */
export type Reread = (choices: ReadingChoices) => Story;

/** Larger files are read once more from the disk rather than kept in memory, in bytes. */
const kept = 2 * 1024 * 1024;

/** Makes what reads a file once more. */
export const rereading = (source: Source, identity: Identity): Reread => {
	const {path, name} = source;
	const bytes = path === null || source.bytes.length <= kept ? source.bytes : undefined;
	return choices => {
		const problem = choices.split === null ? undefined : splitRuleProblem(choices.split);
		if (problem !== undefined) throw new Refusal(`No rule: ${problem}`);
		if (bytes) return readStory({name, bytes}, choices);
		const again = finish(openSource(path ?? '').read());
		if (identityOf(again.bytes, path).content !== identity.content)
			throw new Refusal('The file has changed. Open it again to see it.');
		return readStory(again, choices);
	};
};

/**
 * Makes what hands the bytes of a large file back to the system, which does not have to wait until V8 finds out that
 * nobody holds them; nor are they held here.
 */
export const releasing = ({path, bytes}: Source): (() => void) => {
	if (path === null || bytes.length <= kept || !(bytes.buffer instanceof ArrayBuffer)) return () => undefined;
	const buffer = new WeakRef(bytes.buffer);
	return () => buffer.deref()?.transfer(0);
};
