import type {Task} from '../../core/task/task.ts';
import {languageTag} from '../compose/header/language-tag.ts';
import {readField, type HeaderField} from '../compose/line-kinds/field-line.ts';
import type {Maker} from '../makers/maker.ts';
import {makerOf} from '../makers/makers.ts';
import {linesIn} from '../makers/page.ts';
import type {Element} from '../markup/element.ts';
import type {PagedBook} from './pages.ts';
import type {ReadTree} from './read-page.ts';

/** Who made a story, what its pages say of it, and which of them say nothing else. */
export type Answer = {
	/** The maker whose word on elements holds; undefined where nobody knows it. */
	readonly maker: Maker | undefined;
	/** Its name, even where a converter has made its marks worthless. */
	readonly name: string | null;
	readonly fields: readonly HeaderField[];
	readonly titlePages: ReadonlySet<number>;
};

/** Pages among which the title page of a maker may stand, from the beginning and from the end. */
const nearEdge = 3;

/** Lines with a label that is known, if a page is a header: prose has none by chance. */
const fewestLabels = 4;

/** Lines of the longest such page. */
const mostLines = 60;

/** The fields of a page that is a list of labels and values; none of all others. */
const readLabels = (tree: Element): readonly HeaderField[] => {
	const lines = linesIn(tree);
	if (lines.length > mostLines) return [];
	const fields = lines.flatMap(line => {
		const found = readField(line);
		return found?.colon === true ? [found, ...found.more] : [];
	});
	const known = fields.filter(({name}) => name !== undefined);
	if (known.length < fewestLabels || fields.length < lines.length / 2) return [];
	return fields.map(field =>
		field.name === 'language' ? {...field, value: languageTag(field.value)} : field,
	);
};

/** Pages that are asked whether a maker knows prose when it meets it: a preface may be longer than a chapter. */
const askedPages = 3;

const largestPages = ({pages}: PagedBook): readonly number[] =>
	[...pages.keys()]
		.sort((a, b) => (pages[b]?.bytes.length ?? 0) - (pages[a]?.bytes.length ?? 0))
		.slice(0, askedPages);

/** Whether a maker takes some of the largest pages for prose. */
function* knowsProse(maker: Maker, book: PagedBook, readTree: ReadTree): Task<boolean> {
	for (const index of largestPages(book)) if (!maker.isMachinery(yield* readTree(index))) return true;
	return false;
}

/**
 * Finds the maker by the first pages, and what they and the last ones say. Converters give the classes of one page to all:
 * a maker for whom the largest pages are machinery knows none of them.
 */
export function* askMaker(book: PagedBook, readTree: ReadTree): Task<Answer> {
	let maker: Maker | undefined;
	const fields: HeaderField[] = [];
	const labels: HeaderField[] = [];
	const titlePages = new Set<number>();
	for (const index of book.pages.keys()) {
		const isFirst = index < nearEdge;
		if (!isFirst && (!maker || index < book.pages.length - nearEdge)) continue;
		const tree = yield* readTree(index);
		maker ??= yield* makerOf(tree);
		if (maker) fields.push(...maker.fieldsOf(tree));
		const read = isFirst && book.pages.length > 1 ? readLabels(tree) : [];
		if (read.length > 0) titlePages.add(index);
		labels.push(...read);
	}
	const name = maker?.name ?? null;
	if (maker && (yield* knowsProse(maker, book, readTree)))
		return {maker, name, titlePages, fields: fields.length > 0 ? fields : labels};
	return {maker: undefined, name, titlePages, fields: labels};
}
