import {expect, it} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import {paintFrame} from '../../source/ui/paint.ts';
import {lookOf} from '../../source/ui/theme/look.ts';
import {storyFrom} from '../story-from.ts';
import {forbiddenIn} from '../terminal/allowed-bytes.ts';
import {play} from './play.ts';

const size = {columns: 40, rows: 12};

/** What is sent for the first page of a text in Markdown. */
const sent = (text: string, hasHyperlinks = true, justified = false): string => {
	const game = play(storyFrom(text, 'story.md'), {...size, showsTitle: false, preferences: {justified}});
	const frame = frameOf(game.state(), {size, now: ''});
	return paintFrame(frame, size, {...lookOf('terminal', 256), hasHyperlinks}).join('\r\n');
};

/** The links of what is sent: id, address, words. */
const linksIn = (output: string): readonly (readonly string[])[] =>
	// oxlint-disable-next-line no-control-regex
	Array.from(output.matchAll(/\u001b\]8;id=([\d-]+);([^\u001b]*)\u001b\\(.*?)\u001b\]8;;\u001b\\/gs), found =>
		// oxlint-disable-next-line no-control-regex
		found.slice(1).map(part => part.replaceAll(/\u001b\[[\d;]*m/g, '')),
	);

const words = 'a link of several words that goes on in the next line of the page';

it('marks the words of a link with its address, in each line with the same id', () => {
	const links = linksIn(sent(`See [${words}](https://example.org/notes), he said.\n`));
	expect(links.map(([, , text]) => text).join(' ')).toBe(words);
	expect(links.length).toBeGreaterThan(1);
	expect(new Set(links.map(([id]) => id)).size).toBe(1);
	expect(new Set(links.map(([, address]) => address))).toEqual(new Set(['https://example.org/notes']));
	const justified = linksIn(sent(`See [${words}](https://example.org/notes), he said.\n`, true, true));
	expect(new Set(justified.map(([id]) => id)).size).toBe(1);
});

it('tells two links to the same address from one another', () => {
	const links = linksIn(sent('[One](https://example.org) and [two](https://example.org).\n'));
	expect(new Set(links.map(([id]) => id)).size).toBe(2);
});

it('marks words that run to the left, too', () => {
	const links = linksIn(sent('שלום [קישור ארוך](https://example.org/he) עולם.\n'));
	expect(links.map(([, address]) => address)).toContain('https://example.org/he');
});

it('sends nothing to a terminal that is not known to take it', () => {
	expect(sent('[One](https://example.org).\n', false)).not.toContain('\u001b]');
});

it.each(['file:///etc/passwd', 'javascript:alert(1)', 'x:y', '#one', 'other.md', '//example.org'])(
	'is no mark for %s',
	address => expect(sent(`# One\n\n[One](${address}).\n`)).not.toContain('\u001b]'),
);

it('lets no story write another sequence', () => {
	const attacks = [
		'\u001b]52;c;AAAA\u0007',
		'\u001b\\\u001b]0;x\u0007',
		'\u009d52;c;A\u009c',
		'%1b]0;',
		'\u202e',
	];
	for (const attack of attacks) {
		const text = `[w${attack}ords](https://example.org/${attack}) <a href="https://example.org/${attack}">x</a>\n`;
		expect(forbiddenIn(sent(text))).toEqual([]);
		expect(forbiddenIn(sent(text.replaceAll('https://', 'mailto:')))).toEqual([]);
	}
});
