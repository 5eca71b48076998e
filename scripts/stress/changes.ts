import wrapAnsi from 'wrap-ansi';
import {type Edit, edits, marker, partsOf} from './edits.ts';
import {paragraphs} from './prose.ts';
import type {Random} from './random.ts';

/** What may become of a story's file between two readings, when it is renamed as well. */
export type Change = {
	readonly edit: Edit;
	/** How the text is written; as UTF-8 where it is not said. Undefined where it cannot be written so. */
	readonly encode?: (text: string) => Uint8Array | undefined;
};

const invented = (random: Random, count: number): string =>
	paragraphs(1 + random.below(1e6), count).join('\n\n');

/** Does something to each part; the marker of one that goes away stands where the next one begins. */
const eachPart = (text: string, change: (part: string, index: number) => string | undefined): string => {
	let isCarried = false;
	return partsOf(text)
		.map((part, index) => {
			const now = change(part, index);
			if (now === undefined) isCarried ||= part.includes(marker);
			else if (isCarried) {
				isCarried = false;
				return marker + now;
			}
			return now ?? '';
		})
		.join('');
};

const isHeader = (part: string): boolean =>
	/^(?:\ufeff?[A-Z][\w ]{0,20}: .*\n?)+\s*$/.test(part.replace(marker, ''));

const withoutHeader: Edit = text =>
	eachPart(text, (part, index) => (index < 2 && isHeader(part) ? undefined : part));

const ao3Header = (random: Random): string =>
	`The Story\nby somebody_else\n\nPosted originally on an archive at https://archive.example/works/${random.below(1e7)}.\n\nRating:\n\tTeen\nCategory:\n\tGen\nFandom:\n\tBooks\nTags:\n\tRain, Weather, Letters\nStats:\n\tPublished: 2024-03-05 Words: 12,345 Chapters: 3/3\n\nSummary\n\n${invented(random, 1)}\n\n`;
const ffnHeader = (random: Random): string =>
	`The Story\nby somebody_else\n\nCategory: Books\nGenre: Drama\nLanguage: English\nStatus: In-Progress\nPublished: 2024-03-05\nStory URL: http://www.example.net/s/${random.below(1e7)}\nSummary: ${invented(random, 1)}\n\n\n`;

/** Changes a share of the words, one in so many. */
const changeWords =
	(every: number): Edit =>
	(text, random) =>
		text.replace(/[\p{L}\p{M}]{4,}/gu, word =>
			random.below(every) > 0 || word.includes(marker) ? word : `${word.slice(0, 2)}${word.slice(3)}`,
		);

const half = (text: string, from: number, to: number): string => {
	const parts = partsOf(text);
	return parts.slice(Math.floor(parts.length * from), Math.ceil(parts.length * to)).join('');
};

const growBy =
	(share: number): Edit =>
	(text, random) =>
		`${text}\n\n${invented(random, Math.max(1, Math.round((text.length / 300) * share)))}\n`;

const renameHero: Edit = text => {
	const counts = new Map<string, number>();
	for (const [name] of text.matchAll(/(?<=[a-z,] )[A-Z][a-z]{3,}/g))
		counts.set(name, (counts.get(name) ?? 0) + 1);
	const [hero] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
	return hero === undefined ? text : text.replaceAll(hero, 'Wilhelmina');
};

const latin1 = (text: string): Uint8Array | undefined =>
	/^[\u0000-\u00ff]*$/.test(text) ? Buffer.from(text, 'latin1') : undefined; // oxlint-disable-line no-control-regex

const of = (name: string): Edit => edits[name] ?? (text => text);
const inTurn =
	(...all: readonly Edit[]): Edit =>
	(text, random) =>
		all.reduce((changed, edit) => edit(changed, random), text);

export const changes: Readonly<Record<string, Change>> = {
	'a line end': {edit: text => `${text}\n`},
	CRLF: {edit: text => text.replaceAll(/\r?\n/g, '\r\n')},
	'a byte order mark': {edit: text => `\ufeff${text}`},
	'UTF-16': {edit: text => text, encode: text => Buffer.from(`\ufeff${text}`, 'utf16le')},
	'Latin-1': {edit: of('quotes and dashes'), encode: latin1},
	typos: {edit: of('typos')},
	'one word in a hundred': {edit: changeWords(100)},
	'one word in thirty': {edit: changeWords(30)},
	'wrapped at 58 columns': {edit: of('line width')},
	'quotes and dashes': {edit: of('quotes and dashes')},
	'paragraphs edited': {edit: of('paragraphs')},
	'chapters added': {edit: of('chapters')},
	'its header taken off': {edit: withoutHeader},
	'another header': {edit: of('header')},
	'an archive’s header left in': {edit: (text, random) => ao3Header(random) + text},
	'another site’s header': {edit: (text, random) => ffnHeader(random) + withoutHeader(text, random)},
	'a twentieth more': {edit: growBy(0.05)},
	'half as much more': {edit: growBy(0.5)},
	'three times as much more': {edit: growBy(3)},
	'a prologue': {edit: (text, random) => `${invented(random, 12)}\n\n${text}`},
	'a fifth taken out': {edit: text => eachPart(text, (part, index) => (index % 5 === 3 ? undefined : part))},
	'its halves exchanged': {edit: text => `${half(text, 0.5, 1)}\n\n${half(text, 0, 0.5)}`},
	'its first half': {edit: text => half(text, 0, 0.5)},
	'its second half': {edit: text => half(text, 0.5, 1)},
	'a quarter of it': {edit: text => half(text, 0.4, 0.65)},
	'notes between chapters': {
		edit: (text, random) =>
			eachPart(text, (part, index) => (index % 40 === 20 ? `A/N: ${invented(random, 1)}\n\n${part}` : part)),
	},
	'words in emphasis': {
		edit: (text, random) =>
			text.replace(/(?<= )[a-z]{4,}(?= )/g, word => (random.below(14) === 0 ? `_${word}_` : word)),
	},
	'its hero renamed': {edit: renameHero},
	'British to American': {
		edit: text =>
			text
				.replaceAll(/(?<=[a-z])our\b/g, 'or')
				.replaceAll(/ise\b/g, 'ize')
				.replaceAll('grey', 'gray'),
	},
	'lines of 40 columns, indented': {
		edit: text =>
			eachPart(text, part =>
				part.length < 200
					? part
					: `   ${wrapAnsi(part.trimEnd().replaceAll('\n', ' '), 40).replaceAll('\n', '\n   ')}\n\n`,
			),
	},
	capitals: {edit: text => text.toUpperCase()},
	'a header, typos, half as much more, other quotes': {
		edit: inTurn(
			(text, random) => ao3Header(random) + text,
			of('typos'),
			growBy(0.5),
			of('quotes and dashes'),
		),
	},
	'another header, its first half, emphasis': {
		edit: inTurn(of('header'), text => half(text, 0, 0.5), changeWords(200)),
	},
};
