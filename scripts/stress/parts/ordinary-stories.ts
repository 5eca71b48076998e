import {readFileSync, writeFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {attack} from '../attack.ts';
import {measuredRun} from '../measured-run.ts';
import {storyPaths} from '../story-files.ts';
import {ordinaryTexts} from '../ordinary-texts.ts';
import {startReader} from '../reading.ts';

/** What no line end and no margin changes; of what has no shape, only what is kept where it is at home. */
const visible = (text: string): string => text.replaceAll(/[\s\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, '');

/** Where two texts part, in words around it; undefined where they are one. */
const difference = (shown: string, written: string): string | undefined => {
	if (shown === written) return undefined;
	let at = 0;
	while (shown[at] === written[at]) at++;
	const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
	return `${around(shown)}, not ${around(written)}`;
};

/** The signs of a text in no order, those with a mirror image as one: terminals put right-to-left lines in order by themselves. */
const inAnyOrder = (text: string): string =>
	Array.from(text.replaceAll(/[\u200e\u200f]/g, '').replaceAll(/[()[\]{}<>«»‹›“”„‘’‚]/g, '('))
		.sort()
		.join('');

const isRightToLeft = (text: string): boolean => /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text);

/** The longest story that is turned through page by page, in UTF-16 units; a longer one is printed only. */
const longest = 60_000;

/** The rows of a page without what the reader says below the last words of the story. */
const withoutEnd = (rows: readonly string[]): readonly string[] => {
	const rule = rows.findLastIndex(row => /^ *─{10}$/.test(row));
	return rule === -1 ? rows : rows.slice(0, rule);
};

/** All pages of a story, in a terminal that puts right-to-left lines in order by itself and so gets them as they are. */
const pagesOf = async (path: string, home: string): Promise<string> => {
	mkdirSync(home, {recursive: true});
	// A hint would take the place of the page number.
	writeFileSync(join(home, 'preferences.json'), '{"hints": false}');
	await using terminal = startReader(['open', '--raw', '--no-title', '--from-start', path], {
		...{home, columns: 100, rows: 40, patience: 10_000},
		environment: {VTE_VERSION: '7000'},
	});
	const pages: string[] = [];
	const position = /scene (\d+) of (\d+) · page (\d+) of (\d+)/;
	for (let [scene, page] = [1, 1]; ;) {
		await terminal.until(new RegExp(`scene ${scene} of \\d+ · page ${page} of \\d`));
		const rows = terminal.screen();
		pages.push(withoutEnd(rows.slice(0, -1)).join('\n'));
		const [, , scenes, , last] = (position.exec(rows.at(-1) ?? '') ?? []).map(Number);
		if (page === last && scene === scenes) return pages.join('\n');
		[scene, page] = page === last ? [scene + 1, 1] : [scene, page + 1];
		terminal.send(' ');
	}
};

/** What is taken out wherever it stands: a sign that means nothing any more, and tags on what is no flag. */
const meaningless = /\u180e|[\p{L}\p{N}][\u{e0020}-\u{e007f}]/u;

/**
 * The text of a file in UTF-8 without controls and signs without a meaning; undefined where it is another file, such as
 * one made to do harm.
 */
const ordinaryText = (path: string): string | undefined => {
	try {
		const text = new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(path));
		return /[^\P{Cc}\t\r\n\f]/u.test(text) || meaningless.test(text) ? undefined : text;
	} catch {
		return undefined;
	}
};

/** H10: what is not hostile is not harmed. */
attack(
	'H10: Ordinary stories in many scripts are printed and turned through page by page, in lines of their own',
	'the text is that of the file, sign by sign, white space aside',
	{quick: 3, full: 1000, lanes: 1},
	async ({cases, folder, fault, each}) => {
		const written = ordinaryTexts.map(([name, text]) => {
			const path = join(folder, `${name}.txt`);
			writeFileSync(path, text);
			return path;
		});
		let [tried, signs] = [0, 0];
		await each(
			[...written, ...storyPaths()].slice(0, cases),
			// A home of its own: a copy of another story would be taken for that story, and we told so.
			async (path, home) => {
				const text = ordinaryText(path);
				if (text === undefined) return undefined;
				const {stdout, exitCode} = await measuredRun(['print', '--raw', path], {home: folder});
				if (exitCode !== 0) return undefined;
				tried++;
				signs += text.length;
				const printed = difference(visible(stdout), visible(text));
				fault(printed && `${path} printed: ${printed}`);
				if (text.length > longest) return undefined;
				const form = isRightToLeft(text) ? inAnyOrder : String;
				const paged = difference(form(visible(await pagesOf(path, home))), form(visible(text)));
				return paged && `${path} in pages: ${paged}`;
			},
		);
		return {cases: tried, 'signs compared': signs};
	},
);
