import type {Task} from '../../core/task/task.ts';
import {attributeOf, descendants, type Element} from '../markup/element.ts';
import {
	finderOf,
	isCalledNote,
	isInHeading,
	likelyMarks,
	type LinkTarget,
	type NoteFinder,
	type NoteFinderOptions,
} from '../markup/notes/find-notes.ts';
import {surveyLinks, type LinkSurvey} from '../markup/notes/link-survey.ts';
import {blocksOfNotes} from '../markup/notes/note-blocks.ts';
import type {StyleOf} from '../markup/style.ts';
import {resolveReference, type Reference} from './references.ts';

/** The notes of a page: which links are marks of one, and what is the text of one. */
export type PageNotes = Pick<NoteFinder, 'noteOf' | 'roleOf'>;

/** A page in which notes are looked for. */
export type NotePage = {
	readonly root: Element;
	readonly path: string;
	readonly styleOf: StyleOf;
	/** Whether it holds notes and nothing else: no marks are looked for. */
	readonly isNotes: boolean;
	/** Names that the contents lead to. */
	readonly headed: ReadonlySet<string>;
};

/** What is known of the other pages of the book. */
export type OtherPages = {
	/** Pages of the book. */
	readonly count: number;
	/** A page's place in the book; undefined for what is no page of it. */
	readonly orderOf: (reference: Reference) => number | undefined;
	readonly isNotes: (reference: Reference) => boolean;
	/** Whether the contents lead to a name on it: a chapter is no note. */
	readonly isHeaded: (reference: Reference) => boolean;
	/** Its path as the book has it, whatever the case of the letters of the link. */
	readonly pathOf: (reference: Reference) => string;
	/** Reads what has a name on a page; undefined for what is no page, and where there were too many. */
	readonly read: (reference: Reference) => Task<Named | undefined>;
};

/** Pages that are read to see whether links lead to notes on them, for one page: of a book of many pages it is one. */
const mostAsked = (pages: number): number => (pages > manyPages ? 1 : 3);
const manyPages = 150;

/** What has a name on a page. */
export type Named = LinkSurvey['named'];

/** Whether what stands at a name on another page is a note; undefined where its mark must tell. */
const isNoteAt = (
	element: Element | undefined,
	reference: Reference,
	page: NotePage,
	{pathOf}: OtherPages,
): boolean | undefined => {
	if (!element || isInHeading(element)) return false;
	const block = blocksOfNotes([element]).get(element);
	if (!block || isInHeading(block)) return false;
	if (isCalledNote(element) || isCalledNote(block)) return true;
	for (const inner of descendants(block)) {
		if (/^h[1-6]$/.test(inner.name)) return false;
		const back =
			inner.name === 'a' ? resolveReference(reference.path, attributeOf(inner, 'href')) : undefined;
		if (back?.fragment && pathOf(back) === page.path) return true;
	}
	return undefined;
};

/** Finds the notes of a page. Of other pages those are read that a link may lead to a note on. */
export function* findNotes(page: NotePage, others: OtherPages): Task<PageNotes> {
	const {root, path, styleOf, isNotes, headed} = page;
	const most = mostAsked(others.count);
	const here = others.orderOf({path, fragment: null}) ?? -1;
	const survey = surveyLinks(root);
	const read = new Map<string, Named>();
	const waiting = new Map<string, Reference>();
	const resolve = (href: string): LinkTarget | undefined => {
		const reference = resolveReference(path, href);
		const there = reference && others.orderOf(reference);
		if (!reference?.fragment || there === undefined) return undefined;
		const {fragment} = reference;
		const otherPath = others.pathOf(reference);
		const element = survey.named.get(fragment)?.element;
		if (otherPath === path) return element && {target: `#${fragment}`, element};
		const target = `${otherPath}#${fragment}`;
		if (others.isNotes(reference)) return {target, isNote: true};
		if (there < here || others.isHeaded(reference)) return {target, isNote: false};
		const known = read.get(otherPath);
		if (!known && read.size + waiting.size < most) waiting.set(otherPath, reference);
		const isNote = known && isNoteAt(known.get(fragment)?.element, reference, page, others);
		return {target, ...(isNote !== undefined && {isNote}), ...(!known && {isNote: false})};
	};
	const options: NoteFinderOptions = {styleOf, resolve, isInContents: id => headed.has(id)};
	yield;
	let found = likelyMarks(survey, options);
	if (waiting.size > 0 && !isNotes) {
		for (const [otherPath, reference] of waiting) {
			const other = yield* others.read(reference);
			if (other) read.set(otherPath, other);
		}
		waiting.clear();
		found = likelyMarks(survey, options);
	}
	const notes = finderOf(root, survey, found, options);
	return isNotes ? {noteOf: () => undefined, roleOf: notes.roleOf} : notes;
}
