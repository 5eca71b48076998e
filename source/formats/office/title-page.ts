import {findHeader} from '../compose/header/find-header.ts';
import type {Header} from '../compose/header/header.ts';
import {skipRepeatedTitle} from '../compose/header/repeated-title.ts';
import {authorOfByLine} from '../compose/line-kinds/by-line.ts';
import {readField, type HeaderField} from '../compose/line-kinds/field-line.ts';
import {readHeading} from '../compose/line-kinds/headings.ts';
import type {Metadata} from '../../core/story/story.ts';
import {sliceBlock} from './slice-block.ts';
import type {StyledBlock} from './styled-block.ts';

/** What a document says of itself before its prose begins, and the blocks with that marked as no part of the story. */
export type TitlePage = {
	readonly fields: readonly HeaderField[];
	/** A header typed above the prose, as in a plain text. */
	readonly header: Header | undefined;
	readonly blocks: readonly StyledBlock[];
};

const isEmpty = ({block: {kind, text}}: StyledBlock): boolean =>
	kind === 'blank' || kind === 'rule' || (text === '' && kind !== 'image');

export const asMachinery = (styled: StyledBlock): StyledBlock => ({
	...styled,
	block: {...styled.block, role: 'machinery'},
});

const field = (name: 'title' | 'subtitle' | 'author' | 'published' | 'summary', value: string) => ({
	name,
	label: name,
	value,
});

const joined = (blocks: readonly StyledBlock[], separator: string): string =>
	blocks.map(({block}) => block.text.replaceAll(/\s*\n\s*/g, separator)).join(separator);

/** What the paragraphs in styles for title, subtitle, author, date and abstract say. */
const fieldsOfStyles = (blocks: readonly StyledBlock[]): readonly HeaderField[] => {
	const of = (wanted: StyledBlock['role']): readonly StyledBlock[] =>
		blocks.filter(({role, block}) => role === wanted && block.text !== '');
	const subtitles = of('subtitle');
	const byLines = subtitles.flatMap(({block}) => authorOfByLine(block.text) ?? []);
	const named = of('author').map(({block}) => authorOfByLine(block.text) ?? block.text);
	const subtitle = joined(
		subtitles.filter(({block}) => authorOfByLine(block.text) === undefined),
		': ',
	);
	const said: readonly HeaderField[] = [
		field('title', joined(of('title'), ' ')),
		field('subtitle', subtitle),
		...(named.length > 1 ? [{...field('author', named.join('; ')), values: named}] : []),
		...(named.length > 1 ? [] : [...named, ...byLines].slice(0, 1).map(name => field('author', name))),
		field('published', joined(of('date'), ' ')),
		field('summary', joined(of('abstract'), '\n')),
	];
	return said.filter(({value}) => value !== '');
};

const ofTitlePage = new Set<StyledBlock['role']>(['title', 'subtitle', 'author', 'date', 'abstract']);

/** Index behind the blocks at the beginning that are set in the styles of a title page. */
const styledEnd = (blocks: readonly StyledBlock[]): number => {
	let end = 0;
	for (const [index, styled] of blocks.entries()) {
		if (ofTitlePage.has(styled.role) && styled.block.text !== '') end = index + 1;
		else if (!isEmpty(styled) && styled.block.kind !== 'image') break;
	}
	return end;
};

/** Where the style for titles is that of chapters, the first one is a chapter's as well: prose stands below each. */
const isForChapters = (blocks: readonly StyledBlock[]): boolean => {
	const titles = blocks.flatMap((styled, index) =>
		styled.role === 'title' && !isEmpty(styled) ? [index] : [],
	);
	const [first = 0, second] = titles;
	if (second === undefined) return false;
	const isHeading = (text: string): boolean => readHeading(text)?.kind === 'named';
	const between = blocks.slice(first + 1, second).filter(styled => !isEmpty(styled));
	if (between.length === 0) return false;
	return isHeading(blocks[first]?.block.text ?? '') || between[0]?.block.kind === 'paragraph';
};

/** Blocks in the style for titles that is used for chapters, as headings. */
const asHeadings = (blocks: readonly StyledBlock[]): readonly StyledBlock[] =>
	blocks.map(styled => {
		const {block, role} = styled;
		if (role !== 'title' || block.kind !== 'paragraph') return styled;
		const spans = block.spans.filter(({kind}) => kind === 'noteReference');
		return {...styled, role: undefined, block: {...block, kind: 'heading', spans, attributes: {level: 1}}};
	});

/** Lines of the beginning as a plain text would have them, and the block that each of them is in. */
type Lines = {readonly lines: readonly string[]; readonly owners: readonly number[]};

