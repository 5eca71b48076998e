import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {keyCommands} from '../../source/ui/keymap/commands.ts';
import {keyAtPlace, layoutAfter, layouts} from '../../source/ui/keymap/layouts.ts';
import {keysOf} from '../../source/ui/keymap/typed-keys.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, playShelf, type Play} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const scenes = Array.from({length: 12}, () => prose(3)).join('\n\n* * *\n\n');
const story = storyFrom(`Title: Rain\n\n${scenes}`);
const open = (keys = {}): Play =>
	play(story, {columns: 60, rows: 12, showsTitle: false, preferences: {keys}});

const letterKeys = [...new Set(keyCommands.flatMap(({keys}) => keys))].filter(key => /^[a-z]$/i.test(key));

/** What the layout types with the key of a United States keyboard; the key itself where Shift types Latin capitals. */
const typedFor = (layout: ReturnType<typeof layouts>[number], key: string): string | undefined => {
	const at = "qwertyuiop[]asdfghjkl;'zxcvbnm,./".indexOf(key);
	if (at !== -1) return layout.plain[at];
	return layout.shifted[key] ?? (layout.name === 'Hebrew' ? key : undefined);
};

describe('the keys of other layouts', () => {
	it.each(layouts())('of $name: every letter of the table is reached by its place', layout => {
		const [first = ''] = layout.plain.slice(12);
		const inUse = layoutAfter(first, null);
		expect(inUse).not.toBeNull();
		expect(layout.plain).toHaveLength(33);
		for (const key of letterKeys) {
			const typed = typedFor(layout, key);
			// In Arabic, Shift types a bracket and an apostrophe there, which are keys of their own.
			if (layout.name === 'Arabic' && ['F', 'M'].includes(key)) continue;
			expect(typed).toMatch(/./u);
			// In Hebrew, this key types the sign that searches; its capital leaves.
			if (layout.name === 'Hebrew' && key === 'q') expect(keyAtPlace('Q', 'Hebrew')).toBe('q');
			else expect(typed === key ? key : keyAtPlace(typed ?? '', inUse)).toBe(key);
		}
	});

	it('have one place each, whichever layout was in use', () =>
		fc.assert(
			fc.property(
				fc.constantFrom(null, ...layouts().map(({name}) => name)),
				fc.constantFrom(
					...layouts()
						.flatMap(({plain}) => plain)
						.filter(typed => /\P{ASCII}/u.test(typed)),
				),
				(inUse, typed) => {
					expect(keyAtPlace(typed, inUse)).toBe(keyAtPlace(typed, null));
					expect(keyAtPlace(typed, inUse)).toMatch(/^[!-~]$/);
				},
			),
		));

	it('of full width are the same signs', () => {
		for (let code = 0x21; code < 0x7f; code++)
			expect(keyAtPlace(String.fromCharCode(code + 0xfee0), null)).toBe(String.fromCharCode(code));
		expect(keyAtPlace('\u3000', null)).toBe('space');
	});

	it('leave Latin letters, accents and other scripts alone', () => {
		for (const key of ['a', 'Z', 'é', '日', 'ñ', 'ß', '.', ';', '/', 'up', 'ctrl-x', ''])
			expect(keyAtPlace(key, null)).toBeUndefined();
	});
});

test.each(['й', 'ض', 'ｑ'])('%s leaves, on every screen', key => {
	for (const opened of ['g', 't', 'B', '?', 'i', '/ R a i n enter'])
		expect(open().press(`${opened} ${key}`).state().leaving).toBe(true);
	expect(playShelf(shelfStories, {columns: 80, rows: 24}).press(key).store.state().leaving).toBe(true);
});

test.each([
	['α ;', 'Greek'],
	['ש Q', 'Hebrew'],
])('%s leaves: %s', keys => {
	expect(open().press(keys).state().leaving).toBe(true);
});

test.each([
	['е', 'contents'],
	['τ', 'contents'],
	['א', 'contents'],
	['ف', 'contents'],
	['ｔ', 'contents'],
	['И', 'bookmarks'],
	['Β', 'bookmarks'],
	['？', 'help'],
])('%s opens %s', (key, name) => {
	expect(open().press(key).state().screens.at(-1)?.name).toBe(name);
});

test.each([
	['Ж', 'go-to'],
	['：', 'go-to'],
	['／', 'search'],
	['о .', 'search'],
])('%s opens a prompt to %s', (keys, purpose) => {
	expect(open().press(keys).state().prompt?.purpose).toBe(purpose);
});

describe('a key by its place', () => {
	it('is text in a prompt', () => {
		expect(open().press('/ й е ｑ \u3000 ： ض').state().prompt?.value).toBe('йеｑ ：ض');
	});

	it('means what the reader has changed, by its own letter first', () => {
		expect(
			open({theme: ['й']})
				.press('й')
				.state().leaving,
		).toBe(false);
		expect(
			open({theme: ['q'], leave: ['x']})
				.press('й')
				.state().leaving,
		).toBe(false);
		expect(
			open({theme: ['q'], leave: ['x']})
				.press('ч')
				.state().leaving,
		).toBe(true);
	});

	it('counts with full-width and Arabic digits', () => {
		expect(open().press('t g ３ ｊ').state().screens.at(-1)?.cursor).toBe(3);
		expect(open().press('t g ٤ ت').state().screens.at(-1)?.cursor).toBe(4);
	});

	it('answers what is asked', () => {
		const game = open().press('m B e x enter d');
		expect(game.press('н').state().bookmarks.list).toEqual([]);
	});

	it('is looked up without a layout once Latin letters are typed again', () => {
		expect(open().press('о . escape j .').state().prompt).toBeNull();
	});

	it('may be a key that types two Arabic letters', () => {
		expect(keysOf('لاa\r\nل')).toEqual(['لا', 'a', 'enter', 'ل']);
		const second = open().press('space space');
		const place = second.state().session.place;
		second.press('space لا');
		expect(second.state().session.place).toEqual(place);
	});
});
