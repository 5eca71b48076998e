import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {readPreferences} from '../../source/ui/preferences/preferences.ts';
import {contrast, cubeColour} from '../../source/ui/theme/contrast.ts';
import {leastContrast, ownTheme} from '../../source/ui/theme/own-theme.ts';
import {styleNames, type Colour, type StyleName} from '../../source/ui/theme/style.ts';
import {nextTheme, shownTheme, standInFor, themeNamed} from '../../source/ui/theme/theme-names.ts';
import type {Theme} from '../../source/ui/theme/themes.ts';
import {storyFrom, wrappedProse} from '../story-from.ts';
import {play} from './play.ts';

const night = {background: '#101418', text: '#d8d8d0'};

const read = (themes: unknown) => {
	const {value, complaints} = readPreferences({themes});
	return {themes: value.themes, said: complaints.map(({path, reason}) => `${path.join('.')}: ${reason}`)};
};

const pairOf = ({styles}: Theme, name: StyleName): readonly [Colour, Colour] => {
	const foreground = styles[name].foreground ?? styles.text.foreground;
	const background = styles[name].background ?? styles.text.background;
	if (!foreground || !background) throw new Error(`${name} has no colours`);
	return [foreground, background];
};

describe('the themes of a reader', () => {
	it('need no more than text and background', () => {
		expect(read({night})).toEqual({themes: {night}, said: []});
		const {styles, isDark, background} = ownTheme(night);
		expect([isDark, background?.rgb]).toEqual([true, 0x10_14_18]);
		expect(styles.selected).toMatchObject({foreground: {rgb: 0x10_14_18}, background: {rgb: 0xd8_d8_d0}});
		expect(styles.selected).not.toHaveProperty('inverse');
		expect(styles.title).toEqual({bold: true});
	});

	it('give any style a colour, or a pair of them', () => {
		const {themes, said} = read({night: {...night, title: '#FFFFFF', warning: '#000000 on #ffc24d'}});
		expect(said).toEqual([]);
		const {styles} = themeNamed('night', themes);
		expect(styles.title).toMatchObject({bold: true, foreground: {rgb: 0xff_ff_ff}});
		expect(styles.warning).toMatchObject({background: {rgb: 0xff_c2_4d}, foreground: {rgb: 0}});
	});

	test.each<readonly [string, unknown, string]>([
		[
			'faint text',
			{night: {...night, text: '#444444'}},
			'themes.night.text: “text” of theme “night” has a contrast of 1.8:1, below 4.5:1: a safe colour is shown',
		],
		[
			'a faint warning',
			{night: {...night, warning: '#aa0000 on #ffffff'.replace('aa', 'cc')}},
			'themes.night.warning: “warning” of theme “night” has a contrast of 5.8:1, below 7:1: a safe colour is shown',
		],
		['a name of ours', {dark: night}, 'themes.dark: the theme “dark” comes with reader: choose another name'],
		[
			'no background',
			{night: {text: '#ffffff'}},
			'themes.night: theme “night” needs the colours “background” and “text”',
		],
		[
			'no colour',
			{night: {...night, quiet: 'grey'}},
			'themes.night.quiet: “quiet” cannot be "grey": use a colour such as "#1a2b3c" or "#1a2b3c on #ffffff"',
		],
		[
			'an unknown style',
			{night: {...night, warnings: '#ffffff'}},
			'themes.night.warnings: unknown style “warnings”: did you mean “warning”?',
		],
		[
			'no theme',
			{night: 5},
			'themes.night: the theme “night” cannot be 5: use colours by the names of styles',
		],
		[
			'no themes',
			[],
			'themes: “themes” cannot be a list: use themes such as {"night": {"background": "#101418", "text": "#d8d8d0"}}',
		],
	])('tell of %s', (_, themes, said) => expect(read(themes).said).toEqual([said]));

	it('are legible whatever is written, in all colours and in 256', () => {
		const colour = fc.integer({min: 0, max: 0xff_ff_ff}).map(rgb => `#${rgb.toString(16).padStart(6, '0')}`);
		const pair = fc.oneof(
			colour,
			fc.tuple(colour, colour).map(two => two.join(' on ')),
		);
		const palette = fc
			.tuple(
				fc.record({text: colour, background: colour}),
				fc.dictionary(fc.constantFrom(...styleNames), pair),
			)
			.map(([basic, more]) => ({...more, ...basic}));
		fc.assert(
			fc.property(palette, one => {
				const theme = themeNamed('one', read({one}).themes);
				for (const name of styleNames) {
					const [text, behind] = pairOf(theme, name);
					expect(contrast(text.rgb, behind.rgb)).toBeGreaterThanOrEqual(name === 'warning' ? 7 : 4.5);
					expect(contrast(cubeColour(text.index), cubeColour(behind.index))).toBeGreaterThanOrEqual(4.5);
				}
			}),
		);
		expect([leastContrast('warning'), leastContrast('quiet')]).toEqual([7, 4.5]);
	});

	it('are chosen by name, and by the key behind ours', () => {
		expect(readPreferences({theme: 'night', themes: {night}}).value.theme).toBe('night');
		expect(readPreferences({theme: 'night'}).complaints).toHaveLength(1);
		expect([nextTheme('hc-dark', {night}), nextTheme('night', {night})]).toEqual(['night', 'terminal']);
		const game = play(storyFrom(wrappedProse(1)), {
			...{columns: 80, rows: 24, colours: 16 as const, showsTitle: false},
			preferences: {theme: 'hc-dark', themes: {night}},
		});
		expect(game.press('c').rows().at(-1)).toContain('Theme: night (needs 256 colours: shown as dark)');
		expect(standInFor('night', 256, {night})).toBeUndefined();
	});
});

test.each([
	['auto', true, 'dark'],
	['auto', false, 'light'],
	['auto', null, 'terminal'],
	['sepia', true, 'sepia'],
])('the theme %s in a terminal that is dark (%j) is %s', (name, isDark, shown) =>
	expect(shownTheme(name, isDark)).toBe(shown),
);
