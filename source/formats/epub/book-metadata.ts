import {noMetadata, type Metadata} from '../../core/story/story.ts';
import {cleanLine, cleanText} from '../../core/text/clean-text.ts';
import {fillHeader} from '../compose/header/fill-header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {FieldName} from '../../languages/language.ts';

/** What only the site's own page says well: where that says any of it, the package's flat list of subjects adds nothing. */
const siteFields: ReadonlySet<FieldName | undefined> = new Set<FieldName>([
	'fandom',
	'tags',
	'pairing',
	'characters',
	'warning',
]);

/** Values come out of markup, entities decoded. */
const clean = (said: HeaderField): HeaderField => ({
	...said,
	label: cleanLine(said.label),
	value: cleanText(said.value).text,
	...(said.values && {values: said.values.map(value => cleanText(value).text)}),
});

/**
 * Merges the metadata of a book. The pages of its maker come first, then the package, then the header that the author
 * typed above the prose: each fills in what the ones before do not say.
 */
export const bookMetadata = (
	made: readonly HeaderField[],
	packaged: readonly HeaderField[],
	typed: readonly HeaderField[] = [],
): Metadata => {
	const said = new Set(made.map(({name}) => name));
	const isListed = made.some(({name}) => siteFields.has(name));
	const added = packaged.filter(({name, value}) => {
		if (name === 'identifier') return !made.some(field => field.value === value);
		if (name === 'tags') return !isListed;
		return name === undefined || name === 'contributor' || name === 'cover' || !said.has(name);
	});
	const fields = [...made, ...added].map(clean);
	if (fields.length + typed.length === 0) return noMetadata;
	return metadataOf(fillHeader({layout: 'labels', titlePage: [], fields, end: 0}, typed.map(clean)));
};
