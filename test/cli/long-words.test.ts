import {readFileSync} from 'node:fs';
import {describe, expect, it, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';
import {reader, samplePath} from './reader.ts';

const salt = samplePath('the-salt-clerk.txt');

describe('what is typed wrong is refused, however long it is', () => {
	test.each([
		[
			'flags that nobody knows',
			['search', salt, ...Array.from({length: 1000}, (_, index) => `--no${index}`)],
		],
		['a flag of 100,000 letters', ['search', salt, `-${'x'.repeat(100_000)}`]],
		['a flag of signs that a terminal obeys', ['info', salt, '-=\u001b[31mred\u001b]0;owned\u0007']],
		['a flag in another spelling', ['info', salt, '--SCENES-AT', '3']],
		['a flag with one dash', ['info', salt, '-scenesat']],
		['a rule of 100,000 letters', ['info', salt, '--scenes-at', '('.repeat(100_000)]],
		['a name of 100,000 letters', ['info', 'x'.repeat(100_000)]],
		['a charset of 100,000 letters', ['info', salt, '--encoding', 'x'.repeat(100_000)]],
	])('%s: one line that fits a screen', async (_, words) => {
		const {stderr} = await answerOf(words, {home: temporaryFolder()});
		expect(stderr).toMatch(/^reader: .{10,1800}\n$/);
	});
});

describe('any words may be searched for', () => {
	test.each([
		['8,000 letters', ['a'.repeat(8000)]],
		['a megabyte', Array.from({length: 10}, () => 'word '.repeat(20_000))],
		['brackets', ['('.repeat(7300)]],
		['ligatures', ['ß'.repeat(7300)]],
		['spaces', [' '.repeat(7300)]],
		['a pattern', ['(a+)+$'.repeat(1000)]],
	])('%s', async (_, words) => {
		const result = await reader(['search', salt, ...words], {home: temporaryFolder()});
		expect(result).toMatchObject({stdout: '', exitCode: words.join('').trim() === '' ? 2 : 1});
		expect(result.stderr).toMatch(/^reader: /);
	});

	it('a paragraph of the story', async () => {
		const [, paragraph = ''] = /(The key to the weigh-house.*)/.exec(readFileSync(salt, 'utf8')) ?? [];
		const {stdout} = await reader(['search', salt, paragraph], {home: temporaryFolder()});
		expect(paragraph.length).toBeGreaterThan(300);
		expect(stdout).toMatch(/^scene 1, 0%: The key to the weigh-house/);
	});
});
