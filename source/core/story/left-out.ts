import type {CleanText} from '../text/clean-text.ts';

/** Why lines of a source are on no page. */
export type LeftOutReason =
	/** What an archive puts around a text: its head, its marks, its licence. */
	| 'archive'
	/** Title, author, publisher, makers: what the title screen says. */
	| 'title page'
	/** A list of contents, which the contents screen replaces. */
	| 'contents'
	/** Words of the header that no field of the metadata holds. */
	| 'header'
	/** Lines that sites and tools put into the texts that they pass on. */
	| 'advertisement'
	| 'signature'
	/** Separators and notations without words of the author's. */
	| 'mark'
	| 'page number';

/** Lines of a source that are on no page, so that nothing vanishes unseen. */
export type LeftOut = {
	readonly reason: LeftOutReason;
	/** Lines as source maps count them, from 0: `from` inclusive, `to` exclusive. */
	readonly from: number;
	readonly to: number;
	/** The lines, each with letters in it or blank. */
	readonly text: CleanText;
};

/** How many lines with words are left out. */
export const countLeftOut = (leftOut: readonly LeftOut[]): number =>
	leftOut.reduce((sum, {text}) => sum + text.split('\n').filter(line => /\p{L}/u.test(line)).length, 0);

/** How many lines are left out for each reason, the most first. */
export const leftOutByReason = (
	leftOut: readonly LeftOut[],
): readonly (readonly [reason: LeftOutReason, lines: number])[] =>
	[...Map.groupBy(leftOut, ({reason}) => reason)]
		.map(([reason, parts]) => [reason, countLeftOut(parts)] as const)
		.sort(([, a], [, b]) => b - a);
