import {expect, test} from 'vitest';
import {sample, sizes, windowOf} from './golden.ts';
import {play} from './play.ts';

const clerk = sample('the-salt-clerk.txt');

/** What stands below the first page, by the keys that lead there. */
const keysOf: Readonly<Record<string, string>> = {
	'a count': '1 2',
	'going to a place': ':',
	'a place that is none': ': n o w h e r e enter',
	'a chapter of none': ': c 2 enter',
	'a bookmark': 'm',
	'a bookmark removed': 'm m',
	'a bookmark with a note, about to be removed': 'm B e k e e p enter escape m',
	'a selection': 'v s',
	pens: 'v s h',
	'a highlight': 'v s h g',
	'a note on a selection': 'v s e t h e space k e y',
	'words copied': 'v s y',
	'a mark, its letter awaited': 'M',
	'a mark set': 'M h',
	'marks to go to': "M h ] M a g '",
	'no such mark': "' z",
	'no jump to go back from': "' '",
	'nothing to search again': 'n',
	'no match': '/ z q z q enter',
	'a pattern that is none': '/ tab tab tab ( s a l t',
	'no links': 'tab',
	'a word to look up': 'D h e n',
	'a word looked up': 'D h e n enter',
	'pages that turn': 'A',
	'reading aloud': 'a',
	'the measure': '+',
	'a narrower measure': '-',
	columns: '|',
	'justified lines': 'J',
	indents: 'P',
	scenes: 'F',
	'a theme': 'c',
	'a key without meaning': 'x',
	'scenes set by hand': 'S',
};

test.each(sizes)('below a page at %s', async size => {
	const shown = Object.entries(keysOf).map(([name, keys]) => {
		const {rows} = play(clerk, {...windowOf(size), showsTitle: false, colours: 256}).press(keys);
		return [`${name}: ${keys}`, ...rows().slice(-2), ''].join('\n');
	});
	await expect(shown.join('\n')).toMatchFileSnapshot(`frames/below-page-${size}.txt`);
});
