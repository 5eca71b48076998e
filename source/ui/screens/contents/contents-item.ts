import {directionOf} from '../../../core/text/direction.ts';
import {readingTime, type ProseSize} from '../../../core/text/measure-prose.ts';
import {durationOf} from '../../duration.ts';
import {cellWidth, truncate} from '../../measured.ts';
import {plural} from '../../plural.ts';
import {rowWidth, type Row} from '../../rows.ts';
import {listRow} from '../screen.ts';
import type {Marks} from './contents-marks.ts';
import type {ContentsNode, ContentsTree} from './contents-tree.ts';

/** How wide the columns of the contents are. */
export type ContentsColumns = {
	/** Columns of a row behind its sign. */
	readonly measure: number;
	readonly number: number;
	/** Of the reading time; 0 where there is no room for it. */
	readonly time: number;
	/** Of the words at a row's end. */
	readonly word: number;
};

/** Columns below which minutes and numbers of chapters go. */
const roomForTimes = 56;

const timeOf = (size: ProseSize): string => (size.words > 0 ? durationOf(readingTime(size)) : '');

/** The largest of a value of many nodes: there may be more of them than a call has room for. */
const largest = (nodes: readonly ContentsNode[], valueOf: (node: ContentsNode) => number): number =>
	nodes.reduce((most, node) => Math.max(most, valueOf(node)), 0);

export const columnsFor = ({roots, all}: ContentsTree, measure: number, added: number): ContentsColumns => {
	const last = all.findLast(({kind}) => kind === 'scene')?.scene?.number ?? 1;
	const most = largest(all, ({children}) => children.length);
	const isNarrow = measure < roomForTimes;
	return {
		measure,
		number: String(last).length,
		time: isNarrow
			? 0
			: Math.max(
					6,
					largest(roots, ({size}) => timeOf(size).length),
				),
		word: isNarrow
			? 4
			: Math.max(4, most < 2 ? 0 : `${most} of ${most}`.length, added > 0 ? `${added} new`.length : 0),
	};
};

/** Columns that a title takes at least, so that the first words behind short numbers line up. */
const titleColumns = 4;

/** Titles that are mere numbers say nothing: `IV`, `Chapter 12`, 第三章. */
const mereNumber =
	/^(?:\p{L}+ )?(?:\d+|[IVXLCDM]+)\.?$|^第?[\p{Nd}〇零一二三四五六七八九十百]+[章話回节節]?$/u;

const namePieces = (node: ContentsNode, isFolded: boolean, digits: number): Row => {
	const {title, scene, kind, children} = node;
	if (title === null) {
		const number = String(scene?.number ?? '').padStart(digits);
		return [
			{text: `${number}  `, style: 'quiet'},
			{text: scene?.firstWords ?? '', style: 'text'},
		];
	}
	const words = scene?.firstWords ?? '';
	const says =
		kind !== 'chapter' || words === '' || !mereNumber.test(title) || (children.length > 0 && !isFolded);
	return says
		? [{text: title, style: 'heading'}]
		: [
				{text: title.padEnd(titleColumns), style: 'heading'},
				{text: ` ${words}`, style: 'text'},
			];
};

/** Pieces cut to `columns`, an ellipsis at the end of what is cut. */
const cut = (pieces: Row, columns: number): Row => {
	let left = columns;
	return pieces.flatMap((piece): Row => {
		if (left <= 0) return [];
		const text = truncate(piece.text, left);
		left = text === piece.text ? left - cellWidth(text) : 0;
		return [{...piece, text}];
	});
};

/** A word that fits: of a sum its word alone, or nothing. */
const shortWord = (word: string, columns: number): string =>
	word.length <= columns ? word : word.endsWith(' new') ? 'new' : '';

const rightPieces = (
	node: ContentsNode,
	{bookmarks, word, isStrong}: Marks,
	columns: ContentsColumns,
): Row => {
	const chapters = node.children.filter(({kind}) => kind !== 'scene').length;
	const counted = node.kind === 'part' && columns.time > 0 ? `${plural(chapters, 'chapter')}  ` : '';
	const time = columns.time > 0 ? timeOf(node.size).padStart(columns.time) : '';
	return [
		{text: ` ${counted}${time} ${bookmarks.padStart(columns.time > 0 ? 3 : 1)} `, style: 'quiet'},
		{text: shortWord(word, columns.word).padEnd(columns.word), style: isStrong ? 'strong' : 'quiet'},
	];
};

/** A row of the contents: its sign, the name, and at the right how long it is and what became of it. */
export const contentsItem = (
	node: ContentsNode,
	{
		marks,
		isFolded,
		isChosen,
	}: {readonly marks: Marks; readonly isFolded: boolean; readonly isChosen: boolean},
	columns: ContentsColumns,
): Row => {
	const {measure, number} = columns;
	const right = rightPieces(node, marks, columns);
	const indent = ' '.repeat(Math.min(node.depth * 2, Math.floor(measure / 4)));
	const room = Math.max(4, measure - rowWidth(right) - indent.length);
	const name = cut(namePieces(node, isFolded, number), room);
	const gap = Math.max(0, measure - indent.length - rowWidth(name) - rowWidth(right));
	const free = {text: ' '.repeat(gap), style: 'text'} as const;
	// Words that run to the left end where they begin: at the right.
	const [words, before] = [name.slice(-1), name.slice(0, -1)];
	const isFromRight = directionOf(words[0]?.text ?? '') === 'right-to-left';
	const line: Row = [
		{text: indent, style: 'text'},
		...(isFromRight ? [...before, free, ...words] : [...name, free]),
		...right,
	];
	const fold = node.children.length === 0 ? '' : isFolded ? '▸' : '▾';
	return listRow(line, measure, isChosen, fold);
};
