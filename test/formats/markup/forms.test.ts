import {describe, expect, it} from 'vitest';
import {linesOf} from './read.ts';

type Case = readonly [what: string, html: string, lines: readonly string[]];

const long =
	'The ferry had gone over the river again before anybody on the bank had thought of the lamp, or of the man.';

/** What stands in a page beside its prose. */
const cases: Readonly<Record<string, readonly Case[]>> = {
	plays: [
		[
			'a play whose maker says who speaks',
			`<table><tr><td><td><i class=stage-direction>Fog. <b epub:type="z3998:persona">Nora</b> enters.</i>
			<tr><td epub:type="z3998:persona">Nora<td>Who calls? <i class=stage-direction>Listens.</i>
			<tr><td epub:type="z3998:persona">Ann.<td><p>Nobody,<br>I said.<p>Nobody.
			<tr><td epub:type="z3998:persona">Bo<td>Oh.</table>`,
			[
				'<em>(Fog. <b>Nora</b> enters.)</em>',
				'<b>Nora:</b> Who calls? <em>(Listens.)</em>',
				'<b>Ann.</b> Nobody,\nI said.',
				'Nobody.',
				'<b>Bo:</b> Oh.',
			],
		],
		[
			'a play in paragraphs',
			'<p><b epub:type="z3998:persona">Nora</b> Who calls?<p><b class=persona>Ann</b> <i>Waking.</i> I.<p><b class=persona>Bo</b> sleeps.<p><b class=persona>Nora</b>: So?',
			['<b>Nora:</b> Who calls?', '<b>Ann:</b> <em>Waking.</em> I.', '<b>Bo</b> sleeps.', '<b>Nora</b>: So?'],
		],
	],
	formulas: [
		[
			'a power',
			'<p>so <math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn><mo>=</mo><mo>-</mo><mi>y</mi></math>.',
			['so x² + 1 = -y.'],
		],
		[
			'a fraction',
			'<p><math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>',
			['(a + b)/2'],
		],
		[
			'roots',
			'<p><math><msqrt><mi>x</mi></msqrt><mo>,</mo><mroot><mrow><mi>x</mi><mo>−</mo><mn>1</mn></mrow><mn>3</mn></mroot></math>',
			['√x, ³√(x − 1)'],
		],
		[
			'a sum',
			'<p><math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>a</mi><mi>i</mi></msub></math>',
			['∑_(i = 1)ⁿ a_i'],
		],
		[
			'functions',
			'<p><math><mi>sin</mi><mo>\u2061</mo><mi>x</mi><mo>\u2062</mo><mi>f</mi><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo></math>',
			['sin xf(x, y)'],
		],
		[
			'a table',
			'<p><math><mfenced open="[" close="]"><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable></mfenced></math>',
			['[1, 0; 0, 1]'],
		],
		[
			'what its source says of it is not shown',
			'<p><math><semantics><mrow><mi>a</mi><mo>⟹</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">a b</annotation></semantics></math>',
			['a ⟹ b'],
		],
		['with a prefix, apart', '<p>a <m:math display=block><m:mi>x</m:mi></m:math> b', ['a', 'x', 'b']],
	],
	'headings that are not ended': [
		[
			'before paragraphs',
			'<h1>One <i>a</i><p>It rained.<p>It <b>went</b> on.',
			['heading level=1: One <em>a</em>', 'It rained.', 'It <b>went</b> on.'],
		],
		[
			'before a long one',
			`<h2>One<p>${long} ${long} ${long}`,
			['heading level=2: One', `${long} ${long} ${long}`],
		],
		['lines that are paragraphs', '<h2><p>One</p><p>Rain</p></h2>', ['heading level=2: One\nRain']],
		['a line below', '<h2>One<p>Rain</p></h2>', ['heading level=2: One\nRain']],
	],
	listings: [
		[
			'lines of code in a paragraph',
			'<p>So:<p><code>a b<br>\u00a0\u00a0c<br>d</code></p><p>and <tt>e</tt><p>f',
			['So:', 'preformatted: <code>a b\n\u00a0\u00a0c\nd</code>', 'and <code>e</code>', 'f'],
		],
		[
			'a paragraph for each line, without room between',
			'<style>.l{margin:0}</style><p class=l><tt>a</tt><p class=l><tt>b</tt><p><tt>c</tt>',
			['preformatted: <code>a</code>\n<code>b</code>', '<code>c</code>'],
		],
		[
			'typed letters are none',
			`<p><tt>${long}<br>${long}</tt><p><tt>Yours.</tt>`,
			[`<code>${long}</code>`, `<code>${long}</code>`, '<code>Yours.</code>'],
		],
	],
};

for (const [group, rows] of Object.entries(cases))
	describe(group, () => {
		it.each(rows)('%s', (_what, html, lines) => expect(linesOf(html)).toEqual(lines));
	});
