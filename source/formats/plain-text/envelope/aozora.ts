import {createPace, type Task} from '../../../core/task/task.ts';
import {field, type Header} from '../../compose/header/header.ts';
import {blockEnd, isBlank, skipBlank} from '../../compose/lines.ts';
import type {LeaveOut} from '../ledger.ts';
import {rewriteAnnotations} from './aozora-annotations.ts';
import {mostMarks, type FindWorks, type Part} from './envelope.ts';

/** Aozora Bunko's envelope: title page, legend, colophon. */

const colophon = /^\s*底本[：:]/u;
/** A book in quotes and who published it. */
const namesBook = /^\s*底本[：:]\s*「[^」]+」/u;
/** What stands in a colophon beside the book that the text was typed from. */
const inColophon =
	/^\s*(?:初出|入力|校正|親本|底本の親本|底本[：:]「|青空文庫|このファイルは|入力、校正、制作|ボランティア|[●※]|.{0,40}(?:発行|公開|修正|初版))/u;
/** Lines of the longest colophon known, three times over. */
const longestColophon = 200;
const linesBelow = 12;
const rule = /^-{20,}$/;
const legend = '【テキスト中に現れる記号について】';
const longestLegend = 60;
/** A sign and what it is for, an example in brackets. */
const inLegend = /[：:（【]/u;

type Marks = {
	/** Where legends begin and end. */
	readonly legends: readonly (readonly [open: number, close: number])[];
	readonly colophons: readonly number[];
};

/** The line behind a legend whose upper rule stands on a line; undefined where none does. */
const legendEnd = (lines: readonly string[], open: number): number | undefined => {
	if (!lines.slice(open, open + 4).some(line => line.includes(legend))) return undefined;
	const below = lines.slice(open + 1, open + longestLegend);
	const close = below.findIndex(line => rule.test(line));
	const isOwn = below.slice(0, close).every(line => line === '' || inLegend.test(line));
	return close === -1 || !isOwn ? undefined : open + close + 2;
};

/** Whether a line begins a colophon: it stands apart, and others of a colophon's lines follow, or nothing at all. */
const isColophon = (lines: readonly string[], index: number): boolean => {
	const line = lines[index] ?? '';
	if (!colophon.test(line) || !isBlank(lines[index - 1])) return false;
	const below = lines.slice(index + 1, index + linesBelow);
	return below.some(text => inColophon.test(text)) || (namesBook.test(line) && below.every(isBlank));
};

function* findMarks(lines: readonly string[], isWhole: boolean): Task<Marks> {
	const legends: (readonly [number, number])[] = [];
	const colophons: number[] = [];
	const isDue = createPace();
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		if (isDue(line.length + 1)) yield;
		if (legends.length < mostMarks && rule.test(line)) {
			const close = legendEnd(lines, index);
			if (close === undefined) continue;
			legends.push([index, close]);
			index = close - 1;
		} else if (isWhole && colophons.length < mostMarks && isColophon(lines, index)) colophons.push(index);
	}
	return {legends, colophons};
}

/** Leaves out a colophon and the blocks that go on with it. Gives the line behind it. */
const leaveColophon = (lines: readonly string[], start: number, leaveOut: LeaveOut): number => {
	const limit = Math.min(lines.length, start + longestColophon);
	let end = blockEnd(lines, start, limit);
	for (;;) {
		const next = skipBlank(lines, end, limit);
		if (next >= limit || !inColophon.test(lines[next] ?? '')) break;
		end = blockEnd(lines, next, limit);
	}
	leaveOut('archive', start, end);
	return end;
};

const mostTitleLines = 5;
const longestTitleLine = 60;
const eastern = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** Title and authors from the lines of a title page. */
const readTitlePage = (lines: readonly string[], end: number): Header => {
	const [title = '', ...rest] = lines;
	const authors = rest.length > 1 ? rest.filter(line => /(?:訳|著|作|編)$/u.test(line)) : rest;
	const authored = authors.length > 0 ? authors : rest.slice(-1);
	const subtitles = rest.filter(line => !authored.includes(line));
	return {
		layout: 'Aozora Bunko',
		titlePage: [],
		fields: [
			field('title', title.trim()),
			...authored.map(author => field('author', author.trim(), '著者')),
			...subtitles.map(text => field('other', text.trim(), '副題')),
		],
		end,
	};
};

/** The lines from `start` to `end`, where they are a title page: title and author, or a title above a legend. */
const titlePageAt = (
	lines: readonly string[],
	[start, end]: readonly [number, number],
	hasLegend: boolean,
): readonly string[] | undefined => {
	const page = lines.slice(start, end);
	const isPage =
		page.length >= (hasLegend ? 1 : 2) &&
		page.length <= mostTitleLines &&
		page.some(line => eastern.test(line)) &&
		page.every(line => line.length <= longestTitleLine && !/[.!?…。！？」』]$/u.test(line));
	return isPage ? page : undefined;
};

/** A work and its title page: right above its legend, or the first block where there is none. */
const workAt = (
	lines: readonly string[],
	floor: number,
	end: number,
	[open, close]: readonly [number, number] | readonly [undefined, undefined],
	leaveOut: LeaveOut,
): Part => {
	let from = skipBlank(lines, floor, end);
	let to = blockEnd(lines, from, end);
	if (open !== undefined) {
		for (to = open; to > floor && isBlank(lines[to - 1]);) to--;
		for (from = to; from > floor && !isBlank(lines[from - 1]);) from--;
	}
	const page = titlePageAt(lines, [from, to], open !== undefined);
	if (page) leaveOut('title page', from, to);
	const start = skipBlank(lines, close ?? (page ? to : from), end);
	return {start, end, isWork: true, mayHaveHeader: true, ...(page && {header: readTitlePage(page, start)})};
};

/** Finds works in Aozora Bunko's envelopes; its annotations are read whether or not there is one. */
export const findAozora: FindWorks = function* (lines, ledger, isWhole) {
	const {legends, colophons} = yield* findMarks(lines, isWhole);
	const isEnveloped = legends.length > 0 || colophons.length > 0;
	for (const [open, close] of legends) ledger.leaveOut('archive', open, close);
	yield* rewriteAnnotations(lines, ledger, isEnveloped);
	const works: Part[] = [];
	let floor = 0;
	for (const closing of [...colophons, undefined]) {
		const end = closing ?? lines.length;
		const own = legends.filter(([open]) => open >= floor && open < end);
		for (const [index, found] of own.entries()) {
			const limit = own[index + 1] ? titleAbove(lines, own[index + 1]?.[0] ?? end, found[1]) : end;
			works.push(workAt(lines, floor, limit, found, ledger.leaveOut));
			floor = limit;
		}
		if (own.length === 0 && closing !== undefined)
			works.push(workAt(lines, floor, end, [undefined, undefined], ledger.leaveOut));
		if (closing !== undefined) floor = leaveColophon(lines, closing, ledger.leaveOut);
		yield;
	}
	return works;
};

/** Where the title page above a legend begins, not above a line. */
const titleAbove = (lines: readonly string[], open: number, floor: number): number => {
	let line = open;
	while (line > floor && isBlank(lines[line - 1])) line--;
	while (line > floor && !isBlank(lines[line - 1])) line--;
	return line;
};
