import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';
import {environmentIn, programPath, samplePath} from './reader.ts';

const titled = (title: string): string => `Title: ${title}\nAuthor: Me\n\nIt rained.\n`;

/** Runs a line of a shell in a folder: names of any bytes pass through nothing else. */
const shell = (home: string, line: string): string =>
	execFileSync('bash', ['-c', line.replaceAll('reader', `"${process.execPath}" "${programPath}"`)], {
		cwd: home,
		env: {...environmentIn(home), LC_ALL: 'C'},
		encoding: 'latin1',
	});

describe.runIf(process.platform === 'linux')('names that are not UTF-8', () => {
	/** Two names that are one to Node, and a folder. */
	const folder = (): string => {
		const home = temporaryFolder();
		writeFileSync(Buffer.from(`${home}/caf\xe9.txt`, 'latin1'), titled('Acute'));
		writeFileSync(Buffer.from(`${home}/caf\xe8.txt`, 'latin1'), titled('Grave'));
		mkdirSync(Buffer.from(`${home}/d\xff`, 'latin1'));
		writeFileSync(Buffer.from(`${home}/d\xff/a.txt`, 'latin1'), titled('Inside'));
		return home;
	};

	it.each([
		["reader info $'caf\\xe9.txt'", 'Acute'],
		["reader info $'caf\\xe8.txt'", 'Grave'],
		["reader info $'d\\xff/a.txt'", 'Inside'],
		["reader info $'d\\xff'", 'Inside'],
		["cd $'d\\xff' && reader info a.txt", 'Inside'],
		["cd $'d\\xff' && reader info ./../caf*$'\\xe9'.txt", 'Acute'],
		['reader info "file://$PWD/caf%E8.txt"', 'Grave'],
		["reader search $'caf\\xe8.txt' $'d\\xff/a.txt' rained", 'scene 1'],
	])('%s', (line, title) => {
		expect(shell(folder(), line)).toContain(title);
	});

	it('are listed as stories of their folder, each as itself', () => {
		const lines = shell(folder(), 'reader .').split('\n');
		expect(lines.filter(line => /Acute|Grave|Inside/.test(line))).toHaveLength(3);
	});
});

describe('addresses', () => {
	it.each(['the-salt-clerk.txt', '雨宿りの郵便局.txt'])('of files open them: %s', async name => {
		const {href} = pathToFileURL(samplePath(name));
		const {stdout, exitCode} = await answerOf(['info', href, '--json'], {home: temporaryFolder()});
		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({file: {path: samplePath(name)}});
	});

	it.each([
		'https://example.org/a.epub',
		'HTTP://example.org',
		'ftp://example.org/b',
		'gemini://example.org',
	])('%s is not read, and reader says so', async address => {
		const {stderr, exitCode} = await answerOf([address], {home: temporaryFolder()});
		expect({stderr, exitCode}).toEqual({
			stderr: `reader: cannot open URLs. Download ${address} first, then open the file.\n`,
			exitCode: 1,
		});
	});

	it.each(['file://elsewhere/story.txt', 'file://['])('%s names no file here', async address => {
		const {stderr, exitCode} = await answerOf(['info', address], {home: temporaryFolder()});
		expect([stderr, exitCode]).toEqual([`reader: “${address}” is not a file on this computer.\n`, 1]);
	});
});

describe('a quotation behind a name', () => {
	it('is no part of the name, in a path or an address', async () => {
		const {href} = pathToFileURL(samplePath('the-salt-clerk.txt'));
		for (const name of [samplePath('the-salt-clerk.txt'), href]) {
			const {stdout, exitCode} = await answerOf([`${name}#:~:text=weigh%2Dhouse`], {home: temporaryFolder()});
			expect([stdout.includes('The key to the weigh-house'), exitCode]).toEqual([true, 0]);
		}
	});

	it('is the name of a file that is called so', async () => {
		const home = temporaryFolder();
		writeFileSync(join(home, 'a#:~:text=rain.txt'), titled('Hash'));
		const {stdout} = await answerOf(['open', 'a#:~:text=rain.txt'], {home, cwd: home});
		expect(stdout).toContain('Hash');
	});
});

it('an empty name is wrong usage', async () => {
	const home = temporaryFolder();
	for (const words of [[''], ['open', ''], ['bookmarks', ''], ['print', '']]) {
		const {stderr, exitCode} = await answerOf(words, {home, cwd: join(home)});
		expect([stderr, exitCode]).toEqual([
			'reader: the file name is empty. Name a file, such as story.txt.\n',
			2,
		]);
	}
});
