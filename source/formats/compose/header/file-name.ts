import {nameLetters} from '../name-letters.ts';

/** What a file's name says of the story in it, to decide between two readings of its first lines. */
export type FileName = {
	/** The letters of the whole name and of its parts, in lower case. */
	readonly letters: readonly string[];
	/** The two halves of `Author - Title`, in the file's order; whether the second is said to be the author. */
	readonly halves: readonly [string, string] | undefined;
	readonly authorIsLast: boolean;
};

/** What copies and downloads put behind a name: `(1)`, `[e-book]`, `（全本）`, ` - 副本`, ` copy 2`. */
const appendix =
	/\s*(?:[([（【][^()（）[\]【】]{0,30}[)\]）】]|[-–—_ ]+(?:copy|kopie|副本|копия)(?:\s?\d+)?)\s*$/iu;

const withoutAppendix = (name: string): string => {
	let bare = name;
	for (let count = 0; count < 3 && appendix.test(bare); count++) bare = bare.replace(appendix, '');
	return bare.trim() === '' ? name : bare;
};

const unescaped = (name: string): string => {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
};

/** A name with the spaces that it was written without. */
const spaced = (name: string): string =>
	/\s/.test(name) ? name.replaceAll(/_+/g, ' ') : name.replaceAll(/_-_/g, ' - ').replaceAll('_', ' ');

/** A name without capitals, as downloads have them, as titles and names are written. */
const capitalised = (text: string): string =>
	/\p{Lu}/u.test(text)
		? text
		: text.replaceAll(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, letter => letter.toUpperCase());

const byAuthor = /^(.{1,100}?)\s+by\s+(.{1,60})$/iu;
const chinese =
	/^(?:《([^》]{1,60})》|([^《》]{1,60}?))\s*(?:[（(][^()（）]{0,20}[)）])?.{0,12}?作\s?者\s*[:：]?\s*(\P{P}.{0,29})$/u;
const titled = /^《([^》]{1,60})》\s*([\p{Lo}·]{2,12})$/u;
const dashed = /^(.{1,100}?)(?:\s+[-–—]+\s+|\s*[：]\s*)(.{1,100})$/u;
/** In names without spaces a hyphen parts author and title where there is only one. */
const hyphened = /^(\p{Lo}[^-\s]{0,40})-([^-\s]{1,40})$/u;

const halvesOf = (name: string): Pick<FileName, 'halves' | 'authorIsLast'> => {
	const [, left = '', right = ''] = byAuthor.exec(name) ?? titled.exec(name) ?? [];
	if (left !== '') return {halves: [capitalised(left.trim()), capitalised(right.trim())], authorIsLast: true};
	const [, book, bare, author] = chinese.exec(name) ?? [];
	const title = book ?? bare;
	if (title !== undefined && author !== undefined)
		return {halves: [title.trim(), author.trim()], authorIsLast: true};
	const [, first = '', second = ''] = dashed.exec(name) ?? hyphened.exec(name) ?? [];
	if (first === '') return {halves: undefined, authorIsLast: false};
	return {halves: [first.trim(), second.trim()], authorIsLast: false};
};

/** Reads a file's name, with or without folders and ending. */
export const readFileName = (name: string): FileName => {
	const base = unescaped(
		name.replace(/^.*[\\/]/u, '').replace(/(?:\.\p{L}{2,5})?\.(?:txt|text|gz|asc)$/iu, ''),
	);
	const bare = withoutAppendix(spaced(base)).trim();
	const {halves, authorIsLast} = halvesOf(bare);
	const letters = [base, bare, ...(halves ?? [])].map(nameLetters).filter(part => part !== '');
	return {letters: [...new Set(letters)], halves, authorIsLast};
};

/** Letters of the shortest line that a name may hold as a part of itself; fewer in scripts that write a word as one sign. */
const shortestPart = 5;
const shortestEastern = 2;

/** Whether the name says a line: as one of its parts, as a part of the whole, or as the beginning of the line. */
export const saysLine = ({letters}: FileName, line: string): boolean => {
	const asked = nameLetters(line);
	const shortest = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/u.test(asked)
		? shortestEastern
		: shortestPart;
	return letters.some(
		part =>
			part === asked ||
			(asked.length >= shortest && part.includes(asked)) ||
			(part.length >= shortest && asked.startsWith(part)),
	);
};
