import {paragraphs} from '../../scripts/stress/prose.ts';
import type {Story} from '../../source/core/story/story.ts';
import type {TomeChapter} from '../formats/tome.ts';
import {storyFrom} from '../story-from.ts';
import {storyOfTome} from '../story-of-tome.ts';

/** Four chapters of two scenes, a paragraph a line: one story that the files below give in many shapes. */
const chapters: readonly (readonly (readonly string[])[])[] = [1, 3, 5, 7].map(seed => [
	paragraphs(seed, 6),
	paragraphs(seed + 1, 5),
]);
const names = ['The Lamp', 'The Stair', 'The Ferry', 'The Letter'];

const header = 'Title: The Keeper\nAuthor: Ann Bee\nRating: Teen\nSource: https://archive.example/works/77';

/** The story as a text; scenes and chapters are parted in some way. */
const asText = (between: string, headed: (index: number) => string): string =>
	chapters
		.map((scenes, index) => headed(index) + scenes.map(scene => scene.join('\n\n')).join(between))
		.join('\n\n\n');

const wrapped = (text: string): string => text.replaceAll(/(.{50,70}) /g, '$1\n');

const note = "Author's note: This took me a year, and I thank all who have read it before you.\n\n";

/** A mark to a note behind every seventh word, and inside of some words. */
const marked = (paragraph: string): string =>
	paragraph
		.split(' ')
		.map((word, index) => (index % 7 === 3 ? `${word}[${index}](note:n${index})` : word))
		.join(' ');

const tomeChapter = (index: number, change = (paragraph: string): string => paragraph): TomeChapter => ({
	id: `c${index}`,
	title: names[index] ?? '',
	paragraphs: (chapters[index] ?? []).flat().map(change),
});

const licence: TomeChapter = {
	id: 'licence',
	title: 'Licence',
	paragraphs: paragraphs(91, 20),
	isLinear: false,
};

const front: TomeChapter = {
	id: 'front',
	title: 'The Keeper',
	paragraphs: ['Posted originally on an archive.', 'Rated Teen by its author, Ann Bee.'],
};

/** Chapters that a converter has cut by size: none begins where the author's do. */
const cutBySize = (): readonly TomeChapter[] => {
	const all = chapters.flat(2);
	return [0, 1, 2, 3, 4, 5].map(part => ({
		id: `part${part}`,
		title: `Part ${part + 1}`,
		paragraphs: all.slice(part * 8, (part + 1) * 8),
	}));
};

const about = {
	authors: ['Ann Bee'],
	identifiers: ['https://www.archive.example/works/77/', 'urn:uuid:3'],
};

/** The story in every shape, by the name of its file: the same prose, all else differs. */
export const shapes: Readonly<Record<string, () => Story>> = {
	'one long text.txt': () => storyFrom(asText('\n\n', () => '')),
	'scenes.txt': () => storyFrom(asText('\n\n* * *\n\n', () => '')),
	'chapters.txt': () =>
		storyFrom(
			`${header}\n\n\n${asText('\n\n~~~\n\n', index => `Chapter ${index + 1}: ${names[index] ?? ''}\n\n`)}`,
		),
	'wrapped, with notes.txt': () =>
		storyFrom(
			`The Keeper\nby Ann Bee\n\n\n${note}${wrapped(asText('\n\n\n\n', index => `CHAPTER ${index + 1}\n\n`))}\n\nTHE END\n`,
		),
	'quotes and dashes.txt': () =>
		storyFrom(
			asText('\n\n#\n\n', () => '')
				.replaceAll("'", '’')
				.replaceAll('"', '”'),
		),
	// Nobody can tell these from words of the story: they are letters of it.
	'marks to notes.txt': () =>
		storyFrom(asText('\n\n***\n\n', () => '').replaceAll(/((?:\S+ ){25}\S+) /g, '$1[12] ')),
	'chapters.tome': () =>
		storyOfTome(
			'The Keeper',
			[0, 1, 2, 3].map(index => tomeChapter(index)),
			{about},
		),
	'notes and licence.tome': () =>
		storyOfTome('The Keeper', [front, ...[0, 1, 2, 3].map(index => tomeChapter(index, marked)), licence], {
			about,
		}),
	'cut by size.tome': () => storyOfTome('Keeper, The', cutBySize()),
};
