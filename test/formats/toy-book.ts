import {createStory} from '../../source/core/story/create-story.ts';
import {createSourceMap} from '../../source/core/story/source-map.ts';
import {
	noMetadata,
	type Block,
	type Chapter,
	type ChapterRole,
	type Metadata,
	type Note,
	type Scene,
	type Span,
	type SpineEntry,
	type Story,
	type TocEntry,
} from '../../source/core/story/story.ts';
import {cleanInPlace, cleanLine} from '../../source/core/text/clean-text.ts';

/**
 * Stories for tests as formats with markup make them. A paragraph is `#name text` where it has a name, `***` is a scene
 * break, `[words](target)` a link, `[1]^(target)` the mark of a note; `block` says what kind it is otherwise.
 */
export type ToyBlock = string | (Omit<Block, 'start' | 'end'> & {readonly text: string});

export type ToyChapter = {
	readonly id: string;
	readonly title: string | null;
	readonly role?: ChapterRole;
	readonly isLinear?: boolean;
	readonly paragraphs: readonly ToyBlock[];
	/** Notes by their ids: label and text. */
	readonly notes?: Readonly<Record<string, readonly [label: string, text: string]>>;
};

/** An entry of the contents: title, `id` or `id#name`, and what stands below it. */
export type ToyEntry = readonly [title: string, target: string, children?: readonly ToyEntry[]];

export type ToyBook = {
	readonly chapters: readonly ToyChapter[];
	readonly toc?: readonly ToyEntry[];
	readonly metadata?: Partial<Metadata>;
	readonly onRead?: (id: string) => void;
};

const name = /^#(\w+) /;
const mark = /\[([^\]]*)\](\^?)\(([^)]*)\)/;

type Parsed = {readonly text: string; readonly spans: readonly Span[]; readonly anchor: string | undefined};

/** Takes the name, the links and the marks out of a text that will begin at `start`. */
const parse = (written: string, start: number): Parsed => {
	const anchor = name.exec(written)?.[1];
	const spans: Span[] = [];
	let text = written.replace(name, '');
	for (let found = mark.exec(text); found; found = mark.exec(text)) {
		const [whole, words = '', isNote, target = ''] = found;
		const shown = isNote === '^' ? `[${words}]` : words;
		const range = {start: start + found.index, end: start + found.index + shown.length};
		spans.push(
			isNote === '^'
				? {kind: 'noteReference', target, ...range}
				: {kind: 'link', href: cleanLine(target), ...range},
		);
		text = text.replace(whole, shown);
		if (isNote === '^') text = text.replace(shown, shown.replace('[', '\u0001'));
	}
	return {text: text.replaceAll('\u0001', '['), spans, anchor};
};

const notesOf = (notes: ToyChapter['notes'] = {}): ReadonlyMap<string, Note> =>
	new Map(
		Object.entries(notes).map(([id, [label, text]]) => [
			id,
			{label: cleanLine(label), text: cleanInPlace(text)},
		]),
	);

const chapterOf = ({title, paragraphs, notes}: ToyChapter): Chapter => {
	const blocks: Block[] = [];
	const spans: Span[] = [];
	const scenes: Scene[] = [];
	const anchors = new Map<string, number>();
	let text = '';
	let start = 0;
	let separator: Scene['separator'] = null;
	const endScene = (): void => void scenes.push({start, end: Math.max(start, text.length), separator});
	const heading: readonly ToyBlock[] = title === null ? [] : [{kind: 'heading', level: 1, text: title}];
	for (const written of [...heading, ...paragraphs]) {
		if (written === '***') {
			endScene();
			[start, separator] = [text.length + 1, cleanLine('***')];
			continue;
		}
		const {text: source, ...attributes} =
			typeof written === 'string' ? {kind: 'paragraph' as const, text: written} : written;
		const from = blocks.length === 0 ? 0 : text.length + 1;
		const parsed = parse(source, from);
		if (parsed.anchor !== undefined) anchors.set(parsed.anchor, from);
		spans.push(...parsed.spans);
		text += `${blocks.length === 0 ? '' : '\n'}${parsed.text}`;
		blocks.push({...attributes, start: from, end: text.length});
	}
	endScene();
	return {
		text: cleanInPlace(text),
		blocks,
		spans,
		scenes,
		source: createSourceMap([], text.length),
		anchors,
		notes: notesOf(notes),
	};
};

export const book = ({chapters, toc = [], metadata = {}, onRead}: ToyBook): Story => {
	const indexOf = (id: string): number => chapters.findIndex(chapter => chapter.id === id);
	const entryOf = ([title, target, children = []]: ToyEntry): TocEntry => {
		const [id = '', anchor = null] = target.split('#');
		return {title: cleanLine(title), chapter: indexOf(id), anchor, children: children.map(entryOf)};
	};
	const spine = chapters.map((chapter): SpineEntry => ({
		id: chapter.id,
		title: chapter.title === null ? null : cleanLine(chapter.title),
		weight: Math.max(1, chapter.paragraphs.length),
		language: null,
		direction: null,
		isLinear: chapter.isLinear ?? true,
		role: chapter.role ?? 'body',
		sceneCount: null,
		*read() {
			onRead?.(chapter.id);
			yield;
			return chapterOf(chapter);
		},
	}));
	return createStory({
		metadata: {...noMetadata, title: cleanLine('A Toy Book'), ...metadata},
		spine,
		toc: toc.map(entryOf),
		ending: null,
		file: {format: cleanLine('toy')},
	});
};
