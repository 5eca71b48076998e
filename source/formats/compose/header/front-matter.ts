import {cleanLine} from '../../../core/text/clean-text.ts';
import {parseToml} from '../../parse-toml.ts';
import {parseYaml} from '../../parse-yaml.ts';
import type {HeaderField} from '../line-kinds/field-line.ts';
import {fieldOf} from '../line-kinds/labels.ts';
import type {FindHeader} from './header.ts';

/** Headers for programs: YAML between `---` lines, TOML between `+++` lines, Pandoc's `%` lines. */

/** Lines, and UTF-16 units, that front matter may have; more of it is none. */
const longest = 200;
const largest = 100_000;

/** Lists within lists that are looked into. An alias may stand within what it stands for: that has no end. */
const deepest = 4;

/** A value as text. YAML has escapes of its own, so that what was cleaned as lines must be cleaned once more. */
const textOf = (value: unknown, depth = 0): string => {
	if (depth > deepest) return '';
	if (Array.isArray(value)) return value.map(item => textOf(item, depth + 1)).join('; ');
	if (typeof value === 'object' && value !== null) {
		const first: unknown = ('name' in value ? value.name : undefined) ?? Object.values(value)[0];
		return textOf(first, depth + 1);
	}
	return typeof value === 'string' ? cleanLine(value) : typeof value === 'number' ? String(value) : '';
};

/** Keys under which generators of sites keep what is the author's own. */
const groups: ReadonlySet<string> = new Set(['params', 'taxonomies', 'extra', 'book']);

const isGroup = (key: string, value: unknown): value is object =>
	groups.has(key) && typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys by which a note-taking program or a generator of sites finds and shows its pages (Obsidian, Hugo, Jekyll). */
const forPrograms = /^(?:alias(?:es)?|cssclass(?:es)?|publish|permalink|layout|slug|weight)$/i;

/** What front matter or a file of settings says, as fields. */
export const fieldsOf = (values: object): readonly HeaderField[] =>
	Object.entries(values).flatMap(([key, value]: readonly [string, unknown]): readonly HeaderField[] => {
		if (isGroup(key, value)) return fieldsOf(value);
		if (forPrograms.test(key)) return [];
		const label = cleanLine(key).replaceAll('_', ' ');
		const items = Array.isArray(value) ? value.map(item => textOf(item)).filter(item => item !== '') : [];
		return [
			{
				name: fieldOf(label.replaceAll('-', ' ')) ?? fieldOf(label),
				label,
				value: textOf(value),
				...(items.length > 0 && {values: items}),
			},
		];
	});

/** YAML, where line 1 is `---`, a key follows and a fence closes it; anything else is text. */
export const findYaml: FindHeader = (lines, start, end) => {
	if (lines[start] !== '---' || !/^[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)/u.test(lines[start + 1] ?? ''))
		return undefined;
	const found = lines.slice(start + 1, start + longest).findIndex(line => /^(?:---|\.\.\.)$/.test(line));
	const close = start + 1 + found;
	if (found === -1 || close >= end) return undefined;
	const source = lines.slice(start + 1, close).join('\n');
	const values = source.length > largest ? undefined : parseYaml(source);
	return values && {layout: 'YAML', titlePage: [], fields: fieldsOf(values), end: close + 1};
};

/** TOML between `+++` lines, as Hugo and Zola have it. */
export const findToml: FindHeader = (lines, start, end) => {
	if (lines[start] !== '+++') return undefined;
	const close = lines.slice(0, start + longest).indexOf('+++', start + 1);
	if (close === -1 || close >= end) return undefined;
	const source = lines.slice(start + 1, close).join('\n');
	const values = source.length > largest ? undefined : parseToml(source);
	return values && {layout: 'TOML', titlePage: [], fields: fieldsOf(values), end: close + 1};
};

const pandocNames = ['title', 'author', 'published'] as const;

/** Pandoc's title block: title, authors, date on lines that begin with `%`. */
export const findPandoc: FindHeader = (lines, start) => {
	const fields: HeaderField[] = [];
	let index = start;
	for (const name of pandocNames) {
		const line = lines[index] ?? '';
		if (!line.startsWith('%') || (index === start && !/^%\s+\S/.test(line))) break;
		let value = line.slice(1).trim();
		for (index++; /^\s+\S/.test(lines[index] ?? ''); index++)
			value += `${name === 'author' ? ';' : ''} ${(lines[index] ?? '').trim()}`;
		if (value !== '') fields.push({name, label: name.charAt(0).toUpperCase() + name.slice(1), value});
	}
	return fields.length > 0 ? {layout: 'Pandoc', titlePage: [], fields, end: index} : undefined;
};
