import {describe, expect, test} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import {paintFrame} from '../../source/ui/paint.ts';
import {lookOf} from '../../source/ui/theme/look.ts';
import {themes} from '../../source/ui/theme/themes.ts';
import {sample, windowOf} from './golden.ts';
import {play, type Play} from './play.ts';

const size = windowOf('80x24');

/** A screen as it is sent to a terminal of so many colours, its escape characters made visible. */
const sent = ({store}: Play, theme: string, colours: 16 | 256 | 16_777_216): string => {
	const frame = frameOf(store.state(), {size, now: '2026-01-10T12:00:00.000Z', colours});
	const rows = paintFrame(frame, size, lookOf(theme, colours)).map(row => row.replaceAll('\u001b', '␛'));
	return [`${colours} colours`, ...rows, ''].join('\n');
};

/** Warnings on the title screen; a highlight, hits and a selection on a page. */
const games: Readonly<Record<string, Play>> = {
	title: play(sample('the-salt-clerk.txt'), {...size, place: {chapter: 0, offset: 900}}),
	page: play(sample('nine-bridges-before-midnight.txt'), size).press(
		'enter v s h y / r e a d enter enter v s s o j j j',
	),
};

describe.each(Object.entries(games))('the screen %s', (name, game) => {
	test.each([...themes.keys()])('in the theme %s', async theme => {
		const counts = [16, 256, 16_777_216] as const;
		const text = counts.map(colours => sent(game, theme, colours)).join('\n');
		await expect(text).toMatchFileSnapshot(`frames/themes/${name}-${theme}.txt`);
	});
});
