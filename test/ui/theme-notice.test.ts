import {describe, expect, it, test} from 'vitest';
import {lookOf, styleFor, switchesFor, type ColourCount} from '../../source/ui/theme/look.ts';
import {styleNames} from '../../source/ui/theme/style.ts';
import {standInFor} from '../../source/ui/theme/theme-names.ts';
import {themes} from '../../source/ui/theme/themes.ts';
import {storyFrom, wrappedProse} from '../story-from.ts';
import {play} from './play.ts';

const names = [...themes.keys()];
const counts: readonly ColourCount[] = [0, 8, 16, 256, 16_777_216];

/** How every style of a theme looks, as codes. */
const looks = (theme: string, colours: ColourCount): string => {
	const look = lookOf(theme, colours);
	return JSON.stringify(styleNames.map(name => switchesFor(styleFor(name, look), look)));
};

describe('a theme that the terminal cannot show', () => {
	test.each(counts)('in %i colours looks exactly as the one that stands for it', colours => {
		for (const name of names) {
			const standIn = standInFor(name, colours);
			if (standIn !== undefined) expect(looks(name, colours)).toBe(looks(standIn, colours));
		}
	});

	test.each<[ColourCount, string]>([
		[16_777_216, 'Theme: sepia'],
		[256, 'Theme: sepia'],
		[16, 'Theme: sepia (needs 256 colours: shown as light)'],
		[8, 'Theme: sepia (needs 256 colours: shown as light)'],
		[0, 'Theme: sepia (needs colours: shown as terminal)'],
	])('in %i colours: %s', (colours, notice) => {
		const game = play(storyFrom(wrappedProse(3)), {
			columns: 80,
			rows: 24,
			colours,
			showsTitle: false,
			preferences: {theme: 'light'},
		});
		expect(game.press('c').rows().at(-1)?.trim()).toBe(notice);
	});

	it('is told of in a window of 40 columns, too', () => {
		const game = play(storyFrom(wrappedProse(3)), {
			columns: 40,
			rows: 12,
			colours: 16,
			showsTitle: false,
			preferences: {theme: 'light'},
		});
		expect(game.press('c').rows().slice(-2).join(' ')).toMatch(/\(needs 256 colours: shown +as light\)/);
	});

	it('is the terminal’s own never', () => {
		for (const colours of counts) expect(standInFor('terminal', colours)).toBeUndefined();
	});
});
