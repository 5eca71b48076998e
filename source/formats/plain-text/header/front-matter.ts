import {oneLine} from '../../../core/text/one-line.ts';
import {parseYaml} from '../../parse-yaml.ts';
import type {FindHeader, HeaderField} from './header.ts';
import {fieldOf} from './labels.ts';

/** Headers for programs: YAML between `---` lines, Pandoc's `%` lines. */

const longest = 200;

const textOf = (value: unknown): string => {
	if (Array.isArray(value)) return value.map(textOf).join('; ');
	if (typeof value === 'object' && value !== null) {
		return textOf(('name' in value ? value.name : undefined) ?? Object.values(value)[0] ?? '');
	}
	return typeof value === 'string' ? oneLine(value) : '';
};

/** YAML, where line 1 is `---`, a key follows and a fence closes it; anything else is text. */
export const findYaml: FindHeader = (lines, start, end) => {
	if (lines[start] !== '---' || !/^[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)/u.test(lines[start + 1] ?? ''))
		return undefined;
	const found = lines.slice(start + 1, start + longest).findIndex(line => /^(?:---|\.\.\.)$/.test(line));
	const close = start + 1 + found;
	if (found === -1 || close >= end) return undefined;
	const values = parseYaml(lines.slice(start + 1, close).join('\n'));
	if (!values) return undefined;
	const fields = Object.entries(values).map(([key, value]): HeaderField => {
		const label = key.replaceAll('_', ' ');
		return {name: fieldOf(label.replaceAll('-', ' ')) ?? fieldOf(label), label, value: textOf(value)};
	});
	return {layout: 'YAML', titlePage: [], fields, end: close + 1};
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
