import {pens, type Pen} from '../../library/pens.ts';
import type {Action} from '../state/action.ts';
import {asks, group, type KeyCommand} from './key-command.ts';

const pen = (name: Pen | null) => (): Action => ({type: 'highlighted', pen: name});

/** Commands of selecting and highlighting. */
export const selectionCommands: readonly KeyCommand[] = [
	...group(
		'Selecting',
		['reading'],
		[
			[
				'select',
				'v',
				'select words, from the first sentence of the page on',
				() => ({type: 'began-selection'}),
			],
		],
	),
	...group(
		'Selecting',
		['selection'],
		[
			[
				'word-on',
				'l right',
				'while selecting: a word on',
				by => ({type: 'moved-selection', unit: 'word', by}),
			],
			[
				'word-back',
				'b left',
				'while selecting: a word back',
				by => ({type: 'moved-selection', unit: 'word', by: -by}),
			],
			[
				'select-down',
				'j down',
				'while selecting: a line down',
				by => ({type: 'moved-selection', unit: 'line', by}),
			],
			[
				'select-up',
				'k up',
				'while selecting: a line up',
				by => ({type: 'moved-selection', unit: 'line', by: -by}),
			],
			['take-word', 'w', 'while selecting: a word more', count => ({type: 'took-unit', unit: 'word', count})],
			[
				'take-sentence',
				's',
				'while selecting: a sentence more',
				count => ({type: 'took-unit', unit: 'sentence', count}),
			],
			[
				'take-paragraph',
				'p',
				'while selecting: a paragraph more',
				count => ({type: 'took-unit', unit: 'paragraph', count}),
			],
			['other-end', 'o', 'while selecting: move the other end', () => ({type: 'swapped-ends'})],
			['copy', 'y', 'while selecting: copy', () => ({type: 'copied-selection'})],
			['highlight', 'h', 'while selecting: highlight', () => ({type: 'asked-for-pen'})],
			['note-selection', 'e', 'while selecting: highlight with a note', asks('note')],
			[
				'search-selection',
				'*',
				'while selecting: search for the words',
				() => ({type: 'searched-selection'}),
			],
		],
	),
	...group(
		'Selecting',
		['pens'],
		[
			['pen-yellow', pens.yellow, 'after h: yellow', pen('yellow')],
			['pen-green', pens.green, 'after h: green', pen('green')],
			['pen-blue', pens.blue, 'after h: blue', pen('blue')],
			['pen-pink', pens.pink, 'after h: pink', pen('pink')],
			['pen-orange', pens.orange, 'after h: orange', pen('orange')],
			['pen-last', 'enter', 'after h: the colour used last', pen(null)],
		],
	),
];
