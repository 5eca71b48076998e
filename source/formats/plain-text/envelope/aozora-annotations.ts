import {createPace, type Task} from '../../../core/task/task.ts';
import type {Ledger} from '../ledger.ts';

/** Aozora Bunko's annotations (its “annotation manual”, 注記一覧). */

const linesSearched = 2000;
const annotation = '［＃';
const heading = /［＃「([^「」]{1,60})」は(?:同行|窓)?[大中小]見出し］/u;

/** A line without annotations: headings become ours, dots beside words become emphasis, all others go. */
const readAnnotations = (line: string): string => {
	const title = heading.exec(line)?.[1];
	const isAlone = title !== undefined && line.replaceAll(/［＃[^［］]{0,200}］/gu, '').trim() === title;
	if (isAlone) return `=== ${title} ===`;
	return line
		.replaceAll(/※?［＃[^［］]{0,80}?U\+([0-9A-F]{4,5})[^［］]{0,60}］/giu, (_, code: string) =>
			String.fromCodePoint(Math.min(0x10_ff_ff, Number.parseInt(code, 16))),
		)
		.replaceAll(/※［＃「([^［「」]{1,40})」[^［］]{0,80}］/gu, '〔$1〕')
		.replaceAll(/([^［］]{1,60})［＃「\1」に[^［］]{0,10}(?:傍点|傍線)］/gu, '《《$1》》')
		.replaceAll(/［＃[^［］]{0,200}］/gu, '');
};

/**
 * Rewrites the lines of a text with annotations, in place. A line of nothing else becomes blank, and is listed.
 *
 * @param isSure - Whether the text is Aozora Bunko's; else annotations near the top tell it.
 */
export function* rewriteAnnotations(lines: string[], {list}: Ledger, isSure: boolean): Task<void> {
	if (!isSure && !lines.slice(0, linesSearched).some(line => line.includes(annotation))) return;
	const isDue = createPace();
	for (const [index, line] of lines.entries()) {
		if (isDue(line.length + 1)) yield;
		if (!line.includes(annotation)) continue;
		const rewritten = readAnnotations(line).trimEnd();
		lines[index] = rewritten;
		if (rewritten === '') list('mark', index, line);
	}
}
