import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cellWidth} from '../../../source/core/text/cell-width.ts';
import {programPath} from '../../../test/cli/reader.ts';
import {startInTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import type {Part} from '../part.ts';

/** Clusters that terminals, and the versions of Unicode that they know, take to be of different widths. */
const clusters: readonly (readonly [name: string, cluster: string])[] = [
	['a family', '👨‍👩‍👧‍👦'],
	['a skin tone', '👍🏽'],
	['a heart in colour', '❤️'],
	['a face in colour', '☺️'],
	['a watch in black and white', '⌚︎'],
	['a keycap', '1️⃣'],
	['a flag', '🇩🇪'],
	['half a flag', '🇩'],
	['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
	['a rainbow', '🏳️‍🌈'],
	['Thai am', 'กำ'],
	['Lao am', 'ກຳ'],
	['a Devanagari conjunct', 'क्षि'],
	['a Bengali conjunct', 'ক্ষ'],
	['a Tamil vowel', 'கொ'],
	['Hangul in letters', '\u1112\u1161\u11ab'],
	['a circled number', '①'],
	['a circled ideograph', '㊙️'],
	['a dash of three ems', '⸻'],
	['a phrase in one letter', '﷽'],
	['a letter with eight marks', `e${'\u0301\u0323'.repeat(4)}`],
	['an emoji of Unicode 16', '🫩'],
];

const columns = 40;
/** The cells that the clusters take by our reckoning: up to the edge of the text. */
const cells = 30;

const lineOfClusters = 5;

/** A story of two pages and more, one paragraph of which is a line of its own. */
const storyWith = (line: string): string =>
	Array.from({length: 30}, (_, index) =>
		index === lineOfClusters ? `Look: ${line}` : `Paragraph ${index} is here.`,
	).join('\n\n');

/** The screens that are shown on the way: the page, the next one, the page again. */
const screensOf = async (
	line: string,
	graphemes: boolean,
	folder: string,
): Promise<readonly (readonly string[])[]> => {
	mkdirSync(folder);
	const path = join(folder, 'story.txt');
	writeFileSync(path, storyWith(line));
	await using terminal = startInTerminal(process.execPath, [programPath, 'open', '--no-title', path], {
		columns,
		rows: 20,
		graphemes,
		patience: 10_000,
		env: {READER_HOME: folder, HOME: folder},
	});
	const screens: (readonly string[])[] = [];
	for (const [key, page] of [
		['', 1],
		[' ', 2],
		['b', 1],
	] as const) {
		terminal.send(key);
		await terminal.until(new RegExp(`page ${page} of`));
		screens.push(terminal.screen());
	}
	return screens;
};

/** Rows of the story and the status line that are not whole, and a page that does not show what comes next. */
const brokenRows = (screens: readonly (readonly string[])[], cluster: string): readonly string[] => {
	const own = new Set(['L', 'o', 'k', ':', ' ', ...Array.from(cluster)]);
	const isOwn = (row: string): boolean => Array.from(row).every(sign => own.has(sign));
	let next = 0;
	return screens.flatMap((rows, screen) => {
		// The page that was turned back to is the first again.
		if (screen === 2) next = 0;
		return rows.flatMap((row, index) => {
			const text = row.trim();
			const isWhole =
				index === rows.length - 1
					? /^scene 1 of 1 · page \d of \d · \d+ %$/.test(text)
					: isOwn(text) || text === `Paragraph ${next} is here.`;
			if (text.startsWith('Paragraph')) next++;
			if (next === lineOfClusters) next++;
			return isWhole ? [] : [`screen ${screen + 1}, row ${index + 1}: “${text}”`];
		});
	});
};

/** H7: a character whose width a terminal sees otherwise harms no line but its own. */
export const widthClusters: Part = {
	id: 'H7',
	what: `${clusters.length} characters whose width terminals disagree on fill a line, in a terminal that knows clusters and in one that does not`,
	bar: 'no other line differs, the status line is whole, pages turned away from and back',
	quick: 4,
	full: clusters.length * 2,
	run: async ({cases, seed, folder, fault}) => {
		const all = clusters.flatMap(([name, cluster]) =>
			[true, false].map(graphemes => ({name, cluster, graphemes})),
		);
		const first = (seed * 7) % all.length;
		const chosen = [...all.slice(first), ...all.slice(0, first)].slice(0, cases);
		for (const [index, {name, cluster, graphemes}] of chosen.entries()) {
			const width = Math.max(1, cellWidth(cluster));
			const count = Math.floor(cells / width);
			const shown = await screensOf(cluster.repeat(count), graphemes, join(folder, String(index)));
			for (const row of brokenRows(shown, cluster))
				fault(`${name}${graphemes ? '' : ', no clusters'}: ${row}`);
		}
		return {cases: chosen.length};
	},
};
