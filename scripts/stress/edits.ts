import wrapAnsi from 'wrap-ansi';
import {paragraphs} from './prose.ts';
import type {Random} from './random.ts';

/** What an author, an archive or an editor does to a story's file. */
export type Edit = (source: string, random: Random) => string;

/** A letter that no story has: it stands before the word that is looked for, and goes where the word goes. */
export const marker = '\u{A66E}';

/** The paragraphs of a text, each with the blank lines behind it. */
export const partsOf = (source: string): readonly string[] => source.split(/(?<=\n[ \t]*\n)(?=\S)/);

/** Puts the marker of a part that goes away where the next one begins. */
const withoutPart = (part: string, next: string): string =>
	part.includes(marker) ? `${marker}${next}` : next;

const paragraph = (random: Random): string => `${paragraphs(1 + random.below(1e6), 1)[0] ?? ''}\n\n`;

const typo = (word: string, random: Random): string => {
	const at = 1 + random.below(Math.max(1, word.length - 1));
	const letter = random.pick(['a', 'e', 'n', 's', 't']);
	return random.pick([
		word.slice(0, at) + letter + word.slice(at),
		word.slice(0, at) + word.slice(at + 1),
		word.slice(0, at) + letter + word.slice(at + 1),
	]);
};

const fixTypos: Edit = (source, random) =>
	source.replace(/[\p{L}\p{M}]{3,}/gu, word =>
		random.below(64) > 0 || word.includes(marker) ? word : typo(word, random),
	);

const editParagraphs: Edit = (source, random) => {
	const parts = partsOf(source);
	const edited: string[] = [];
	let carried = '';
	for (const part of parts) {
		const now = carried === '' ? part : withoutPart(carried, part);
		carried = '';
		const chance = random.below(30);
		if (chance === 0) edited.push(paragraph(random), now);
		else if (chance === 1 && edited.length > 3) carried = now;
		else if (chance === 2 && edited.length > 3) edited.push(withoutPart(now, paragraph(random)));
		else edited.push(now);
	}
	return edited.join('') + (carried.includes(marker) ? `${marker}The end` : '');
};

const addChapters: Edit = (source, random) => {
	const parts = partsOf(source);
	const chapter = (title: string): string =>
		`${title}\n\n${paragraphs(1 + random.below(1e6), 40).join('\n\n')}\n\n`;
	const at = Math.min(parts.length, 4 + random.below(parts.length));
	return [...parts.slice(0, at), chapter('Interlude'), ...parts.slice(at), '\n\n', chapter('Epilogue')].join(
		'',
	);
};

const changeHeader: Edit = source =>
	`Title: Another Name\nAuthor: Someone Else\nRating: Teen\nWords: 12,345\nSummary: It begins otherwise.\n\n${source}`;

/** Breaks paragraphs of prose at another width; verse and headings stay. */
const wrapAgain: Edit = source =>
	partsOf(source)
		.map(part => {
			const end = /\s*$/.exec(part)?.[0] ?? '';
			const text = part.trimEnd();
			if (text.length < 200 || /\n[ \t]/.test(text)) return part;
			return wrapAnsi(text.replaceAll('\n', ' '), 58, {hard: false}) + end;
		})
		.join('');

const turnQuotes: Edit = source =>
	/[“”]/.test(source)
		? source.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll('—', '--').replaceAll('…', '...')
		: source
				.replaceAll(/(^|[\s(])"/g, '$1“')
				.replaceAll('"', '”')
				.replaceAll("'", '’')
				.replaceAll('--', '—');

const endLinesOtherwise: Edit = source =>
	source.includes('\r\n') ? source.replaceAll('\r\n', '\n') : source.replaceAll('\n', '\r\n');

const all: Edit = (source, random) =>
	[fixTypos, editParagraphs, turnQuotes, changeHeader].reduce((text, edit) => edit(text, random), source);

export const edits: Readonly<Record<string, Edit>> = {
	typos: fixTypos,
	paragraphs: editParagraphs,
	chapters: addChapters,
	header: changeHeader,
	'line width': wrapAgain,
	'quotes and dashes': turnQuotes,
	'line ends': endLinesOtherwise,
	'all of it': all,
};
