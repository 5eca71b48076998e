import {lastStartingBefore, type Range} from '../../../core/text/range.ts';
import type {Span} from '../../../core/story/story.ts';
import {OpenMarkers, type MarkerPair} from './open-markers.ts';

/** A range of the source that the text does without, or has other characters for. */
export type Edit = Range & {readonly text: string};

/** A text without its markers, the spans that they marked, and what was changed, in order. */
export type MarkedText = {
	readonly text: string;
	readonly spans: readonly Span[];
	readonly edits: readonly Edit[];
};

const han = '[\\p{Script=Han}々〆ヶ]';
const kana = '[\\p{Script=Hiragana}\\p{Script=Katakana}ー・＝\\s]';

const common = [
	// `_words_`, `*words*`, `**words**`
	'[*_]+',
	'</?(?:em|i|u|strong|b)>|\\[/?[iub]\\]|<br\\s?/?>',
	// `/words/`, and what does not stand inside them
	'[/<>\\n]',
];

const rare = [
	// Aozora's dots beside words, and its ruby; pixiv's ruby
	'《《[^《》\\n]{1,200}》》',
	`[|｜][^《》|｜\\n]{1,40}《[^《》\\n]{1,60}》|${han}{1,20}《${kana}{1,40}》`,
	'\\[\\[rb:[^\\]>\\n]{1,50}>[^\\]\\n]{1,70}\\]\\]',
	// What html2text escaped
	'\\\\[*#]|(?<![^\\s])\\\\[-+>]|(?<=[\\p{L}\\p{N}])\\\\\\.',
];

/** Without these there is no rare markup, whose pattern is long. */
const anyRare = /[《\\]|\[\[rb:/i;

/** What may be markup inside a paragraph. Its first character tells which kind. */
const markup = new RegExp([...common, ...rare].join('|'), 'giu');
const commonMarkup = new RegExp(common.join('|'), 'giu');

/** Characters without which there is no markup. */
const anyMarker = /[*_/<[《\\]/;

/** Next to letters and digits, a marker is a character like others: snake_case, 2*3*4, and/or. */
const wordBefore = /[\p{L}\p{N}*_\\]$/u;
const wordBehind = /^[\p{L}\p{N}*_]/u;
const notBeforeSlash = /[\p{L}\p{N}*_\\/:.<>]$/u;
const beginsSlashed = /^["“'‘…\p{L}]/u;

/** Where a name in capitals is not emphasised, what follows it is: `the SHERIFF_'s wife first; she is slight_`. */
const isBehindName = (before: string, behind: string): boolean =>
	/\p{Lu}$/u.test(before) && /^[^\p{L}\p{N}\s*_\\]/u.test(behind);

/** The characters on both sides of a marker, at least one whole one where there is any. */
const around = (source: string, {start, end}: Range): readonly [before: string, behind: string] => [
	source.slice(Math.max(0, start - 2), start),
	source.slice(end, end + 2),
];

const longestRun = 3;

/** Markers read in one paragraph; those behind them are text. A paragraph of 20 MB that is nothing else takes gigabytes. */
const mostMarkers = 50_000;

/** Reads runs of stars, which hug the words inside and are at the edge of a word outside. */
const readStars = (source: string, range: Range, markers: OpenMarkers): void => {
	const runs = source
		.slice(range.start, Math.min(range.end, range.start + 2 * longestRun + 1))
		.match(/\*+|_+/g);
	if (!runs || runs.some(run => run.length > longestRun)) {
		markers.dropStars();
		return;
	}
	const [before, behind] = around(source, range);
	if (/\S$/.test(before) && !wordBehind.test(behind) && markers.closeStars(range.start, runs)) return;
	const isFree = !wordBefore.test(before) || (runs[0] === '_' && isBehindName(before, behind));
	if (/^\S/.test(behind) && isFree && runs.length < 3) markers.openStars(range.start, runs);
	else markers.dropStars();
};

const readSlash = (source: string, range: Range, markers: OpenMarkers): void => {
	const [before, behind] = around(source, range);
	const mayClose = /[^\s/]$/.test(before) && !behind.startsWith('/') && !wordBehind.test(behind);
	if (mayClose && markers.close('/', range, 'emphasis')) return;
	markers.drop('/');
	if (beginsSlashed.test(behind) && !notBeforeSlash.test(before)) markers.open(range.start, '/');
};

const readTag = (tag: string, range: Range, markers: OpenMarkers): void => {
	const marker = tag.toLowerCase().replace('/', '');
	const isStrong = marker === '<b>' || marker === '<strong>' || marker === '[b]';
	if (tag.startsWith('/', 1)) markers.close(marker, range, isStrong ? 'strong' : 'emphasis');
	else markers.open(range.start, marker);
};

/** Edits that leave the base of ruby, with the reading in brackets. */
const rubyEdits = (ruby: string, {start, end}: Range): readonly Edit[] => {
	const [, open = '', joint = '', close = ''] =
		/^(\[\[rb:\s*|[|｜]?).*?(\s*>\s*|《).*?(\s*\]\]|》)$/u.exec(ruby) ?? [];
	const at = start + ruby.indexOf(joint, open.length);
	return [
		{start, end: start + open.length, text: ''},
		{start: at, end: at + joint.length, text: '（'},
		{start: end - close.length, end, text: '）'},
	];
};

const readMarkup = (source: string): {readonly pairs: readonly MarkerPair[]; readonly edits: Edit[]} => {
	const markers = new OpenMarkers();
	const edits: Edit[] = [];
	const pairs: MarkerPair[] = [];
	let left = mostMarkers;
	for (const {0: found, index: start} of source.matchAll(anyRare.test(source) ? markup : commonMarkup)) {
		if (left-- === 0) break;
		const end = start + found.length;
		const range = {start, end};
		if (/^[*_]/.test(found)) readStars(source, range, markers);
		else if (found === '/') readSlash(source, range, markers);
		else if (found === '\n') markers.endLine();
		else if (found.startsWith('\\')) edits.push({start, end: start + 1, text: ''});
		else if (found.startsWith('《'))
			pairs.push({kind: 'emphasis', open: {start, end: start + 2}, close: {start: end - 2, end}});
		else if (!/^(?:[<>]|\[[^[])/.test(found)) edits.push(...rubyEdits(found, range));
		else {
			markers.drop('/');
			if (/^<br/i.test(found)) edits.push({...range, text: ''});
			else if (found.length > 1) readTag(found, range, markers);
		}
	}
	return {pairs: [...pairs, ...markers.finish()], edits};
};

export const plain = (text: string): MarkedText => ({text, spans: [], edits: []});

export const readInline = (source: string): MarkedText => {
	if (!anyMarker.test(source)) return plain(source);
	const {pairs, edits} = readMarkup(source);
	for (const {open, close} of pairs) edits.push({...open, text: ''}, {...close, text: ''});
	edits.sort((a, b) => a.start - b.start);
	const parts: string[] = [];
	const ends: number[] = [];
	let [from, length] = [0, 0];
	for (const {start, end, text} of edits) {
		parts.push(source.slice(from, start), text);
		length += start - from + text.length;
		ends.push(length);
		from = end;
	}
	parts.push(source.slice(from));
	const textAt = ({start}: Range): number => ends[lastStartingBefore(edits, start)] ?? 0;
	const spans = pairs
		.toSorted((a, b) => a.open.start - b.open.start)
		.map(({kind, open, close}): Span => ({kind, start: textAt(open), end: textAt(close)}))
		.filter(({start, end}) => start < end);
	return {text: parts.join(''), spans, edits};
};
