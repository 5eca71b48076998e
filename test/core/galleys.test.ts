import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countPages} from '../../source/core/layout/count-pages.ts';
import {countGalleys, galleyAt, galleyLength, piecesOf} from '../../source/core/layout/galleys.ts';
import {lineText} from '../../source/core/layout/set-line.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {plainArea} from '../../source/core/layout/typography.ts';
import {reduceSession, type SessionAction} from '../../source/core/session/reduce-session.ts';
import {startSession, type Session} from '../../source/core/session/session.ts';
import {viewOf} from '../../source/core/session/view.ts';
import {finish} from '../../source/core/task/task.ts';
import {chapterAt, sceneAt} from '../../source/core/story/chapters.ts';
import type {Story} from '../../source/core/story/story.ts';
import {prose, storyFrom, visible} from '../story-from.ts';

const sentence = 'The lamp went out, and nobody on the stair said a word about it. ';

/** Paragraphs that together make two galleys and a bit. */
const paragraphs = prose(Math.ceil((galleyLength * 2.4) / prose(1).length));
/** One paragraph that reaches over four galleys, between two ordinary ones. */
const monster = `${prose(3)}\n\n${sentence.repeat(Math.ceil((galleyLength * 3.5) / sentence.length))}\n\n${prose(3)}`;
/** The same without a space to part it at. */
const wall = `Before.\n\n${'x'.repeat(galleyLength * 2 + 77)}\n\nAfter.`;

const stories: readonly (readonly [string, Story])[] = [
	['of many paragraphs', storyFrom(paragraphs)],
	['with one endless paragraph', storyFrom(monster)],
	['with one endless word', storyFrom(wall)],
	['of one galley', storyFrom(prose(4))],
];

const area = plainArea(60, 20);

const galleyPlaces = (story: Story) => {
	const chapter = chapterAt(story, 0);
	return Array.from({length: countGalleys(chapter, sceneAt(chapter, 0))}, (_, galley) => ({
		chapter: 0,
		stretch: 0,
		galley,
	}));
};

describe.each(stories)('a scene %s', (_, story) => {
	const chapter = chapterAt(story, 0);
	const scene = sceneAt(chapter, 0);
	const layout = createStoryLayout(story);
	const window = {story, layout, area, counted: null};
	const act = (session: Session, action: SessionAction): Session => reduceSession(session, action, window);
	const see = (session: Session) => viewOf(window, session);
	const count = finish(countPages(story, layout, {chapter: 0, stretch: 0}, area));

	it('is set whole, in order, in pieces that a key need not wait for', () => {
		const places = galleyPlaces(story);
		const text = places.flatMap(place =>
			layout.galley(place, area).pages.flatMap(({lines}) => lines.map(line => lineText(chapter.text, line))),
		);
		expect(visible(text.join(''))).toBe(visible(chapter.text));
		for (const {galley} of places) {
			const {pieces} = piecesOf(chapter, scene, galley);
			const length = pieces.reduce((sum, {start, end}) => sum + end - start, 0);
			expect(length).toBeLessThanOrEqual(galleyLength * 2 + 4096);
		}
	});

	it('has every offset in the galley that sets it', () => {
		fc.assert(
			fc.property(fc.integer({min: 0, max: chapter.text.length - 1}), offset => {
				if (visible(chapter.text[offset] ?? '') === '') return;
				const {pieces} = piecesOf(chapter, scene, galleyAt(chapter, scene, offset));
				expect(pieces.some(({start, end}) => start <= offset && offset < end)).toBe(true);
			}),
		);
	});

	it('is turned through to its end, and back over the same pages', () => {
		const pages = [startSession({chapter: 0, offset: 0})];
		for (let at = pages[0]; at;) {
			const next: Session = act(at, {type: 'turned-page', by: 1});
			at = next === at ? undefined : next;
			if (at) pages.push(at);
		}
		expect(pages).toHaveLength(count.total);
		expect(see(pages.at(-1) ?? startSession({chapter: 0, offset: 0})).endsStory).toBe(true);
		let back = pages.at(-1);
		for (const page of pages.toReversed()) {
			expect(back?.place).toEqual(page.place);
			back = back && act(back, {type: 'turned-page', by: -1});
		}
	});

	it('numbers its pages once they are counted', () => {
		const counted = {...window, counted: count};
		for (const page of [1, 2, Math.ceil(count.total / 2), count.total]) {
			const session = act(startSession({chapter: 0, offset: 0}), {type: 'went-to-page', page});
			expect(viewOf(counted, session)).toMatchObject({page, pages: count.total});
		}
	});

	it('ends where the end key leads', () => {
		const end = act(startSession({chapter: 0, offset: 0}), {type: 'went-to-end'});
		expect(viewOf({...window, counted: count}, end)).toMatchObject({page: count.total, endsStory: true});
	});

	it('is scrolled through line by line, over the edges of galleys', () => {
		for (const {galley} of galleyPlaces(story).slice(1)) {
			const {pieces} = piecesOf(chapter, scene, galley);
			const edge = pieces[0]?.start;
			if (edge === undefined) continue;
			const before = act(startSession({chapter: 0, offset: edge}), {type: 'turned-page', by: -1});
			let session = before;
			const seen = [see(session).start];
			while (see(session).start < edge + 400) {
				const next = act(session, {type: 'scrolled-lines', by: 1});
				if (next === session) break;
				// Each step shows the lines after the first one again, and no gap alone at the top.
				expect(see(next).start).toBeGreaterThan(see(session).start);
				expect(see(next).lines[0]?.kind).not.toBe('gap');
				session = next;
				seen.push(see(session).start);
			}
			for (const start of seen.toReversed()) {
				expect(see(session).start).toBe(start);
				session = act(session, {type: 'scrolled-lines', by: -1});
			}
		}
	});
});
