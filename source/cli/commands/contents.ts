import {contentsOf, withoutMachinery, type ContentsEntry} from '../../core/story/contents.ts';
import {completeOutline} from '../../core/story/outline.ts';
import {cellWidth, truncate} from '../../core/text/cell-width.ts';
import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {answerFiles} from '../answer-files.ts';
import type {Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';
import {warn} from '../../terminal/output.ts';

const toJson = ({title, chapter, anchor, found, size, role, children}: ContentsEntry): object => ({
	title,
	chapter: chapter + 1,
	anchor,
	scene: found?.scene?.number ?? null,
	words: size.words,
	role,
	children: children.map(toJson),
});

/** Columns that titles keep however narrow the output is. */
const leastRoom = 20;

function* linesOf(entries: readonly ContentsEntry[], columns: number, depth = 0): Generator<string, void> {
	for (const {title, size, children} of entries) {
		const right = `  ${groupedDigits(size.words).padStart(7)} words`;
		const room = Math.max(leastRoom, columns - right.length);
		const left = truncate('  '.repeat(depth) + title, room);
		yield left + ' '.repeat(room - cellWidth(left)) + right;
		yield* linesOf(children, columns, depth + 1);
	}
}

/** `reader contents FILE…`: the titles of the contents screen as a tree, without scenes and machinery. */
export const contents = ({input, flags}: Invocation): number =>
	answerFiles(input, flags, file => {
		const {story, path, displayTitle} = loadFile(file, flags);
		const entries = withoutMachinery(contentsOf(story, completeOutline(story)));
		if (entries.length === 0 && flags['json'] !== true)
			warn(`reader: “${displayTitle}” has no titles: reader scenes lists its scenes.`);
		return {path, items: entries.map(toJson), lines: columns => linesOf(entries, columns)};
	});
