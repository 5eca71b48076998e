import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/core/layout/set-line.ts';
import {pageGeometry, type ColumnChoice} from '../../source/core/layout/page-geometry.ts';
import {pageIndexAt} from '../../source/core/layout/paginate.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {plainArea} from '../../source/core/layout/typography.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import type {Story} from '../../source/core/story/story.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {chaptersOf, prose, storyFrom, visible} from '../story-from.ts';

const size = fc.record({measure: fc.integer({min: 1, max: 120}), rows: fc.integer({min: 1, max: 60})});
const story = storyFrom(`Title: T\nAuthor: A\n\n${prose(60)}\n\n\n${prose(20, 7)}`);
const chapter = chapterAt(story, 0);

const pagesOf = (
	told: Story,
	at: {chapter: number; stretch: number},
	{measure, rows}: {measure: number; rows: number},
) => createStoryLayout(told).galley({...at, galley: 0}, plainArea(measure, rows));

describe('pages', () => {
	it('hold every visible character of a scene once and in order', () =>
		fc.assert(
			fc.property(size, area => {
				const {pages} = pagesOf(story, {chapter: 0, stretch: 0}, area);
				const text = pages.flatMap(({lines}) => lines.map(line => lineText(chapter.text, line))).join('');
				const scene = chapter.scenes[0];
				expect(visible(text)).toBe(visible(chapter.text.slice(scene?.start, scene?.end)));
			}),
		));

	it('are no higher and no wider than they may be', () =>
		fc.assert(
			fc.property(size, area => {
				for (const {lines} of pagesOf(story, {chapter: 0, stretch: 1}, area).pages) {
					expect(lines.length).toBeLessThanOrEqual(area.rows);
					for (const line of lines) {
						expect(cellWidth(lineText(chapter.text, line))).toBeLessThanOrEqual(area.measure);
					}
				}
			}),
		));

	it('are found again by any offset on them', () =>
		fc.assert(
			fc.property(size, fc.nat(), (area, at) => {
				const {pages} = pagesOf(story, {chapter: 0, stretch: 0}, area);
				const offset = at % (chapter.scenes[0]?.end ?? 1);
				const index = pageIndexAt(pages, offset);
				expect(pages[index]?.start ?? 0).toBeLessThanOrEqual(offset);
				expect(pages[index + 1]?.start ?? Infinity).toBeGreaterThan(offset);
			}),
		));

	it('begin with no last line of a paragraph and end with no first one', () => {
		const {pages} = pagesOf(story, {chapter: 0, stretch: 0}, {measure: 40, rows: 18});
		for (const {lines} of pages.slice(0, -1)) {
			const last = lines.at(-1);
			expect(last?.isFirst === true && !last.isLast).toBe(false);
		}
		for (const {lines} of pages.slice(1)) {
			expect(lines[0]?.isLast === true && !lines[0].isFirst).toBe(false);
		}
	});

	it('keep a heading with its text', () => {
		const text = `${prose(8)}\n\nChapter 1\n\n${prose(4)}\n\nChapter 2\n\n${prose(4)}`;
		const told = storyFrom(text);
		for (const [index] of chaptersOf(told).entries()) {
			for (let rows = 6; rows < 20; rows++) {
				const {pages} = pagesOf(told, {chapter: index, stretch: 0}, {measure: 50, rows});
				for (const {lines} of pages) expect(lines.at(-1)?.kind).not.toBe('heading');
			}
		}
	});
});

describe('pageGeometry', () => {
	const wishes = fc.record({
		measure: fc.integer({min: 20, max: 200}),
		columns: fc.constantFrom<ColumnChoice>('auto', 1, 2, 3),
		isEven: fc.boolean(),
	});

	it('never leaves the window, from 1×1 to 500×200', () =>
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 500}),
				fc.integer({min: 1, max: 200}),
				wishes,
				(columns, rows, wanted) => {
					const {
						left,
						top,
						measure,
						columnCount,
						gutter,
						rows: height,
					} = pageGeometry({columns, rows}, wanted);
					expect(left + columnCount * measure + (columnCount - 1) * gutter).toBeLessThanOrEqual(columns);
					expect(height).toBeGreaterThanOrEqual(1);
					if (rows > 1) expect(top + height + 1).toBeLessThanOrEqual(rows);
					if (wanted.isEven && columns > 1) expect(measure % 2).toBe(0);
				},
			),
		));

	const usual = {measure: 66, columns: 'auto', isEven: false} as const;

	it.each([
		[80, 24, {measure: 66, left: 7, top: 1, rows: 21, columnCount: 1}],
		[74, 24, {measure: 64, left: 5}],
		[56, 24, {measure: 50, left: 3}],
		[48, 24, {measure: 44, left: 2}],
		[40, 12, {measure: 38, left: 1, top: 0, rows: 11}],
		[39, 13, {measure: 39, left: 0, top: 0, rows: 12}],
		[119, 30, {columnCount: 1, top: 2, rows: 26}],
		[120, 30, {columnCount: 2, measure: 54, left: 4, gutter: 4}],
		[200, 50, {columnCount: 2, measure: 66, left: 30, gutter: 8, top: 3, rows: 45}],
		[221, 50, {columnCount: 2}],
		[222, 50, {columnCount: 3, measure: 66, left: 4, gutter: 8}],
	])('gives a window of %i×%i its margins and columns', (columns, rows, page) => {
		expect(pageGeometry({columns, rows}, usual)).toMatchObject(page);
	});

	it('shows as many columns as were asked for where each has 34', () => {
		const countIn = (columns: number, asked: ColumnChoice): number =>
			pageGeometry({columns, rows: 24}, {...usual, columns: asked}).columnCount;
		expect([79, 80, 117, 118].map(columns => countIn(columns, 3))).toEqual([1, 2, 2, 3]);
		expect(countIn(200, 1)).toBe(1);
	});
});
