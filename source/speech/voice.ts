import type {Utterance, UtteranceUnit} from '../core/story/utterance.ts';
import type {Range} from '../core/text/range.ts';

/** What speaks, until it is stopped. */
export type Voice = {
	/** How much it wants to be given at once. */
	readonly unit: UtteranceUnit;
	/**
	 * Speaks, and tells each word when it comes; all of the utterance where it cannot tell words. Resolves when that has been
	 * spoken, or the voice has been stopped.
	 *
	 * @throws {Refusal} where it cannot be spoken.
	 */
	readonly speak: (utterance: Utterance, onSpoken: (range: Range) => void) => Promise<void>;
	readonly stop: () => void;
};
