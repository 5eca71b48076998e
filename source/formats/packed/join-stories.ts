import {createStory} from '../../core/story/create-story.ts';
import {
	noMetadata,
	type Chapter,
	type Metadata,
	type SpineEntry,
	type Story,
	type TocEntry,
} from '../../core/story/story.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {baseName} from './inner-source.ts';
import {createLinkAimer, joinedId} from './join-links.ts';
import {withHeading} from './with-heading.ts';

/** A file that is a chapter, or several, of a story in many files. */
export type Part = {
	readonly path: string;
	readonly story: Story;
	/** What the list of chapters calls it; null where there is none, or nothing in it. */
	readonly title: CleanText | null;
	/** How deep it stands in the list: 0 at the top. */
	readonly depth: number;
	/** The division of the book that begins with it. */
	readonly division: CleanText | null;
};

/** The title that a file's name has, without its number; `Chapter 3` for a number alone. */
export const titleOfName = (path: string): CleanText => {
	const name = baseName(path)
		.replace(/\.\w{1,10}$/, '')
		.replaceAll(/[_-]+/g, ' ')
		.trim();
	const [, label = '', number = '', rest = ''] = /^(\D*?)\s*(\d+)[\s.:]*(.*)$/u.exec(name) ?? [];
	if (number === '') return cleanLine(name.charAt(0).toUpperCase() + name.slice(1));
	if (/\p{L}/u.test(rest)) return cleanLine(rest.charAt(0).toUpperCase() + rest.slice(1));
	const word = /^(?:ch|chap|c|chapter)?\.?$/i.test(label.trim()) ? 'Chapter' : label;
	return cleanLine(`${word.charAt(0).toUpperCase()}${word.slice(1)} ${Number(number)}`);
};

const moveToc = (entries: readonly TocEntry[], by: number): readonly TocEntry[] =>
	entries.map(entry => ({...entry, chapter: entry.chapter + by, children: moveToc(entry.children, by)}));

/** The title of all parts together: what each of them says, or the first alone. */
const sharedTitle = (parts: readonly Part[]): CleanText | null => {
	const titles = parts.map(({story}) => story.metadata.title);
	const said = titles.filter(title => title !== null);
	const [first] = said;
	const isShared = new Set(said).size === 1 && (said.length > 1 || titles[0] === first);
	return isShared && first !== undefined ? first : null;
};

const unique = (lists: readonly (readonly CleanText[])[]): readonly CleanText[] => [...new Set(lists.flat())];

/** What the parts say of the story: the first that says anything counts, and all of them name authors and warnings. */
const sharedMetadata = (parts: readonly Part[]): Metadata => {
	const said = parts.map(({story}) => story.metadata);
	const fullest =
		said.find(({authors, rating, summary}) => authors.length > 0 || rating !== null || summary !== null) ??
		noMetadata;
	return {
		...fullest,
		title: sharedTitle(parts),
		authors: unique(said.map(({authors}) => authors)),
		warnings: unique(said.map(({warnings}) => warnings)),
		tags: unique(said.map(({tags}) => tags)),
		status: said.at(-1)?.status ?? null,
	};
};

type Aim = (chapter: Chapter) => Task<Chapter>;

const titled = (entry: SpineEntry, id: string, title: CleanText | null, aim: Aim): SpineEntry => ({
	...entry,
	id,
	title: title ?? entry.title,
	*read(): Task<Chapter> {
		const chapter = yield* aim(yield* entry.read());
		return title === null ? chapter : withHeading(chapter, title);
	},
});

type OpenEntry = TocEntry & {readonly children: TocEntry[]};

/** The title that a part has in the contents; null where it says nothing that its chapters do not say. */
const titleOf = ({title, story, path}: Part, shared: CleanText | null): CleanText | null => {
	if (title !== null) return title;
	const own = story.metadata.title === shared ? null : story.metadata.title;
	if (story.spine.length > 1) return own;
	return story.spine[0]?.title ?? own ?? titleOfName(path);
};

/** Contents of parts: below their divisions, and below one another as the list of chapters has them. */
const createContents = () => {
	const toc: TocEntry[] = [];
	const open: {readonly depth: number; readonly entry: OpenEntry}[] = [];
	const add = (entry: OpenEntry, depth: number): void => {
		while ((open.at(-1)?.depth ?? -2) >= depth) open.pop();
		(open.at(-1)?.entry.children ?? toc).push(entry);
		open.push({depth, entry});
	};
	return {toc, add};
};

/**
 * Makes one story of several files, in their order. Each has been opened; its chapters are read when they are asked for.
 *
 * @param known - What is said of the story elsewhere than in its parts.
 */
export const joinStories = (parts: readonly Part[], known: Partial<Metadata> = {}): Story => {
	const metadata = {...sharedMetadata(parts), ...known};
	const spine: SpineEntry[] = [];
	const {toc, add} = createContents();
	const aimLinks = createLinkAimer(parts);
	for (const part of parts) {
		const {story, depth, division} = part;
		const chapter = spine.length;
		const title = titleOf(part, metadata.title);
		const isOne = story.spine.length === 1;
		for (const [index, entry] of story.spine.entries())
			spine.push(titled(entry, joinedId(part, index), isOne ? title : null, read => aimLinks(part, read)));
		if (division !== null) add({title: division, chapter, anchor: null, children: []}, -1);
		const inner = isOne ? [] : moveToc(story.toc, chapter);
		if (title !== null) add({title, chapter, anchor: null, children: [...inner]}, depth);
		else for (const entry of inner) add({...entry, children: [...entry.children]}, depth);
	}
	const last = parts.at(-1)?.story;
	return createStory({
		metadata,
		spine,
		toc,
		ending: last?.ending ?? null,
		file: parts[0]?.story.file ?? {format: cleanLine('zip')},
	});
};
