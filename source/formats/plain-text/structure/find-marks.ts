import {createPace, type Task} from '../../../core/task/task.ts';
import {landmark, seeElsewhere} from '../../compose/line-kinds/archive-lines.ts';
import {readField} from '../../compose/line-kinds/field-line.ts';
import {isShout, named, readHeading, undecorated, type Heading} from '../../compose/line-kinds/headings.ts';
import {longestOdd, readOddHeading} from '../../compose/line-kinds/odd-headings.ts';
import {isNoteStart} from '../../compose/line-kinds/notes.ts';
import {
	isPageBreak,
	isSceneLabel,
	separatorStrength,
	separatorText,
	type SeparatorStrength,
} from '../../compose/line-kinds/separators.ts';
import {blockEnd, isBlank, skipBlank} from '../../compose/lines.ts';
import {keepHeadings} from './keep-headings.ts';
import {isDenselySet, type HeadingMark, type Mark, type Prose} from './prose.ts';

const longestMark = 100;
const longestSubtitle = 70;
const longestRule = 30;
const longestWrapped = 300;
const mostWrappedLines = 4;

/** A short line right below a heading, alone with it: its title on a line of its own. */
const isSubtitle = (line: string, below: string | undefined): boolean =>
	isBlank(below) &&
	line.length <= longestSubtitle &&
	(!/[.,;!?…:。！？]["”’」』]?$/u.test(line) || isShout(line)) &&
	!/^["“«]/u.test(line.trim()) &&
	separatorStrength(line) === undefined;

const mark = (line: number, end: number, heading: Heading, texts: readonly string[]): HeadingMark => ({
	kind: 'heading',
	line,
	end,
	heading,
	texts,
});

const separator = (index: number, line: string, strength: SeparatorStrength): Mark => ({
	kind: 'separator',
	line: index,
	end: index + 1,
	text: separatorText(line),
	strength,
});

/** A heading that was wrapped: it goes on for a line or two, and a blank one follows. */
const wrappedHeading = (
	lines: readonly string[],
	index: number,
	end: number,
	heading: Heading,
): HeadingMark | undefined => {
	const close = blockEnd(lines, index, Math.min(end, index + mostWrappedLines + 1));
	const texts = lines.slice(index, close).map(line => line.trim());
	const isWhole = close - index <= mostWrappedLines && close - index > 1 && isBlank(lines[close]);
	const isTitled = /[.:–—-]\s*\S+\s+\S/u.test(heading.title) && heading.kind === 'named' && !heading.isBare;
	if (!isWhole || !isTitled || texts.join(' ').length > longestWrapped) return undefined;
	return mark(index, close, heading, [heading.title, ...texts.slice(1)]);
};

/** A line underlined by `====` or `----`, as Markdown has its titles. */
const underlined = (lines: readonly string[], index: number, below: string): HeadingMark | undefined => {
	const text = (lines[index] ?? '').trim();
	const rule = below.trim();
	// Dashes are a scene break or a bullet's line as often: they must be as long as the title.
	const isRule = /^={3,}$/.test(rule) || (/^-{3,}$/.test(rule) && Math.abs(rule.length - text.length) <= 3);
	if (!isRule || !isBlank(lines[index + 2]) || !/\p{L}/u.test(text) || /[.,;:!?]$/u.test(text))
		return undefined;
	return mark(index, index + 2, named(text), [text]);
};

/** A rule of one sign, as it stands above a heading and below. */
const rule = /^\s*(?:([-–—=~*_#·.+─━═])\1{2,}|(?:[-=~*_] ){2,}[-=~*_])\s*$/u;

/** A short line between two rules that are alike. */
const ruled = ({lines, end}: Prose, index: number): HeadingMark | undefined => {
	const above = lines[index] ?? '';
	if (!rule.test(above)) return undefined;
	const line = skipBlank(lines, index + 1, end);
	const below = skipBlank(lines, line + 1, end);
	const text = (lines[line] ?? '').trim();
	const isFrame =
		below < end && (lines[below] ?? '').trim() === above.trim() && line - index === below - line;
	if (!isFrame || line - index > 2 || text.length > longestSubtitle || !/[\p{L}\p{N}]/u.test(text))
		return undefined;
	const heading = readHeading(text) ?? readOddHeading(text, false)?.heading;
	const title = heading?.title ?? text;
	if (heading?.kind === 'named') return mark(index, below + 1, heading, [title]);
	// Between stars, or with room around them, stand words that open a scene, too.
	if (/^\W*\*/.test(above) || line - index > 1 || /[.,;:!?…。，；！？”"」』]$/u.test(text)) return undefined;
	const otherwise = [index, below].map(at => separator(at, above, 'strong'));
	return {...mark(index, below + 1, heading ?? named(text), [title]), odd: above.trim().charAt(0), otherwise};
};

const headingAt = ({lines, end, style}: Prose, index: number): HeadingMark | undefined => {
	const line = lines[index] ?? '';
	const below = index + 1 < end ? lines[index + 1] : undefined;
	if (below !== undefined && /^(?:===|---)/.test(below)) {
		const found = underlined(lines, index, below);
		if (found) return found;
	}
	const heading = readHeading(line);
	if (!heading) return undefined;
	if (below === undefined || below === '') return mark(index, index + 1, heading, [heading.title]);
	if (heading.kind === 'named' && landmark.test(below.trim()))
		return mark(index, index + 2, heading, [heading.title]);
	if (heading.kind !== 'listed' && isSubtitle(below, lines[index + 2]) && !readHeading(below)) {
		return mark(index, index + 2, heading, [heading.title, undecorated(below)]);
	}
	if (style.column !== undefined) return wrappedHeading(lines, index, end, heading);
	const isCloseUp = style.base === 0 && heading.kind === 'named' && !isBlank(below);
	const isNote = heading.kind === 'named' && isNoteStart(below);
	return isCloseUp || isNote ? mark(index, index + 1, heading, [heading.title]) : undefined;
};

/** The number of a part and of how many there are, at the end of a title; may stand anywhere in its line. */
const partNumber = /\(?\b\d{1,3}\s*(?:\/|of)\s*(?:\d{1,3}|\?)\)?$/;
const mayHavePartNumber = /\d.*(?:\/|of)/;

/** The head of a later part that repeats the story's own (`Title: Rain (2/3)`): it heads the part. */
const partHeader = ({lines, end}: Prose, index: number): HeadingMark | undefined => {
	const line = lines[index] ?? '';
	const title = mayHavePartNumber.test(line) && /^[^\p{Ll}]{0,3}t/iu.test(line) ? readField(line) : undefined;
	if (title?.name !== 'title' || !partNumber.test(title.value)) return undefined;
	const close = blockEnd(lines, index, end);
	const isHeader = lines
		.slice(index + 1, close)
		.every(next => readField(next) ?? (/^\s/.test(next) || seeElsewhere.test(next)));
	if (!isHeader) return undefined;
	return mark(index, close, named(title.value, 'part'), [title.value]);
};

/** An empty paragraph of HTML: a gap that somebody made wide. */
const spacer = /^(?:<p>)?\s*(?:&nbsp;|&#160;)\s*(?:<\/p>)?$|^<p>\s*<\/p>$/i;

/** X, XX or XXX, which are ornaments anywhere but in a run. */
const numeralAt = (line: string, index: number, ornament: Mark): HeadingMark | undefined => {
	const heading = /x/i.test(line) ? readHeading(line) : undefined;
	if (heading?.kind !== 'numbered') return undefined;
	return {...mark(index, index + 1, heading, [heading.title]), otherwise: [ornament]};
};

/** Ends of a sentence: what stands on a line behind another one is no heading in the middle of one. */
const closed = /[.!?…:"”’»)*\]」』。！？—-]$/u;

/** Whether a numeral stands where those of lists and stanzas do: between lines, unless no blank line stands anywhere. */
const isOfList = ({lines, start, style}: Prose, index: number, {kind}: Heading): boolean => {
	if (style.keepsLines) return true;
	const isAlone = index === start || isBlank(lines[index - 1]);
	if (style.base === 0) return false;
	// Right above a line that is a paragraph there is no stanza.
	return !isAlone || (kind === 'numbered' && (lines[index + 1] ?? '').length <= longestMark);
};

/** A heading in a form, or in a place, that only other headings like it can prove. */
const oddHeadingAt = (prose: Prose, index: number): HeadingMark | undefined => {
	const {lines, start} = prose;
	const line = lines[index] ?? '';
	const above = index === start ? '' : (lines[index - 1] ?? '');
	const isAlone = above === '';
	if (!isAlone && !closed.test(above) && !isShout(line)) return undefined;
	const found = readOddHeading(line, isAlone && isBlank(lines[index + 1]));
	if (!found) return undefined;
	if (found.heading.kind !== 'named' && isOfList(prose, index, found.heading)) return undefined;
	return {...mark(index, index + 1, found.heading, [found.heading.title]), odd: found.form};
};

/** The mark that a line is, which stands at the beginning of a block. */
const markAt = (prose: Prose, index: number): Mark | undefined => {
	const {lines, end} = prose;
	const line = lines[index] ?? '';
	const below = index + 1 < end ? lines[index + 1] : undefined;
	const framed = ruled(prose, index);
	if (framed) return framed;
	if (isBlank(below) || isPageBreak(line)) {
		const strength = separatorStrength(line);
		// A numeral that goes on with others is none: that shows when all are known.
		const ornament = strength && separator(index, line, strength);
		if (ornament) return numeralAt(line, index, ornament) ?? ornament;
	}
	if (spacer.test(line)) return {kind: 'gap', line: index, end: index + 1};
	const heading = headingAt(prose, index) ?? partHeader(prose, index);
	if (heading) return heading;
	return isSceneLabel(line) && isBlank(below) ? {kind: 'gap', line: index, end: index} : undefined;
};

/** Whether a line parts scenes among lines that are paragraphs: drawn, and between words, not in a drawing. */
const isRuleInside = ({lines}: Prose, index: number): boolean =>
	[lines[index - 1], lines[index + 1]].every(line => line !== undefined && /\p{L}{2}/u.test(line)) &&
	separatorStrength(lines[index] ?? '') === 'strong';

/** Where lines are paragraphs, a heading may follow one without a blank line between them. */
const mayBeCloseUp =
	/^(?:[\s*_]*(?:[\p{L}]{2,12}\s+(?:\d{1,4}|[IVXLC]{1,6}|\p{L}{3,14})(?![\p{L}\d])|正文\s*第|第|番外|={3}|#{1,6}\s))/u;

/** A heading right below a line of prose, where lines are paragraphs, that is known by more than its place. */
const closeUpAt = ({lines}: Prose, index: number): HeadingMark | undefined => {
	const line = lines[index] ?? '';
	if (line.length > longestSubtitle || !mayBeCloseUp.test(line)) return undefined;
	const isOpen = isBlank(lines[index + 1]) || /^(?:(?:正文\s*)?第|番外|={3})/u.test(line.trim());
	const heading = isOpen && !/[.,;!?…]$/u.test(line.trim()) ? readHeading(line) : undefined;
	return heading?.kind === 'named' ? mark(index, index + 1, heading, [heading.title]) : undefined;
};

/** Whether a line begins a block: a blank one stands above it, or a page ends there. */
const begins = ({lines, start}: Prose, index: number): boolean => {
	const above = lines[index - 1];
	return index === start || isBlank(above) || isPageBreak(above ?? '');
};

/**
 * Marks that a text may have; lines behind them are prose. The longest serials on the web have some 6,000 chapters, and
 * ten scenes in each. A mark takes 5 µs and 200 bytes, and much more once it parts something.
 */
const mostMarks = 150_000;

/** Lines that stand alone between blank lines and look like a heading or a separator. */
export function* findMarks(prose: Prose): Task<readonly Mark[]> {
	const {lines, start, end, style} = prose;
	const isDense = isDenselySet(style);
	const marks: Mark[] = [];
	const isDue = createPace();
	for (let index = start; index < end && marks.length < mostMarks; index++) {
		const line = lines[index] ?? '';
		if (isDue(line.length + 1)) yield;
		if (line === '' || line.length > longestOdd) continue;
		const isLong = line.length > longestMark;
		if (!isLong && begins(prose, index)) {
			const found = markAt(prose, index) ?? oddHeadingAt(prose, index);
			if (!found) continue;
			marks.push(found);
			index = Math.max(index, found.end - 1);
		} else if (isDense && line.length <= longestRule && isRuleInside(prose, index)) {
			marks.push(separator(index, line, 'strong'));
		} else {
			const closeUp = isDense && !isLong ? closeUpAt(prose, index) : undefined;
			const found = closeUp ?? oddHeadingAt(prose, index);
			if (found) marks.push(found);
		}
	}
	return keepHeadings(marks, lines);
}

/** A weak separator counts only where the author used the same one again. */
export const keepSeparators = (marks: readonly Mark[]): readonly (Mark & {kind: 'separator'})[] => {
	const separators = marks.filter(mark => mark.kind === 'separator');
	const counts = new Map<string, number>();
	for (const {text} of separators) counts.set(text, (counts.get(text) ?? 0) + 1);
	return separators.filter(({strength, text}) => strength !== 'weak' || (counts.get(text) ?? 0) > 1);
};
