import {alternatives, lazyPattern} from '../../../languages/story-words.ts';
import {isOrnament} from '../line-kinds/separators.ts';
import {isBlank} from '../lines.ts';
import {saysLine} from './file-name.ts';
import {chooseReading, mayBeTitle, pageOf, type Reading} from './pair-lines.ts';
import {isCaseless, personsForm} from './person.ts';
import {firstLines, isCapitals, nowhere, page} from './title-lines.ts';
import type {FindByWitness} from './witness.ts';

/** Author and title on one line: `Author. Title`, `TITLE, by A & B`, `Author — Title`, `书名 作者：某某`. */

const longestLine = 150;

const isAlone = (lines: readonly string[], index: number): boolean =>
	isBlank(lines[index + 1]) || isOrnament(lines[index + 1] ?? '');

/** `Author. Title`, as lib.ru heads its texts: cut at each full stop. */
const atFullStops = (text: string, end: number): readonly Reading[] =>
	[...text.matchAll(/\.\s+(?=\S)/gu)].map(({index, 0: stop}) => ({
		authors: [text.slice(0, index)],
		title: text.slice(index + stop.length).replace(/\.$/u, ''),
		subtitles: [],
		end,
	}));

/** `Author — Title` and `Title — Author`. */
const atDashes = (text: string, end: number): readonly Reading[] => {
	const [, left = '', right = ''] = /^(\S.{0,80}?)\s+[-–—]{1,2}\s+(\S.{0,80})$/u.exec(text) ?? [];
	if (left === '') return [];
	return [
		{authors: [left], title: right, subtitles: [], end},
		{authors: [right], title: left, subtitles: [], end},
	];
};

/** Author and title on the first line, which stands alone. */
export const pairOnOneLine: FindByWitness = (lines, start, end, witness) => {
	const [{index, line} = nowhere] = firstLines(lines, start, end);
	const text = line.trim();
	if (text.length > longestLine || !isAlone(lines, index)) return undefined;
	const readings = [...atFullStops(text, index + 1), ...atDashes(text, index + 1)].filter(({title}) =>
		mayBeTitle(title, witness),
	);
	const chosen = chooseReading(readings, witness);
	return chosen && pageOf(chosen);
};

const commaBy = lazyPattern(() => `^(\\S.{0,120}?),\\s+(?:${alternatives('by')})\\s+(\\S.{0,80})$`, 'iu');
const capitalsBy = /^(\S.{0,120}?)\s+by\s+(\S.{0,80})$/iu;

/** `TITLE, by A & B` on the first line: in capitals, or as the file is called, text may follow at once. */
export const titleByAuthors: FindByWitness = (lines, start, end, {fileName}) => {
	const [{index, line} = nowhere] = firstLines(lines, start, end);
	const text = line.trim();
	if (text.length > longestLine) return undefined;
	const comma = commaBy().exec(text);
	const [, title = '', authors = ''] = comma ?? capitalsBy.exec(text) ?? [];
	const isSaid = title !== '' && fileName !== undefined && saysLine(fileName, title);
	const isTitle =
		/^["“'‘«\p{Lu}\p{N}]/u.test(title) &&
		(isCapitals(title) || isSaid || (comma !== null && isAlone(lines, index)));
	return isTitle && personsForm(authors) > 0 && !/[.;:!?]\s/u.test(title.replaceAll(': ', ''))
		? page(index + 1, title, authors)
		: undefined;
};

const withLabel =
	/^(?:《([^》]{1,60})》|(\S.{0,60}?))\s*(?:[（(][^()（）]{1,20}[)）]\s*)?\s*作\s?者\s*[:：]\s*(\P{P}.{0,29})$/u;

/** `书名 作者：某某`, the title's brackets and blanks as they come. */
export const labelledAuthor: FindByWitness = (lines, start) => {
	const [, book, bare = '', author = ''] = withLabel.exec((lines[start] ?? '').trim()) ?? [];
	const title = book ?? bare;
	return author === '' || !isCaseless(title.slice(0, 1)) ? undefined : page(start + 1, title, author);
};
