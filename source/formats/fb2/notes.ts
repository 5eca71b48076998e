import {cleanInPlace, cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {childElements, descendants, localName, rawText, type Element} from '../markup/element.ts';
import {attributeNamed, childNamed} from './names.ts';
import {readPieces} from './read-blocks.ts';
import type {IsNote} from './read-inline.ts';

const names =
	/^\s*(?:foot|end)?(?:notes?|comments?|примечани[ея]|комментари[ий]|сноск[аи])\b|^\s*(?:примеч|коммент|сноск)/iu;

/** Whether a body holds notes: its name says so. */
export const isNotesBody = (body: Element): boolean => names.test(attributeNamed(body, 'name'));

/** The sections of notes, by their ids. */
export const findNotes = (bodies: readonly Element[]): ReadonlyMap<string, Element> => {
	const notes = new Map<string, Element>();
	for (const body of bodies) {
		for (const element of descendants(body)) {
			const id = attributeNamed(element, 'id');
			if (id !== '' && localName(element) === 'section' && !notes.has(id)) notes.set(id, element);
		}
	}
	return notes;
};

/** The mark of a note: what is a number or a sign in its title, which is often “Note 12”. */
const markOf = (title: string): string => /\d+|[*†‡]+|[ivxlc]+$/iu.exec(title)?.[0] ?? '';

/** The blocks of a note. The first begins with its mark. */
function* readNote(id: string, section: Element): Task<readonly RoughBlock[]> {
	const title = childNamed(section, 'title');
	const children = section.children.filter(child => child !== title);
	const pieces = [{element: {...section, attributes: {}, children}, level: 6, role: 'footnote' as const}];
	const blocks = (yield* readPieces(pieces, () => false)).filter(({text}) => text.trim() !== '');
	const mark = title ? markOf(cleanLine(rawText(title))) : '';
	return blocks.map((block, index): RoughBlock => {
		const text: CleanText = index > 0 || mark === '' ? block.text : cleanInPlace(`[${mark}] ${block.text}`);
		const anchors = index > 0 ? [] : [{id, offset: 0}];
		return {...block, text, anchors, spans: [], role: 'footnote'};
	});
}

/** Blocks of a chapter with the notes behind them that its marks lead to. */
export function* withNotes(
	blocks: readonly RoughBlock[],
	notes: ReadonlyMap<string, Element>,
): Task<readonly RoughBlock[]> {
	const wanted = new Set<string>();
	for (const {spans} of blocks)
		for (const span of spans) if (span.kind === 'noteReference') wanted.add(span.target.slice(1));
	const found: RoughBlock[] = [];
	for (const id of wanted) {
		const section = notes.get(id);
		if (section) for (const block of yield* readNote(id, section)) found.push(block);
	}
	return [...blocks, ...found];
}

/** The blocks of all notes of a body, to be read as a chapter. */
export function* readNotesBody(body: Element, isNote: IsNote): Task<readonly RoughBlock[]> {
	return yield* readPieces(
		childElements(body).map(element => ({element, level: 1})),
		isNote,
	);
}
