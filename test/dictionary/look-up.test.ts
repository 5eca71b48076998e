import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {askProgram, definitionsIn} from '../../source/dictionary/ask-program.ts';
import {dictionaryFolders, findDictionaries} from '../../source/dictionary/find-dictionaries.ts';
import {lookUp} from '../../source/dictionary/look-up.ts';
import {markupText} from '../../source/dictionary/markup-text.ts';
import {openDictionary} from '../../source/dictionary/stardict/open-dictionary.ts';
import {wordForms} from '../../source/dictionary/word-forms.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {writeStardict, type ToyDictionary} from './make-stardict.ts';

const words = Array.from({length: 300}, (_, index) => `word${index}`);
const toy: ToyDictionary = {
	name: 'Toy',
	entries: {
		...Object.fromEntries(words.map(word => [word, `What ${word} means.`])),
		hen: 'A female bird.',
		Hen: 'A name.',
		ëtre: 'to be',
		carry: 'to bear',
	},
	synonyms: {bore: 'carry'},
};

const lookedUp = async (folder: string, word: string): Promise<readonly string[]> =>
	(await lookUp(word, [], [folder])).map(({text}) => text);

describe.each(['idx', 'idx.gz'] as const)('a StarDict dictionary with %s', index => {
	describe.each(['dict', 'dict.dz', 'plain.dz'] as const)('and %s', text => {
		test.each([32, 64] as const)('and offsets of %s bits', async offsetBits => {
			const folder = temporaryFolder();
			writeStardict(folder, {...toy, index, text, offsetBits});
			expect(await lookUp('word217', [], [folder])).toEqual([
				{source: 'Toy', word: 'word217', text: 'What word217 means.'},
			]);
			expect(await lookedUp(folder, 'hen')).toEqual(['A female bird.', 'A name.']);
			expect(await lookedUp(folder, 'Hen')).toEqual(['A name.', 'A female bird.']);
			expect(await lookedUp(folder, 'ËTRE')).toEqual(['to be']);
			expect(await lookedUp(folder, 'bore')).toEqual(['to bear']);
			expect(await lookedUp(folder, 'carried')).toEqual(['to bear']);
			expect(await lookedUp(folder, 'hens')).toEqual(['A female bird.', 'A name.']);
			expect(await lookedUp(folder, 'nothing')).toEqual([]);
		});
	});
});

it('finds every word of a dictionary, whatever the words are', async () => {
	const word = fc
		.string({minLength: 1, maxLength: 12, unit: 'grapheme'})
		.filter(text => !text.includes('\0'));
	await fc.assert(
		fc.asyncProperty(fc.uniqueArray(word, {minLength: 1, maxLength: 40}), async list => {
			const folder = temporaryFolder();
			const entries = Object.fromEntries(list.map((one, index) => [one, `entry ${index}`]));
			const dictionary = await openDictionary(writeStardict(folder, {name: 'Any', entries, text: 'dict.dz'}));
			for (const one of list) expect(dictionary?.look(one).map(({text}) => text)).toContain(entries[one]);
		}),
		{numRuns: 30},
	);
});

describe('an entry', () => {
	const entry = async (types: string, data: string | Buffer): Promise<string | undefined> => {
		const folder = temporaryFolder();
		writeStardict(folder, {name: 'Toy', entries: {a: data}, types});
		return (await lookedUp(folder, 'a'))[0];
	};

	test.each<readonly [string, string | Buffer, string]>([
		['m', 'plain\ntext', 'plain\ntext'],
		['tm', 'hɛn\0a bird', '[hɛn]\na bird'],
		[
			'h',
			'<p><b>hen</b> a\n bird</p><ol><li>one<li>two &amp; three</ol>',
			'hen a bird\n- one\n- two & three',
		],
		['x', '<k>hen</k>\n<def>a <i>bird</i></def>', 'hen\na bird'],
		['g', '<span size="large">hen</span>\na bird', 'hen\na bird'],
		['Wm', Buffer.from('\0\0\0\u0003RIFa bird', 'latin1'), 'a bird'],
		['', 'tbird\0ma bird\0', '[bird]\na bird'],
		['m', 'a\u001b]52;c;eA==\u0007 bird\u001b[2J', 'a bird'],
		['m', '', ''],
	])('of the types “%s”', async (types, data, text) => expect(await entry(types, data)).toBe(text));

	it('that is damaged does not hide those of other dictionaries', async () => {
		const folder = temporaryFolder();
		const ifo = writeStardict(join(folder, 'a'), {...toy, text: 'dict.dz'});
		writeFileSync(ifo.replace('.ifo', '.dict.dz'), 'no gzip at all');
		writeStardict(join(folder, 'b'), toy);
		expect(await lookedUp(folder, 'hens')).toEqual(['A female bird.', 'A name.']);
	});
});

