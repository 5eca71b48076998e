import type {SourceBlock} from './source-block.ts';

/** Speeches of a play below the name of who speaks: `MARTA.` on a line, what she says on those below. */

const longestName = 48;
/** What may stand beside a name: `ROMEO, _aside_.`, `COOK [_rising_].` */
const directions = /_[^_]*_|\([^)]*\)|\[[^\]]*\]/gu;
const name = /^\P{L}{0,3}\p{Lu}[\p{Lu}\p{M}\p{N}\s.,:;'’&-]*$/u;

/** Whether a line may be the name of who speaks: all in capitals, but for a stage direction. */
export const isName = (line: string): boolean => {
	if (line.length > longestName) return false;
	const text = line.trim();
	// Most lines have a small letter near their beginning.
	if (!/^\P{L}*\p{Lu}(?:\p{Lu}|[^\p{Ll}\s]|$)/u.test(text)) return false;
	return name.test(text.replaceAll(directions, '').trim());
};

/** The lines of a speech: the speaker's name, then the words. */
export type Speech = readonly string[];

/** A run cut above each name in it; undefined where it does not begin with one. */
export const divideSpeeches = (run: readonly string[]): readonly Speech[] | undefined => {
	if (!isName(run[0] ?? '') || isName(run[1] ?? '')) return undefined;
	const speeches: string[][] = [];
	for (const [index, line] of run.entries()) {
		const begins = isName(line) && !isName(run[index + 1] ?? '');
		if (index === 0 || begins) speeches.push([line]);
		else speeches.at(-1)?.push(line);
	}
	return speeches;
};

const linesOf = ({text}: SourceBlock): readonly string[] => text.split('\n', 3);
const isSpeech = (block: SourceBlock): boolean =>
	(block.kind === 'verse' || block.kind === 'paragraph') &&
	block.text.includes('\n') &&
	isName(linesOf(block)[0] ?? '');

/** Speeches of one line, of which nobody can tell: they are set as most of the longer ones around them are. */
export const settleShortSpeeches = (blocks: readonly SourceBlock[]): readonly SourceBlock[] => {
	const speeches = blocks.filter(isSpeech);
	const prose = speeches.filter(({kind}) => kind === 'paragraph').length;
	const verses = speeches.filter(block => block.kind === 'verse' && linesOf(block).length > 2).length;
	if (prose <= verses) return blocks;
	return blocks.map(block =>
		block.kind === 'verse' && isSpeech(block) && linesOf(block).length === 2
			? {...block, kind: 'paragraph'}
			: block,
	);
};
