import {alternatives, lazyPattern} from '../../../languages/story-words.ts';
import {isOrnament} from '../line-kinds/separators.ts';
import {skipBlank} from '../lines.ts';
import {findLabels} from './find-labels.ts';
import {findTitlePage} from './find-title-page.ts';
import {readFileName} from './file-name.ts';
import {findPandoc, findToml, findYaml} from './front-matter.ts';
import {field, type FindHeader, type Header} from './header.ts';
import {widestGap} from './label-scan.ts';
import {findMail} from './mail.ts';
import {createWitness} from './witness.ts';

const longestBridge = 60;

const bridge = lazyPattern(() => `^[\\W_]*(?:${alternatives('bridges')})`, 'iu');

/** A rule right below the fields ends the header; it is not a scene break. */
const skipRule = (lines: readonly string[], index: number, end: number): number => {
	const next = skipBlank(lines, index, end);
	return next < end && next - index <= widestGap && isOrnament(lines[next] ?? '') ? next + 1 : index;
};

/** What stands between the fields and the prose: a rule, and a word to the reader, which is kept as a note. */
const close = (header: Header, lines: readonly string[], limit: number): Header => {
	const end = skipRule(lines, header.end, limit);
	const next = skipBlank(lines, end, limit);
	const line = (lines[next] ?? '').trim();
	const isAlone = next > end && line !== '' && line.length <= longestBridge && lines[next + 1] === '';
	if (next - end > widestGap || !isAlone) return {...header, end};
	const below = skipRule(lines, next + 1, limit);
	const isBridge =
		bridge().test(line) || (end === header.end && below > next + 1 && /(?:\.{3}|…|!|:)$/.test(line));
	if (!isBridge) return {...header, end};
	return {...header, fields: [...header.fields, field('other', line, 'Note')], end: below};
};

const labelled: readonly FindHeader[] = [findYaml, findToml, findPandoc, findLabels];

const firstOf = (
	kinds: readonly FindHeader[],
	...[lines, start, end]: Parameters<FindHeader>
): Header | undefined => {
	for (const find of kinds) {
		const header = find(lines, start, end);
		if (header) return header;
	}
	return undefined;
};

/**
 * Finds the header of a text, or nothing: where it is in doubt, the lines are prose. What a mail's head says counts
 * where the story's own header is silent.
 *
 * @param isLabelled - Whether only a header with labels counts: the title is known.
 * @param fileName - The name of a plain text's file, a witness where nothing but its lines says what the title is.
 */
export const findHeader = (
	lines: readonly string[],
	{
		from = 0,
		end = lines.length,
		isLabelled = false,
		fileName,
	}: {from?: number; end?: number; isLabelled?: boolean; fileName?: string} = {},
): Header | undefined => {
	const name = fileName === undefined ? undefined : readFileName(fileName);
	const titlePage: FindHeader = (all, start, limit) =>
		findTitlePage(all, start, limit, name && createWitness(all, start, limit, name));
	const kinds = isLabelled ? labelled : [...labelled, titlePage];
	const start = skipBlank(lines, from, end);
	if (start === end) return undefined;
	const mail = findMail(lines, start, end);
	if (!mail) {
		const header = firstOf(kinds, lines, start, end);
		return header && close(header, lines, end);
	}
	const inner = firstOf(kinds, lines, skipBlank(lines, mail.end, end), end);
	if (!inner) return close(mail, lines, end);
	const isSaid = (name: string | undefined): boolean => inner.fields.some(field => field.name === name);
	const fields = mail.fields.map(field => (isSaid(field.name) ? {...field, name: undefined} : field));
	return close({...inner, layout: 'mail', fields: [...inner.fields, ...fields]}, lines, end);
};
