import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cellWidth} from '../../../source/core/text/cell-width.ts';
import {hasInkDrawn} from '../../../test/terminal/updates.ts';
import {attack} from '../attack.ts';
import {press, startReader} from '../reading.ts';

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

const columns = 42;
/** The cells that the clusters take by our reckoning: up to the edge of the text. */
const cells = 30;

const lineOfClusters = 5;

/** A story of two pages and more, one paragraph of which is a line of its own. */
const storyWith = (line: string): string =>
	Array.from({length: 30}, (_, index) =>
		index === lineOfClusters ? `Look: ${line}` : `Paragraph ${index} is here.`,
	).join('\n\n');

type Screens = readonly (readonly string[])[];

/** What is shown of a story after each of some keys, once its status line matches. */
const screensOf = async (
	story: string,
	steps: readonly (readonly [key: string, status: RegExp])[],
	graphemes: boolean,
	folder: string,
): Promise<Screens> => {
	mkdirSync(folder);
	const path = join(folder, 'story.txt');
	writeFileSync(path, story);
	const window = {columns, rows: 20, graphemes, patience: 10_000};
	await using terminal = startReader(['open', '--no-title', path], {home: folder, ...window});
	const screens: (readonly string[])[] = [];
	// Before the terminal has said how wide it draws clusters, the page is another one.
	await terminal.until(() => hasInkDrawn(terminal), 'a page that Ink draws');
	for (const [key, status] of steps) {
		await press(terminal, key, status);
		screens.push(terminal.screen());
	}
	return screens;
};

/** A page, the next one, and the page again. */
const backAndForth = [
	['', /page 1 of/],
	[' ', /page 2 of/],
	['b', /page 1 of/],
] as const;

/** Prose is laid out for the widest that a terminal may take it to be; a title in a list is cut by our own reckoning. */
const storyTitled = (line: string): string =>
	['One', line, 'Three'].map((title, index) => `Chapter ${index + 1}: ${title}\n\nIt rained.`).join('\n\n');

/** UTF-16 units of the longest line that is taken for a title. */
const longestTitle = 70;

/** Clusters at the end of a title that goes up to the edge of the list by our reckoning. */
const titleOf = (cluster: string, width: number): string => {
	let count = Math.floor(cells / width);
	const units = (): number => count * cluster.length + cells - count * width;
	while (units() > longestTitle) count--;
	return 'x'.repeat(cells - count * width) + cluster.repeat(count);
};

const listed = [
	['', /scene 1 of/],
	// Complete when all scenes are counted.
	['t', /Contents +3 chapters · 3 scenes/],
] as const;

/** Rows of a list that differ from those of one with as many plain letters. */
const strayRows = (shown: Screens, plain: Screens): readonly string[] =>
	(plain[1] ?? []).flatMap((row, index) => {
		const actual = shown[1]?.[index];
		return row.includes('xx') || actual === row
			? []
			: [`contents, row ${index + 1}: “${actual}”, not “${row}”`];
	});

/** Rows of the story and the status line that are not whole, and a page that does not show what comes next. */
const brokenRows = (screens: Screens, cluster: string): readonly string[] => {
	const own = new Set(['L', 'o', 'k', ':', ' ', ...Array.from(cluster.normalize('NFD'))]);
	const isOwn = (row: string): boolean => Array.from(row.normalize('NFD')).every(sign => own.has(sign));
	let next = 0;
	return screens.flatMap((rows, screen) => {
		// The page that was turned back to is the first again.
		if (screen === 2) next = 0;
		return rows.flatMap((row, index) => {
			const text = row.trim();
			const isWhole =
				index === rows.length - 1
					? /^(?:\S.* · )?scene 1 of 1 · page \d of \d · (?:.* · )?\d+%$/.test(text)
					: isOwn(text) || text === `Paragraph ${next} is here.`;
			if (text.startsWith('Paragraph')) next++;
			if (next === lineOfClusters) next++;
			return isWhole ? [] : [`screen ${screen + 1}, row ${index + 1}: “${text}”`];
		});
	});
};

attack(
	`H7: ${clusters.length} characters whose width terminals disagree on fill a line, in a terminal that knows clusters and in one that does not`,
	'no other line differs, the status line is whole, pages turned away from and back',
	{quick: 2, full: clusters.length * 2, lanes: 1},
	async ({each, some, fault}) => {
		const all = clusters.flatMap(([name, cluster]) =>
			[true, false].map(graphemes => ({name, cluster, graphemes})),
		);
		await each(some(all), async ({name, cluster, graphemes}, folder) => {
			const width = Math.max(1, cellWidth(cluster));
			const line = cluster.repeat(Math.floor(cells / width));
			const title = titleOf(cluster, width);
			const plain = 'x'.repeat(cellWidth(title));
			const pages = await screensOf(storyWith(line), backAndForth, graphemes, folder);
			const [list = [], plainList = []] = await Promise.all(
				[title, plain].map((words, order) =>
					screensOf(storyTitled(words), listed, graphemes, `${folder}-list-${order}`),
				),
			);
			for (const row of [...brokenRows(pages, cluster), ...strayRows(list, plainList)])
				fault(`${name}${graphemes ? '' : ', no clusters'}: ${row}`);
			return undefined;
		});
	},
);
