import {languageName} from '../text/language-name.ts';
import type {Metadata} from './story.ts';

/** A label and what the header says under it; null or empty where it says nothing. */
export type MetadataField = readonly [label: string, value: string | null];

/** What is counted in the file may be said in its header too, of more chapters than the file holds. */
const counted: ReadonlySet<string> = new Set(['Words', 'Chapters', 'Scenes']);

/** All that a header says beside the title and who wrote it, the most telling first. */
export const metadataFields = (metadata: Metadata): readonly MetadataField[] => [
	['Rating', metadata.rating?.label ?? null],
	...metadata.warnings.map(warning => ['Warning', warning] as const),
	['Fandom', metadata.fandoms.join(', ')],
	['Relationships', metadata.relationships.join(', ')],
	['Characters', metadata.characters.join(', ')],
	['Setting', metadata.setting],
	['Summary', metadata.summary],
	['Category', metadata.categories.join(', ')],
	['Genre', metadata.genres.join(', ')],
	['Tags', metadata.tags.join(', ')],
	['Series', metadata.series],
	['Collections', metadata.collections.join(', ')],
	['Language', languageName(metadata.language ?? '')],
	['Status', metadata.status],
	['Published', metadata.published],
	['Updated', metadata.updated],
	['Publisher', metadata.publisher],
	['Source', metadata.source],
	['Identifiers', metadata.identifiers.join(', ')],
	['Related', metadata.related.join(', ')],
	['Rights', metadata.rights],
	...metadata.notes.map(note => ['Note', note] as const),
	...metadata.other.map(
		({label, value}) => [counted.has(label) ? `${label} (header)` : label, value] as const,
	),
];

/** Whether a field under a label of its own is about warnings: there are none, or the author will not say. */
export const isAboutWarnings = ({label}: Metadata['other'][number]): boolean => /warn/i.test(label);

/** The warnings; and where the author says that there is nothing to warn of, or will not say, that. */
export const warningFields = ({warnings, other}: Metadata): readonly MetadataField[] => [
	...warnings.map(warning => ['Warning', warning] as const),
	...other.filter(isAboutWarnings).map(({label, value}) => [label, value] as const),
];
