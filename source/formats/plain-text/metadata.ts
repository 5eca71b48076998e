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

const statusOf = (status: string | undefined, completed: string | undefined): StoryStatus | null => {
	if (status !== undefined) {
		if (/in[\s-]?progress|incomplete|wip|ongoing|abandoned|hiatus|unfinished|в процессе|連載中/i.test(status))
			return 'incomplete';
		if (/complete|finished|завершён|завершен|完結|完结/i.test(status)) return 'complete';
	}
	if (completed !== undefined)
		return /^(?:no|false|wip|nein|non)\b/i.test(completed) ? 'incomplete' : 'complete';
	return null;
};

/** Fields that go into the metadata by name; what stands nowhere else is kept as `other`, in order. */
const placed: ReadonlySet<FieldName> = new Set<FieldName>([
	'title',
	'author',
	'rating',
	'fandom',
	'pairing',
	'characters',
	'setting',
	'warning',
	'summary',
	'genre',
	'tags',
	'series',
	'status',
	'completed',
	'published',
	'updated',
	'language',
	'source',
	'notes',
]);

const otherFields = (
	fields: readonly HeaderField[],
	taken: ReadonlySet<HeaderField>,
): readonly OtherField[] =>
	fields.filter(field => !taken.has(field)).map(({label, value}) => ({label, value}));

/** Turns the fields of a header into metadata. A field said twice is joined where it is a list, else kept as other. */
export const metadataOf = ({titlePage, fields}: Header): Metadata => {
	const taken = new Set<HeaderField>();
	const all = (name: FieldName): readonly string[] =>
		fields
			.filter(field => field.name === name && field.value !== '' && placed.has(name))
			.map(field => {
				taken.add(field);
				return field.value;
			});
	const one = (name: FieldName): string | null => {
		const field = fields.find(candidate => candidate.name === name && candidate.value !== '');
		if (field) taken.add(field);
		return field?.value ?? null;
	};
	const warningFields = fields.filter(
		field => field.name === 'warning' && !saysNone.test(field.value.trim()),
	);
	for (const field of warningFields) taken.add(field);
	const rating = one('rating');
	const status = one('status');
	const completed = one('completed');
	const author = all('author');
	const byLines = titlePage.flatMap(line => byLine.exec(line)?.[1] ?? []);
	const bareTitle = titlePage.find(line => !byLine.test(line)) ?? null;
	const metadata: Metadata = {
		...noMetadata,
		title: one('title') ?? bareTitle,
		authors: (author.length > 0 ? author : byLines).flatMap(splitAuthors),
		rating: rating === null ? null : parseRating(rating),
		warnings: warningFields.flatMap(field => splitWarnings(field.value)),
		fandoms: all('fandom').flatMap(splitList),
		relationships: all('pairing').flatMap(splitList),
		characters: all('characters').flatMap(splitList),
		setting: one('setting'),
		summary: one('summary'),
		tags: all('tags').flatMap(splitList),
		genres: all('genre').flatMap(value => value.split(/\s*[,;/]\s*/u).filter(part => part !== '')),
		series: one('series'),
		language: one('language'),
		status: statusOf(status ?? undefined, completed ?? undefined),
		published: one('published'),
		updated: one('updated'),
		source: one('source'),
		notes: all('notes'),
	};
	return {...metadata, other: otherFields(fields, taken)};
};
