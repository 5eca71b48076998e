import headless from '@xterm/headless';
import {expect, test} from 'vitest';
import {screenToSvg} from '../../scripts/screen-to-svg.ts';

/** The lines of the picture of a small screen on which this was written. */
const draw = async (output: string, caption?: string): Promise<readonly string[]> => {
	const terminal = new headless.Terminal({cols: 20, rows: 2, allowProposedApi: true});
	await new Promise<void>(resolve => terminal.write(output, resolve));
	return screenToSvg(terminal, caption).split('\n');
};

/** The lines of the screen alone, without its window. */
const drawScreen = async (output: string): Promise<readonly string[]> => {
	const lines = await draw(output);
	return lines.slice(lines.findIndex(line => line.startsWith('<g ')) + 1, lines.indexOf('</g>'));
};

const fit = (cells: number): string => `textLength="${cells * 9}" lengthAdjust="spacingAndGlyphs"`;

test('draws a window', async () => {
	expect(await draw('', 'Salt & "ink"')).toMatchInlineSnapshot(`
		[
		  "<svg xmlns="http://www.w3.org/2000/svg" width="216" height="110" viewBox="0 0 216 110" role="img">",
		  "<title>Salt &amp; &quot;ink&quot;</title>",
		  "<rect x="0.5" y="0.5" width="215" height="109" rx="10" fill="#171a21" stroke="#3a404d"/>",
		  "<path d="M1 38V10.5A9.5 9.5 0 0 1 10.5 1H205.5A9.5 9.5 0 0 1 215 10.5V38Z" fill="#222731"/>",
		  "<circle cx="22" cy="19" r="6" fill="#ff5f57"/>",
		  "<circle cx="42" cy="19" r="6" fill="#febc2e"/>",
		  "<circle cx="62" cy="19" r="6" fill="#28c840"/>",
		  "<text x="108" y="23.5" fill="#9aa2b1" text-anchor="middle" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="13">Salt &amp; &quot;ink&quot;</text>",
		  "<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14.95" fill="#d3d7e0">",
		  "</g>",
		  "</svg>",
		  "",
		]
	`);
});

test('names a window without a caption', async () => {
	const lines = await draw('');
	expect(lines).toContain('<title>A terminal</title>');
	expect(lines.filter(line => line.startsWith('<text'))).toEqual([]);
});

test('draws words as one text, from the first to the last', async () => {
	expect(await drawScreen('one\r\n  two  words')).toEqual([
		`<text x="18" y="70" ${fit(3)}>one</text>`,
		`<text x="36" y="88" ${fit(10)}>two\u00A0\u00A0words</text>`,
	]);
});

test('escapes what XML would read', async () => {
	expect(await drawScreen('<a> & "b"')).toEqual([
		`<text x="18" y="70" ${fit(9)}>&lt;a&gt; &amp; &quot;b&quot;</text>`,
	]);
});

test.each([
	['31', 'fill="#e8707a"'],
	['94', 'fill="#94c8ff"'],
	['38;5;208', 'fill="#ff8700"'],
	['38;5;244', 'fill="#808080"'],
	['38;2;1;2;3', 'fill="#010203"'],
	['1', 'font-weight="bold"'],
	['3', 'font-style="italic"'],
	['2', 'opacity="0.6"'],
	['4;9;53', 'text-decoration="underline line-through overline"'],
	['1;3;32', 'fill="#9ccb7d" font-weight="bold" font-style="italic"'],
])('draws the style %s', async (codes, attributes) => {
	expect(await drawScreen(`ab\u001B[${codes}mcd\u001B[mef`)).toEqual([
		`<text x="18" y="70" ${fit(2)}>ab</text>`,
		`<text x="36" y="70" ${fit(2)} ${attributes}>cd</text>`,
		`<text x="54" y="70" ${fit(2)}>ef</text>`,
	]);
});

test('underlines spaces', async () => {
	expect(await drawScreen('\u001B[4m a ')).toEqual([
		`<text x="18" y="70" ${fit(3)} text-decoration="underline">\u00A0a\u00A0</text>`,
	]);
});

test.each([
	['\u001B[41m a', '#e8707a', ''],
	['\u001B[7m a', '#d3d7e0', ' fill="#171a21"'],
	['\u001B[7;32;41m a', '#9ccb7d', ' fill="#e8707a"'],
])('draws the backdrop of %j', async (output, backdrop, fill) => {
	expect(await drawScreen(output)).toEqual([
		`<rect x="18" y="56" width="18" height="18" fill="${backdrop}" shape-rendering="crispEdges"/>`,
		`<text x="27" y="70" ${fit(1)}${fill}>a</text>`,
	]);
});

test('draws the backdrop alone of a hidden text', async () => {
	expect(await drawScreen('\u001B[8;41mabc')).toEqual([
		'<rect x="18" y="56" width="27" height="18" fill="#e8707a" shape-rendering="crispEdges"/>',
	]);
});

test('centres a wide character in its two cells', async () => {
	expect(await drawScreen('a日b')).toEqual([
		`<text x="18" y="70" ${fit(1)}>a</text>`,
		'<text x="36" y="70" text-anchor="middle">日</text>',
		`<text x="45" y="70" ${fit(1)}>b</text>`,
	]);
});

test('lets a character that another font may draw stand alone', async () => {
	expect(await drawScreen('a✓✓')).toEqual([
		`<text x="18" y="70" ${fit(1)}>a</text>`,
		`<text x="27" y="70" ${fit(1)}>✓</text>`,
		`<text x="36" y="70" ${fit(1)}>✓</text>`,
	]);
});

test('draws the active screen, not what scrolled away', async () => {
	expect(await drawScreen('one\r\ntwo\r\nthree')).toEqual([
		`<text x="18" y="70" ${fit(3)}>two</text>`,
		`<text x="18" y="88" ${fit(5)}>three</text>`,
	]);
});
