import type {Task} from '../../core/task/task.ts';
import {addBoxRules} from './box-rules.ts';
import {addHeadingRules} from './heading-rules.ts';
import {escapeForeignTags} from './html-names.ts';
import {addInlineRules} from './inline-rules.ts';
import {addLineRules, columnOf} from './line-rules.ts';
import {createMarkdownIt, type MarkdownIt} from './markdown-it.ts';
import {addNoteRules, createNotes} from './note-rules.ts';
import {addProseRules} from './prose-rules.ts';
import {takeDefinitions} from './take-definitions.ts';

/** Units of Markdown that are parsed at a step, up to the next heading: some 10 ms. */
const pieceLength = 65_536;

/** Pieces of a document, cut above headings: nothing that a heading ends goes on below it. */
const piecesOf = (lines: readonly string[]): readonly string[] => {
	const pieces: string[] = [];
	let start = 0;
	let length = 0;
	for (const [index, line] of lines.entries()) {
		const isCut = length >= pieceLength && lines[index - 1]?.trim() === '' && /^#{1,3} /.test(line);
		if (isCut) {
			pieces.push(lines.slice(start, index).join('\n'));
			[start, length] = [index, 0];
		}
		length += line.length + 1;
	}
	return [...pieces, lines.slice(start).join('\n')];
};

const createParser = (): MarkdownIt => {
	const md = createMarkdownIt();
	addProseRules(md);
	addBoxRules(md);
	addInlineRules(md);
	addNoteRules(md);
	addHeadingRules(md);
	addLineRules(md);
	for (const name of ['html_block', 'html_inline'])
		md.renderer.rules[name] = (tokens, index) => escapeForeignTags(tokens[index]?.content ?? '');
	return md;
};

/** Renders Markdown, without its front matter, as HTML; classes of its own tell notes, boxes and verse. */
export function* renderMarkdown(lines: readonly string[]): Task<string> {
	const md = createParser();
	const {lines: kept, notes} = takeDefinitions(lines);
	const env = {notes: createNotes(notes), column: columnOf(kept)};
	const html: string[] = [];
	for (const piece of piecesOf(kept)) {
		html.push(md.render(piece, env));
		yield;
	}
	return html.join('');
}
