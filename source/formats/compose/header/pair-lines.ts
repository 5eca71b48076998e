import {isContentsLabel} from '../line-kinds/contents-label.ts';
import {readField} from '../line-kinds/field-line.ts';
import {readHeading} from '../line-kinds/headings.ts';
import {isOrnament} from '../line-kinds/separators.ts';
import {isBlank} from '../lines.ts';
import {nameLetters} from '../name-letters.ts';
import type {Header} from './header.ts';
import {isCaseless, personsForm} from './person.ts';
import {firstLines, isCapitals, page, saysKindOfWork, type Spot} from './title-lines.ts';
import {saysLine} from './file-name.ts';
import {fewestAhead, fewestPoints, weigh, type FindByWitness, type Witness} from './witness.ts';

/** Author and title on lines of their own, in either order, without a word that says which is which. */

const longestTitle = 90;
const mostWords = 14;
/** Blank lines between the two. */
const widestBetween = 3;

/** Whether a line may be a title: it begins like one, and is neither a sentence nor speech nor a heading of a chapter. */
export const mayBeTitle = (line: string, witness: Witness): boolean => {
	const text = line.trim();
	const isSaid = (): boolean => witness.fileName !== undefined && saysLine(witness.fileName, text);
	if (text.length > longestTitle || text.split(/\s+/).length > mostWords || !/\p{L}/u.test(text))
		return false;
	if (!/^[\p{Lu}\p{Lo}\p{N}<*_¿¡"“«„'‘《]/u.test(text) || /[,;:，；：、]$/u.test(text)) return false;
	if (/[.!?…。！？]["”»’]?$/u.test(text) && !isCapitals(text) && !isSaid()) return false;
	// A date, an address, a number: of a letter or a diary.
	if (/\d/.test(text) && !isCapitals(text) && !isSaid()) return false;
	if (/["“«„‘]/u.test(text.charAt(0)) && !isSaid() && !/["”»’]$/u.test(text)) return false;
	const heading = readHeading(text);
	const isField = readField(text)?.name !== undefined;
	return heading === undefined && !isField && !isOrnament(text) && !isContentsLabel(text);
};

/** A way to read the first lines: who wrote it, what it is called, and where the page ends. */
export type Reading = {
	readonly authors: readonly string[];
	readonly title: string;
	readonly subtitles: readonly string[];
	readonly end: number;
};

/** Points of a reading; undefined where it is none. */
const pointsOf = ({authors, title}: Reading, witness: Witness): number | undefined => {
	const points = authors.map(author => (readHeading(author) ? undefined : weigh(author, title, witness)));
	return points.includes(undefined) ? undefined : Math.min(...points.map(Number));
};

/** The best of some readings, where it has enough points and is ahead of every one that has another title. */
export const chooseReading = (readings: readonly Reading[], witness: Witness): Reading | undefined => {
	const weighed = readings
		.flatMap(reading => {
			const points = pointsOf(reading, witness);
			return points === undefined ? [] : [{reading, points}];
		})
		.sort((a, b) => b.points - a.points);
	const [best] = weighed;
	if (!best || best.points < fewestPoints) return undefined;
	const rival = weighed.find(({reading}) => reading.title !== best.reading.title);
	return rival && best.points - rival.points < fewestAhead ? undefined : best.reading;
};

export const pageOf = ({authors, title, subtitles, end}: Reading): Header => {
	const header = page(end, title, undefined, ...subtitles);
	const [first, ...rest] = header.fields;
	const named = authors.map(value => ({name: 'author' as const, label: 'Author', value: value.trim()}));
	return {...header, fields: [...(first ? [first] : []), ...named, ...rest]};
};

const isNear = (above: Spot, below: Spot): boolean => below.index - above.index <= widestBetween + 1;

/** Whether a line below a title says more of it: a kind of work, or words in brackets. */
const isSubtitle = (line: string): boolean => {
	const text = line.trim();
	return (
		text.length <= longestTitle &&
		(/^\(.*\)\.?$/u.test(text) || (saysKindOfWork(text) && !/[,;:!?]$/u.test(text)))
	);
};

/** The subtitles right below a page, and the line behind them. */
const withSubtitles = (reading: Reading, lines: readonly string[], limit: number): Reading => {
	let [end, subtitles] = [reading.end, reading.subtitles];
	for (let index = end; index < Math.min(limit, end + 2) && subtitles.length < 2; index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		if (!isSubtitle(line)) break;
		subtitles = [...subtitles, line.trim()];
		end = index + 1;
	}
	return {...reading, subtitles, end};
};

const reading = (authors: readonly Spot[], title: Spot, last: Spot, subtitle?: Spot): Reading => ({
	authors: authors.map(({line}) => line.trim()),
	title: title.line.trim(),
	subtitles: subtitle ? [subtitle.line.trim()] : [],
	end: last.index + 1,
});

/** The author, and the title that the file's name says farther below: a series or an edition may stand between. */
const saidBelow = ([author, ...below]: readonly Spot[], witness: Witness): readonly Reading[] => {
	const {fileName} = witness;
	const title = below.find(
		({line}) => fileName !== undefined && saysLine(fileName, line) && mayBeTitle(line, witness),
	);
	return author && title ? [reading([author], title, title)] : [];
};

/** All ways to read two or three lines. */
const readingsOf = (spots: readonly Spot[], witness: Witness): readonly Reading[] => {
	const [a, b, c] = spots;
	if (!a || !b) return [];
	const found: Reading[] = [...saidBelow(spots, witness)];
	if (!isNear(a, b)) return found;
	if (mayBeTitle(b.line, witness)) found.push(reading([a], b, b));
	if (mayBeTitle(a.line, witness)) found.push(reading([b], a, b));
	if (!c || !isNear(b, c)) return found;
	const areTogether = (above: Spot, below: Spot): boolean =>
		below.index === above.index + 1 && personsForm(below.line.trim()) > 0;
	if (areTogether(a, b) && mayBeTitle(c.line, witness)) found.push(reading([a, b], c, c));
	if (areTogether(b, c) && mayBeTitle(a.line, witness)) found.push(reading([b, c], a, c));
	if (isSubtitle(b.line) && mayBeTitle(a.line, witness)) found.push(reading([c], a, c, b));
	return found;
};

/**
 * Whether the lines of a page are set apart from what follows: by a blank line, or by capitals that the line below does not
 * have. Two lines of a longer block are the beginning of a poem, a list, an address.
 */
const isSetApart = ({title, end}: Reading, lines: readonly string[], witness: Witness): boolean => {
	const below = lines[end];
	if (isBlank(below)) return true;
	if (isCapitals(title) && !isCapitals(below ?? '')) return true;
	if (readHeading(below ?? '')) return true;
	return witness.fileName !== undefined && saysLine(witness.fileName, title);
};

/** Whether the text below is prose, or a chapter: short lines alone are a poem's or a list's. */
const isAboveText = (lines: readonly string[], from: number, limit: number): boolean => {
	for (let index = from, count = 0; index < limit && count < 12; index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		count++;
		if (line.trim().length > 60 || /[.!?…。！？」』"”»]$/u.test(line) || readHeading(line)) return true;
		if (isCaseless(line) && line.trim().length > 24) return true;
	}
	return false;
};

/** Units of the longest line that only the file's name makes a title. */
const longestSaid = 80;

/** The first line alone, which the file is called by. */
export const titleAsFile: FindByWitness = (lines, start, end, witness) => {
	const [first, second] = firstLines(lines, start, end);
	const title = first?.line.trim() ?? '';
	if (!first || !second || title.length > longestSaid) return undefined;
	const isCalled = witness.fileName?.letters.includes(nameLetters(title)) === true;
	if (!isCalled || !mayBeTitle(title, witness)) return undefined;
	return pageOf(withSubtitles(reading([], first, first), lines, end));
};

/** Author and title, or title and author, at the top of a text. */
export const pairOfLines: FindByWitness = (lines, start, end, witness) => {
	const spots = firstLines(lines, start, end);
	const readings = readingsOf(spots, witness)
		.map(found => withSubtitles(found, lines, end))
		.filter(found => isSetApart(found, lines, witness) && isAboveText(lines, found.end, end));
	const chosen = chooseReading(readings, witness);
	return chosen && pageOf(chosen);
};
