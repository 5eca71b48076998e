import type {FileFacts, Metadata, Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {composeStory} from '../compose/compose-story.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {dropContentsList} from './contents-list.ts';
import {nodesBelowGaps} from './gaps.ts';
import {hasRoom, type Item, type OfficeDocument} from './item.ts';
import {isLanguageOf, languageOfItems} from './item-language.ts';
import {findPlainHeadings, joinHeadings} from './plain-headings.ts';
import {styledBlocks} from './style-blocks.ts';
import type {StyledBlock} from './styled-block.ts';
import {takeTitleHeading} from './title-heading.ts';
import {findTitleByLooks} from './title-looks.ts';
import {dropRepeatedTitle, readTitlePage} from './title-page.ts';

/** What a format has read of a document of an office program. */
export type OfficeSource = {
	readonly document: OfficeDocument;
	/** What the document's properties say, the author's own words only. */
	readonly properties: readonly HeaderField[];
	/** BCP 47 tag that the document declares for text that says nothing itself. */
	readonly language: string | null;
	readonly file: FileFacts;
	readonly isRaw: boolean;
};

/** A document without what is more than in any story, and the facts of its file, which say so. */
const withinBounds = (source: OfficeSource): OfficeSource => {
	const {document, file} = source;
	let text = 0;
	const end = document.items.findIndex((item, index) => {
		if (item.kind === 'paragraph')
			for (const piece of item.pieces) if ('text' in piece) text += piece.text.length;
		return !hasRoom(index, text);
	});
	if (end === -1) return source;
	const damaged = cleanLine('It has more paragraphs than any story: what is beyond them is left out.');
	return {
		...source,
		document: {...document, items: document.items.slice(0, end)},
		file: {...file, damaged: file['damaged'] ?? damaged},
	};
};

/** Fields of several sources: where the first says something, the others are not asked. */
const mergeFields = (sources: readonly (readonly HeaderField[])[]): readonly HeaderField[] => {
	const merged: HeaderField[] = [];
	const said = new Set<HeaderField['name']>();
	for (const fields of sources) {
		const heard = fields.filter(({name}) => name === undefined || name === 'other' || !said.has(name));
		for (const field of heard) merged.push(field);
		for (const {name} of fields) said.add(name);
	}
	return merged;
};

const hasHeadings = (blocks: readonly StyledBlock[]): boolean =>
	blocks.some(({block}) => block.kind === 'heading' && block.role === undefined);

const isRightToLeft = (items: readonly Item[]): boolean => {
	const paragraphs = items.filter(item => item.kind === 'paragraph');
	return paragraphs.filter(({look}) => look.isRightToLeft).length * 2 > paragraphs.length;
};

const withGaps = (blocks: readonly StyledBlock[], items: readonly Item[]): readonly StyledBlock[] => {
	const nodes = nodesBelowGaps(items);
	const seen = new Set<number>();
	return blocks.map(styled => {
		const {block} = styled;
		if (!nodes.has(block.node) || seen.has(block.node) || block.kind === 'heading') return styled;
		seen.add(block.node);
		return {...styled, block: {...block, hasGapBefore: true}};
	});
};

type Understood = {readonly blocks: readonly StyledBlock[]; readonly metadata: Metadata};

/** Tells title page, headings and prose apart. */
const understand = ({document: {items}, properties, language}: OfficeSource): Understood => {
	const {fields, header, blocks} = readTitlePage(findTitleByLooks(withGaps(styledBlocks(items), items)));
	const titlePage = header?.titlePage ?? [];
	const inText = languageOfItems(items, language);
	const said: readonly HeaderField[] =
		inText === null ? [] : [{name: 'language', label: 'Language', value: inText}];
	// A program's own language is often said to be the document's.
	const believed = properties.filter(({name, value}) => name !== 'language' || isLanguageOf(items, value));
	const merged = mergeFields([header?.fields ?? [], fields, believed, said]);
	const known = metadataOf({layout: 'labels', titlePage, fields: merged, end: 0});
	const shown = joinHeadings(dropRepeatedTitle(blocks, known));
	const titled = takeTitleHeading(shown, known);
	return {
		metadata: titled.metadata,
		blocks: dropContentsList(
			hasHeadings(titled.blocks) ? titled.blocks : joinHeadings(findPlainHeadings(titled.blocks)),
		),
	};
};

/**
 * Makes a story of what was read: the same rules for all office formats.
 *
 * @throws {UnreadableStory} where there is nothing to read in it.
 */
export function* composeOffice(whole: OfficeSource): Task<Story> {
	const source = withinBounds(whole);
	const {metadata, blocks} = understand(source);
	const {document, file, isRaw} = source;
	if (document.hidden === 0 && blocks.every(({block}) => block.text === '' && block.kind !== 'image'))
		throw new UnreadableStory('it contains no text. Check that it was saved or downloaded completely.');
	return yield* composeStory({
		metadata,
		document: {
			blocks: blocks.map(({block}) => block),
			language: metadata.language,
			direction: isRightToLeft(document.items) ? 'rtl' : null,
			hidden: document.hidden,
		},
		file,
		isRaw,
	});
}
