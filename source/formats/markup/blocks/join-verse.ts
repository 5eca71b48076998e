import type {BuiltBlock} from './built-block.ts';
import {joinRuns} from './join-runs.ts';
import {appendLines, joinLines} from './reshape-block.ts';

/** Steps by which a line of verse is moved in, at most, and the columns of one. */
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
const joinStanzas = (run: readonly BuiltBlock[]): readonly BuiltBlock[] => {
	const [first, ...others] = run;
	if (!first) return [];
	const usual = others.reduce((least, line) => Math.min(least, roomAbove(line)), Infinity);
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
): readonly (BuiltBlock | Other)[] =>
	joinRuns(blocks, isBuilt, {
		isPart: isLine,
		goesOn: (first, block) => first.shape.poem === block.shape.poem,
		join: run => (run.length > 1 ? joinStanzas(run) : run),
	});

/** Steps by which the line of a block that begins at an offset is moved in. */
const createIndents = ({lines, shape}: BuiltBlock): ((offset: number) => number) => {
	let next = 0;
	let indent = shape.indent ?? 0;
	return offset => {
		for (let line = lines[next]; line && line.offset <= offset; line = lines[++next]) indent = line.indent;
		return indent;
	};
};

/** The least indent among the lines of a block. */
export const leastIndent = ({lines, shape}: BuiltBlock): number =>
	lines.reduce(
		(least, {indent}) => Math.min(least, indent),
		lines[0]?.offset === 0 ? Infinity : (shape.indent ?? 0),
	);

/** Moves the lines of verse in as far as they are beyond the others of their poem. */
export const indentVerse = (block: BuiltBlock, least: number): BuiltBlock => {
	const indentAt = createIndents(block);
	let start = 0;
	const lines = block.text.split('\n').map(line => {
		const from = start;
		start += line.length + 1;
		const steps = Math.min(mostSteps, Math.max(0, Math.round(indentAt(from) - least)));
		return {start: from, end: from + line.length, lead: ' '.repeat(columns * steps)};
	});
	return lines.some(({lead}) => lead !== '') ? joinLines(block, lines) : block;
};
