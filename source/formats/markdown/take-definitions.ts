/** What the notes of a document say, by their labels; and its lines without them. */
export type WithoutDefinitions = {
	readonly lines: readonly string[];
	/** Markdown of each note. */
	readonly notes: ReadonlyMap<string, string>;
};

const definition = /^ {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*(.*)$/u;
const fence = /^ {0,3}(`{3,}|~{3,})\s*([^`\s]*)/u;

/** Notes, and lines of one, that are taken: more is no story. */
const mostNotes = 20_000;
const mostLines = 400;

/** Index behind the lines that belong to a note: those that follow without a gap, and paragraphs that are moved in. */
const endOfNote = (lines: readonly string[], start: number): number => {
	let end = start + 1;
	for (let index = start + 1; index < Math.min(lines.length, start + mostLines); index++) {
		const line = lines[index] ?? '';
		if (line.trim() === '') continue;
		const isNext =
			index === end && !definition.test(line) && !/^ {0,3}(?:#{1,6} |>|[-*_] ?[-*_] ?[-*_])/.test(line);
		if (!isNext && !/^(?: {2,}|\t)\S?/.test(line)) break;
		end = index + 1;
	}
	return end;
};

/**
 * Takes the definitions of notes (`[^1]: …`) out of a document: to CommonMark they are addresses of links. Between fences
 * all is code.
 */
export const takeDefinitions = (lines: readonly string[]): WithoutDefinitions => {
	const notes = new Map<string, string>();
	const kept: string[] = [];
	let open = '';
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const [, marks = '', info = ''] = fence.exec(line) ?? [];
		// A fence without a language may be an ornament: definitions behind it are still some.
		if (open === '' && marks !== '' && info !== '') open = marks;
		else if (open !== '' && marks.startsWith(open) && info === '') open = '';
		const match = open === '' && notes.size < mostNotes ? definition.exec(line) : null;
		if (!match) {
			kept.push(line);
			continue;
		}
		const end = endOfNote(lines, index);
		const [, label = '', first = ''] = match;
		const more = lines.slice(index + 1, end).map(text => text.replace(/^(?: {1,4}|\t)/, ''));
		if (!notes.has(label)) notes.set(label, [first, ...more].join('\n'));
		index = end - 1;
	}
	return {lines: kept, notes};
};
