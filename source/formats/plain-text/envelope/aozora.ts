import type {Task} from '../../../core/task/task.ts';
import {field, type Header} from '../../compose/header/header.ts';
import {findLine, isBlank, mapLines, skipBlank} from '../../compose/lines.ts';
import type {FindEnvelope} from './envelope.ts';

/** Aozora Bunko's envelope and annotations (its “annotation manual”, 注記一覧): title page, legend, colophon. */

const colophon = /^\s*底本[：:]/u;
const longestColophon = 200;
const linesSearched = 2000;
const rule = /^-{20,}$/;
const legend = '【テキスト中に現れる記号について】';
const annotation = '［＃';
const heading = /［＃「([^「」]{1,60})」は(?:同行|窓)?[大中小]見出し］/u;

/** A line without annotations: headings become ours, dots beside words become emphasis, all others go. */
const readAnnotations = (line: string): string => {
	if (!line.includes(annotation)) return line;
	const title = heading.exec(line)?.[1];
	if (title !== undefined) return `=== ${title} ===`;
	return line
		.replaceAll(/※?［＃[^［］]{0,80}?U\+([0-9A-F]{4,5})[^［］]{0,60}］/giu, (_, code: string) =>
			String.fromCodePoint(Math.min(0x10_ff_ff, Number.parseInt(code, 16))),
		)
		.replaceAll(/※［＃「([^［］「」]{1,40})」[^［］]{0,80}］/gu, '〔$1〕')
		.replaceAll(/([^［］]{1,60})［＃「\1」に[^［］]{0,10}(?:傍点|傍線)］/gu, '《《$1》》')
		.replaceAll(/［＃[^［］]{0,200}］/gu, '');
};

/** Title and authors from the lines above the first blank one or the legend. */
const readTitlePage = (lines: readonly string[], end: number): Header => {
	const [title = '', ...rest] = lines.filter(line => line !== '');
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

/** Index behind the legend between its two rules; undefined where there is none. */
function* skipLegend(lines: readonly string[], start: number): Task<number | undefined> {
	const isRule = (line: string): boolean => rule.test(line);
	const open = yield* findLine(lines, start, Math.min(lines.length, start + 12), isRule);
	if (open === -1 || !lines.slice(open, open + 4).some(line => line.includes(legend))) return undefined;
	const close = yield* findLine(lines, open + 1, lines.length, isRule);
	return close === -1 ? undefined : close + 1;
}

/** Index of the colophon's first line, which stands near the end; -1 where there is none. */
const findColophon = (lines: readonly string[]): number => {
	const from = Math.max(0, lines.length - longestColophon);
	const found = lines.slice(from).findIndex(line => colophon.test(line));
	return found === -1 ? -1 : from + found;
};

/** Index behind the title page: behind the first block of text, of a few lines. */
const titlePageEnd = (lines: readonly string[], start: number, end: number): number => {
	let close = start;
	while (close < end && !isBlank(lines[close]) && !rule.test(lines[close] ?? '') && close < start + 6)
		close++;
	return close;
};

/** Finds the envelope of an Aozora Bunko text; its annotations are read whether or not there is one. */
export const findAozora: FindEnvelope = function* (source, isWhole) {
	const closing = isWhole ? findColophon(source) : -1;
	const start = skipBlank(source, 0, source.length);
	const behindLegend = yield* skipLegend(source, start);
	const isEnveloped = closing !== -1 || behindLegend !== undefined;
	if (!isEnveloped && !source.slice(0, linesSearched).some(line => line.includes(annotation)))
		return undefined;
	const lines = yield* mapLines(source, readAnnotations);
	if (!isEnveloped) return {lines, start: 0, end: lines.length};
	const end = closing === -1 ? lines.length : closing;
	const close = titlePageEnd(lines, start, end);
	const isTitlePage =
		close > start && close <= start + 5 && (behindLegend !== undefined || isBlank(lines[close]));
	const header = isTitlePage ? readTitlePage(lines.slice(start, close), close) : undefined;
	return {lines, start: behindLegend ?? (header ? close : start), end, ...(header && {header})};
};
