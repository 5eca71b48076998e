import type {Span, SpanKind} from '../../core/story/story.ts';

/** A text without its markers, and the spans that they marked. */
export type MarkedText = {readonly text: string; readonly spans: readonly Span[]};

const markers: readonly (readonly [SpanKind, string])[] = [
	['strong', '\\*\\*|__'],
	['emphasis', '[*_]'],
];

/**
 * `_words_`, `*words*`, `**words**`: the markers hug the words inside, stand at a word's edge outside, and close in the
 * same paragraph. snake_case, 2*3*4 and f*** are left alone.
 */
const pattern = new RegExp(
	markers
		.map(
			([kind, marker]) =>
				`(?<![\\p{L}\\p{N}*_])(?<${kind}Mark>${marker})(?<${kind}>(?=[^\\s*_])[^*_\\n]{0,2000}?(?<=\\S))\\k<${kind}Mark>(?![\\p{L}\\p{N}*_])`,
		)
		.join('|'),
	'gu',
);

/** Takes the emphasis markers out of a paragraph. Spans are offsets into the text that is left. */
export const readEmphasis = (source: string): MarkedText => {
	if (!/[*_]/.test(source)) return {text: source, spans: []};
	const spans: Span[] = [];
	let text = '';
	let end = 0;
	for (const match of source.matchAll(pattern)) {
		const kind = markers.find(([name]) => match.groups?.[name] !== undefined)?.[0];
		const words = kind && match.groups?.[kind];
		if (!kind || words === undefined) continue;
		text += source.slice(end, match.index);
		spans.push({kind, start: text.length, end: text.length + words.length});
		text += words;
		end = match.index + match[0].length;
	}
	return {text: text + source.slice(end), spans};
};
