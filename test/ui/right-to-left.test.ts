import {describe, expect, it} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import {paintFrame} from '../../source/ui/paint.ts';
import {lookOf} from '../../source/ui/theme/look.ts';
import {storyFrom} from '../story-from.ts';
import {play, playShelf, type Play} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const size = {columns: 66, rows: 24};
const now = '2026-01-10T12:00:00.000Z';

/** What is seen on a terminal that orders nothing: rows without styles. */
const seen = (game: Play): readonly string[] =>
	paintFrame(frameOf(game.store.state(), {size, now}), size, lookOf('terminal', 256))
		// oxlint-disable-next-line no-control-regex
		.map(row => row.replaceAll(/\u001b\[[\d;]*m/g, '').trimEnd());

const rowWith = (game: Play, words: string): string => seen(game).find(row => row.includes(words)) ?? '';

const text = `Title: הדואר במגדלור
Author: שרה כהן
Warnings: מוות בים (3)
Tags: ים, דואר, slow burn
Summary: תשעה מכתבים, בתשעה כתבים.

שומרת המגדלור מיינה את המכתבים פעמיים ואמרה כי יש שבעה מהם היום. "שבעה," אמרה.

    - ראשון

> ציטוט מן הספר, ובו מילים רבות מאוד כדי שישבר לשתי שורות לפחות.

---

אחר כך ירד גשם (2026), ובו the shelf is not empty ועוד 40% מהם.
`;

const game = (): Play => play(storyFrom(text), size);

/** The column behind the measure, where lines that run to the left begin. */
const edge = 62;

/** Rows as they are seen, those that must end at the edge of the measure with a stroke there. */
const shown = (game: Play, ...words: readonly string[]): readonly string[] =>
	words.map(word => {
		const row = rowWith(game, word);
		return row.trim().replaceAll(/ {2,}/g, '  ') + (row.length === edge ? '|' : '');
	});

describe('words that run to the left', () => {
	it('are in order on the title screen, flush right, and turn nothing around them', () => {
		expect(shown(game(), 'ראודה', 'ןהכ', 'Warning', 'העשתב', 'Tags')).toEqual([
			'רולדגמב ראודה',
			'ןהכ הרש',
			expect.stringMatching(/Warning: \(3\) םיב תוומ$/),
			'.םיבתכ העשתב ,םיבתכמ העשת|',
			'Tags  slow burn ,ראוד ,םי|',
		]);
	});

	it('are flush right on the page: paragraphs, items, quotes inside their margin', () => {
		const page = game().press('enter');
		expect(shown(page, 'רולדגמה', 'העבש" .', 'ןושאר', 'טוטיצ', 'תוחפל')).toEqual([
			'םהמ העבש שי יכ הרמאו םיימעפ םיבתכמה תא הניימ רולדגמה תרמוש|',
			'.הרמא ",העבש" .םויה|',
			'ןושאר -|',
			'יתשל רבשיש ידכ דואמ תובר םילימ ובו ,רפסה ןמ טוטיצ',
			'.תוחפל תורוש',
		]);
		expect(shown(page.press('G'), 'shelf')).toEqual([
			'40% דועו the shelf is not empty ובו ,(2026) םשג דרי ךכ רחא|',
		]);
	});

	it('are flush right in lists of hits and bookmarks, and in the contents beside their numbers', () => {
		expect(shown(game().press('enter / ג ש ם enter'), 'רחא')).toEqual([
			'› …עו the shelf is not empty ובו ,(2026) םשג דרי ךכ רחא  76%|',
		]);
		expect(shown(game().press('enter m B'), 'תרמוש')).toEqual([
			'› *  יכ הרמאו םיימעפ םיבתכמה תא הניימ רולדגמה תרמוש  now|',
		]);
		expect(shown(game().press('enter t'), 'תרמוש')[0]).toMatch(/^› 1 {2}…\S.*רולדגמה תרמוש {2}/);
	});

	it('do not tear a row of the shelf', () => {
		const [first] = shelfStories;
		if (!first) throw new Error('The shelf is empty.');
		const shelf = playShelf(
			[{...first, title: 'הדואר 3', authors: ['שרה כהן', 'دار'], warnings: ['מוות (3)']}],
			size,
		);
		expect(shown(shelf, 'ןהכ')[0]).toMatch(/^› 3 ראודה, ןהכ הרש, \ufead\ufe8d\ufea9 {2}12 min.*\|$/);
	});

	it('leave no mark of direction in any window, whatever is cut', () => {
		const [first] = shelfStories;
		if (!first) throw new Error('The shelf is empty.');
		const title = 'הדואר במגדלור';
		const marked = Array.from({length: 60}, (_, index) => ({columns: 12 + index, rows: 12})).filter(
			window => {
				const shelf = playShelf([{...first, title, authors: [title], warnings: [title]}], window);
				const games = [shelf, play(storyFrom(text), window), play(storyFrom(text), window).press('enter')];
				return games.some(({store}) =>
					paintFrame(frameOf(store.state(), {size: window, now}), window, lookOf('terminal', 256)).some(row =>
						/[\u200e\u200f\u2066-\u2069]/.test(row),
					),
				);
			},
		);
		expect(marked).toEqual([]);
	});

	it('are typed with the cursor where the next letter comes', () => {
		expect(seen(game().press('enter / ש ל ו')).at(-1)).toMatch(/^ {4}Find: {2}ולש/);
		expect(seen(game().press('enter / a b space ש ל')).at(-1)).toMatch(/^ {4}Find: ab לש/);
	});

	it('do not turn the words of a message', () => {
		expect(seen(game().press('enter / ש ל ו ם enter')).at(-1)).toBe('    No match for ”םולש“');
	});
});
