import type {Task} from '../../core/task/task.ts';
import {addBoxRules} from './box-rules.ts';
import {cutPieces} from './cut-pieces.ts';
import {addHeadingRules} from './heading-rules.ts';
import {escapeForeignTags} from './html-names.ts';
import {addInlineRules} from './inline-rules.ts';
import {addLineRules, columnOf} from './line-rules.ts';
import {createMarkdownIt, type MarkdownIt} from './markdown-it.ts';
import {addNoteRules, createNotes} from './note-rules.ts';
import {addProseRules} from './prose-rules.ts';
import {takeDefinitions} from './take-definitions.ts';

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

/**
 * Renders Markdown, without its front matter, as HTML; classes of its own tell notes, boxes and verse.
 *
 * @param isRaw - Whether comments are shown.
 */
export function* renderMarkdown(lines: readonly string[], isRaw = false): Task<string> {
	const md = createParser();
	const {lines: kept, notes} = takeDefinitions(lines);
	const env = {isRaw, notes: createNotes(notes), column: columnOf(kept)};
	const html: string[] = [];
	for (const piece of cutPieces(kept)) {
		html.push(md.render(piece, env));
		yield;
	}
	return html.join('');
}
