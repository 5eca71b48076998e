import type {Metadata} from '../../core/story/story.ts';
import {createPace, type Task} from '../../core/task/task.ts';
import {chapterText} from '../compose/line-kinds/archive-lines.ts';
import {separatorText} from '../compose/line-kinds/separators.ts';
import {readField} from '../compose/line-kinds/field-line.ts';
import type {Stretch} from '../compose/lines.ts';
import type {Ledger} from './ledger.ts';
import type {ChapterPlan} from './structure/plan-story.ts';

/** Accounts for the lines that no rule left out on purpose: what is neither in the metadata nor in a chapter is listed. */

const isNone = (): boolean => false;
const isAny = (): boolean => true;

const tags = /<\/?[a-z][^>]{0,80}>|\[\/?[a-z]{1,6}(?:=[^\]]{0,30})?\]/gi;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Says of a line whether the metadata hold each of its words; a label says what is in which field. */
export const createSaid = (metadata: Metadata): ((line: string) => boolean) => {
	const said = new Set(wordsOf(JSON.stringify(metadata).replaceAll(/\\[nt]/g, ' ')));
	const isSaid = (text: string): boolean => wordsOf(text.replaceAll(tags, ' ')).every(word => said.has(word));
	return line => {
		if (isSaid(line)) return true;
		const found = readField(line);
		return found?.name !== undefined && [found, ...found.more].every(({value}) => isSaid(value));
	};
};

/** Lists the lines of a header of which the metadata do not say every word. */
export const accountForHeader = (
	lines: readonly string[],
	start: number,
	end: number,
	metadata: Metadata,
	{list}: Ledger,
): void => {
	const isSaid = createSaid(metadata);
	for (let index = start; index < end; index++) {
		const line = lines[index] ?? '';
		if (line !== '' && !isSaid(line)) list('header', index, line);
	}
};

/** Lists the lines between chapters' headings and scenes, separators that part nothing, and an archive's labels. */
export function* accountForPlans(
	lines: readonly string[],
	{start, end}: Pick<Stretch, 'start' | 'end'>,
	plans: readonly ChapterPlan[],
	{list}: Ledger,
): Task<void> {
	const isDue = createPace();
	let next = start;
	/** Passes lines up to one, and lists those that are none of a scene's. */
	function* pass(to: number, isKept: (line: string) => boolean): Task<void> {
		for (; next < to; next++) {
			const line = lines[next] ?? '';
			if (line !== '' && !isKept(line)) list('mark', next, line);
			if (isDue(line.length + 1)) yield;
		}
	}
	for (const {headings, scenes} of plans) {
		for (const heading of headings) {
			yield* pass(heading.line, isNone);
			yield* pass(heading.line + 1, isAny);
		}
		for (const {from, to, separator} of scenes) {
			yield* pass(from, line => separatorText(line) === separator);
			yield* pass(to, line => !chapterText.test(line));
		}
	}
	yield* pass(end, isNone);
}
