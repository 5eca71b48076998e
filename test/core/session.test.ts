import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {pageGeometry} from '../../source/core/layout/page-geometry.ts';
import {plainArea, type TextArea} from '../../source/core/layout/typography.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {reduceSession, type SessionAction} from '../../source/core/session/reduce-session.ts';
import {startSession, type Session} from '../../source/core/session/session.ts';
import {viewOf, type View} from '../../source/core/session/view.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {prose, storyFrom} from '../story-from.ts';

const story = storyFrom(
	`Chapter 1: One\n\n${prose(12)}\n\n* * *\n\n${prose(5, 3)}\n\nChapter 2: Two\n\n${prose(9, 5)}\n\n* * *\n\n${prose(1, 9)}`,
);
const layout = createStoryLayout(story);
const area = (columns = 80, height = 24): TextArea => {
	const {measure, rows} = pageGeometry({columns, rows: height}, {measure: 72, columns: 1, isEven: false});
	return plainArea(measure, rows);
};
const act = (session: Session, action: SessionAction, size = area()): Session =>
	reduceSession(session, action, {story, layout, area: size, counted: null});
const see = (session: Session, size = area()): View =>
	viewOf({story, layout, area: size, counted: null}, session);
const start = startSession({chapter: 0, offset: 0});
const next: SessionAction = {type: 'turned-page', by: 1};
const previous: SessionAction = {type: 'turned-page', by: -1};

const allPages = (): Session[] => {
	const pages = [start];
	for (let session = act(start, next); session !== pages.at(-1); session = act(session, next))
		pages.push(session);
	return pages;
};

describe('turning pages', () => {
	const pages = allPages();

	it('shows the whole story, scene by scene', () => {
		const shown = pages.map(page => see(page));
		expect(new Set(shown.map(({chapter, scene}) => `${chapter}.${scene}`))).toEqual(
			new Set(['0.0', '0.1', '1.0', '1.1']),
		);
		expect(shown.at(-1)?.endsStory).toBe(true);
	});

	it('back undoes forward on every page', () => {
		for (const [index, page] of pages.slice(0, -1).entries()) {
			const back = act(act(page, next), previous);
			expect(back.place).toEqual(pages[index]?.place);
		}
	});

	it('by a count goes as far as single turns', () => {
		expect(act(start, {type: 'turned-page', by: 4}).place).toEqual(pages[4]?.place);
		expect(act(start, {type: 'turned-page', by: 400}).place).toEqual(pages.at(-1)?.place);
	});
});

describe('scrolling', () => {
	it('by lines and then by a page skips no line', () => {
		let session = start;
		for (let step = 0; step < 5; step++) session = act(session, {type: 'scrolled-lines', by: 1});
		const before = see(session);
		const after = see(act(session, next));
		expect(after.start).toBeLessThanOrEqual(before.end + 2);
		expect(after.start).toBeGreaterThan(before.start);
	});

	it('down and up comes back', () => {
		const down = act(start, {type: 'scrolled-half-page', by: 1});
		expect(see(down).firstLine).toBeGreaterThan(0);
		expect(see(act(down, {type: 'scrolled-half-page', by: -1})).firstLine).toBe(0);
	});

	it('by a line and back shows every page as it was', () => {
		for (const page of allPages().slice(0, -1))
			expect(see(act(act(page, {type: 'scrolled-lines', by: 1}), {type: 'scrolled-lines', by: -1}))).toEqual(
				see(page),
			);
	});

	it('shows each line on the way down, whatever pages begin there', () => {
		let session = start;
		for (let step = 0; step < 300; step++) {
			const before = see(session);
			const next = act(session, {type: 'scrolled-lines', by: 1});
			const after = see(next);
			if (after.stretch === before.stretch && after.chapter === before.chapter && next !== session) {
				expect(after.firstLine).toBeGreaterThan(before.firstLine);
				expect(after.end).toBeGreaterThanOrEqual(before.end);
			}
			session = next;
		}
	});

	it('ten thousand lines reach the end and stay there', () => {
		const end = act(start, {type: 'scrolled-lines', by: 10_000});
		expect(see(end).endsStory).toBe(true);
		expect(act(end, {type: 'scrolled-lines', by: 1})).toBe(end);
	});
});

describe('steps', () => {
	it('by scene go through the story, and back to the start of the scene first', () => {
		const second = act(start, {type: 'stepped-scene', by: 1});
		expect(see(second)).toMatchObject({chapter: 0, scene: 1, page: 1});
		const third = act(start, {type: 'stepped-scene', by: 2});
		expect(see(third)).toMatchObject({chapter: 1, scene: 0});
		const inside = act(third, next);
		expect(act(inside, {type: 'stepped-scene', by: -1}).place).toEqual(third.place);
		expect(act(third, {type: 'stepped-scene', by: -1}).place).toEqual(second.place);
		expect(act(start, {type: 'stepped-scene', by: 99}).place).toEqual(start.place);
	});

	it('by chapter', () => {
		const second = act(start, {type: 'stepped-chapter', by: 1});
		expect(second.place).toEqual({chapter: 1, offset: 0});
		expect(act(second, {type: 'stepped-chapter', by: -1}).place).toEqual({chapter: 0, offset: 0});
		const laterScene = act(second, {type: 'stepped-scene', by: 1});
		expect(see(laterScene).scene).toBe(1);
		expect(act(laterScene, {type: 'stepped-chapter', by: -1}).place).toEqual({chapter: 1, offset: 0});
	});

	it('are gone back over and forward again', () => {
		const turned = act(start, next);
		const end = act(turned, {type: 'went-to-end'});
		const back = act(end, {type: 'went-back'});
		expect(back.place).toEqual(turned.place);
		expect(act(back, {type: 'went-forward'}).place).toEqual(end.place);
		expect(act(start, {type: 'went-back'})).toBe(start);
	});
});

describe('resizing', () => {
	const window = fc.tuple(fc.integer({min: 20, max: 250}), fc.integer({min: 5, max: 70}));
	it('200 times and back shows the same first word, and the word all the way', () =>
		fc.assert(
			fc.property(
				fc.nat(allPages().length - 1),
				fc.array(window, {minLength: 200, maxLength: 200}),
				(index, windows) => {
					const session = allPages()[index] ?? start;
					const first = see(session);
					for (const [columns, rows] of windows) {
						const view = see(session, area(columns, rows));
						expect(view.start).toBeLessThanOrEqual(first.start);
						expect(view.end).toBeGreaterThan(first.start);
					}
					expect(see(session).start).toBe(first.start);
					const {text} = chapterAt(story, first.chapter);
					expect(text.slice(see(session).start).split(' ', 1)).toEqual(text.slice(first.start).split(' ', 1));
				},
			),
			{numRuns: 20},
		));
});
