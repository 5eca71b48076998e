import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {cleanText} from '../../source/core/text/clean-text.ts';
import {usualWidths} from '../../source/core/text/widths.ts';
import {createEncoder} from '../../source/terminal/eight-bit.ts';
import {charsetOf} from '../../source/terminal/locale.ts';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave} from './open-reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';

test.each([
	[{}, 'utf-8'],
	[{LANG: ''}, 'utf-8'],
	[{LANG: 'C.UTF-8'}, 'utf-8'],
	[{LANG: 'de_DE.utf8'}, 'utf-8'],
	[{LANG: 'de_DE'}, 'utf-8'],
	[{LC_ALL: 'C', LANG: 'C.UTF-8'}, 'ascii'],
	[{LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C'}, 'utf-8'],
	[{LANG: 'POSIX'}, 'ascii'],
	[{LC_CTYPE: 'fr_FR.ISO-8859-15@euro'}, 'iso-8859-15'],
	[{LANG: 'ru_RU.KOI8-R'}, 'koi8-r'],
])('the charset of %j is %s', (environment, charset) => expect(charsetOf(environment)).toBe(charset));

describe('text in a charset of one byte a character', () => {
	const charsets = [
		'ascii',
		'iso-8859-1',
		'iso8859-15',
		'iso-8859-5',
		'koi8-r',
		'cp1251',
		'eucjp',
		'nonsense',
	];

	test.each([
		['ascii', 'naïve “Well…” she said — ‘no’', 'naive "Well..." she said - \'no\''],
		['iso-8859-1', 'naïve “Well…” ě › 日本', 'na\u00efve "Well..." e > ????'],
		['iso-8859-15', '5 €', '5 \u00a4'],
		['koi8-r', 'да, é', '\u00c4\u00c1, e'],
		['windows-1251', 'Ё—', '\u00a8-'],
		['us-ascii', 'é', 'e'],
		['utf-16le', 'é', 'e'],
	])('%s: %s', (charset, text, written) => expect(createEncoder(charset)(text)).toBe(written));

	test.each(charsets)('holds no control character and keeps its columns: %s', charset => {
		const encode = createEncoder(charset);
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), raw => {
				const {text} = cleanText(raw);
				const written = encode(text);
				expect(written).toMatch(/^[\n\t\u0020-\u007e\u00a0-\u00ff]*$/);
				const columns = Array.from(text).reduce(
					(sum, sign) => sum + cellWidth(sign, {...usualWidths, ambiguous: 'ascii'}),
					0,
				);
				expect(written.replaceAll(/[\n\t]/g, '').length).toBe(columns);
			}),
		);
	});
});

describe('a terminal without UTF-8', () => {
	const story = '“Naïve…” said Zoë — ‘ěščř’ and Привет, 日本.';
	const open = (env: Readonly<Record<string, string>>, answers: boolean) => {
		const home = temporaryFolder();
		const path = join(home, 'story.txt');
		writeFileSync(path, `Title: Ě\n\n${Array.from({length: 9}, () => story).join(' ')}\n`);
		return startInTerminal(process.execPath, [programPath, 'open', '--no-title', path], {
			columns: 80,
			rows: 24,
			answers,
			env: {READER_HOME: home, HOME: home, ...env},
		});
	};

	test.each([{LC_ALL: 'C'}, {LC_ALL: 'POSIX'}, {LANG: 'C'}])('gets ASCII alone: %j', async env => {
		await using terminal = open(env, false);
		await terminal.until('"Naive..." said Zoe - \'escr\' and ??????, ????.');
		terminal.send('?');
		await terminal.until('Turning pages');
		terminal.send('\u001b');
		await terminal.until('scene 1 of 1 | page 1');
		await leave(terminal);
		// One question is whether it knows UTF-8: of that sign no byte is a control character, either.
		expect(terminal.bytes().replaceAll('ö', '')).toMatch(/^[\0-\u007f]*$/);
	});

	it('gets UTF-8 after all where it shows that it knows it', async () => {
		await using terminal = open({LC_ALL: 'C'}, true);
		await terminal.until('“Naïve…” said Zoë — ‘ěščř’ and Привет, 日本.');
		await terminal.until('scene 1 of 1 · page 1');
		await leave(terminal);
	});
});
