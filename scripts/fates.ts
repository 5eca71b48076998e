import type {Story} from '../source/core/story/story.ts';
import {cleanText} from '../source/core/text/clean-text.ts';
import {finish} from '../source/core/task/task.ts';
import {decodePieces} from '../source/charset/decode-pieces.ts';
import {separatorText} from '../source/formats/compose/line-kinds/separators.ts';
import {createSaid} from '../source/formats/plain-text/account.ts';
import {splitLines} from '../source/formats/compose/lines.ts';
import {charsetOf} from '../source/formats/container/decode-text.ts';

/** What has become of a line of a plain text. */
export type Fate = 'page' | 'header' | 'separator' | 'left out' | 'markup' | 'lost';

export type LineFate = {readonly line: number; readonly text: string; readonly fate: Fate};

/** The lines of a text as its source maps count them, with nothing taken out. */
export const sourceLines = (bytes: Uint8Array): readonly string[] => {
	const {encoding} = finish(charsetOf(bytes, null));
	const text = [...decodePieces(bytes, encoding, true)].join('');
	return splitLines(cleanText(text.replaceAll('\f', ' ')).text);
};

const letters = (text: string): string =>
	text
		.normalize('NFKC')
		.replaceAll(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
/** What may be taken out of a line that is shown: tags, entities, annotations, the readings of ruby. */
const notations: readonly (readonly [RegExp, string])[] = [
	[/※［＃「([^「」]{1,40})」[^［］]{0,80}］/gu, '$1'],
	[/［＃[^［］]{0,200}］/gu, ''],
	[/《[^》]{0,40}》/gu, ''],
	[
		/<\/?(?:b|i|u|p|em|br|hr|h\d|div|span|center|strong|font)\b[^>]{0,200}>|\[\/?(?:b|i|u|center|chapter)\b:?\]?/giu,
		'',
	],
	[/<[^>]{0,200}>|&[a-z]{2,8};/giu, ''],
];

/** The letters of a line, with more and more notations taken out. */
const lettersOf = (line: string): readonly string[] => {
	const forms = [line];
	for (const [notation, instead] of notations) forms.push((forms.at(-1) ?? '').replaceAll(notation, instead));
	return forms.map(letters);
};

type Seen = {
	/** The letters on the pages that came from each line. */
	readonly shown: ReadonlyMap<number, string>;
	readonly separators: ReadonlySet<string>;
	/** All letters of the pages; found when they are asked for. */
	readonly all: () => string;
};

const look = (story: Story): Seen => {
	const shown = new Map<number, string>();
	const separators = new Set<string>();
	const texts: string[] = [];
	for (const index of story.spine.keys()) {
		const {text, source, scenes, spans} = story.chapters.at(index);
		texts.push(text, ...spans.map(span => (span.kind === 'ruby' ? span.reading : '')));
		for (const {separator} of scenes) if (separator !== null) separators.add(separatorText(separator));
		const {segments} = source;
		for (let at = 0; at < segments.length; at += 3) {
			const [start = 0, node = 0] = segments.subarray(at, at + 2);
			shown.set(node, `${shown.get(node) ?? ''}${text.slice(start, segments[at + 3] ?? text.length)}`);
		}
	}
	let all: string | undefined;
	return {shown, separators, all: () => (all ??= letters(texts.join('')))};
};

/** What has become of each line with letters. @param lines - As {@link sourceLines} gives them. */
export const fatesOf = (story: Story, lines: readonly string[]): readonly LineFate[] => {
	const {shown, separators, all} = look(story);
	const isSaid = createSaid(story.metadata);
	const listed = new Map<number, string>();
	for (const {from, to, text} of story.leftOut)
		for (let line = from; line < to; line++) listed.set(line, text);
	const fateOf = (line: string, index: number): Fate => {
		const forms = lettersOf(line);
		const page = letters(shown.get(index) ?? '');
		if (shown.has(index) && forms.some(form => page.includes(form))) return 'page';
		if (listed.get(index)?.includes(line.trim()) === true) return 'left out';
		if (isSaid(line)) return 'header';
		if (separators.has(separatorText(line))) return 'separator';
		if (forms.includes('')) return 'markup';
		return forms.some(form => all().includes(form)) ? 'page' : 'lost';
	};
	return lines.flatMap((text, line) => (/\p{L}/u.test(text) ? [{line, text, fate: fateOf(text, line)}] : []));
};
