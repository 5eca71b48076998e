import {isBlankText, type BuiltBlock} from './built-block.ts';
import {joinRuns} from './join-runs.ts';
import {appendLines} from './reshape-block.ts';

/** Lines of code are shorter, on average: paragraphs of a letter may be typed, too. */
const codeLine = 80;

/** Whether a block is code from end to end. */
const isCode = ({shape: {kind}, spans, text}: BuiltBlock): boolean => {
	if (kind !== 'paragraph' && kind !== 'verse') return false;
	let covered = 0;
	let isAny = false;
	for (const span of spans) {
		if (span.kind !== 'code') continue;
		if (span.start > covered && !isBlankText(text.slice(covered, span.start))) return false;
		covered = Math.max(covered, span.end);
		isAny = true;
	}
	return isAny && isBlankText(text.slice(covered));
};

/** Whether a block stands close below another, as a line of the same listing. */
const isClose = ({shape, gap, gapOfBefore}: BuiltBlock): boolean =>
	shape.keepsLines || (Math.max(gap, gapOfBefore) === 0 && (shape.indent ?? 0) === 0);

const asListing = (run: readonly BuiltBlock[]): readonly BuiltBlock[] => {
	const [first, ...others] = run;
	if (!first) return [];
	const joined = appendLines(first, others);
	const lines = joined.text.split('\n');
	if (lines.length === 1 || joined.text.length / lines.length > codeLine) return run;
	return [{...joined, shape: {...joined.shape, kind: 'preformatted', keepsLines: true, poem: undefined}}];
};

/** Makes listings of blocks that are code from end to end: lines of one, or one block a line without room between. */
export const joinCode = <Other extends object>(
	blocks: readonly (BuiltBlock | Other)[],
	isBuilt: (block: BuiltBlock | Other) => block is BuiltBlock,
): readonly (BuiltBlock | Other)[] =>
	joinRuns(blocks, isBuilt, {
		isPart: isCode,
		goesOn: (_, block) => isClose(block),
		join: asListing,
	});
