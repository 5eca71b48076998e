import headless from '@xterm/headless';
import {UnicodeGraphemesAddon} from '@xterm/addon-unicode-graphemes';
import {describe, expect, it} from 'vitest';
import {screenToSvg} from '../../scripts/screen-to-svg.ts';

/** The picture of a small terminal that has been written to. */
const draw = async (text: string): Promise<string> => {
	const terminal = new headless.Terminal({cols: 20, rows: 2, allowProposedApi: true});
	terminal.loadAddon(new UnicodeGraphemesAddon());
	await new Promise<void>(resolve => terminal.write(text, resolve));
	return screenToSvg(terminal, 'A <caption>');
};

describe('a picture of a screen', () => {
	it('draws runs of equal style as one text, at their column', async () => {
		const svg = await draw('plain \u001b[1mbold\u001b[22m');
		expect(svg).toMatch(/<text x="18" [^>]*>plain<\/text>/);
		expect(svg).toMatch(/<text x="72" [^>]*font-weight="bold"[^>]*>bold<\/text>/);
	});

	it('keeps colours, also turned round', async () => {
		const svg = await draw('\u001b[33myellow\u001b[0m \u001b[7mturned\u001b[0m');
		expect(svg).toMatch(/fill="#e5c07b"[^>]*>yellow/);
		expect(svg).toMatch(/<rect x="81"[^>]*fill="#d3d7e0"/);
	});

	it('gives wide characters two cells', async () => {
		expect(await draw('日本x')).toMatch(/<text x="54" [^>]*>x<\/text>/);
	});

	it('is well-formed whatever is on the screen', async () => {
		const svg = await draw('<&">');
		expect(svg).toContain('&lt;&amp;&quot;&gt;');
		expect(svg).toContain('A &lt;caption&gt;');
	});

	it('is the same every time', async () => {
		expect(await draw('same')).toBe(await draw('same'));
	});
});
