import {createPace, type Task} from '../../../core/task/task.ts';
import {cleanText} from '../../../core/text/clean-text.ts';
import {inPieces} from '../../../core/text/in-pieces.ts';
import {loadLazily} from '../../../load-lazily.ts';
import {mapLines} from '../../compose/lines.ts';

/** Tags and entities in a text that is no page: read as what they mean where the text is written with them throughout. */

const linesLookedAt = 2000;
/** Units of a line in which entities are looked for: it may be a whole book. */
const unitsLookedAt = 10_000;
const blockTag = /<\/?(?:h[1-6]|p|div|center|br|span)\b[^<>]{0,200}>/i;
const entity = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z][a-z\d]{1,11});/gi;
const wholeHeading = /^\s*<h([1-6])\b[^<>]{0,200}>(.*)<\/h\1>(.*)$/iu;
const titleLine = /^\s*<h1\b/i;
/** Lines with tags that make a text marked up, and entities that do where there are no tags. */
const fewestTagged = 3;
const fewestEntities = 2;
/** Lines of text among which a heading of the first level is the story's title, which the header reads. */
const linesOfTitle = 4;

/** What is needed of htmlparser2, which markup alone may import: pages load it, texts only where they hold an entity. */
type EntityParser = {
	readonly Parser: new (handler: {readonly ontext: (piece: string) => void}) => {
		readonly end: (text: string) => void;
	};
};

const decoded = new Map<string, string>();

/** What an entity stands for; itself where nobody knows it. Signs that would make a tag stay as they are. */
const decode = (written: string): string => {
	if (/^&(?:lt|gt|#60|#62);$/i.test(written)) return written;
	const known = decoded.get(written);
	if (known !== undefined) return known;
	const {Parser} = loadLazily('htmlparser2') as EntityParser;
	const pieces: string[] = [];
	new Parser({ontext: piece => pieces.push(piece)}).end(written);
	// An entity may stand for a control character: what is decoded is cleaned again.
	const text = cleanText(pieces.join('')).text.replaceAll('\n', ' ');
	decoded.set(written, text);
	return text;
};

const withoutBlockTags = (line: string): string =>
	line
		.replaceAll(/<\/?(?:p|div|center|span)\b[^<>]{0,200}>|<delimiter\s?\/?>/gi, ' ')
		.replaceAll(/<br\s?\/?>\s*$/gi, '');

const ampersand = 0x26;
const isAmpersand = (unit: number): boolean => unit === ampersand;

const readLine = (line: string, isTitle: boolean): string => {
	const [, , heading, rest = ''] = isTitle ? [] : (wholeHeading.exec(line) ?? []);
	const bare =
		heading !== undefined && withoutBlockTags(rest).trim() === ''
			? `=== ${heading.replaceAll(/<[^<>]{0,200}>/g, '').trim()} ===`
			: line;
	const untagged = bare.includes('<') ? withoutBlockTags(bare) : bare;
	return untagged.includes('&')
		? inPieces(untagged, isAmpersand, piece => piece.replaceAll(entity, decode)).trimEnd()
		: untagged === line
			? line
			: untagged.trimEnd();
};

/** Whether a text is written with tags or entities throughout, by its beginning. */
function* isMarkedUp(lines: readonly string[]): Task<boolean> {
	const isDue = createPace();
	let [tagged, entities] = [0, 0];
	for (let index = 0; index < Math.min(lines.length, linesLookedAt); index++) {
		const line = lines[index] ?? '';
		if (line.includes('<') && blockTag.test(line)) tagged++;
		if (line.includes('&')) entities += line.slice(0, unitsLookedAt).match(entity)?.length ?? 0;
		if (isDue(line.length + 1)) yield;
	}
	return tagged >= fewestTagged || entities >= fewestEntities || (tagged > 0 && entities > 0);
}

/** A text with its headings marked as ours, without the tags of paragraphs, entities decoded; undefined where it has none. */
export function* readTags(source: readonly string[]): Task<string[] | undefined> {
	if (!(yield* isMarkedUp(source))) return undefined;
	const top = source
		.slice(0, linesLookedAt)
		.filter(line => line !== '')
		.slice(0, linesOfTitle);
	const title = top.find(line => titleLine.test(line));
	let isBehindTitle = title === undefined;
	return yield* mapLines(source, line => {
		const isTitle = !isBehindTitle && line === title;
		isBehindTitle ||= isTitle;
		return line.includes('<') || line.includes('&') ? readLine(line, isTitle) : line;
	});
}
