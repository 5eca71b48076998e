import {expect, it} from 'vitest';
import {chaptersOf, prose, read, section, write} from './write-fb2.ts';

it('keeps the lines of code', () => {
	const listing = '<p>Then:</p><p>\n <code>\n if (a) {\n   b();\n }\n</code>\n</p>';
	const lines =
		'<empty-line/><p><code>one()</code></p><p><code>  two()</code></p><p>with <code>three</code></p>';
	const [chapter] = chaptersOf(read(write({body: `<body>${section('One', listing + lines)}</body>`})));
	const codes = chapter?.blocks.filter(({kind}) => kind === 'preformatted') ?? [];
	expect(codes.map(({start, end}) => chapter?.text.slice(start, end))).toEqual([
		' if (a) {\n   b();\n }',
		'one()\n  two()',
	]);
});

it('puts codes into words', () => {
	const {metadata} = read(
		write({
			info: `<genre>det_classic</genre><genre>sf_action</genre><genre>child_tale</genre><genre>poetry</genre><genre>Sea stories</genre>
<genre>constructor</genre><book-title>Fog</book-title><lang>en</lang><src-lang>de</src-lang>
<sequence name="Tides" number="3"><sequence name="Low Tides" number="1"/></sequence>`,
			body: `<body>${section('One', prose)}</body>`,
		}),
	);
	expect(metadata.genres).toEqual([
		'classic detective',
		'action science fiction',
		'fairy tales',
		'poetry',
		'Sea stories',
		'constructor',
	]);
	expect(metadata.series).toBe('Tides [3]');
	expect(metadata.other).toEqual([
		{label: 'Series', value: 'Low Tides [1]'},
		{label: 'Original language', value: 'German'},
	]);
});
