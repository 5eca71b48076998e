import {expect} from 'vitest';
import {flatToc} from '../../../source/core/story/chapters.ts';
import type {BlockKind, Chapter, Span, Story} from '../../../source/core/story/story.ts';
import type {Expectation} from './case.ts';
import {chaptersOf} from '../../story-from.ts';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Lines trimmed, so that indents and centring do not count. */
const trimmed = (text: string): string => text.split('\n').map(flat).join('\n');

const wordsOf = ({text}: Chapter, {start, end}: {start: number; end: number}): string =>
	text.slice(start, end);
const blocksOf = (story: Story): readonly (readonly [BlockKind, string])[] =>
	chaptersOf(story).flatMap(chapter =>
		chapter.blocks.map(block => [block.kind, wordsOf(chapter, block)] as const),
	);

const titlesOf = ({toc}: Story): readonly string[] => flatToc(toc).map(({title}) => title);

/** What of `wanted` is found in `present`, in order. */
const foundInOrder = (wanted: readonly string[], present: readonly string[]): readonly string[] => {
	let from = 0;
	return wanted.filter(each => {
		const at = present.indexOf(each, from);
		if (at >= 0) from = at + 1;
		return at >= 0;
	});
};

const notProse = new Set<BlockKind>(['heading', 'ending', 'note']);

type View = (story: Story, wanted: never) => unknown;

/** How each expectation is seen in a story. Those that are not here are the metadata's own fields. */
const views = {
	summary: ({metadata}: Story) => (metadata.summary === null ? null : flat(metadata.summary)),
	notes: ({metadata}: Story) => metadata.notes.flatMap(note => note.split('\n').map(flat)).filter(Boolean),
	other: ({metadata}: Story, wanted: NonNullable<Expectation['other']>) =>
		wanted.filter(({label, value}) =>
			metadata.other.some(field => field.label === label && flat(field.value) === value),
		),
	chapters: titlesOf,
	divisions: ({spine}: Story) => spine.length,
	breaks: (story: Story) => chaptersOf(story).reduce((sum, {scenes}) => sum + scenes.length - 1, 0),
	separators: (story: Story) =>
		chaptersOf(story).flatMap(({scenes}) =>
			scenes.flatMap(({separator}) => (separator === null ? [] : [separator.trim()])),
		),
	first: (story: Story, wanted: string) =>
		flat(blocksOf(story).find(([kind]) => !notProse.has(kind))?.[1] ?? '').slice(0, wanted.length),
	paragraphs: (story: Story, wanted: readonly string[]) =>
		foundInOrder(
			wanted,
			blocksOf(story).map(([, words]) => trimmed(words)),
		),
	lines: (story: Story, wanted: readonly string[]) =>
		foundInOrder(
			wanted,
			chaptersOf(story).flatMap(({text}) => text.split('\n').map(flat)),
		),
	kinds: (story: Story) => blocksOf(story).map(([kind]) => kind),
	hasKinds: (story: Story, wanted: readonly BlockKind[]) =>
		wanted.filter(each => blocksOf(story).some(([kind]) => kind === each)),
	spans: (story: Story) =>
		chaptersOf(story).flatMap(chapter => chapter.spans.map(span => [span.kind, wordsOf(chapter, span)])),
	contains: (story: Story, wanted: readonly string[]) =>
		wanted.filter(words => chaptersOf(story).some(({text}) => text.includes(words))),
	lacks: (story: Story, wanted: readonly string[]) =>
		wanted.filter(words => !chaptersOf(story).some(({text}) => text.includes(words))),
	inProse: (story: Story, wanted: readonly string[]) =>
		wanted.filter(words =>
			blocksOf(story).some(([kind, text]) => !notProse.has(kind) && text.includes(words)),
		),
	notInProse: (story: Story, wanted: readonly string[]) =>
		wanted.filter(
			words => !blocksOf(story).some(([kind, text]) => !notProse.has(kind) && text.includes(words)),
		),
	ending: (story: Story) => story.ending,
	hardWrapped: ({file}: Story) => file['hardWrapped'],
	encoding: ({file}: Story) => String(file['encoding']).toLowerCase(),
} satisfies Record<string, View>;

/** What is expected of a story beside what is seen of it, the same fields in both. */
export const seen = (story: Story, expectation: Expectation): {actual: unknown; expected: unknown} => {
	const fields = Object.entries(expectation).map(([field, wanted]) => {
		const view = (views as Record<string, View>)[field];
		const shown = view ? view(story, wanted as never) : story.metadata[field as keyof typeof story.metadata];
		return [field, shown, wanted] as const;
	});
	return {
		actual: Object.fromEntries(fields.map(([field, shown]) => [field, shown])),
		expected: Object.fromEntries(fields.map(([field, , wanted]) => [field, wanted])),
	};
};

/** Spans are in order, each inside one block and inside every span that it shares a character with. */
const spansNested = ({blocks, spans}: Chapter): void => {
	const around: Span[] = [];
	let start = 0;
	for (const span of spans) {
		expect(span.start).toBeGreaterThanOrEqual(start);
		expect(span.end).toBeGreaterThan(span.start);
		expect(blocks.some(block => block.start <= span.start && span.end <= block.end)).toBe(true);
		while (around.length > 0 && (around.at(-1)?.end ?? 0) <= span.start) around.pop();
		expect(span.end).toBeLessThanOrEqual(around.at(-1)?.end ?? Infinity);
		around.push(span);
		({start} = span);
	}
};

/** Blocks and scenes are in order and inside the text, scenes hold every block, and spans nest inside blocks. */
export const rangesInOrder = (chapter: Chapter): void => {
	const {blocks, scenes, text} = chapter;
	spansNested(chapter);
	for (const ranges of [blocks, scenes]) {
		let end = 0;
		for (const range of ranges) {
			expect(range.start).toBeGreaterThanOrEqual(end);
			expect(range.end).toBeGreaterThanOrEqual(range.start);
			({end} = range);
		}
		expect(end).toBeLessThanOrEqual(text.length);
	}
	for (const {start, end} of blocks) {
		expect(scenes.filter(scene => scene.start <= start && end <= scene.end)).toHaveLength(1);
	}
};
