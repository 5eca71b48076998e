import type {Metadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {readFileName, type FileName} from '../compose/header/file-name.ts';
import type {Header} from '../compose/header/header.ts';
import {chooseReading, type Reading} from '../compose/header/pair-lines.ts';
import {personsForm} from '../compose/header/person.ts';
import {splitAuthors} from '../compose/header/values.ts';
import {createWitness} from '../compose/header/witness.ts';
import type {Stretch} from '../compose/lines.ts';
import {nameLetters} from '../compose/name-letters.ts';

/** What a title was taken from: a label, the first lines by their form, the name of the file. */
export type TitleFrom = 'label' | 'lines' | 'fileName';

type Named = {readonly metadata: Metadata; readonly titleFrom: TitleFrom | null};

/** Both ways to read the halves of a name, or the one that it says. */
const readingsOf = ({halves, authorIsLast}: FileName): readonly Reading[] => {
	if (!halves) return [];
	const [left, right] = halves;
	const [titleFirst, authorFirst] = [
		{authors: [right], title: left, subtitles: [], end: 0},
		{authors: [left], title: right, subtitles: [], end: 0},
	];
	return authorIsLast ? [titleFirst] : [authorFirst, titleFirst];
};

const isSame = (a: string, b: string): boolean => nameLetters(a) === nameLetters(b);

const titleFromOf = (header: Header | undefined, {title}: Metadata): TitleFrom | undefined => {
	if (title === null) return undefined;
	if (!header || header.layout === 'title page') return 'lines';
	return header.fields.some(({name, value}) => name === 'title' && value !== '') ? 'label' : 'lines';
};

/**
 * Metadata with what the name of the file says where the text says nothing: `Author - Title.txt` names both, if one half
 * is a person's name by its form and the text does not speak against it.
 */
export const nameByFile = (
	metadata: Metadata,
	header: Header | undefined,
	{lines, start, end}: Stretch,
	name: string,
): Named => {
	const titleFrom = titleFromOf(header, metadata) ?? (name === '' ? null : 'fileName');
	const {title, authors} = metadata;
	if (title !== null && authors.length > 0) return {metadata, titleFrom};
	const fileName = readFileName(name);
	const readings = readingsOf(fileName).filter(
		reading =>
			(title === null || isSame(reading.title, title)) &&
			(authors.length === 0 || isSame(reading.authors.join(), authors.join())),
	);
	const isSure = fileName.authorIsLast || title !== null || authors.length > 0;
	const found = isSure
		? readings.find(reading => personsForm(reading.authors.join()) > 0)
		: chooseReading(readings, createWitness(lines, start, end, undefined));
	if (!found) return {metadata, titleFrom};
	return {
		metadata: {
			...metadata,
			title: title ?? cleanLine(found.title),
			authors: authors.length > 0 ? authors : found.authors.flatMap(splitAuthors).map(cleanLine),
		},
		titleFrom,
	};
};
