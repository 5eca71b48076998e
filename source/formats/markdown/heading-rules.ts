import {takeAttributes} from './attributes.ts';
import type {MarkdownIt, StateCore, Token} from './markdown-it.ts';

/** Names of headings and blocks: those that the author has given, else those that links to headings are written with. */

/** The name that GitHub, Pandoc and others give to a heading: its words in lower case with dashes between. */
const nameOf = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
		.trim()
		.replaceAll(/\s/g, '-');

const readHeading = (open: Token, content: Token): void => {
	const {text, attributes} = takeAttributes(content.content);
	content.content = text;
	open.attrSet('id', attributes.id ?? nameOf(text));
};

/** A name of Obsidian's at the end of a block: ` ^name`. */
const blockName = /(?:^|[ \t\n])\^([\w-]{1,60})[ \t]*$/;

/** A list of attributes of kramdown's on the last line of a block: `{: .class}`. */
const lastAttributes = /\n\{:[^{}\n]{1,200}\}[ \t]*$/;

const readBlock = (open: Token | undefined, content: Token): void => {
	const [all, name] = blockName.exec(content.content) ?? [];
	if (all !== undefined) {
		content.content = content.content.slice(0, -all.length);
		if (open && name !== undefined) open.attrSet('id', `^${name}`);
	}
	content.content = content.content.replace(lastAttributes, '');
};

/** What stands for a contents list, which is made from the headings. */
const contentsMark = /^(?:\[TOC\]|\[\[_?TOC_?\]\]|\{\{TOC\}\}|\$\{toc\}|\{:toc\}|\\tableofcontents)$/i;

const nameBlocks = ({tokens}: StateCore): void => {
	for (const [index, token] of tokens.entries()) {
		if (token.type !== 'inline') continue;
		const open = tokens[index - 1];
		if (contentsMark.test(token.content.trim())) token.content = '';
		else if (open?.type === 'heading_open') readHeading(open, token);
		else readBlock(open, token);
	}
};

export const addHeadingRules = ({core}: MarkdownIt): void => {
	core.ruler.after('block', 'name_blocks', nameBlocks);
};
