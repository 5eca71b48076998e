import {expect, test} from 'vitest';
import {gapCounter, gapsIn} from '../../source/core/layout/gaps.ts';

/** Where a text is stretched, shown by a sign in the place of the space. */
const shown = (text: string): string =>
	gapsIn(text, 0, text.length).reduce((marked, at) => `${marked.slice(0, at)}↔${marked.slice(at + 1)}`, text);

test.each([
	['one two  three', 'one↔two↔ three'],
	['— Come in, she said.', '— Come↔in,↔she↔said.'],
	['– Come in.\n— No.', '– Come↔in.\n— No.'],
	['a — b', 'a↔—↔b'],
	['alone', 'alone'],
])('%j is stretched as %j', (text, gaps) => {
	expect(shown(text)).toBe(gaps);
	const gapsBefore = gapCounter(text);
	for (let offset = 0; offset <= text.length; offset++)
		expect(gapsBefore(offset)).toBe(gapsIn(text, 0, offset).length);
});
