import {isUtf8} from 'node:buffer';
import {lastStartingBefore} from '../core/text/range.ts';
import {jsonc, leniently, type JsonNode, type ParseError} from './jsonc.ts';
import {isObject, type Json} from './kept-values.ts';
import {ownErrors, syntaxReason} from './syntax-mistakes.ts';

/** The path to a value inside an object: names, and indexes into arrays. */
export type JsonPath = readonly (string | number)[];

export type Mistake = {
	/** Counted from 1; missing if the whole file is meant. */
	readonly line?: number;
	/** What is wrong, in words that end a sentence. Without a line they follow the file's name: `is empty`. */
	readonly reason: string;
};

/** The object in a JSON file that people edit. Comments and trailing commas are allowed. */
export type JsonDocument = {
	/** The object, as far as it can be read. */
	readonly value: Json;
	readonly mistakes: readonly Mistake[];
	/** The line of a name or an item, counted from 1; undefined if it is not known. */
	readonly lineOf: (path: JsonPath) => number | undefined;
};

const unknownLine = (): undefined => undefined;

/** The document for a file that does not exist. */
export const emptyDocument: JsonDocument = {value: {}, mistakes: [], lineOf: unknownLine};

export const unreadableDocument = (reason: string): JsonDocument => ({
	...emptyDocument,
	mistakes: [{reason}],
});

type LineAt = (offset: number) => number;

const linesOf = (text: string): LineAt => {
	const starts = [
		{start: 0},
		...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => ({start: index + end.length})),
	];
	return offset => lastStartingBefore(starts, offset) + 1;
};

/** Levels for which lines are known: a preference, a command in it, a key in that. */
const deepest = 3;

/** The lines of all names and items on these levels, by their paths as JSON. */
const lineTable = (root: JsonNode | undefined, lineAt: LineAt): ReadonlyMap<string, number> => {
	const lines = new Map<string, number>();
	const enter = (node: JsonNode | undefined, path: JsonPath): void => {
		for (const [index, child] of (path.length < deepest ? (node?.children ?? []) : []).entries()) {
			const isNamed = child.type === 'property';
			const [name, value] = isNamed ? (child.children ?? []) : [undefined, child];
			const below = [...path, isNamed ? String(name?.value) : index];
			lines.set(JSON.stringify(below), lineAt(child.offset));
			enter(value, below);
		}
	};
	enter(root, []);
	return lines;
};

/** Finds lines in a text, which is parsed when the first one is asked for. */
const lineFinder = (text: string, root?: JsonNode): JsonDocument['lineOf'] => {
	let lines: ReadonlyMap<string, number> | undefined;
	const find = (): ReadonlyMap<string, number> => {
		try {
			return lineTable(root ?? jsonc().parseTree(text, [], leniently), linesOf(text));
		} catch (error) {
			if (error instanceof RangeError) return new Map();
			throw error;
		}
	};
	return path => {
		lines ??= find();
		return lines.get(JSON.stringify(path));
	};
};

/** The object in plain JSON; undefined if the text is anything else. */
const parsePlain = (text: string): Json | undefined => {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
};

const whyNoObject = (text: string, isText: boolean, isEmpty: boolean): string => {
	if (!isText || text.includes('\0')) return 'is not a text file';
	return isEmpty ? 'is empty; it must contain { }' : 'must contain an object: { … }';
};

const syntaxMistakes = (text: string, isText: boolean, errors: readonly ParseError[]): readonly Mistake[] => {
	const lineAt = linesOf(text);
	const mistakes = ownErrors(errors, text).map(error => ({
		line: lineAt(error.offset),
		reason: syntaxReason(error, text),
	}));
	return isText
		? mistakes
		: [...mistakes, {line: lineAt(text.indexOf('\ufffd')), reason: 'a character is not valid UTF-8'}];
};

const parseWithMistakes = (text: string, isText: boolean): JsonDocument => {
	const errors: ParseError[] = [];
	const {parseTree, getNodeValue} = jsonc();
	try {
		const root = parseTree(text, errors, leniently);
		const value: unknown = root && getNodeValue(root);
		if (!isObject(value)) return unreadableDocument(whyNoObject(text, isText, !root && errors.length === 0));
		return {value, mistakes: syntaxMistakes(text, isText, errors), lineOf: lineFinder(text, root)};
	} catch (error) {
		// The parser is recursive.
		if (error instanceof RangeError) return unreadableDocument('is nested too deeply');
		throw error;
	}
};

/** Whether bytes are UTF-16: they begin with its mark, or with one ASCII character and its zero byte. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
	(first === 0xff && second === 0xfe) ||
	(first === 0xfe && second === 0xff) ||
	(first === 0) !== (second === 0);

/** Reads a file's bytes. Never throws. */
export const parseDocument = (bytes: Buffer): JsonDocument => {
	if (bytes.length > 1 && isUtf16(bytes)) return unreadableDocument('is UTF-16; save it as UTF-8');
	// Some editors begin a file with a byte order mark.
	const text = bytes.toString().replace(/^\ufeff/, '');
	const isText = isUtf8(bytes);
	const value = isText ? parsePlain(text) : undefined;
	return value ? {value, mistakes: [], lineOf: lineFinder(text)} : parseWithMistakes(text, isText);
};
