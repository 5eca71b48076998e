import type {FieldName} from '../../../languages/language.ts';
import {languages} from '../../../languages/languages.ts';
import {lazy} from '../../../core/lazy.ts';
import {itemsOf} from '../../../languages/story-words.ts';

const fieldByLabel = lazy(
	() =>
		new Map(
			languages.flatMap(({labels = {}}) =>
				Object.entries(labels).flatMap(([field, list]) =>
					itemsOf(list).map(label => [label, field as FieldName] as const),
				),
			),
		),
);

/** A label as it is looked up: lower case, straight apostrophes, without decoration and plural brackets. */
const normalise = (label: string): string =>
	label
		.toLowerCase()
		.replaceAll('’', "'")
		.replaceAll(/^[\s*_~>•#■◆【《（(\][-]+|[\s*_~】》\][]+$/gu, '')
		.replaceAll(/(?<=\p{L})\((?:s|es|e|en|n)\)/giu, '')
		.replaceAll(/\s+/g, ' ');

/** The field that a label names, undefined for a label nobody has heard of. */
export const fieldOf = (label: string): FieldName | undefined =>
	label.length > 60
		? undefined
		: (fieldByLabel().get(normalise(label)) ??
			fieldByLabel().get(normalise(label).replace(/\s*\(.*\)$/, '')));

/** Fields that prose hardly ever begins with by chance: two of them make a header. */
export const strongFields: ReadonlySet<FieldName> = new Set<FieldName>([
	'title',
	'author',
	'rating',
	'summary',
	'warning',
	'pairing',
	'fandom',
]);
