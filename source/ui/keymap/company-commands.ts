import type {Action} from '../state/action.ts';
import {group, type KeyCommand} from './key-command.ts';

const scrollsLookup =
	(unit: 'row' | 'page', direction: 1 | -1) =>
	(count: number): Action => ({type: 'lookup', event: {is: 'scrolled', by: direction * count, unit}});

/** Commands of what keeps the reader company: where was I, dictionaries, speech, pages that turn by themselves. */
export const companyCommands: readonly KeyCommand[] = [
	...group(
		'Company',
		['recap'],
		[['read-on', 'enter', 'there: back to the page', () => ({type: 'began-reading', anew: false})]],
	),
	...group(
		'Company',
		['reading'],
		[
			['read-aloud', 'a', 'read aloud, or stop', () => ({type: 'speech', event: {is: 'toggled'}})],
			['turn-pages', 'A', 'turn pages by themselves, at your pace', () => ({type: 'turning', is: 'toggled'})],
			[
				'look-up',
				'D',
				'look a word up in dictionaries',
				() => ({type: 'lookup', event: {is: 'asked', range: null}}),
			],
		],
	),
	...group(
		'Company',
		['lookup'],
		[
			[
				'close-lookup',
				'escape',
				'close what the dictionary says',
				() => ({type: 'lookup', event: {is: 'closed'}}),
			],
			['lookup-down', 'j down', 'in what it says: a line down', scrollsLookup('row', 1)],
			['lookup-up', 'k up', 'in what it says: a line up', scrollsLookup('row', -1)],
			[
				'lookup-page-down',
				'space pagedown ctrl-f',
				'in what it says: further down',
				scrollsLookup('page', 1),
			],
			['lookup-page-up', 'b pageup ctrl-b', 'in what it says: further up', scrollsLookup('page', -1)],
		],
	),
];
