import {createPace, type Task} from '../../../core/task/task.ts';
import {cleanInPlace, type CleanText} from '../../../core/text/clean-text.ts';
import {readEnding} from '../../compose/line-kinds/endings.ts';
import {isNoteStart} from '../../compose/line-kinds/notes.ts';
import {isBlank, skipBlank} from '../../compose/lines.ts';
import {readInline} from '../inline/inline.ts';
import type {ContentsList} from './contents-list.ts';
import {findGaps} from './find-gaps.ts';
import {findMarks, keepSeparators} from './find-marks.ts';
import {findSplits} from './find-splits.ts';
import type {NoteLines} from './end-notes.ts';
import {headChapters, type HeadingGroup} from './head-chapters.ts';
import type {HeadingMark, LineStyle, Mark, Prose} from './prose.ts';
import type {SplitRule} from './split-rule.ts';
import {listedTitle} from './listed-title.ts';
import {isFrontMatter, leaveContents} from './title-pages.ts';

/** A scene as lines of the source: `from` inclusive, `to` exclusive. */
export type ScenePlan = {readonly from: number; readonly to: number; readonly separator: CleanText | null};

/** A line of a heading without its decoration, and where it stands; in column 0 where the source has other words. */
export type HeadingLine = {
	readonly text: string;
	/** 1 for the largest divisions of the story. */
	readonly level: number;
	readonly line: number;
	readonly column: number;
};

export type ChapterPlan = {
	/** Its first line, that of its heading where it has one. */
	readonly line: number;
	readonly title: CleanText | null;
	/** Titles of the larger divisions that begin here. */
	readonly parts: readonly CleanText[];
	readonly headings: readonly HeadingLine[];
	readonly scenes: readonly ScenePlan[];
	/** Lines of front matter above its heading, which are no chapter of their own. */
	readonly opening?: NoteLines | undefined;
	/** Lines of notes at its end. */
	readonly notes?: NoteLines | undefined;
	/** Whether it goes on from the chapter before it: what an author says at the beginning does not stand here. */
	readonly startsInside: boolean;
	/** Whether it goes on in the next one, or in what was not read: its end is no end. */
	readonly endsInside: boolean;
	/** How its lines make paragraphs. */
	readonly style: LineStyle;
};

/** A chapter that begins and ends where the author had it so. */
const whole = {startsInside: false, endsInside: false};

/** Lines of the longest note that is none but a note; longer ones are the story, whatever they begin with. */
const longestAside = 40;

/** Whether a stretch of lines holds nothing but notes, or nothing but an end marker: no scene of its own. */
const isAside = (lines: readonly string[], from: number, to: number, isFirst: boolean): boolean => {
	let texts = 0;
	for (let index = from; index < to && texts < longestAside; index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		texts++;
		const begins = index === from || isBlank(lines[index - 1]);
		const isSaid = isFirst
			? !begins || isNoteStart(line)
			: isNoteStart(line) || readEnding(line) !== undefined;
		if (!isSaid) return false;
	}
	return texts > 0 && texts < longestAside;
};

/** The scenes of a stretch of lines: cut at the marks inside, empty ones left out. */
const planScenes = (
	lines: readonly string[],
	from: number,
	to: number,
	inside: readonly Mark[],
): readonly ScenePlan[] => {
	const scenes: ScenePlan[] = [];
	let start = from;
	let separator: CleanText | null = null;
	for (const mark of [...inside, undefined]) {
		const end = mark?.line ?? to;
		const isEmpty = skipBlank(lines, start, end) === end;
		const last = scenes.at(-1);
		if (!isEmpty && last && (isAside(lines, start, end, false) || isOnlyAside(lines, scenes))) {
			scenes[scenes.length - 1] = {...last, to: end};
		} else if (!isEmpty) {
			scenes.push({from: start, to: end, separator: last ? separator : null});
		}
		if (!isEmpty) separator = null;
		if (mark?.kind === 'separator') separator = cleanInPlace(mark.text);
		start = mark?.end ?? to;
	}
	return scenes;
};

/** Whether the only scene so far is what the author says before the story begins. */
const isOnlyAside = (lines: readonly string[], scenes: readonly ScenePlan[]): boolean => {
	const [first] = scenes;
	return scenes.length === 1 && first !== undefined && isAside(lines, first.from, first.to, true);
};

/** The lines of a heading as a title, without its markup. */
const join = (texts: readonly string[]): CleanText =>
	cleanInPlace(
		readInline(texts.join(' '))
			.text.replaceAll(/[ \t]+/g, ' ')
			.trim(),
	);

/** The lines of a heading, each looked for behind the one before it. */
const placeHeading = (
	{texts, line, end}: HeadingMark,
	level: number,
	lines: readonly string[],
): readonly HeadingLine[] => {
	let next = line;
	return texts.map(text => {
		let at = next;
		while (at < end && lines[at]?.includes(text) !== true) at++;
		if (at < end) next = at + 1;
		const found = Math.min(at < end ? at : next, end - 1);
		return {text, level, line: found, column: Math.max(0, (lines[found] ?? '').indexOf(text))};
	});
};

