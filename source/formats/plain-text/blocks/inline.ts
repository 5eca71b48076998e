import type {Span, SpanKind} from '../../../core/story/story.ts';

/** A text without its markers, and the spans that they marked. */
export type MarkedText = {readonly text: string; readonly spans: readonly Span[]};

/** Letters and figures: a marker between two of them is a character like others (snake_case, 2*3*4, and/or). */
const outside = '\\p{L}\\p{N}*_';

/** Markers hug the words inside, stand at a word's edge outside, and close in the same paragraph. */
const hugging = (name: string, marker: string): string =>
	`(?<![${outside}\\\\])(?<${name}Mark>${marker})(?<${name}>(?=[^\\s*_])[^*_]{0,2000}?(?<=\\S))\\k<${name}Mark>(?![${outside}])`;

const han = '[\\p{Script=Han}々〆ヶ]';
const kana = '[\\p{Script=Hiragana}\\p{Script=Katakana}ー・＝\\s]';

/**
 * What is not plain text inside a paragraph: `_words_`, `*words*`, `**words**`, `/words/`, the tags of HTML and BBCode,
 * Aozora's ruby and emphasis dots, pixiv's ruby, what html2text escaped.
 */
const pattern = new RegExp(
	[
		hugging('strong', '\\*{2,3}|__'),
		hugging('emphasis', '[*_]'),
		`(?<![${outside}/:.<>\\\\])/(?<slashed>(?=["“'‘…\\p{L}])[^/\\n<>]{1,300}?(?<=[^\\s/]))/(?![${outside}/])`,
		'<(?<tag>em|i|u|strong|b)>(?<tagged>[^<\\n]{1,2000}?)</\\k<tag>>',
		'\\[(?<code>i|u|b)\\](?<coded>[^\\[\\n]{1,2000}?)\\[/\\k<code>\\]',
		'《《(?<dotted>[^《》\\n]{1,200})》》',
		'[|｜](?<base>[^《》|｜\\n]{1,40})《(?<reading>[^《》\\n]{1,60})》',
		`(?<plainBase>${han}{1,20})《(?<plainReading>${kana}{1,40})》`,
		'\\[\\[rb:\\s*(?<pixivBase>[^\\]>\\n]{1,40}?)\\s*>\\s*(?<pixivReading>[^\\]\\n]{1,60}?)\\s*\\]\\]',
		'(?<line><br\\s?/?>)',
		'\\\\(?<escaped>[*#])',
		'(?<![^\\s])\\\\(?<lead>[-+>])',
		'(?<=[\\p{L}\\p{N}])\\\\(?<stop>\\.)',
	].join('|'),
	'giu',
);

/** Signs without which there is nothing to find. */
const anyMarker = /[*_/<[《\\]/;

type Groups = Readonly<Record<string, string | undefined>>;

/** What is left of a match: its words, and what they are. */
const reading = (groups: Groups): {readonly words: string; readonly kind?: SpanKind} => {
	const {strong, emphasis, slashed, tag, tagged, code, coded, dotted, line, escaped} = groups;
	if (strong !== undefined) return {words: strong, kind: 'strong'};
	const leaning = emphasis ?? slashed ?? dotted;
	if (leaning !== undefined) return {words: leaning, kind: 'emphasis'};
	const marked = tagged ?? coded;
	if (marked !== undefined)
		return {words: marked, kind: /^(?:b|strong)$/i.test(tag ?? code ?? '') ? 'strong' : 'emphasis'};
	if (line !== undefined) return {words: ''};
	const plain = escaped ?? groups['lead'] ?? groups['stop'];
	if (plain !== undefined) return {words: plain};
	const base = groups['base'] ?? groups['plainBase'] ?? groups['pixivBase'] ?? '';
	return {words: `${base}（${groups['reading'] ?? groups['plainReading'] ?? groups['pixivReading'] ?? ''}）`};
};

/** Takes the markers out of a paragraph. Spans are offsets into the text that is left. */
export const readInline = (source: string): MarkedText => {
	if (!anyMarker.test(source)) return {text: source, spans: []};
	const spans: Span[] = [];
	let text = '';
	let end = 0;
	for (const match of source.matchAll(pattern)) {
		const {words, kind} = reading(match.groups ?? {});
		text += source.slice(end, match.index);
		if (kind && words !== '') spans.push({kind, start: text.length, end: text.length + words.length});
		text += words;
		end = match.index + match[0].length;
	}
	return {text: text + source.slice(end), spans};
};
