import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lineText} from '../../source/core/layout/set-line.ts';
import {pageGeometry, type ColumnChoice} from '../../source/core/layout/page-geometry.ts';
import {isBlank} from '../../source/core/layout/paginate.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {plainArea, type TextArea} from '../../source/core/layout/typography.ts';
import {reduceSession, type SessionAction} from '../../source/core/session/reduce-session.ts';
import {startSession, type Session} from '../../source/core/session/session.ts';
import {rangesOf, viewOf, type View} from '../../source/core/session/view.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {comparePlaces} from '../../source/core/story/place.ts';
import {chaptersOf, prose, storyFrom, visible} from '../story-from.ts';

/** Long and short scenes, short chapters, and one of a single line. */
const story = storyFrom(
	[
		`Chapter 1: One\n\n${prose(14)}\n\n* * *\n\n${prose(1, 3)}\n\n~*~\n\nIt rained.\n\n* * *\n\n${prose(9, 4)}`,
		`Chapter 2: Two\n\n${prose(2, 5)}`,
		`Chapter 3: Three\n\n${prose(6, 9)}\n\n* * *\n\n${prose(5, 7)}`,
	].join('\n\n'),
);
const layout = createStoryLayout(story);

const areas = fc
	.record({
		columns: fc.integer({min: 1, max: 250}),
		rows: fc.integer({min: 5, max: 60}),
		choice: fc.constantFrom<ColumnChoice>('auto', 1, 2, 3),
		breaks: fc.constantFrom<TextArea['breaks']>('pages', 'spaced', 'tight'),
		paragraphs: fc.constantFrom<TextArea['paragraphs']>('spaced', 'indented'),
		enlargesHeadings: fc.boolean(),
	})
	.map(({columns, rows: height, choice, ...typography}): TextArea => {
		const wishes = {measure: 66, columns: choice, isEven: false};
		const {measure, rows, columnCount} = pageGeometry({columns, rows: height}, wishes);
		return {...plainArea(measure, rows), ...typography, columnCount, sinksHeadings: rows > 26};
	});

const windowOf = (area: TextArea) => ({story, layout, area, counted: null});
const see = (session: Session, area: TextArea): View => viewOf(windowOf(area), session);
const act = (session: Session, action: SessionAction, area: TextArea): Session =>
	reduceSession(session, action, windowOf(area));
const next: SessionAction = {type: 'turned-page', by: 1};
const previous: SessionAction = {type: 'turned-page', by: -1};
const start = startSession({chapter: 0, offset: 0});

const allPages = (area: TextArea): readonly Session[] => {
	const pages = [start];
	for (let session = act(start, next, area); session !== pages.at(-1); session = act(session, next, area))
		pages.push(session);
	return pages;
};

