import type {FieldName} from '../../../languages/language.ts';
import type {Metadata} from '../../../core/story/story.ts';
import type {Header} from './header.ts';
import {metadataOf} from './metadata.ts';
import type {HeaderField} from '../line-kinds/field-line.ts';

/** Where metadata keep what a field says, for the fields that a page says in several places. */
const keys: Partial<Record<FieldName, keyof Metadata>> = {
	title: 'title',
	author: 'authors',
	rating: 'rating',
	fandom: 'fandoms',
	pairing: 'relationships',
	characters: 'characters',
	warning: 'warnings',
	summary: 'summary',
	genre: 'genres',
	tags: 'tags',
	series: 'series',
	status: 'status',
	published: 'published',
	updated: 'updated',
	language: 'language',
	source: 'source',
	notes: 'notes',
	category: 'categories',
};

const isSaid = (metadata: Metadata, name: FieldName | undefined): boolean => {
	const key = name && keys[name];
	const value = key && metadata[key];
	return value !== undefined && value !== null && (!Array.isArray(value) || value.length > 0);
};

/** A header with what others say where it is silent: each in turn, the most trusted first. */
export const fillHeader = (header: Header, ...others: readonly (readonly HeaderField[])[]): Header => {
	let filled = header;
	for (const fields of others) {
		const metadata = metadataOf(filled);
		const further = fields.filter(({name}) => !isSaid(metadata, name));
		filled = {...filled, fields: [...filled.fields, ...further]};
	}
	return filled;
};
