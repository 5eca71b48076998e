import {findHeader} from '../compose/header/find-header.ts';
import type {Header} from '../compose/header/header.ts';
import {readField} from '../compose/line-kinds/field-line.ts';
import type {Part} from './envelope/envelope.ts';
import {blockAt} from './front-blocks.ts';

/** Words above a header of labels: a title page is taken into the header, prose is not. */

const shortestProse = 60;
const shortestEastern = 16;
const sentence = /[.!?…]["”’)]?$/u;
const easternSentence = /[。！？][」』]?$/u;

/** Whether a block is a sentence or more; an archive says in one where it had the text from. */
const isProse = (text: string): boolean =>
	!/https?:/i.test(text) &&
	((text.length >= shortestProse && sentence.test(text)) ||
		(text.length >= shortestEastern && easternSentence.test(text)));

/** The first line of a header's fields, where prose stands above it. */
const firstField = (lines: readonly string[], start: number, end: number): number | undefined => {
	let hasProse = false;
	for (let index = start; index < end;) {
		const block = blockAt(lines, index, end);
		const at = block.texts.findIndex(text => readField(text)?.name !== undefined);
		if (at !== -1) return hasProse ? block.line + at : undefined;
		hasProse ||= isProse(block.texts.join(' '));
		index = block.end;
	}
	return undefined;
};

/**
 * A part with its header, and the words above it as a part of their own.
 *
 * @param fileName - A witness where nothing but the lines says what the title is.
 */
export const withHeader = (lines: readonly string[], part: Part, fileName: string): readonly Part[] => {
	const {start, end, header, mayHaveHeader, isWork} = part;
	if (header || !mayHaveHeader) return [part];
	// An archive puts title and author in one order: no file's name need say which is which.
	const options = {end, ...(isWork ? {} : {fileName})};
	const found: Header | undefined = findHeader(lines, {from: start, ...options});
	if (!found) return [part];
	const field = found.titlePage.length === 0 ? undefined : firstField(lines, start, found.end);
	if (field === undefined) return [{...part, header: found}];
	const own = findHeader(lines, {from: field, ...options});
	// A title above the prose is the header's.
	if (!own?.fields.some(({name}) => name === 'title')) return [{...part, header: found}];
	return [
		{start, end: field, isWork: false, mayHaveHeader: false},
		{...part, start: field, header: own},
	];
};
