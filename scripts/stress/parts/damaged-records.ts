import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attack, type Fault} from '../attack.ts';
import {type Damage, damages} from '../damages.ts';
import {pageOf, quit, readStory, reopenedAt, salt, turnPages} from '../reading.ts';

type Case = {readonly damage: Damage; readonly hasCopy: boolean};

const all: readonly Case[] = damages.flatMap(damage => [true, false].map(hasCopy => ({damage, hasCopy})));

/** Reads on for some pages in two sittings, so that there is a record and its last good copy. */
const prepare = async (home: string): Promise<{readonly path: string; readonly pages: readonly string[]}> => {
	const pages: string[] = [];
	for (const turns of [3, 2]) {
		await using terminal = await readStory(salt, {home});
		for (let turned = 0; turned < turns; turned++) pages.push(await turnPages(terminal, 1));
		await quit(terminal);
	}
	const folder = join(home, 'stories');
	const name = readdirSync(folder).find(file => file.endsWith('.json')) ?? '';
	return {path: join(folder, name), pages};
};

const filesIn = (home: string): readonly string[] =>
	readdirSync(join(home, 'stories')).map(name => readFileSync(join(home, 'stories', name), 'utf8'));

/** Looks at what was shown and kept; what is wrong, undefined where all is well. */
const judge = async (home: string, {damage, hasCopy}: Case): Promise<Fault> => {
	const {path, pages} = await prepare(home);
	const bytes = damage.bytes(readFileSync(path, 'utf8'));
	writeFileSync(path, bytes);
	if (!hasCopy) rmSync(`${path}.bak`);
	await using terminal = await readStory(salt, {home});
	const status = terminal.screen().slice(-2).join(' ');
	const page = pageOf(terminal);
	const {exitCode} = await quit(terminal, ' q');
	if (exitCode !== 0) return `ended with ${exitCode}`;
	if (damage.becomes === 'left')
		return readFileSync(path, 'utf8') === bytes ? undefined : 'it was written over';
	const again = await reopenedAt(salt, {home});
	if (damage.becomes === 'read') return again === page ? 'the next page was not kept' : undefined;
	if (!filesIn(home).includes(bytes)) return 'its bytes are gone';
	if (!status.includes('damaged')) return `told only “${status}”`;
	// The copy may be one save older than the record was.
	return !hasCopy || pages.slice(-2).includes(page) ? undefined : 'its copy was not taken';
};

attack(
	'P8: a record is damaged, its last good copy there or not, and its story opened',
	'the story opens, the bytes are kept, the copy is taken, the reader is told',
	{quick: Math.ceil(all.length / 18), full: all.length},
	({each, some}) =>
		each(some(all), async (one, home) => {
			const what = await judge(home, one);
			return what && `${one.damage.name}, ${one.hasCopy ? 'with' : 'without'} a copy: ${what}`;
		}),
);
