import type {StoryStatus} from '../../../core/story/story.ts';
import {alternatives, lazyPattern} from '../../../languages/story-words.ts';

const saysNone = lazyPattern(() => `^(?:-+|${alternatives('none')})[.!]?$`, 'iu');

/** What AO3 calls a category: who loves whom, not what it is about. */
export const isOrientation = (value: string): boolean =>
	value
		.split(/\s*[,;]\s*/)
		.every(part => /^(?:f\/f|f\/m|m\/m|m\/f|gen|het|slash|femslash|multi|other)$/i.test(part));

/** Whether a value says that there is nothing to say. */
export const isNone = (value: string): boolean => saysNone().test(value.trim());

/** Parts of a value between separators outside round brackets. */
const splitOutside = (value: string, separators: string): readonly string[] => {
	const parts: string[] = [];
	let depth = 0;
	let start = 0;
	for (let index = 0; index < value.length; index++) {
		const sign = value.charAt(index);
		if (sign === '(' || sign === '（') depth++;
		else if (sign === ')' || sign === '）') depth = Math.max(0, depth - 1);
		else if (depth === 0 && separators.includes(sign) && !isThousands(value, index)) {
			parts.push(value.slice(start, index));
			start = index + 1;
		}
	}
	return [...parts, value.slice(start)].map(part => part.trim()).filter(part => part !== '');
};

const isThousands = (value: string, index: number): boolean =>
	value.charAt(index) === ',' && /^\d,\d{3}/.test(value.slice(index - 1, index + 4));

/** The items of a list. Semicolons part items that hold commas themselves. */
export const splitList = (value: string): readonly string[] => {
	const parts = splitOutside(value, ';；');
	return parts.length > 1 ? parts : splitOutside(value, ',，、');
};

export const splitGenres = (value: string): readonly string[] =>
	splitOutside(value.replaceAll(/Hurt\/Comfort/gi, 'Hurt\u0000Comfort'), ',;，；、/').map(part =>
		part.replace('\u0000', '/'),
	);

const longestItem = 4;

/** Warnings are a list where they are written as one: short parts. A sentence keeps its commas. Nothing is shortened. */
export const splitWarnings = (value: string): readonly string[] =>
	splitOutside(value, ';；').flatMap(part => {
		const items = splitOutside(part, ',，、');
		const isList = items.every(
			item => (item.split(/[(（]/u, 1)[0] ?? '').trim().split(/\s+/).length <= longestItem,
		);
		const isKnownList = items.every(item => archiveWarnings.test(item));
		return (isList || isKnownList) && !/[.!?]\s|\.$/u.test(part) ? items : [part];
	});

/** AO3's own warnings, longer than four words some of them. */
const archiveWarnings =
	/^(?:graphic depictions of violence|major character death|rape\/non-con|underage(?: sex)?|no archive warnings apply|(?:creator )?cho(?:o)?se not to use archive warnings)$/i;

const betweenAuthors = lazyPattern(
	() =>
		`\\s*(?:[;、&]|,(?!\\s*(?:Jr|Sr|Ph\\.?D|M\\.?D|Esq|[IVX]+)\\b)|\\s(?:${alternatives('and')})\\s(?=\\p{Lu}))\\s*`,
	'u',
);

export const splitAuthors = (value: string): readonly string[] =>
	value
		.replace(/^by:?\s+/i, '')
		// Else the entity is cut at its signs.
		.replaceAll('&amp;', '&')
		.replaceAll(/\s*[<(][^<>()@\s]{1,80}@[^<>()\s]{1,80}[>)]/g, '')
		.split(betweenAuthors())
		.map(part => part.trim())
		.filter(part => part !== '');

const incomplete = lazyPattern(() => alternatives('incomplete'), 'iu');
const complete = lazyPattern(() => alternatives('complete'), 'iu');
const isNo = lazyPattern(() => `^(?:${alternatives('no')})\\b`, 'i');

export const statusOf = (status: string | null, completed: string | null): StoryStatus | null => {
	if (status !== null && incomplete().test(status)) return 'incomplete';
	if (status !== null && complete().test(status)) return 'complete';
	if (completed === null) return null;
	return isNo().test(completed) ? 'incomplete' : 'complete';
};

/** What `2/3` of `Chapters: 2/3` says of the whole; a year and a month say nothing. */
export const statusOfChapters = (chapters: string | undefined): StoryStatus | null => {
	const [, posted, planned] = /^\s*(\d{1,4})\s*\/\s*(\d{1,4}|\?)\s*$/.exec(chapters ?? '') ?? [];
	if (posted === undefined || planned === undefined) return null;
	return posted === planned ? 'complete' : 'incomplete';
};
