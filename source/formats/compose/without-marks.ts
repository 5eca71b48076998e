import type {RoughBlock} from './rough-block.ts';

/** The text of a heading without the marks of notes in it: no contents have them. */
export const withoutMarks = ({text, spans}: Pick<RoughBlock, 'text' | 'spans'>): string =>
	spans
		.filter(({kind}) => kind === 'noteReference')
		.toReversed()
		.reduce<string>((left, {start, end}) => left.slice(0, start) + left.slice(end), text);
