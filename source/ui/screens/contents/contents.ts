import {countChapters, isPart} from '../../../core/story/contents.ts';
import {readingTime} from '../../../core/text/measure-prose.ts';
import {durationOf} from '../../duration.ts';
import {hintsFor, joinHints} from '../../keymap/hints.ts';
import {plural} from '../../plural.ts';
import {itemsOf, spread, type Row} from '../../rows.ts';
import type {StoryState} from '../../state/app-state.ts';
import {hangFor, listMeasure, type Screen, type ScreenContent, type ScreenContext} from '../screen.ts';
import {filterHints} from '../filter-hints.ts';
import {contentsItem, columnsFor} from './contents-item.ts';
import {contentsPane} from './contents-pane.ts';
import {countNewChapters, currentKeys, marksOf} from './contents-marks.ts';
import {
	chooseNode,
	currentRow,
	endContentsFilter,
	firstMatch,
	shownIn,
	unfoldForOpening,
} from './contents-state.ts';
import {contentsTree, headsOf, type ContentsNode} from './contents-tree.ts';

/** How much there is: `17 parts · 365 chapters · 39 h`, or with scenes where there are no parts. */
const describeSize = (state: StoryState): string => {
	const {
		reading: {story},
		outline,
	} = state;
	const added = countNewChapters(contentsTree(story, outline), state);
	const chapters = countChapters(story, outline);
	const parts = contentsTree(story, outline).roots.filter(
		({entry}) => entry !== null && entry.children.length > 0 && isPart(entry),
	).length;
	const {scenes, size, complete} = outline;
	const isText = story.file.format === 'text';
	return [
		parts > 0 ? plural(parts, 'part') : '',
		chapters > 0 ? plural(isText ? chapters - parts : chapters, 'chapter') : '',
		added > 0 ? `${added} new` : parts === 0 && complete ? plural(scenes.length, 'scene') : '',
		complete ? durationOf(readingTime(size)) : 'counting…',
	]
		.filter(part => part !== '')
		.join(' · ');
};

const headingRow = (state: StoryState, measure: number): Row => {
	const title = {text: 'Contents', style: 'title'} as const;
	const size = describeSize(state);
	return size.length + title.text.length + 2 > measure
		? [title]
		: spread(title, {text: size, style: 'quiet'}, measure);
};

const hintsOf = ({preferences: {keys}}: StoryState): readonly string[] => {
	const hint = hintsFor('contents', keys);
	const [open, fold, filter] = [
		hint('choose', 'open'),
		hint('fold unfold', 'fold'),
		hint('filter', 'filter'),
	];
	return [
		joinHints(open, fold, filter, hint('up', 'back')),
		joinHints(open, fold, hint('up', 'back')),
		joinHints(open, hint('up', 'back')),
		hint('up', 'back'),
	];
};

/** A row whose first piece, its sign, folds and unfolds its entry for whoever points at it. */
const withFoldTarget = (pieces: Row, index: number): Row =>
	pieces.map((piece, at) => (at === 0 ? {...piece, target: {kind: 'fold', index}} : piece));

const content = ({state, geometry, cursor}: ScreenContext): ScreenContent => {
	const hang = hangFor(geometry);
	const tree = contentsTree(state.reading.story, state.outline);
	const {rows, matches} = shownIn(state);
	const columns = columnsFor(tree, listMeasure(geometry), countNewChapters(tree, state));
	const current = currentKeys(tree, state);
	const draw = (node: ContentsNode, next: ContentsNode | undefined, isChosen: boolean): Row => {
		const isFolded = next?.parent?.key !== node.key;
		return contentsItem(
			node,
			{marks: marksOf(node, state, {current, isFolded}), isFolded, isChosen},
			columns,
		);
	};
	return {
		kind: 'list',
		heading: headingRow(state, geometry.measure),
		hang,
		items: itemsOf(rows, (node, index) => {
			const drawn = draw(node, rows[index + 1], index === cursor);
			return [node.children.length > 0 ? withFoldTarget(drawn, index) : drawn];
		}),
		headOf(first) {
			const node = rows[first];
			const head = node && headsOf(node).at(-1);
			return head ? draw(head, node, false) : undefined;
		},
		pane(columns) {
			const node = rows[cursor];
			if (!node) return [];
			const marks = marksOf(node, state, {current, isFolded: true});
			return contentsPane(node, state, {marks, columns});
		},
		empty: matches ? 'No match' : 'Nothing yet.',
		hints: hintsOf(state),
		filterHints: filterHints(state.preferences, matches),
	};
};

/** The contents: parts, chapters and scenes as a tree, with their length and what has been read. */
export const contentsScreen: Screen<StoryState> = {
	content,
	prepare: unfoldForOpening,
	firstCursor: currentRow,
	choose: chooseNode,
	filter: {firstMatch, end: endContentsFilter},
};