const planChapter = (
	{lines, style}: Prose,
	group: HeadingGroup,
	to: number,
	inside: readonly Mark[],
	depth: number,
): ChapterPlan => {
	const from = group.at(-1)?.end ?? to;
	const titles = group.map(mark => join([...mark.texts, listedTitle(mark) ?? '']));
	// A reader's own rule may name the headings' lines too: those part nothing.
	const scenes = planScenes(
		lines,
		from,
		to,
		inside.filter(({line}) => line >= from),
	);
	return {
		line: group[0]?.line ?? from,
		title: titles.at(-1) ?? null,
		parts: titles.slice(0, -1),
		headings: group.flatMap((mark, index) => placeHeading(mark, depth - group.length + index + 1, lines)),
		scenes: scenes.length > 0 ? scenes : [{from, to: from, separator: null}],
		style,
		...whole,
	};
};

/** Lines by the stretch that they stand in; both are in order. */
const distribute = <At extends {readonly line: number}>(
	marks: readonly At[],
	bounds: readonly number[],
): readonly (readonly At[])[] => {
	const parts: At[][] = bounds.map(() => []);
	let part = 0;
	for (const mark of marks) {
		while (part + 1 < bounds.length && mark.line >= (bounds[part + 1] ?? Infinity)) part++;
		parts[part]?.push(mark);
	}
	return parts;
};

/** Where scenes break: by the reader's own rule, or by separators and gaps. */
function* findBreaks(
	prose: Prose,
	marks: readonly Mark[],
	headings: readonly HeadingMark[],
	rule: SplitRule | undefined,
): Task<readonly Mark[]> {
	if (rule) return yield* findSplits(prose, rule);
	const separators = keepSeparators(marks);
	const labels = marks.filter(mark => mark.kind === 'gap');
	const gaps = yield* findGaps(prose, [...headings, ...separators, ...labels]);
	return [...separators, ...labels, ...gaps].sort((a, b) => a.line - b.line);
}

const withOpenEnd = (chapters: readonly ChapterPlan[]): readonly ChapterPlan[] =>
	chapters.map((chapter, index) => ({...chapter, endsInside: index === chapters.length - 1}));

/** Lines of a title and what it calls itself. */
const mostTitleLines = 4;
const longestTitleLine = 60;

/** Whether what stands above the first heading is no chapter: what the author says, a title, what follows a list of contents. */
const isNoChapter = (
	{lines, start: from}: Prose,
	to: number,
	contents: ContentsList | undefined,
): boolean => {
	if (contents && skipBlank(lines, from, to) >= contents.end) return isFrontMatter(lines, from, to);
	const texts = lines.slice(from, to).filter(line => line !== '');
	const isTitle =
		texts.length <= mostTitleLines &&
		texts.every(line => line.length <= longestTitleLine && !/[.,;:!?…]["”’»)]?$/u.test(line));
	return isTitle || isAside(lines, from, to, true);
};

const chaptersPerStep = 500;

/**
 * Chapters that a text may have; headings behind them are prose. The longest serials on the web have some 6,000. Each takes 4 KB
 * and 60 µs before the first page, so 20 MB of nothing but headings would take a minute and several gigabytes.
 */
export const mostChapters = 20_000;

/**
 * Divides a text into chapters and scenes. There is at least one chapter; one before the first title has none.
 *
 * @param most - Headings that may begin one.
 */
export function* planStory(
	prose: Prose,
	rule?: SplitRule,
	most = mostChapters,
): Task<readonly ChapterPlan[]> {
	const {lines, start, end, style} = prose;
	const marks = yield* findMarks(prose);
	const {groups: found, contents, notes} = yield* headChapters(prose, marks);
	const groups = found.slice(0, most);
	const headings = groups.flat();
	const first = groups[0]?.[0]?.line ?? end;
	leaveContents(prose, first, contents);
	const breaks = yield* findBreaks(prose, marks, headings, rule);
	const bounds = [start, ...groups.map(([mark]) => mark?.line ?? end)];
	const isApart = ({line}: Mark): boolean => notes.some(({line: from, end: to}) => line >= from && line < to);
	// Marks of a title page went with it.
	const inside = distribute(
		breaks.filter(mark => lines[mark.line] !== '' && !isApart(mark)),
		bounds,
	);
	const ends = distribute(notes, bounds);
	const opening = planScenes(lines, start, first, inside[0] ?? []);
	const chapters: ChapterPlan[] = [];
	const depth = groups.reduce((deepest, group) => Math.max(deepest, group.length), 1);
	const isDue = createPace(chaptersPerStep);
	for (const [index, group] of groups.entries()) {
		const plan = planChapter(prose, group, bounds[index + 2] ?? end, inside[index + 1] ?? [], depth);
		chapters.push({...plan, notes: ends[index + 1]?.[0]});
		if (isDue(1)) yield;
	}
	const [head] = chapters;
	if (head && opening.length > 0 && isNoChapter(prose, first, contents)) {
		chapters[0] = {...head, line: start, opening: {line: start, end: first}};
	} else if (opening.length > 0 || chapters.length === 0) {
		const scenes = opening.length > 0 ? opening : [{from: start, to: start, separator: null}];
		const plan = {line: start, title: null, parts: [], headings: [], scenes, notes: ends[0]?.[0], style};
		chapters.unshift({...plan, ...whole});
	}
	return prose.isWhole ? chapters : withOpenEnd(chapters);
}
