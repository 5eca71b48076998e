import {createPace, type Task} from '../../../core/task/task.ts';
import {isShout, undecorated} from '../../compose/line-kinds/headings.ts';
import {blockEnd, skipBlank} from '../../compose/lines.ts';
import {findContents, type ContentsList} from './contents-list.ts';
import {findEndNotes, type NoteLines} from './end-notes.ts';
import {listedTitle} from './listed-title.ts';
import type {HeadingMark, Mark, Prose} from './prose.ts';

/** The headings of one chapter: those of the larger divisions that begin with it, and its own, which comes last. */
export type HeadingGroup = readonly HeadingMark[];

/** Headings right behind one another are a list of contents when there are so many. */
const fewestListed = 3;
const longestTitleBlock = 160;
const mostTitleLines = 3;
const fewestAlike = 2;
const longestTitle = 60;
const shareAlike = 0.8;

const marksPerStep = 1000;

const decorated = /^\s*([=*_]{1,3})\S.*\S\1\s*$/u;

type TitleBlock = {readonly end: number; readonly texts: readonly string[]};

/** The block below a bare number, one blank line apart, where it may be the title that belongs to it. */
const titleBlock = ({lines, end}: Prose, mark: HeadingMark): TitleBlock | undefined => {
	const isBare = mark.heading.isBare && mark.texts.length === 1;
	const line = skipBlank(lines, mark.end, end);
	const close = blockEnd(lines, line, Math.min(end, line + mostTitleLines + 1));
	if (!isBare || line >= end || line - mark.end > 2 || close - line > mostTitleLines) return undefined;
	const texts = lines.slice(line, close).map(text => text.trim());
	const text = texts.join(' ');
	if (
		!/\p{L}/u.test(text) ||
		text.length > longestTitleBlock ||
		/^["“«‘—–-]/u.test(text) ||
		/[.!?]["”»]?\s+\p{Lu}\p{Ll}/u.test(text)
	)
		return undefined;
	return {end: close, texts: texts.map(undecorated)};
};

/** Whether a gap wider than those between paragraphs follows. */
const isSetApart = ({lines, end, style}: Prose, line: number): boolean =>
	skipBlank(lines, line, end) - line > style.base;

/** Whether lines in flowing prose read like a title rather than like a short paragraph. */
const isTitleLike = (texts: readonly string[]): boolean =>
	texts.length === 1 && texts.every(text => text.length <= longestTitle && !/[.,;:!?…”"]$/u.test(text));

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether lines are the title that the list of contents gives a number. */
const isSameTitle = (text: string, title: string | undefined): boolean =>
	title !== undefined && lettersOf(text) === lettersOf(title);

/**
 * Joins numbers with the titles that stand below them: where the title cries out, or where nearly every number of the
 * text has a short block below it, so that it is the author's way of heading chapters.
 */
function* joinTitles(prose: Prose, marks: readonly HeadingMark[]): Task<readonly HeadingMark[]> {
	const isDue = createPace(marksPerStep);
	const blocks: (TitleBlock | undefined)[] = [];
	for (const mark of marks) {
		blocks.push(titleBlock(prose, mark));
		if (isDue(1)) yield;
	}
	const bare = marks.filter(({heading, texts}) => heading.isBare && texts.length === 1).length;
	const titled = blocks.filter(block => block !== undefined).length;
	const apart = blocks.filter(block => block && isSetApart(prose, block.end)).length;
	const isCustom = bare >= fewestAlike && titled >= bare * shareAlike;
	// The first paragraphs of chapters are short, too, in a story of much talk: titles have more room below them.
	const isWrapped = prose.style.column !== undefined && apart > titled / 2;
	return marks.map((mark, index) => {
		const block = blocks[index];
		const next = marks[index + 1]?.line ?? prose.end;
		if (!block || block.end > next) return mark;
		const isTitle =
			(isCustom && (isWrapped || isTitleLike(block.texts))) ||
			block.texts.every(isShout) ||
			isSameTitle(block.texts.join(' '), listedTitle(mark)) ||
			decorated.test(prose.lines[block.end - 1] ?? '');
		return isTitle && skipBlank(prose.lines, block.end, prose.end) < next
			? {...mark, end: block.end, texts: [...mark.texts, ...block.texts]}
			: mark;
	});
}

const sameTitle = (a: HeadingMark | undefined, b: HeadingMark): boolean =>
	a?.texts.join(' ').toLowerCase() === b.texts.join(' ').toLowerCase();

/** A group without the list of contents that it may begin with: the text starts where its first entry comes again. */
const dropListed = (group: readonly HeadingMark[]): HeadingGroup => {
	if (group.length < fewestListed) return group;
	const again = group.findLastIndex((mark, index) => index > 1 && sameTitle(group[0], mark));
	if (again > 0) return group.slice(again);
	const divisions = new Set(group.map(({heading}) => heading.division));
	return divisions.size < group.length ? [] : group;
};

/** Headings that may stand together above the only chapter: more are no divisions, one inside the other, but lines. */
const mostTogether = 20;

/** Groups of headings without prose between them; each group heads one chapter. */
const groupHeadings = (marks: readonly HeadingMark[], lines: readonly string[]): readonly HeadingGroup[] => {
	const groups: HeadingMark[][] = [];
	for (const mark of marks) {
		const last = groups.at(-1);
		const above = last?.at(-1);
		if (last && above && skipBlank(lines, above.end, mark.line) === mark.line) last.push(mark);
		else groups.push([mark]);
	}
	if (groups.length === 1) return groups.filter(group => group.length <= mostTogether);
	return groups.map(dropListed).filter(group => group.length > 0);
};

/** The headings that a list of contents names, and others; a heading is as long as one of the two has it. */
const union = (listed: readonly HeadingMark[], others: readonly HeadingMark[]): readonly HeadingMark[] => {
	const byLine = new Map(others.map(mark => [mark.line, mark]));
	const named = listed.map((mark): HeadingMark => {
		const other = byLine.get(mark.line);
		return other && other.end > mark.end ? {...mark, end: other.end, texts: other.texts} : mark;
	});
	const taken = new Set(
		named.flatMap(({line, end}) => Array.from({length: end - line}, (_, index) => line + index)),
	);
	const left = others.filter(({line, end}) => !taken.has(line) && !taken.has(end - 1));
	return [...named, ...left].sort((first, second) => first.line - second.line);
};

export type Chaptering = {
	readonly groups: readonly HeadingGroup[];
	readonly contents: ContentsList | undefined;
	/** Notes at the end of the text or of a part of it. */
	readonly notes: readonly NoteLines[];
};

/** Finds the headings of chapters: those that a list of contents names, and those that look like ones. */
export function* headChapters(prose: Prose, marks: readonly Mark[]): Task<Chaptering> {
	const contents = yield* findContents(prose);
	const outside = marks
		.filter(mark => mark.kind === 'heading')
		.filter(({line}) => !contents || line < contents.line || line >= contents.end);
	const named = contents ? union(contents.headings, outside) : outside;
	const {headings: counted, notes} = findEndNotes(named, prose);
	const kept = yield* joinTitles(prose, counted);
	// Numbers in verse are those of stanzas where chapters have names.
	const hasNames = kept.filter(({heading}) => heading.kind === 'named').length > 1;
	const headings =
		prose.style.keepsLines && hasNames ? kept.filter(({heading}) => heading.kind === 'named') : kept;
	return {groups: groupHeadings(headings, prose.lines), contents, notes};
}
