import {measureProse} from '../../core/text/measure-prose.ts';
import {isContentsLabel} from './line-kinds/contents-label.ts';
import type {RoughBlock} from './rough-block.ts';
import {nameLetters} from './name-letters.ts';

/** What the names of a book are: its title and authors, as they are compared. */
export type BookNames = {
	readonly title: string;
	readonly subtitle: string;
	readonly authors: readonly string[];
};

/** Words of a text; two signs of Chinese or Japanese count as one. */
export const wordsIn = (text: string): number => {
	const {words, ideographs} = measureProse(text);
	return words + ideographs / 2;
};

const isShown = ({role}: RoughBlock): boolean => role !== 'machinery';

const textOf = (blocks: readonly RoughBlock[]): string =>
	blocks
		.filter(isShown)
		.map(({text}) => text)
		.join('\n');

/** Whether a block is text of the author's, and not a heading or what the author says beside the story. */
export const isProse = ({kind, role, text}: RoughBlock): boolean =>
	role === undefined && kind !== 'heading' && kind !== 'image' && kind !== 'rule' && text.trim() !== '';

export const hasProse = (blocks: readonly RoughBlock[]): boolean => blocks.some(isProse);

export const hasText = (blocks: readonly RoughBlock[]): boolean =>
	blocks.some(block => isShown(block) && block.text.trim() !== '' && block.kind !== 'image');

export const hasImage = (blocks: readonly RoughBlock[]): boolean =>
	blocks.some(block => isShown(block) && block.kind === 'image');

/** Share of words in links from which a page is a list of contents, and the fewest links that make a list. */
const listShare = 0.7;
const fewestLinks = 2;

const linksIn = (blocks: readonly RoughBlock[]): {readonly count: number; readonly words: number} => {
	const links = blocks.filter(isShown).flatMap(({spans, text}) =>
		spans
			.filter(({kind}) => kind === 'link')
			.map(({start, end}) => text.slice(start, end))
			.filter(words => words.trim() !== ''),
	);
	return {count: links.length, words: wordsIn(links.join('\n'))};
};

/** Whether most of a page leads elsewhere. */
export const isContentsList = (blocks: readonly RoughBlock[]): boolean => {
	const {count, words} = linksIn(blocks);
	const said = blocks.filter(block => isShown(block) && !isContentsLabel(block.text));
	return count >= fewestLinks && words >= listShare * wordsIn(textOf(said));
};

/** Most words of a title page, more where it names its publisher, and of one of its paragraphs: prose has longer ones. */
const longestTitlePage = 60;
const longestImprint = 140;
const longestTitleLine = 25;

/** Words of one line of a title page that names its publisher. */
const longestImprintLine = 12;

const imprint =
	/\b(?:copyright|edition|printed|published|publishers?|press|verlag|éditions?|издательство)\b|©/iu;

/** Whether a page has nothing but short lines, as title pages of printed books have, with what they say of the publisher. */
const isImprint = (text: string): boolean =>
	imprint.test(text) && text.split('\n').every(line => wordsIn(line) <= longestImprintLine);

/** Whether blocks are a title page: a few short lines, the title or an author among them. */
export const isTitlePage = (blocks: readonly RoughBlock[], {title, authors}: BookNames): boolean => {
	const linked = linksIn(blocks).words;
	const shown = blocks.filter(block => isShown(block) && block.text.trim() !== '');
	const text = textOf(shown);
	const most = isImprint(text) ? longestImprint : longestTitlePage;
	if (text.trim() === '' || wordsIn(text) - linked > most) return false;
	if (most === longestTitlePage && shown.some(block => wordsIn(block.text) > longestTitleLine)) return false;
	const letters = nameLetters(text);
	const isNamed = title !== '' && letters.includes(title);
	if (isNamed) return shown.length > 1 || letters === title || authors.some(name => letters.includes(name));
	return authors.some(name => name !== '' && letters.includes(name)) && shown.length <= 3;
};

/** Most words of a page of rights. */
const longestRights = 500;

const rights: readonly RegExp[] = [
	/©|\bcopyright\b/iu,
	/\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\bvse prava\b|все права защищены/iu,
	/\bISBN(?:-1[03])?\b/u,
	/\bno part of this\b|\bwork of fiction\b|\bany resemblance to\b/iu,
	/\bfirst published\b|\bpublished by\b|\b(?:smashwords|kindle) edition\b|\blicensed for your\b/iu,
	/奥付|発行所|発行者|無断転載/u,
];

/** Whether a page says whose the book is, and little else. */
export const isRightsPage = (blocks: readonly RoughBlock[]): boolean => {
	const text = textOf(blocks);
	return wordsIn(text) <= longestRights && rights.filter(sign => sign.test(text)).length >= 2;
};

/** Names of pages that are no part of the story, in letters alone. */
const machineryNames = new Set(
	`cover coverpage frontcover backcover titlepage title halftitle halftitlepage copyright copyrightpage copyrightnotice
	copyrightinformation colophon imprint uncopyright information license licence licensenotes legalnotice legal credits navigation
	bookinformation startpage updatelog 表紙 カバー 目次 奥付 扉 обложка титул титульныйлист выходныеданные titelseite titelblatt
	impressum umschlag couverture pagedetitre mentionslégales portada cubierta créditos frontespizio copertina 封面 版权 版权页 目录
	版權 版權頁 目錄`
		.split(/\s+/)
		.filter(name => name !== ''),
);

/** Words up to which a page with such a name is what its name says. */
const longestMachinery = 1500;

export const isMachineryName = (title: string): boolean =>
	machineryNames.has(nameLetters(title)) ||
	isContentsLabel(title) ||
	/project gutenberg.{0,3} licen[cs]e/i.test(title);

/** Whether a page is what its name in the contents says: a cover, a page of rights. */
export const isNamedMachinery = (title: string, blocks: readonly RoughBlock[]): boolean =>
	isMachineryName(title) && wordsIn(textOf(blocks)) <= longestMachinery;

const noteNames =
	/^(?:foot|end)?notes?$|^(?:примечания|сноски|комментарии|anmerkungen|fußnoten|notas|note|注|注釈|脚注)$/iu;

/** Lines of notes that must begin with a way back for a page to be one of notes. */
const backShare = 0.5;

/** Whether a page is a list of notes: it says so, and its blocks begin with a mark that leads back. */
export const isNotesPage = (blocks: readonly RoughBlock[]): boolean => {
	const heading = blocks.find(({kind, text}) => kind === 'heading' && text.trim() !== '');
	if (!heading || !noteNames.test(heading.text.trim())) return false;
	const notes = blocks.filter(isProse);
	const back = notes.filter(
		({spans, text, anchors}) =>
			anchors.length > 0 ||
			spans.some(
				({kind, start, end}) =>
					(kind === 'link' || kind === 'noteReference') && (start <= 3 || end >= text.length - 3),
			),
	);
	return notes.length > 0 && back.length >= backShare * notes.length;
};
