/** What Markdown and its dialects take for something: pieces to put words together of. */
export const markdownPieces: readonly string[] = [
	...['![', '](', '[', ']', '](http://bad.example/p.png)', '[x]: http://bad.example', '[[page]]'],
	...['![[page]]'],
	...['<http://bad.example>', '<script>', '</script>', '<!--', '-->', '<a href="x">', '<![CDATA[', '<?php'],
	...['http://bad.example/a_b_c', 'https:', '//', 'bad.example', 'www.', 'www.bad.example'],
	...['mailto:', 'ftp://'],
	...['a@bad.example', '@', 'obsidian://open?x', 'javascript:alert(1)', 'xmpp:a@b.org', '://'],
	...['//localhost/'],
	...['# ', '#tag', '#', '##', '- ', '+ ', '* ', '1. ', '12) ', 'a) ', 'iv. ', '> ', '>'],
	...['> [!note]', '---', '==='],
	...['***', '___', '_', '*', '**', '~~', '~', '`', '```', '~~~', '|', '|-|-|', '||', '\\'],
	...['\\\\', '\\*', 'P.'],
	...['[^1]', '[^1]: ', '^[note]', '^', '^block', '$', '$$', '$x$', '==', '%%', '::', ':', ': '],
	...[':::', 'key:: '],
	...['&amp;', '&#35;', '&#x23;', '&nbsp;', '&lt;b>', '&', '{', '}', '{.class #id}', '{{x}}'],
	...['[ ] ', '- [ ] '],
	...['\n', '\n\n', ' ', '  ', '\t', '.', '...', 'word', 'Word.Word', '“', '”', '—', '–', '’'],
	...['(', ')', '!', '"'],
	...[':smile:', ':+1:', 'é', '語', 'ת', '😀', '\u00a0', '\u2028', '\ufeff', '+++', '!!!'],
	...['++x++', '(c)', '//x//'],
];

type Token = {
	readonly type: string;
	readonly tag: string;
	readonly nesting: number;
	readonly content: string;
	readonly children: readonly Token[] | null;
};

/** A document’s blocks, by the tokens that open them, and the words in them; anything inline but words is named. */
export const outlineOf = (
	tokens: readonly Token[],
): {readonly blocks: readonly string[]; readonly words: readonly string[]} => ({
	blocks: tokens.filter(({nesting}) => nesting !== -1).map(({type, tag}) => `${type} ${tag}`.trim()),
	words: tokens
		.filter(({type}) => type === 'inline')
		.map(({children}) =>
			(children ?? []).map(({type, content}) => (type === 'text' ? content : `{${type}}`)).join(''),
		),
});
