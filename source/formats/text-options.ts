import {Refusal} from '../core/refusal.ts';
import {cleanLine, type CleanText} from '../core/text/clean-text.ts';
import type {FormatOption} from './story-format.ts';

/** Options that formats of text share: each is one flag of the command line, whoever offers it. */

/** The value of an option that stands for finding it out. */
export const automatic = 'auto';

const parseEncoding = (typed: string): CleanText | null => {
	const name = cleanLine(typed);
	if (name === '') throw new Refusal('must be the name of a charset, such as windows-1251, or auto.');
	return name === automatic ? null : name;
};

export const encodingOption: FormatOption = {
	name: 'encoding',
	flag: 'encoding',
	value: 'NAME',
	summary: 'the charset of the file; auto detects it',
	parse: parseEncoding,
};

export const rawOption: FormatOption = {
	name: 'raw',
	flag: 'raw',
	value: null,
	summary: 'the raw lines of the file, nothing joined or removed',
	parse: () => null,
};
