import fc from 'fast-check';
import {expect, it} from 'vitest';
import {finish} from '../../source/core/task/task.ts';
import {createSpine} from '../../source/formats/plain-text/blocks/create-spine.ts';
import {lineStyleOf} from '../../source/formats/plain-text/blocks/line-style.ts';
import {divideChapters} from '../../source/formats/plain-text/structure/divide-chapters.ts';
import {createLedger} from '../../source/formats/plain-text/ledger.ts';
import {planStory} from '../../source/formats/plain-text/structure/plan-story.ts';
import {story} from './table/prose.ts';

/** Chapters of lines, those of more than `longest` units divided. */
const chaptersOf = (lines: readonly string[], longest: number) => {
	const stretch = {lines: [...lines], start: 0, end: lines.length};
	const style = finish(lineStyleOf(stretch));
	const plans = finish(
		planStory({
			...stretch,
			style,
			hasGapScenes: true,
			isWhole: true,
			names: [],
			leaveOut: createLedger(stretch.lines, undefined).leaveOut,
		}),
	);
	const spine = finish(createSpine(finish(divideChapters(plans, lines, longest)), stretch));
	return spine.map(entry => ({...entry, ...finish(entry.read())}));
};

const scene = fc
	.tuple(fc.nat(20), fc.integer({min: 3, max: 12}), fc.boolean())
	.map(([from, count, isParted]) => [
		...(isParted ? ['* * *', ''] : []),
		...Array.from({length: count}, (_, index) => story[(from + index) % story.length] ?? '').flatMap(text => [
			text,
			'',
		]),
	]);

it('divides a chapter that is too long, and loses nothing', () =>
	fc.assert(
		fc.property(
			fc.array(scene, {minLength: 1, maxLength: 8}),
			fc.integer({min: 300, max: 5000}),
			(scenes, longest) => {
				const lines = ['Chapter 1', '', ...story.slice(0, 2).flatMap(text => [text, '']), ...scenes.flat()];
				const [whole, ...none] = chaptersOf(lines, Infinity);
				expect(none).toEqual([]);
				const parts = chaptersOf(lines, longest);
				expect(parts.map(({text}) => text).join('\n')).toBe(whole?.text);
				expect(parts.map(({title}) => title)).toEqual(['Chapter 1', ...parts.slice(1).map(() => null)]);
				expect(parts.flatMap(({blocks}) => blocks.map(({kind}) => kind))).toEqual(
					whole?.blocks.map(({kind}) => kind),
				);
				expect(parts.flatMap(({scenes}) => scenes.flatMap(({separator}) => separator ?? []))).toEqual(
					whole?.scenes.flatMap(({separator}) => separator ?? []),
				);
				const room = longest + Math.max(...lines.map(line => line.length)) + 200;
				for (const {text} of parts) expect(text.length).toBeLessThan(room);
			},
		),
		{numRuns: 300},
	));

it('looks for no notes and no end inside of what it divided', () => {
	const lines = [...story, 'The End', ...story, 'A/N: Not yet.', ...story].flatMap(text => [text, '']);
	for (let longest = 200; longest < 5000; longest += 150) {
		const kinds = chaptersOf(lines, longest).flatMap(({blocks}) => blocks.map(({kind}) => kind));
		expect(new Set(kinds)).toEqual(new Set(['paragraph']));
	}
});

it('divides lines that no blank one parts', () => {
	const lines = Array.from({length: 6000}, (_, index) => story[index % story.length] ?? '');
	const parts = chaptersOf(lines, 100_000);
	expect(parts.length).toBeGreaterThan(2);
	expect(parts.map(({text}) => text).join('\n')).toBe(lines.join('\n'));
});
