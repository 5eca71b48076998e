import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {wrappedProse} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, recordIn, status} from './open-reader.ts';

const text = `Title: Rain\nAuthor: Me\n\n${[1, 2, 3, 4].map(seed => wrappedProse(7, seed)).join('\n\n---\n\n')}\n`;

const setUp = (): {home: string; file: string} => {
	const home = temporaryFolder();
	const file = join(home, 'rain.txt');
	writeFileSync(file, text);
	return {home: join(home, 'home'), file};
};

describe('a reader’s own choices', () => {
	it('raw lines: the same words, left and opened again as they were, and paragraphs at the same words', async () => {
		const {home, file} = setUp();
		await using first = open([file], {home});
		await first.until('Enter begins');
		first.send('\r]] ');
		await first.until(/scene 3 of 4 · page 5 of 8/);
		const paragraphs = first.screen().slice(0, -1);
		const [word = ''] = /\S{6,}/.exec(paragraphs.join(' ')) ?? [];
		first.send('r');
		await first.until('Raw lines');
		expect(first.text()).toContain(word);
		first.send('x');
		await first.until(/raw · (?:.* · )?scene 3 of 4/);
		const raw = first.screen().slice(0, -1);
		expect(raw).not.toEqual(paragraphs);
		await leave(first);
		expect(recordIn(home)).toMatchObject({choices: {raw: true, split: null}, place: {scene: 3}});

		await using second = open([file, '--no-title'], {home});
		await second.until(/raw · (?:.* · )?scene 3 of 4/);
		expect(second.screen().slice(0, -1)).toEqual(raw);
		second.send('r');
		await second.until('Paragraphs');
		expect(second.screen().slice(0, -1)).toEqual(paragraphs);
		await leave(second);
		expect(recordIn(home)).toMatchObject({choices: {raw: false}, place: {scene: 3}});
	});

	it('scenes of their own: counted while the rule is typed, left by Esc, taken by Enter and remembered', async () => {
		const {home, file} = setUp();
		await using first = open([file, '--no-title'], {home});
		await first.until(/scene 1 of 4/);
		first.send('S');
		await first.until('empty: detect');
		first.send('/[/');
		await first.until('No rule: the pattern cannot be read');
		first.send('\u0015/^=+$/');
		await first.until('That makes one scene');
		first.send('\u001b');
		await first.until(/scene 1 of 4/);
		first.send('S/^=+$/\r');
		await first.until('as you set');
		first.send('x');
		await first.until(screen => status(screen).includes('scene 1 of 1'));
		await leave(first);
		expect(recordIn(home)).toMatchObject({choices: {raw: false, split: '/^=+$/'}});

		await using second = open([file, '--no-title'], {home});
		await second.until('scene 1 of 1');
		await leave(second);
		await using once = open([file, '--no-title', '--no-save', '--scenes-at', '---'], {home});
		await once.until(/scene 1 of 4/);
		await leave(once);
		expect(recordIn(home)?.choices.split).toBe('/^=+$/');
		await using anew = open([file, '--no-title', '--scenes-at', 'auto'], {home});
		await anew.until(/scene 1 of 4/);
		await leave(anew);
		expect(recordIn(home)?.choices.split).toBeNull();
	});
});
