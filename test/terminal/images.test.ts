import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {mayAskMore, readGraphics} from '../../source/terminal/ask-graphics.ts';
import {fitImage, placement, transmission} from '../../source/terminal/image-sequences.ts';
import {proseOf, writeEpub} from '../formats/epub/write-epub.ts';
import {writeMobi6} from '../formats/kindle/write-book.ts';
import {writeKf8} from '../formats/kindle/write-kf8.ts';
import {makePng} from '../make-png.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {forbiddenIn} from './allowed-bytes.ts';
import {leave, open, type Options} from './open-reader.ts';
import type {PseudoTerminal} from './pseudo-terminal.ts';

test.each([
	[{TERM: 'xterm-kitty'}, true],
	[{TERM: 'xterm-ghostty'}, true],
	[{TERM: 'xterm-256color'}, true],
	[{TERM: 'wezterm'}, true],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, false],
	[{TERM: 'xterm-256color', TMUX: '/tmp/tmux'}, false],
	[{TERM: 'xterm-256color', STY: '1.tty'}, false],
	[{TERM: 'tmux-256color'}, false],
	[{TERM: 'screen'}, false],
	[{TERM: 'linux'}, false],
	[{TERM: 'eterm-color'}, false],
	[{TERM: 'dumb'}, false],
	[{}, false],
])('%j is asked whether it shows images: %j', (environment, isAsked) => {
	expect(mayAskMore(environment)).toBe(isAsked);
});

test.each([
	['_Gi=31;OK', {showsImages: true}],
	['_Gi=31;ENOTSUPPORTED:no', undefined],
	['_Gi=32;OK', undefined],
	['[6;18;9t', {cell: {width: 9, height: 18}}],
	['[6;0;0t', undefined],
	['[4;900;1600t', undefined],
	['[1;2R', undefined],
])('the report %j says %j', (report, said) => {
	expect(readGraphics(report)).toEqual(said);
});

