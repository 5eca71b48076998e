import {createSourceMap} from '../../core/story/source-map.ts';
import type {Block, Chapter} from '../../core/story/story.ts';
import {cleanInPlace, type CleanText} from '../../core/text/clean-text.ts';
import type {Range} from '../../core/text/range.ts';

const moveRange = <Moved extends Range>(range: Moved, by: number): Moved => ({
	...range,
	start: range.start + by,
	end: range.end + by,
});

const moveBlock = (block: Block, by: number): Block => ({
	...moveRange(block, by),
	...(block.table && {table: {rows: block.table.rows.map(row => row.map(cell => moveRange(cell, by)))}}),
});

/** A chapter with its title as a heading above, where it has none. */
export const withHeading = (chapter: Chapter, title: CleanText): Chapter => {
	if (chapter.blocks[0]?.kind === 'heading') return chapter;
	const by = title.length + 1;
	const text = cleanInPlace(`${title}\n${chapter.text}`);
	const segments = [...chapter.source.segments].map((value, index) => (index % 3 === 0 ? value + by : value));
	const scenes = chapter.scenes.map((scene, index) => ({
		...moveRange(scene, by),
		...(index === 0 && {start: 0}),
	}));
	return {
		...chapter,
		text,
		blocks: [
			{kind: 'heading', level: 1, start: 0, end: title.length},
			...chapter.blocks.map(block => moveBlock(block, by)),
		],
		spans: chapter.spans.map(span => moveRange(span, by)),
		scenes,
		anchors: new Map([...chapter.anchors].map(([id, offset]) => [id, offset + by])),
		source: createSourceMap(segments, text.length),
	};
};
