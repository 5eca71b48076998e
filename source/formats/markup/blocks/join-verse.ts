import type {BuiltBlock} from './built-block.ts';
import {appendLines, joinLines} from './reshape-block.ts';

/** Steps by which a line of verse is moved in, at most, and the columns of one (formats-rich § 3.2). */
export const mostSteps = 8;
const columns = 2;

/** A line of verse is shorter: what a class calls a verse may be one of the Bible. */
export const longestLine = 160;

const isLine = ({shape, text}: BuiltBlock): boolean =>
	shape.kind === 'verse' &&
	shape.poem !== undefined &&
	shape.attributes.align === undefined &&
	!text.includes('\n') &&
	text.length <= longestLine;

/** The room that a block leaves above it. */
const roomAbove = ({gap, gapOfBefore}: BuiltBlock): number => Math.max(gap, gapOfBefore);

/** Room above a line that is clearly more than above the others: a stanza begins. */
const stanzaGap = 0.4;

/** Blocks one behind the other that are lines of the same poem, and at which of them a stanza begins. */
const joinRun = (run: readonly BuiltBlock[]): readonly BuiltBlock[] => {
	const [first, ...others] = run;
	if (!first) return [];
	const usual = Math.min(...others.map(roomAbove));
	const stanzas: {readonly first: BuiltBlock; readonly others: BuiltBlock[]}[] = [{first, others: []}];
	for (const line of others) {
		if (roomAbove(line) > usual + stanzaGap) stanzas.push({first: line, others: []});
		else stanzas.at(-1)?.others.push(line);
	}
	return stanzas.map(stanza => appendLines(stanza.first, stanza.others));
};

/** Joins blocks that are a line of verse each: a stanza is one block. */
export const joinVerse = <Other extends object>(
	blocks: readonly (BuiltBlock | Other)[],
	isBuilt: (block: BuiltBlock | Other) => block is BuiltBlock,
): readonly (BuiltBlock | Other)[] => {
	const joined: (BuiltBlock | Other)[] = [];
	let run: BuiltBlock[] = [];
	const endRun = (): void => {
		joined.push(...(run.length > 1 ? joinRun(run) : run));
		run = [];
	};
	for (const block of blocks) {
		if (!isBuilt(block) || !isLine(block)) {
			endRun();
			joined.push(block);
			continue;
		}
		if (run[0] && run[0].shape.poem !== block.shape.poem) endRun();
		run.push(block);
	}
	endRun();
	return joined;
};

/** Moves the lines of verse in as far as they are beyond the others of their poem. */
export const indentVerse = (block: BuiltBlock, least: number): BuiltBlock => {
	if (block.lines.every(({indent}) => Math.round(indent - least) <= 0)) return block;
	const starts = block.lines.map(({offset}) => offset);
	let start = 0;
	let next = 0;
	const lines = block.text.split('\n').map(line => {
		const from = start;
		start += line.length + 1;
		while (next < starts.length - 1 && (starts[next + 1] ?? 0) <= from) next++;
		const steps = Math.round((block.lines[next]?.indent ?? least) - least);
		const lead = ' '.repeat(columns * Math.min(mostSteps, Math.max(0, steps)));
		return {start: from, end: from + line.length, lead};
	});
	return joinLines(block, lines);
};
