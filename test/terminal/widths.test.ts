import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave} from './open-reader.ts';
import {programPath} from '../cli/reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';

/** Words that some terminal takes to be of another width than we do. */
const words = ['मोहसिन', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'กำกำ', '1️⃣', '❤️❤️', '🇩🇪'];
const letters = Array.from({length: 20}, (_, index) => String.fromCharCode(97 + index));

test.each(words.flatMap(word => [true, false].map(graphemes => [word, graphemes] as const)))(
	'a row that begins as the one before it did shows its own words: %s, clusters %s',
	async (word, graphemes) => {
		const home = temporaryFolder();
		const path = join(home, 'story.txt');
		writeFileSync(path, letters.map(letter => `${word} as before ${letter} end.`).join('\n\n'));
		await using terminal = startInTerminal(process.execPath, [programPath, 'open', '--no-title', path], {
			columns: 40,
			rows: 20,
			graphemes,
			env: {READER_HOME: home, HOME: home},
		});
		const shown = async (page: number): Promise<string> => {
			await terminal.until(new RegExp(`page ${page} of`));
			return terminal
				.screen()
				.filter(row => row.includes('end.'))
				.map(row => row.slice(row.indexOf('as')))
				.join('\n');
		};
		const rows = (from: number, to: number): string =>
			letters
				.slice(from, to)
				.map(letter => `as before ${letter} end.`)
				.join('\n');
		expect(await shown(1)).toBe(rows(0, 9));
		terminal.send(' ');
		expect(await shown(2)).toBe(rows(9, 18));
		await leave(terminal);
	},
);
