import {noMetadata, type Metadata, type OtherField, type StoryStatus} from '../../core/story/story.ts';
import {byLine, type Header, type HeaderField} from './find-header.ts';
import type {FieldName} from './labels.ts';
import {parseRating} from './rating.ts';

const saysNone =
	/^(?:none|none apply|no|nope|nil|n\/?a|not applicable|-+|keine|aucun|ninguna|nessuno|нет|なし|无)[.!]?$/i;

/** Parts of a value between separators outside round brackets. */
const splitOutside = (value: string, separators: string): readonly string[] => {
	const parts: string[] = [];
	let depth = 0;
	let start = 0;
	for (let index = 0; index < value.length; index++) {
		const sign = value.charAt(index);
		if (sign === '(') depth++;
		else if (sign === ')') depth = Math.max(0, depth - 1);
		else if (depth === 0 && separators.includes(sign)) {
			parts.push(value.slice(start, index));
			start = index + 1;
		}
	}
	return [...parts, value.slice(start)].map(part => part.trim()).filter(part => part !== '');
};

const splitList = (value: string): readonly string[] => splitOutside(value, ';；,，、');

const longestItem = 4;

/**
 * Warnings are a list where they are written as one: short parts. A sentence keeps its commas. Nothing is shortened.
 */
const splitWarnings = (value: string): readonly string[] =>
	splitOutside(value, ';；').flatMap(part => {
		const items = splitOutside(part, ',，、');
		const isList = items.every(
			item => (item.split('(', 1)[0] ?? '').trim().split(/\s+/).length <= longestItem,
		);
		return isList && !/[.!?]\s/u.test(part) ? items : [part];
	});

const splitAuthors = (value: string): readonly string[] =>
	value
		.replace(/^by:?\s+/i, '')
		.split(/\s*(?:[,;、&]|\s(?:and|und|et|y|и)\s)\s*/u)
		.map(part => part.trim())
		.filter(part => part !== '');

const statusOf = (status: string | null, completed: string | null): StoryStatus | null => {
	if (status !== null) {
		if (/in[\s-]?progress|incomplete|wip|ongoing|abandoned|hiatus|unfinished|в процессе|連載中/i.test(status))
			return 'incomplete';
		if (/complete|finished|завершён|завершен|完結|完结/i.test(status)) return 'complete';
	}
	if (completed !== null) return /^(?:no|false|wip|nein|non)\b/i.test(completed) ? 'incomplete' : 'complete';
	return null;
};

/** Takes fields out of a header by name, and knows which are left. */
const createTaker = (fields: readonly HeaderField[]) => {
	const taken = new Set<HeaderField>();
	const all = (name: FieldName, isWanted = (value: string): boolean => value !== ''): readonly string[] => {
		const found = fields.filter(field => field.name === name && isWanted(field.value));
		for (const field of found) taken.add(field);
		return found.map(({value}) => value);
	};
	const one = (name: FieldName): string | null => {
		const field = fields.find(candidate => candidate.name === name && candidate.value !== '');
		if (field) taken.add(field);
		return field?.value ?? null;
	};
	const left = (): readonly OtherField[] =>
		fields.filter(field => !taken.has(field)).map(({label, value}) => ({label, value}));
	return {all, one, left};
};

/** Title and authors as a title page without labels gives them. */
const readTitlePage = (lines: readonly string[]): {title: string | null; authors: readonly string[]} => ({
	title: lines.find(line => !byLine.test(line)) ?? null,
	authors: lines.flatMap(line => byLine.exec(line)?.[1] ?? []),
});

/** Turns the fields of a header into metadata. What stands nowhere else is kept as `other`, in order. */
export const metadataOf = ({titlePage, fields}: Header): Metadata => {
	const {all, one, left} = createTaker(fields);
	const bare = readTitlePage(titlePage);
	const authors = all('author');
	const rating = one('rating');
	const metadata: Metadata = {
		...noMetadata,
		title: one('title') ?? bare.title,
		authors: (authors.length > 0 ? authors : bare.authors).flatMap(splitAuthors),
		rating: rating === null ? null : parseRating(rating),
		warnings: all('warning', value => value !== '' && !saysNone.test(value)).flatMap(splitWarnings),
		fandoms: all('fandom').flatMap(splitList),
		relationships: all('pairing').flatMap(splitList),
		characters: all('characters').flatMap(splitList),
		setting: one('setting'),
		summary: one('summary'),
		tags: all('tags').flatMap(splitList),
		genres: all('genre').flatMap(value => splitOutside(value, ',;/')),
		series: one('series'),
		language: one('language'),
		status: statusOf(one('status'), one('completed')),
		published: one('published'),
		updated: one('updated'),
		source: one('source'),
		notes: all('notes'),
	};
	return {...metadata, other: left()};
};
