import {jsonc, leniently, type JsonNode, type ParseError} from './jsonc.ts';

type Parsed = {
	readonly text: string;
	readonly root: JsonNode | undefined;
	readonly errors: readonly ParseError[];
};

const parse = (text: string): Parsed => {
	const errors: ParseError[] = [];
	return {text, root: jsonc().parseTree(text, errors, leniently), errors};
};

const end = ({offset, length}: {offset: number; length: number}): number => offset + length;

const nameOf = ({children}: JsonNode): unknown => children?.[0]?.value;

const isSpace = (sign: string | undefined): boolean => sign !== undefined && ' \t\r\n'.includes(sign);

/** The offset before the white space that precedes an offset. */
const withoutSpace = (text: string, offset: number): number => {
	let before = offset;
	while (isSpace(text[before - 1])) before--;
	return before;
};

/** The indent of an entry; undefined if it does not start its line. */
const indentOf = (text: string, entry: JsonNode): string | undefined => {
	let start = entry.offset;
	while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
	return text[start - 1] === '\n' || text[start - 1] === '\r' ? text.slice(start, entry.offset) : undefined;
};

const lineEndIn = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** Adds an entry after the last one and its comments. */
const withEntry = (text: string, root: JsonNode, entry: string): string | undefined => {
	const close = end(root) - 1;
	if (text[close] !== '}') return undefined;
	const entries = root.children ?? [];
	const last = entries.at(-1);
	const tail = withoutSpace(text, close);
	const rest = text.slice(tail);
	const lineEnd = lineEndIn(text);
	if (tail === root.offset + 1)
		return `${text.slice(0, tail)}${lineEnd}\t${entry}${/^[ \t]*\}/.test(rest) ? lineEnd : ''}${rest}`;
	const indents = entries.map(one => indentOf(text, one)).filter(indent => indent !== undefined);
	const lead = /[\r\n]/.test(text.slice(root.offset, close)) ? lineEnd + (indents.at(-1) ?? '\t') : ' ';
	if (!last) return text.slice(0, tail) + lead + entry + rest;
	const hasComma = jsonc()
		.stripComments(text.slice(end(last), tail))
		.includes(',');
	const lastWithComma = text.slice(0, end(last)) + (hasComma ? '' : ',') + text.slice(end(last), tail);
	return lastWithComma + lead + entry + (hasComma ? ',' : '') + rest;
};

const changed = ({text, root, errors}: Parsed, name: string, value: string): string | undefined => {
	if (root?.type !== 'object') return undefined;
	// If a name occurs twice, the last one counts.
	const property = root.children?.findLast(child => nameOf(child) === name);
	// If the parser did not find the name, a mistake may be hiding it.
	if (!property)
		return errors.length === 0 ? withEntry(text, root, `${JSON.stringify(name)}: ${value}`) : undefined;
	const old = property.children?.[1];
	if (!old || errors.some(error => end(error) >= old.offset && error.offset <= end(old))) return undefined;
	return text.slice(0, old.offset) + value + text.slice(end(old));
};

const otherEntries = ({root}: Parsed, name: string): string =>
	JSON.stringify(
		(root?.children ?? [])
			.filter(child => nameOf(child) !== name)
			.map(({children = []}) => children.map((node): unknown => jsonc().getNodeValue(node))),
	);

/** Whether one value is all that differs between two texts; mistakes count as well. */
const isSameButFor = (name: string, value: string, before: Parsed, after: Parsed): boolean => {
	const property = after.root?.children?.findLast(child => nameOf(child) === name);
	const written = property?.children?.[1];
	return (
		after.errors.map(({error}) => error).join() === before.errors.map(({error}) => error).join() &&
		otherEntries(after, name) === otherEntries(before, name) &&
		written !== undefined &&
		JSON.stringify(jsonc().getNodeValue(written)) === value
	);
};

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Sets one entry of the object in a JSON file and keeps every other byte, including comments and mistakes.
 *
 * @returns The changed bytes; undefined if that is not safe: there is no object, or a mistake is in the way.
 */
export const changeKey = (bytes: Buffer, name: string, value: unknown): Buffer | undefined => {
	const mark = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
	// One character for each byte, so that invalid UTF-8 survives as well.
	const json = Buffer.from(JSON.stringify(value)).toString('latin1');
	try {
		const before = parse(bytes.toString('latin1', mark));
		const text = changed(before, name, json);
		if (text === undefined || !isSameButFor(name, json, before, parse(text))) return undefined;
		return Buffer.concat([bytes.subarray(0, mark), Buffer.from(text, 'latin1')]);
	} catch (error) {
		// The parser is recursive.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
};
