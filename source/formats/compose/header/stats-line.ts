import type {HeaderField} from '../line-kinds/field-line.ts';
import {fieldOf} from '../line-kinds/labels.ts';
import {dateOf} from './dates.ts';
import {field} from './header.ts';

/** FanFiction.net's line of fields: `Rated: Fiction T - English - Romance/Horror - Laura - Chapters: 2 - Words: 2,114`. */

const genreNames =
	'Adventure|Angst|Crime|Drama|Family|Fantasy|Friendship|General|Horror|Humor|Hurt\\/Comfort|Mystery|Parody|Poetry|Romance|Sci-Fi|Spiritual|Supernatural|Suspense|Tragedy|Western';
const genres = new RegExp(`^(?:${genreNames})(?:\\/(?:${genreNames}))*$`);

const labelled = /^([\p{L} ]{2,20}):\s*(.*)$/u;

/** Whether a line is such a line: its rating first, and other labels between dashes behind it. */
export const isStatsLine = (line: string): boolean =>
	/^\s*rated:\s/i.test(line) && (line.match(/\s-\s+[\p{L} ]{2,20}:\s/gu)?.length ?? 0) >= 2;

/** The fields of such a line. Parts without a label are, in order, language, genres, characters. */
export const readStatsLine = (line: string): readonly HeaderField[] => {
	const fields: HeaderField[] = [];
	let unlabelled = 0;
	for (const part of line.trim().split(/\s+-\s+/)) {
		const [, label = '', value = ''] = labelled.exec(part) ?? [];
		const name = label === '' ? undefined : fieldOf(label);
		if (name !== undefined) {
			const isDate = name === 'published' || name === 'updated';
			if (/^(?:story )?id$/i.test(label)) fields.push(field('identifier', value));
			else fields.push({name, label, value: isDate ? dateOf(value, 'month first') : value});
		} else if (genres.test(part)) {
			fields.push(field('genre', part));
		} else if (unlabelled++ === 0) fields.push(field('language', part));
		else fields.push(field('characters', part.replaceAll(/[[\]]/g, '')));
	}
	return fields;
};
