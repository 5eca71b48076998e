import type {Note} from '../../core/story/story.ts';
import {cleanInPlace, cleanLine} from '../../core/text/clean-text.ts';
import type {RoughBlock} from './rough-block.ts';

/** Blocks without those of notes, and the notes by their ids. */
export type WithoutNotes = {
	readonly blocks: readonly RoughBlock[];
	readonly notes: ReadonlyMap<string, Note>;
};

/** The mark that a note begins with (`[1]`, `1.`, `*`, `a)`). Letters alone are words. */
const ownMark =
	/^\s*(?:[[({]\s*(\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6}|[*†‡§¶#]{1,4})\s*[\])}][.:]*|(\d{1,3}|[*†‡§¶#]{1,4})[.:)]*(?=\s|\p{L}|$)|([a-z]|[ivxlc]{1,6})[.:)]+(?=\s))\s*/u;
/** What is left in front when the mark is a link: its full stop, a bracket. */
const behindMark = /^\s*[\])}.:]*\s*/u;
const backArrow = /\s*[[({]?[↩↑⤴⏎←^]\ufe0e?\ufe0f?[\])}]?\s*$/u;
const backWords =
	/^\W*(?:go\s+)?(?:back|return|top|zurück|retour|volver|назад|terug)\b[^.]{0,12}$|^[^\p{L}\d]*$/iu;

type Marked = {readonly mark: string; readonly text: string};

/** A note's text without the link that it begins with, if that is its mark. */
const withoutLink = ({text, spans}: RoughBlock): Marked | undefined => {
	const link = spans.find(({kind, start}) => kind === 'link' && /^[\s[({]*$/u.test(text.slice(0, start)));
	if (!link || link.end - link.start > 8) return undefined;
	const said = text.slice(link.start, link.end).replaceAll(/[[\](){}↑^]/gu, '');
	const mark = said.replace(/[.:\s]+$/u, '').trim();
	return {mark, text: text.slice(link.end).replace(behindMark, '')};
};

const withoutMark = (block: RoughBlock): Marked => {
	const linked = withoutLink(block);
	// Items of a list are numbered by the list.
	const listed = block.attributes?.marker?.replace(/[.•]$/u, '') ?? '';
	if (linked) return linked.mark === '' ? {...linked, mark: listed} : linked;
	const [whole = '', bracketed, bare, dotted] = ownMark.exec(block.text) ?? [];
	return {mark: bracketed ?? bare ?? dotted ?? listed, text: block.text.slice(whole.length)};
};

/** A note's text without the way back to its mark: an arrow, or a link at the end that says so. */
const withoutWayBack = (text: string, {text: all, spans}: RoughBlock): string => {
	const link = spans.findLast(({kind}) => kind === 'link');
	if (link?.kind === 'link' && link.href.includes('#') && /^[\s\])}.]*$/u.test(all.slice(link.end))) {
		const said = all.slice(link.start, link.end);
		const tail = all.slice(link.start);
		if (backWords.test(said) && text.endsWith(tail))
			return text.slice(0, text.length - tail.length).replace(/[\s[({]+$/u, '');
	}
	return text.replace(backArrow, '');
};

const isHeadingOfNotes = ({kind, text}: RoughBlock): boolean =>
	(kind === 'heading' || kind === 'paragraph') &&
	/^(?:foot|end)?notes?:?$|^(?:примечания|сноски|anmerkungen|notas)$/iu.test(text.trim());

const isApart = (block: RoughBlock | undefined): boolean =>
	block !== undefined && (block.kind === 'rule' || block.kind === 'blank' || isHeadingOfNotes(block));

/** Whether a block is a heading above the notes of a chapter: it is no part of the note before. */
const isBetweenNotes = ({kind, anchors}: RoughBlock, next: RoughBlock | undefined): boolean =>
	kind === 'heading' && anchors.length === 0 && next?.role === 'footnote' && next.anchors.length > 0;

/** UTF-16 units of a note, to which no more is joined. Nobody reads a longer one below a page. */
const longestNote = 65_536;

/** The text of a block that goes on with a note; a picture is told from words there as it is on a page. */
const textOf = ({kind, text}: RoughBlock): string =>
	kind === 'image' && text !== '' && !text.startsWith('[') ? `[image: ${text}]` : text;

/**
 * Takes the blocks of notes out of the flow, with the rule and the heading above them where nothing else stands below.
 * A note goes on until another block names one.
 */
export const takeNotes = (all: readonly RoughBlock[]): WithoutNotes => {
	const notes = new Map<string, Note>();
	const blocks: RoughBlock[] = [];
	let ids: readonly string[] = [];
	for (const [index, block] of all.entries()) {
		if (block.role !== 'footnote') {
			blocks.push(block);
			ids = [];
			continue;
		}
		if (isBetweenNotes(block, all[index + 1])) continue;
		if (all[index - 1]?.role !== 'footnote') while (isApart(blocks.at(-1))) blocks.pop();
		if (block.anchors.length > 0) ids = block.anchors.map(({id}) => id);
		const known = notes.get(ids[0] ?? '');
		if (known && known.text.length > longestNote) continue;
		const own = known ? {mark: '', text: textOf(block)} : withoutMark(block);
		const text = withoutWayBack(own.text, block);
		const note: Note = known
			? {...known, text: cleanInPlace(`${known.text}\n${text}`)}
			: {label: cleanLine(own.mark), text: cleanInPlace(text)};
		for (const id of ids) notes.set(id, note);
	}
	return {blocks, notes};
};
