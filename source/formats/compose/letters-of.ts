import type {Span} from '../../core/story/story.ts';

/** Letters and digits alone, in one case: what titles and names are compared by. */
export const lettersOf = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The letters of a block that may be a title: without the marks of notes in it, which the contents do not have. */
export const titleLetters = ({
	text,
	spans,
}: {
	readonly text: string;
	readonly spans: readonly Span[];
}): string => {
	let said = text;
	for (const {kind, start, end} of spans.toReversed())
		if (kind === 'noteReference') said = said.slice(0, start) + said.slice(end);
	return lettersOf(said);
};