/** Blocks at the beginning in which a header is looked for, and letters of the longest of them. */
const mostBlocks = 60;
const longestLine = 3000;

/** Columns by which a line in the middle is moved in, so that it is known for a title. */
const centred = ' '.repeat(12);

const isFieldLine = (text: string): boolean => readField(text)?.name !== undefined;

const linesOf = (blocks: readonly StyledBlock[], from: number): Lines => {
	const lines: string[] = [];
	const owners: number[] = [];
	const add = (owner: number, ...added: string[]): void => {
		for (const line of added) {
			lines.push(line);
			owners.push(owner);
		}
	};
	let hasText = false;
	const until = Math.min(blocks.length, from + mostBlocks);
	for (let index = from; index < until; index++) {
		const {block} = blocks[index] ?? {};
		if (!block || block.text.length > longestLine) break;
		if (block.role !== undefined) continue;
		const text = block.text.trim();
		if (block.kind === 'heading' && hasText) {
			// The first heading closes a title page above it, whatever its words.
			add(index, `# ${text.replaceAll('\n', ' ')}`, '');
			break;
		}
		const indent = block.attributes?.align === 'center' ? centred : '';
		if (block.kind === 'rule') add(index, '', '---', '');
		else if (text === '') add(index, '');
		else add(index, ...text.split('\n').map(line => (line === '' ? '' : `${indent}${line}`)));
		hasText ||= text !== '';
		const next = blocks[index + 1]?.block.text ?? '';
		const last = text.split('\n').at(-1) ?? '';
		const goesOn = isFieldLine(last) && (isFieldLine(next) || /[:：]$/u.test(last));
		if (text !== '' && !goesOn) add(index, '');
	}
	return {lines, owners};
};

/** The blocks with the lines before one taken out: whole blocks as machinery, and the beginning of the next. */
const takeLines = (
	blocks: readonly StyledBlock[],
	{lines, owners}: Lines,
	end: number,
): readonly StyledBlock[] => {
	const last = lines.slice(0, end).findLastIndex(line => line !== '');
	const owner = owners[last];
	if (owner === undefined) return blocks;
	const rest = lines.findIndex((line, index) => index > last && owners[index] === owner && line !== '');
	return blocks.flatMap((styled, index) => {
		if (index > owner || styled.block.role !== undefined) return [styled];
		if (index < owner || rest === -1) return [asMachinery(styled)];
		const {text} = styled.block;
		const taken = lines.slice(owners.indexOf(owner), rest).reduce((sum, line) => sum + line.length + 1, 0);
		const start = Math.min(text.length, taken);
		const [above, below] = sliceBlock(styled.block, [
			{start: 0, end: start},
			{start, end: text.length},
		]);
		return above && below ? [asMachinery({...styled, block: above}), {...styled, block: below}] : [styled];
	});
};

/** A title page without labels is believed only where no heading begins the document, or an author is named. */
const isBelieved = (header: Header, first: StyledBlock | undefined): boolean =>
	header.layout !== 'title page' ||
	first?.block.kind !== 'heading' ||
	header.fields.some(({name}) => name === 'author');

/** Reads what stands before the prose. */
export const readTitlePage = (all: readonly StyledBlock[]): TitlePage => {
	const isUsedForChapters = isForChapters(all);
	const blocks = isUsedForChapters ? asHeadings(all) : all;
	const end = styledEnd(blocks);
	const fields = fieldsOfStyles(blocks.slice(0, end));
	const marked = asHeadings(blocks.slice(end));
	const page = blocks.slice(0, end).map(styled => (isEmpty(styled) ? styled : asMachinery(styled)));
	const shown = [...page, ...marked];
	const lines = linesOf(shown, end);
	const found = findHeader(lines.lines);
	const first = marked.find(styled => !isEmpty(styled));
	const isTitled = fields.some(({name}) => name === 'title');
	const header =
		found && isBelieved(found, first) && !(isTitled && found.layout === 'title page') ? found : undefined;
	return {fields, header, blocks: header ? takeLines(shown, lines, header.end) : shown};
};

/** Takes out the title, and the author below it, where they stand again above the prose. */
export const dropRepeatedTitle = (
	blocks: readonly StyledBlock[],
	metadata: Metadata,
): readonly StyledBlock[] => {
	const from = blocks.findIndex(styled => styled.block.role === undefined && !isEmpty(styled));
	if (from === -1) return blocks;
	const lines = linesOf(blocks, from);
	const end = skipRepeatedTitle(lines.lines, 0, lines.lines.length, metadata);
	return end === 0 ? blocks : takeLines(blocks, lines, end);
};
