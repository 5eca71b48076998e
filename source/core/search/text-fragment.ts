import {chapterAt} from '../story/chapters.ts';
import {lettersOf} from '../story/letters.ts';
import type {Place, Story} from '../story/story.ts';
import {foldText} from '../text/fold-text.ts';

/** A quotation in an address (URL Fragment Text Directives, WICG): `text=[prefix-,]start[,end][,-suffix]`. */
export type TextFragment = {
	readonly prefix: string;
	readonly start: string;
	/** Empty where `start` is the whole of it. */
	readonly end: string;
	readonly suffix: string;
};

const beginning = '#:~:';

/** UTF-16 units of a part of a quotation: what is longer is cut, and found all the same. */
const longestPart = 1000;

const decoded = (written: string): string => {
	try {
		return decodeURIComponent(written).slice(0, longestPart);
	} catch {
		// A stray percent sign is one.
		return written.slice(0, longestPart);
	}
};

const fragmentOf = (directive: string): TextFragment | undefined => {
	const parts = directive.split(',');
	const prefix = parts.length > 1 && parts[0]?.endsWith('-') ? (parts.shift() ?? '').slice(0, -1) : '';
	const suffix = parts.length > 1 && parts.at(-1)?.startsWith('-') ? (parts.pop() ?? '').slice(1) : '';
	const [start = '', end = '', ...more] = parts;
	if (start.trim() === '' || more.length > 0) return undefined;
	return {
		prefix: decoded(prefix),
		start: decoded(start),
		end: decoded(end),
		suffix: decoded(suffix),
	};
};

/** A name with a quotation behind it, in its parts; undefined where there is none. Of several quotations the first counts. */
export const splitFragment = (
	name: string,
): {readonly name: string; readonly fragment: TextFragment} | undefined => {
	const at = name.indexOf(beginning);
	if (at <= 0) return undefined;
	const directives = name.slice(at + beginning.length).split('&');
	const [fragment] = directives
		.filter(directive => directive.startsWith('text='))
		.flatMap(directive => fragmentOf(directive.slice('text='.length)) ?? []);
	return fragment && {name: name.slice(0, at), fragment};
};

/** Words as a pattern, whatever stands between them; folded as the text is. */
const patternOf = (words: string): string =>
	foldText(words)
		.trim()
		.split(/\s+/)
		.map(word => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
		.join(String.raw`\s+`);

/** A stretch begins and ends with whole words, as the standard has it, where its own ends are letters. */
const bounded = (pattern: string): string =>
	String.raw`(?<![\p{L}\p{N}](?=[\p{L}\p{N}]))${pattern}(?!(?<=[\p{L}\p{N}])[\p{L}\p{N}])`;

/** Where a quotation begins in a folded text; -1 where it does not stand there. */
const findIn = (text: string, {prefix, start, end, suffix}: TextFragment): number => {
	const lead = prefix === '' ? '' : String.raw`(?<=${patternOf(prefix)}[^\p{L}\p{N}]*)`;
	const trail = suffix === '' ? '' : String.raw`(?=[^\p{L}\p{N}]*${patternOf(suffix)})`;
	const first = new RegExp(`${lead}${bounded(patternOf(start))}${end === '' ? trail : ''}`, 'gu');
	const last = end === '' ? undefined : new RegExp(`${bounded(patternOf(end))}${trail}`, 'gu');
	const found = first.exec(text);
	if (!found) return -1;
	if (!last) return found.index;
	last.lastIndex = first.lastIndex;
	return last.test(text) ? found.index : -1;
};

/** The first place in a story at which a quotation begins; undefined where it does not stand there. Reads all chapters. */
export const findFragment = (story: Story, fragment: TextFragment): Place | undefined => {
	for (const chapter of story.spine.keys()) {
		const letters = lettersOf(chapterAt(story, chapter));
		const index = findIn(foldText(letters.text), fragment);
		if (index !== -1) return {chapter, offset: letters.offsetOf(index)};
	}
	return undefined;
};
