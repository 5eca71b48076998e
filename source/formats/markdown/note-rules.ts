import type {MarkdownIt, StateCore, StateInline, Token} from './markdown-it.ts';

/**
 * Notes: `[^label]` with a definition elsewhere, `^[words]` with the words at once. Each note is put behind the block with
 * its mark, for the chapters of a document keep only the notes that stand in them; a note that several chapters lead to
 * stands in each.
 */

/** What is known of the notes of a document while it is read. */
export type NotesOf = {
	/** Markdown by label. */
	readonly definitions: ReadonlyMap<string, string>;
	/** Numbers by label, in the order in which the text leads to them. */
	readonly numbers: Map<string, number>;
	/** Headings so far: below each, notes are told once more. */
	sections: number;
	/** Whether what is being read is a note: its own marks lead nowhere. */
	isInside: boolean;
};

export const createNotes = (definitions: ReadonlyMap<string, string>): NotesOf => ({
	definitions,
	numbers: new Map(),
	sections: 0,
	isInside: false,
});

const notesOf = (env: StateInline['env']): NotesOf => env['notes'] as NotesOf;

const labelled = /\[\^([^\]\s]{1,80})\]/uy;
const inline = /\^\[((?:[^[\]\n]|\[[^[\]\n]{0,400}\]){1,4000})\]/uy;

/** Reads the mark of a note at a place; false where none stands there. */
const readMark = (state: StateInline, isSilent: boolean): boolean => {
	const notes = notesOf(state.env);
	const sign = state.src.charAt(state.pos);
	if (notes.isInside || (sign !== '[' && sign !== '^')) return false;
	const pattern = sign === '[' ? labelled : inline;
	pattern.lastIndex = state.pos;
	const [all, inside = ''] = pattern.exec(state.src) ?? [];
	if (all === undefined || state.pos + all.length > state.posMax) return false;
	const source = sign === '[' ? notes.definitions.get(inside) : inside;
	if (source === undefined) return false;
	if (!isSilent) {
		const token = state.push('note_mark', '', 0);
		// Words in place are a note of their own, though others may say the same.
		token.info = sign === '[' ? inside : `^${notes.numbers.size}`;
		token.content = source;
		if (!notes.numbers.has(token.info)) notes.numbers.set(token.info, notes.numbers.size + 1);
	}
	state.pos += all.length;
	return true;
};

/** A note as HTML; its mark stands before its words. */
const noteHtml = (
	md: MarkdownIt,
	source: string,
	id: string,
	number: number,
	env: StateCore['env'],
): string => {
	const notes = notesOf(env);
	notes.isInside = true;
	const html = md.render(source, env);
	notes.isInside = false;
	const first = `<p id="${id}">[${number}] `;
	const named = html.startsWith('<p>') ? html.replace('<p>', first) : `${first}</p>${html}`;
	return `<div class="markdown-note">${named}</div>`;
};

const marksIn = (tokens: readonly Token[] | null): readonly Token[] =>
	(tokens ?? []).flatMap(token => (token.type === 'note_mark' ? [token] : []));

/** Puts notes behind the blocks with their marks. */
const placeNotes = (state: StateCore): void => {
	const notes = notesOf(state.env);
	if (notes.isInside) return;
	const placed: Token[] = [];
	let waiting: string[] = [];
	let told = new Set<string>();
	for (const token of state.tokens) {
		if (token.type === 'heading_open') {
			notes.sections++;
			told = new Set();
		}
		for (const mark of marksIn(token.children)) {
			const number = notes.numbers.get(mark.info) ?? 0;
			const id = `note-${number}-${notes.sections}`;
			mark.markup = `<a class="markdown-mark" href="#${id}">[${number}]</a>`;
			if (!told.has(id)) waiting.push(noteHtml(state.md, mark.content, id, number, state.env));
			told.add(id);
		}
		placed.push(token);
		if (token.level > 0 || token.nesting > 0 || waiting.length === 0) continue;
		const note = new state.Token('own_html', '', 0);
		note.content = waiting.join('');
		placed.push(note);
		waiting = [];
	}
	state.tokens = placed;
};

export const addNoteRules = ({core, inline: {ruler}, renderer}: MarkdownIt): void => {
	ruler.before('link', 'note_mark', readMark);
	core.ruler.push('place_notes', placeNotes);
	renderer.rules['note_mark'] = (tokens, index) => tokens[index]?.markup ?? '';
};