describe('pages side by side, and scenes that flow on', () => {
	it('show every visible character once and in order, on pages no higher than they may be', () =>
		fc.assert(
			fc.property(areas, area => {
				const shown = chaptersOf(story).map((): string[] => []);
				for (const session of allPages(area)) {
					const {columns} = see(session, area);
					expect(columns.length).toBeLessThanOrEqual(area.columnCount);
					for (const {chapter, lines} of columns) {
						expect(lines.length).toBeLessThanOrEqual(area.rows);
						const {text} = chapterAt(story, chapter);
						for (const line of lines) if (!isBlank(line)) shown[chapter]?.push(lineText(text, line));
					}
				}
				for (const [index, {text}] of chaptersOf(story).entries())
					expect(visible(shown[index]?.join('') ?? '')).toBe(visible(text));
			}),
			{numRuns: 60},
		));

	it('next then previous is the same page, and so is every resize and back', () =>
		fc.assert(
			fc.property(areas, areas, fc.nat(), (area, other, at) => {
				const pages = allPages(area);
				const page = pages[at % pages.length] ?? start;
				const turned = act(page, next, area);
				if (turned !== page) expect(act(turned, previous, area).place).toEqual(page.place);
				const first = see(page, area);
				const resized = rangesOf(see(page, other))[0];
				expect(resized?.chapter).toBe(first.chapter);
				expect(resized?.start).toBeLessThanOrEqual(first.start);
				expect(resized?.end).toBeGreaterThan(first.start);
				expect(see(page, area)).toEqual(first);
			}),
			{numRuns: 60},
		));

	it('keep the two rows of a large heading together, which is no wider than the measure', () =>
		fc.assert(
			fc.property(areas, area => {
				for (const session of allPages({...area, enlargesHeadings: true}))
					for (const {lines, chapter} of see(session, {...area, enlargesHeadings: true}).columns)
						for (const [index, line] of lines.entries()) {
							if (line.size === undefined) continue;
							const [upper, lower] =
								line.size === 'upper' ? [line, lines[index + 1]] : [lines[index - 1], line];
							expect([upper?.size, lower?.size]).toEqual(['upper', 'lower']);
							const {length} = lineText(chapterAt(story, chapter).text, upper ?? line).trim();
							expect((upper?.indent ?? 0) + 2 * length).toBeLessThanOrEqual(area.measure);
						}
			}),
			{numRuns: 40},
		));

	it('go back from the end through all that was shown', () =>
		fc.assert(
			fc.property(areas, area => {
				let session = act(start, {type: 'went-to-end'}, area);
				expect(see(session, area).endsStory).toBe(true);
				for (let turns = 0; turns < 2000; turns++) {
					const before = act(session, previous, area);
					if (before === session) break;
					const here = see(session, area);
					const after = see(before, area);
					// Nothing is left out between the two; at the start of the story they may overlap.
					const end = {chapter: after.last.chapter, offset: after.next ?? Infinity};
					expect(comparePlaces({chapter: here.chapter, offset: here.start}, end)).toBeLessThanOrEqual(
						after.next === null ? 1 : 0,
					);
					session = before;
				}
				expect(see(session, area).start).toBe(see(start, area).start);
			}),
			{numRuns: 40},
		));

	it('a break between scenes has two lines of text beside it wherever a page has room', () =>
		fc.assert(
			fc.property(
				areas.filter(({rows, breaks}) => rows >= 12 && breaks !== 'pages'),
				area => {
					for (const session of allPages(area)) {
						for (const {lines} of see(session, area).columns) {
							const texts = lines.filter(line => !isBlank(line));
							const edges = [lines[0], lines.at(-1)].filter(
								line => line?.lead !== undefined && isBlank(line),
							);
							if (edges.length > 0) expect(texts.length).toBeGreaterThanOrEqual(2);
						}
					}
				},
			),
			{numRuns: 40},
		));

	it('begin a chapter beside the last page of the one before', () => {
		const area = {...plainArea(66, 20), columnCount: 2, breaks: 'spaced'} as const;
		const chapters = allPages(area).map(page => see(page, area).columns.map(({chapter}) => chapter));
		expect(chapters.some(([left, right]) => left !== undefined && right === left + 1)).toBe(true);
	});
});

describe('half pages', () => {
	const down: SessionAction = {type: 'scrolled-half-page', by: 1};

	it('pass over no text, wherever a chapter ends', () =>
		fc.assert(
			fc.property(
				areas.filter(({rows, measure}) => rows >= 4 && measure >= 20),
				area => {
					let session = start;
					for (let turns = 0; turns < 3000; turns++) {
						const {last, next: unseen, endsStory} = see(session, area);
						const after = act(session, down, area);
						if (after === session) break;
						const there = see(after, area);
						const edge = {chapter: last.chapter, offset: unseen ?? Infinity};
						const begins = comparePlaces({chapter: there.chapter, offset: there.start}, edge);
						if (unseen !== null) expect(begins).toBeLessThanOrEqual(0);
						expect(endsStory).toBe(false);
						session = after;
					}
					expect(see(session, area).endsStory).toBe(true);
				},
			),
			{numRuns: 30},
		));
});