it('dictionaries are found in the folders where other programs keep them', () => {
	const home = temporaryFolder();
	const environment = {XDG_DATA_HOME: join(home, 'data'), STARDICT_DATA_DIR: join(home, 'own')};
	const paths = [
		writeStardict(join(home, 'own', 'dic', 'one'), toy),
		writeStardict(join(home, 'data', 'stardict', 'dic'), toy),
		writeStardict(join(home, '.stardict', 'dic', 'x', 'y'), toy),
	];
	const found = findDictionaries(dictionaryFolders({environment, home}));
	expect(found.filter(path => path.startsWith(home))).toEqual(paths);
	expect(dictionaryFolders({environment: {}, home})[0]).toBe(join(home, '.local/share/stardict/dic'));
});

test.each([
	['Hens', 'hen'],
	['carried', 'carry'],
	['running', 'run'],
	['baked', 'bake'],
	['boxes', 'box'],
	['clerk’s', 'clerk'],
	['ladies', 'lady'],
])('%s is looked for as %s, too', (word, form) => expect(wordForms(word)).toContain(form));

it('without a dictionary there is a sentence that says how to get one', async () => {
	await expect(lookUp('hen', [], [join(temporaryFolder(), 'dic')])).rejects.toThrow(
		/^There is no dictionary: put StarDict files into .*, or set dictionary\.command\.$/,
	);
});

describe('a program of the reader’s own', () => {
	const program = (script: string): string => {
		const path = join(temporaryFolder(), 'look');
		writeFileSync(path, `#!/bin/sh\n${script}\n`);
		chmodSync(path, 0o755);
		return path;
	};

	it('is given the word as one argument, and no shell sees it', async () => {
		const show = program('for one; do printf "<%s>" "$one"; done');
		const word = '$(touch /tmp/x); `a` "b" %s';
		const [definition] = await askProgram([show, '-n', '%s'], word);
		expect(definition?.text).toBe(`<-n><${word}>`);
		expect((await askProgram([show], 'hen'))[0]?.text).toBe('<hen>');
	});

	it('may find nothing, and say so by its exit code', async () => {
		expect(await askProgram([program('exit 1'), '%s'], 'hen')).toEqual([]);
		expect(await askProgram([program('echo a bird; exit 2')], 'hen')).toMatchObject([{text: 'a bird'}]);
	});

	it('that is not there, or may not be run, is named', async () => {
		await expect(askProgram(['/no/such/program'], 'hen')).rejects.toThrow(
			'“/no/such/program”, your dictionary.command, is not there.',
		);
		await expect(askProgram([temporaryFolder()], 'hen')).rejects.toThrow('may not be run');
	});

	it('cannot write without end, nor move the cursor', async () => {
		const [definition] = await askProgram([program("printf '\\033[2Ja bird'; yes | head -c 1000000")], 'hen');
		expect(definition?.text.slice(0, 6)).toBe('a bird');
		expect(definition?.text.length).toBeLessThan(140_000);
	});

	it('that prints as sdcv -j does has its entries told apart', () => {
		const json = '[{"dict":"WordNet","word":"hen","definition":"\\n a bird\\n"}]';
		expect(definitionsIn(json)).toEqual([{source: 'WordNet', word: 'hen', text: 'a bird'}]);
		expect(definitionsIn('[]\n')).toEqual([]);
		expect(definitionsIn('[noun] a bird')).toMatchObject([{source: null, text: '[noun] a bird'}]);
	});
});

it('markup is never deeper than a page', () =>
	expect(markupText('<div>'.repeat(50_000) + 'a', 'collapsed').length).toBeLessThan(10));
