import {storyEndings} from '../story-endings.ts';
import {baseName} from './inner-source.ts';

/** What an archive of files is, by their paths. */
export type Choice =
	| {readonly kind: 'one'; readonly path: string}
	/** Chapters of one story, in order. */
	| {readonly kind: 'chapters'; readonly paths: readonly string[]}
	/** A book with its own list of chapters: the path of `SUMMARY.md`. */
	| {readonly kind: 'book'; readonly summary: string}
	/** A document of an office program, a book: a format whose own files these are. */
	| {readonly kind: 'document'; readonly extension: string}
	| {readonly kind: 'several'; readonly paths: readonly string[]}
	| {readonly kind: 'nothing'; readonly what: string};

/** Formats that stories are in, the best copy of a story first; those that are refused last. */
const stories = [...storyEndings, 'pdf', 'doc', 'lit', 'kfx', 'djvu'];

/** Chapters may be files of these, each family by itself. */
const families: readonly RegExp[] = [/\.te?xt$/i, /\.(?:md|markdown|mdown|mkd)$/i, /\.x?html?$/i];

/** What systems and packing programs leave behind. */
const left = /(?:^|\/)(?:__MACOSX|\.[^/]+|[^/]+_files|Thumbs\.db|desktop\.ini|\$RECYCLE\.BIN)(?:\/|$)/i;

/** What is said about the files beside a story. */
const about =
	/(?:^|\/)(?:read[ _-]?me|licen[cs]e|copying|copyright|changelog|changes|history|credits|file_id|about|info|source|sources|contributing|authors)(?:[ ._-][^/]*)?$/i;

const extensionOf = (path: string): string => /\.(\w{1,10})$/.exec(baseName(path))?.[1]?.toLowerCase() ?? '';

const stemOf = (path: string): string =>
	baseName(path)
		.replace(/(?:\.\w{1,10})+$/, '')
		.toLowerCase();

/** Documents that are archives themselves, by a file that each has. */
const documents: readonly (readonly [RegExp, string])[] = [
	[/^META-INF\/container\.xml$/i, 'epub'],
	[/^word\/document\.xml$/i, 'docx'],
];

const others: readonly (readonly [RegExp, string])[] = [
	[/^xl\/workbook/i, 'a spreadsheet'],
	[/^ppt\/presentation/i, 'a presentation'],
	[/^META-INF\/MANIFEST\.MF$/i, 'a program'],
	[/^Index\/Document\.iwa$/i, 'a document of Pages. Export it as EPUB or DOCX'],
];

const isImage = (path: string): boolean => /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|jxl)$/i.test(path);

/** Numbers and words in their natural order: `chapter 2` before `chapter 10`. */
const naturally = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});

/** What stands before all chapters, and behind them, without a number. */
const front = /^(?:cover|title|front|dedication|epigraph|preface|foreword|intro|prolog)/i;
const back = /^(?:epilog|afterword|outro|appendix|acknowledg|postscript|the[ _-]?end|end\b)/i;

const rankOf = (path: string): number => {
	const stem = stemOf(path).replace(/^[\d\s._-]+/, '');
	if (/\d/.test(stemOf(path))) return 0;
	return front.test(stem) ? -1 : back.test(stem) ? 1 : 0;
};

const isList = (path: string): boolean =>
	/^(?:index|toc|contents|table[ _-]of[ _-]contents|nav|home)$/.test(stemOf(path));

/** Share of the files of a story in chapters that have a number. */
const leastNumbered = 0.7;

/** Files that are chapters of one story, in order; undefined where they are stories of their own. */
export const chapterOrder = (paths: readonly string[]): readonly string[] | undefined => {
	const family = families.find(pattern => paths.every(path => pattern.test(path)));
	if (!family) return undefined;
	const chapters = paths.filter(path => !isList(path));
	const numbered = chapters.filter(path => /\d/.test(stemOf(path)) || rankOf(path) !== 0);
	if (chapters.length < 2 || numbered.length < chapters.length * leastNumbered) return undefined;
	if (!chapters.some(path => /\d/.test(stemOf(path)))) return undefined;
	return chapters.toSorted(
		(a, b) =>
			naturally.compare(a.slice(0, -baseName(a).length), b.slice(0, -baseName(b).length)) ||
			rankOf(a) - rankOf(b) ||
			naturally.compare(baseName(a), baseName(b)),
	);
};

/** The best of several copies of one story; undefined where they are several stories. */
const bestCopy = (paths: readonly string[]): string | undefined => {
	if (new Set(paths.map(stemOf)).size > 1) return undefined;
	return paths.toSorted((a, b) => stories.indexOf(extensionOf(a)) - stories.indexOf(extensionOf(b)))[0];
};

const nothingIn = (paths: readonly string[], holder: string): Choice => {
	const what = others.find(([pattern]) => paths.some(path => pattern.test(path)))?.[1];
	if (what !== undefined) return {kind: 'nothing', what};
	const images = paths.filter(isImage).length;
	if (images > 0 && images >= paths.length * 0.5)
		return {kind: 'nothing', what: 'a comic or a set of images'};
	return {kind: 'nothing', what: `${holder} without a story`};
};

/** Finds out what files that lie together are; `holder` is what holds them, with its article. */
export const chooseFiles = (all: readonly string[], holder = 'an archive'): Choice => {
	const document = documents.find(([pattern]) => all.some(path => pattern.test(path)));
	if (document) return {kind: 'document', extension: document[1]};
	const paths = all.filter(path => !left.test(path));
	const summary = paths.find(path => /(?:^|\/)SUMMARY\.md$/i.test(path));
	if (summary !== undefined) return {kind: 'book', summary};
	const readable = paths.filter(path => stories.includes(extensionOf(path)));
	const told = readable.filter(path => !about.test(path.replace(/\.\w{1,10}$/, '')));
	const found = told.length > 0 ? told : readable;
	const [only] = found;
	if (only === undefined) return nothingIn(paths, holder);
	const best = bestCopy(found);
	if (best !== undefined) return {kind: 'one', path: best};
	const chapters = chapterOrder(found);
	if (chapters) return {kind: 'chapters', paths: chapters};
	const pages = found.filter(path => !isList(path));
	return pages.length === 1 && pages[0] !== undefined
		? {kind: 'one', path: pages[0]}
		: {kind: 'several', paths: found};
};

/** Those of the files of a folder that tell its story: by their bytes it is known, and when they change, it has changed. */
export const tellingFiles = (all: readonly string[]): readonly string[] => {
	const choice = chooseFiles(all);
	if (choice.kind === 'one') return [choice.path];
	if (choice.kind === 'chapters') return choice.paths;
	if (choice.kind === 'book') return all.filter(path => /\.(?:md|toml)$/i.test(path));
	return [];
};
