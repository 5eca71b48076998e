import LineBreaker from 'linebreak';

/** What must not be cut off from the character before it: marks, joiners, variation selectors, skin tones. */
const continuesGrapheme = /^(?:\p{M}|\p{Emoji_Modifier}|\p{Join_Control})/u;

/**
 * The offsets at which a line may end (UAX #14), each behind its trailing spaces; the text's end is the last. Inside a
 * grapheme there is none.
 */
export function* breakOpportunities(text: string): Generator<number, void> {
	const breaker = new LineBreaker(text);
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		const {position} = next;
		const joined = text.charCodeAt(position - 1) === 0x200d;
		if (position < text.length && (joined || continuesGrapheme.test(text.slice(position, position + 2))))
			continue;
		yield position;
	}
}
