import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/core/layout/set-line.ts';
import {pageGeometry} from '../../source/core/layout/page-geometry.ts';
import {pageIndexAt} from '../../source/core/layout/paginate.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {plainTypography} from '../../source/core/layout/typography.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import type {Story} from '../../source/core/story/story.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {chaptersOf, prose, storyFrom, visible} from '../story-from.ts';

const size = fc.record({measure: fc.integer({min: 1, max: 120}), rows: fc.integer({min: 1, max: 60})});
const story = storyFrom(`Title: T\nAuthor: A\n\n${prose(60)}\n\n\n${prose(20, 7)}`);
const chapter = chapterAt(story, 0);

const pagesOf = (
	told: Story,
	scene: {chapter: number; scene: number},
	{measure, rows}: {measure: number; rows: number},
) => createStoryLayout(told).galley({...scene, galley: 0}, {...plainTypography(measure), rows});

describe('pages', () => {
	it('hold every visible character of a scene once and in order', () =>
		fc.assert(
			fc.property(size, area => {
				const {pages} = pagesOf(story, {chapter: 0, scene: 0}, area);
				const text = pages.flatMap(({lines}) => lines.map(line => lineText(chapter.text, line))).join('');
				const scene = chapter.scenes[0];
				expect(visible(text)).toBe(visible(chapter.text.slice(scene?.start, scene?.end)));
			}),
		));

	it('are no higher and no wider than they may be', () =>
		fc.assert(
			fc.property(size, area => {
				for (const {lines} of pagesOf(story, {chapter: 0, scene: 1}, area).pages) {
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
				const {pages} = pagesOf(story, {chapter: 0, scene: 0}, area);
				const offset = at % (chapter.scenes[0]?.end ?? 1);
				const index = pageIndexAt(pages, offset);
				expect(pages[index]?.start ?? 0).toBeLessThanOrEqual(offset);
				expect(pages[index + 1]?.start ?? Infinity).toBeGreaterThan(offset);
			}),
		));

	it('begin with no last line of a paragraph and end with no first one', () => {
		const {pages} = pagesOf(story, {chapter: 0, scene: 0}, {measure: 40, rows: 18});
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
				const {pages} = pagesOf(told, {chapter: index, scene: 0}, {measure: 50, rows});
				for (const {lines} of pages) expect(lines.at(-1)?.kind).not.toBe('heading');
			}
		}
	});
});

describe('pageGeometry', () => {
	it('never leaves the window, from 1×1 to 500×200', () =>
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 500}),
				fc.integer({min: 1, max: 200}),
				fc.integer({min: 20, max: 200}),
				(columns, rows, preferred) => {
					const page = pageGeometry({columns, rows}, preferred);
					expect(page.left + page.measure).toBeLessThanOrEqual(columns);
					expect(page.rows).toBeGreaterThanOrEqual(1);
					if (rows > 1) expect(page.top + page.rows + 1).toBeLessThanOrEqual(rows);
				},
			),
		));

	it('centres the measure on a wide window and uses all of a narrow one', () => {
		expect(pageGeometry({columns: 80, rows: 24}, 72)).toEqual({measure: 72, left: 4, top: 1, rows: 21});
		expect(pageGeometry({columns: 40, rows: 12}, 72)).toEqual({measure: 40, left: 0, top: 0, rows: 11});
	});
});
