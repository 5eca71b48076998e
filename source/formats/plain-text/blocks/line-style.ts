import {createPace, type Task} from '../../../core/task/task.ts';
import {cellWidth} from '../../../core/text/cell-width.ts';
import {indentOf, type Stretch} from '../../compose/lines.ts';
import type {LineStyle} from '../structure/prose.ts';
import {findKnownWords, noWords} from './broken-words.ts';
import {findWrap} from './hard-wrap.ts';
import {indentHabit} from './indent-habit.ts';

const sentenceEnd = /[.!?…。！？」』"'”’»)）:;,—-]$/u;
/**
 * Verse and chat logs: nine of ten lines are no wider than this, or fewer than three of ten end like sentences. Fewer
 * lines than eight tell nothing.
 */
const widestVerse = 80;
const fewestVerses = 8;

/**
 * Numbers of blank lines between paragraphs, and how often each occurs. In a wrapped text no blank line stands between
 * two where the second begins with its usual `indent`.
 */
function* countGaps(
	{lines, start, end}: Stretch,
	isWrapped: boolean,
	indent: number,
): Task<ReadonlyMap<number, number>> {
	const isDue = createPace();
	const counts = new Map<number, number>();
	let gap = -1;
	for (let index = start; index < end; index++) {
		const line = lines[index] ?? '';
		if (line === '') {
			if (gap >= 0) gap++;
		} else {
			const begins = !isWrapped || (indent > 0 && indentOf(line) === indent);
			if (gap > 0 || (gap === 0 && begins)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
			gap = 0;
		}
		if (isDue(line.length + 1)) yield;
	}
	return counts;
}

const versesLookedAt = 2000;

const firstTexts = ({lines, start, end}: Stretch): readonly string[] => {
	const texts: string[] = [];
	for (let index = start; index < end && texts.length < versesLookedAt; index++) {
		const line = lines[index] ?? '';
		if (line !== '') texts.push(line);
	}
	return texts;
};

/** Whether most lines are short, or few end like sentences: lines of verse or of a chat. */
const areAuthorsLines = (stretch: Stretch): boolean => {
	const texts = firstTexts(stretch);
	if (texts.length < fewestVerses) return false;
	const short = texts.filter(line => cellWidth(line) <= widestVerse).length;
	const closed = texts.filter(line => sentenceEnd.test(line)).length;
	return short / texts.length >= 0.9 || closed / texts.length < 0.3;
};

export function* lineStyleOf(stretch: Stretch): Task<LineStyle> {
	const habit = yield* indentHabit(stretch);
	const {column, isVerse = false} = (yield* findWrap(stretch, habit)) ?? {};
	const margin = column === undefined ? 0 : habit.margin;
	// Stanzas have lines that stand deeper, for another reason.
	const indent = column === undefined || isVerse ? 0 : habit.indent;
	const counts = [...(yield* countGaps(stretch, column !== undefined, indent))];
	const [base] = counts.toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [1];
	return {
		column,
		margin,
		indent,
		base,
		gaps: counts.reduce((sum, [, count]) => sum + count, 0),
		widerGaps: counts.reduce((sum, [gap, count]) => sum + (gap > base ? count : 0), 0),
		isVerse,
		keepsLines: column === undefined && base === 0 && areAuthorsLines(stretch),
		isRaw: false,
		words: column === undefined ? noWords : yield* findKnownWords(stretch),
	};
}