describe('a picture that is sent', () => {
	const png = (length: number): Uint8Array => Uint8Array.from({length}, (_, index) => index % 251);
	const payload = (sequence: string): string => /;([^;]*)\u001b\\$/.exec(sequence)?.[1] ?? ''; // oxlint-disable-line no-control-regex

	it.each([1, 33, 3071, 3072, 3073, 6144, 10_000])('is %i bytes, whole, in short sequences', length => {
		const bytes = png(length);
		const sequences = [...transmission(bytes)];
		expect(Buffer.concat(sequences.map(one => Buffer.from(payload(one), 'base64'))).equals(bytes)).toBe(true);
		expect(sequences).toHaveLength(Math.ceil(length / 3072));
		expect(sequences[0]).toMatch(/^\u001b_Ga=t,f=100,t=d,i=31,m=[01],q=2;/); // oxlint-disable-line no-control-regex
		expect(Math.max(...sequences.map(one => payload(one).length))).toBeLessThanOrEqual(4096);
		expect(sequences.map(one => one.includes('m=0'))).toEqual(
			sequences.map((_, at) => at === sequences.length - 1),
		);
		expect(forbiddenIn(sequences.join(''), '\r')).toEqual([]);
		expect(forbiddenIn(sequences.join(''))).not.toEqual([]);
	});

	const place = (width: number, height: number) => ({
		png: {bytes: new Uint8Array(), width, height},
		...{column: 7, row: 2, columns: 66, rows: 20},
	});
	const cell = {width: 9, height: 18};

	it.each([
		['as wide as the page', 5940, 1800, {column: 7, columns: 66, row: 7, rows: 10}],
		['as high as the page', 180, 3600, {column: 39, columns: 2, row: 2, rows: 20}],
		['twice its size', 36, 36, {column: 36, columns: 8, row: 10, rows: 4}],
		['in one cell', 1, 1, {column: 39, columns: 1, row: 11, rows: 1}],
	])('stands in the middle: %s', (_, width, height, fitted) => {
		expect(fitImage(place(width, height), cell)).toEqual(fitted);
	});

	it('is hardly stretched and never leaves its place, whatever its size', () => {
		for (let width = 20; width < 3000; width += 97)
			for (let height = 20; height < 3000; height += 89) {
				const {column, row, columns, rows} = fitImage(place(width, height), cell);
				const inside = column >= 7 && row >= 2 && column + columns <= 73 && row + rows <= 22;
				expect(inside && columns >= 1 && rows >= 1, `${width} × ${height}`).toBe(true);
				const stretch = (columns * 9 * height) / (rows * 18 * width);
				if (columns >= 8 && rows >= 8) expect(Math.abs(Math.log(stretch))).toBeLessThan(0.07);
			}
	});

	it('is placed without moving the cursor', () => {
		expect(placement({column: 7, row: 2, columns: 66, rows: 10})).toBe(
			'\u001b7\u001b[1;1H\u001b[2B\u001b[7C\u001b_Ga=p,i=31,p=1,c=66,r=10,C=1,q=2\u001b\\\u001b8',
		);
		expect(placement({column: 0, row: 0, columns: 1, rows: 1})).toMatch(/^\u001b7\u001b\[1;1H\u001b_G/); // oxlint-disable-line no-control-regex
	});
});

const question = '\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\';
const answer = '\u001b_Gi=31;OK\u001b\\\u001b[6;20;10t';
const sent = '\u001b_Ga=t,f=100';
const placed = '\u001b_Ga=p,i=31';
const deleted = '\u001b_Ga=d,d=I,i=31,q=2\u001b\\';
const image = makePng(300, 200, 5000);

/** The program with a book in which there is a picture, in a terminal that is told to answer or not. */
const openBook = async (answers: boolean, more: Options = {}): Promise<PseudoTerminal> => {
	const home = more.home ?? temporaryFolder();
	const path = join(home, 'book.epub');
	const body = `<h1>One</h1>${proseOf('a', 2)}<p><img src="map.png" alt="A map"/></p>${proseOf('b', 12)}`;
	const pages = [{path: 'a.xhtml', body}];
	const files = [{path: 'OEBPS/map.png', content: image}];
	writeFileSync(path, writeEpub({pages, toc: [['a.xhtml', 'One']], files}));
	const terminal = open([path, '--no-title'], {...more, home});
	await terminal.until('[image: A map]');
	if (answers) terminal.send(answer);
	return terminal;
};

const written = (terminal: PseudoTerminal, text: string, from = 0): Promise<void> =>
	expect.poll(() => terminal.bytes().slice(from).includes(text), {timeout: 10_000}).toBe(true);

const openImage = async (terminal: PseudoTerminal): Promise<void> => {
	terminal.send('\t');
	await terminal.until('Picture · Enter open');
	terminal.send('\r');
	await terminal.until('── A map');
	await written(terminal, placed);
};

describe('an image in a terminal that says that it shows images', () => {
	it('is sent when it is opened, drawn on its page, and taken off by Esc', async () => {
		await using terminal = await openBook(true);
		expect(terminal.bytes()).toContain(question);
		expect(terminal.bytes()).not.toContain(sent);
		await openImage(terminal);
		const bytes = terminal.bytes();
		expect(bytes).toContain(Buffer.from(image.subarray(0, 3072)).toString('base64'));
		expect(bytes).toMatch(/\[1;1H\u001b\[\d+B\u001b\[\d+C\u001b_Ga=p,i=31,p=1,c=60,r=20,C=1,q=2/); // oxlint-disable-line no-control-regex
		expect(bytes).not.toContain(deleted);
		terminal.send('\u001b');
		await terminal.until('[image: A map]');
		await written(terminal, deleted);
		await leave(terminal);
	});

	const large = makePng(300, 200, 200_000);
	const page = (name: string): string =>
		`<h1>One</h1>${proseOf('a', 2)}<p><img ${name} alt="A map"/></p>${proseOf('b', 12)}`;
	const pict = `{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv A map}}}\\pngblip\n${Buffer.from(large).toString('hex')}}`;

	it.each([
		[
			'book.mobi',
			() => writeMobi6(`<html><body>${page('recindex="00001"')}</body></html>`, [], {pictures: [large]}),
		],
		[
			'book.azw3',
			() => writeKf8([{body: page('src="kindle:embed:0001?mime=image/png"')}], {pictures: [large]}),
		],
		[
			'story.rtf',
			() => Buffer.from(`{\\rtf1 It rained.\\par ${pict}\\par ${'It rained. '.repeat(300)}\\par}`, 'latin1'),
		],
	])('is sent as it stands in the file: %s', async (name, make) => {
		const home = temporaryFolder();
		const path = join(home, name);
		writeFileSync(path, make());
		await using terminal = open([path, '--no-title'], {home});
		await terminal.until('[image: A map]');
		terminal.send(answer);
		await openImage(terminal);
		const parts = [...terminal.bytes().matchAll(/\u001b_G(?:a=t,|m=)[^;]*;([\w+/=]*)\u001b\\/g)]; // oxlint-disable-line no-control-regex
		const bytes = Buffer.concat(parts.map(([, part = '']) => Buffer.from(part, 'base64')));
		expect(bytes.equals(large)).toBe(true);
		terminal.send('\u001b');
		await terminal.until('[image: A map]');
		await leave(terminal);
	});

	it('is taken off by a page turn', async () => {
		await using terminal = await openBook(true);
		await openImage(terminal);
		terminal.send(' ');
		await terminal.until('page 2');
		await written(terminal, deleted);
		expect(terminal.bytes().split(deleted)).toHaveLength(2);
		await leave(terminal);
	});

	it('is drawn anew in a window of another size', async () => {
		await using terminal = await openBook(true);
		await openImage(terminal);
		const before = terminal.bytes().length;
		terminal.resize(60, 16);
		await terminal.until(screen => screen.length === 16 && screen.at(-1)?.includes('Esc close') === true);
		await written(terminal, placed, before);
		expect(terminal.bytes().slice(before).indexOf(deleted)).toBeLessThan(
			terminal.bytes().slice(before).indexOf(sent),
		);
		await leave(terminal);
	});

	it.each([
		['when the reader quits', (terminal: PseudoTerminal) => terminal.send('q')],
		['by a signal', (terminal: PseudoTerminal) => terminal.kill('SIGTERM')],
	])('leaves nothing behind %s', async (_, end) => {
		await using terminal = await openBook(true);
		await openImage(terminal);
		end(terminal);
		await terminal.exited;
		const rest = terminal.bytes().split(placed).at(-1) ?? '';
		expect(rest).toContain(deleted);
		expect(rest.indexOf(deleted)).toBeLessThan(rest.indexOf('\u001b[?1049l'));
		expect(rest).not.toContain(sent);
	});
});

/** The picture cannot be chosen, and a sequence was not written; then leaves. */
const expectLineAlone = async (terminal: PseudoTerminal, unwritten: string): Promise<void> => {
	terminal.send('\t');
	await terminal.until('No links or notes on this page');
	expect(terminal.bytes()).not.toContain(unwritten);
	await leave(terminal);
};

describe('nothing is asked or sent', () => {
	it.each([{TERM: 'tmux-256color', TMUX: '/tmp/x'}, {TERM: 'screen'}, {TERM: 'linux'}])(
		'with %j',
		async environment => {
			await using terminal = await openBook(true, {environment});
			await expectLineAlone(terminal, '\u001b_G');
		},
	);

	it('where pictures are not wanted', async () => {
		const home = temporaryFolder();
		writeFileSync(join(home, 'preferences.json'), '{"pictures": "never"}');
		await using terminal = await openBook(true, {home});
		await expectLineAlone(terminal, '\u001b_G');
	});
});

it('is a line alone where the terminal does not answer', async () => {
	await using terminal = await openBook(false);
	expect(terminal.bytes()).toContain(question);
	await expectLineAlone(terminal, sent);
});
