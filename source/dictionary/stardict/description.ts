import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';

/** What the .ifo file of a StarDict dictionary says. */
export type Description = {
	readonly name: CleanText;
	/** Bytes of an offset in the index. */
	readonly offsetBytes: 4 | 8;
	/** The types of the fields that every entry has, a letter each; empty where each field says its own. */
	readonly types: string;
};

/** The first line of every .ifo file, of dictionaries and of collections of trees. */
const magic = "StarDict's dict ifo file";

/** Reads an .ifo file; undefined for one of another kind. */
export const descriptionOf = (text: string): Description | undefined => {
	if (!text.replace(/^\ufeff/, '').startsWith(magic)) return undefined;
	const values = new Map(
		text
			.split(/\r?\n/)
			.map(line => /^(\w+)\s*=\s*(.*?)\s*$/.exec(line))
			.filter(match => match !== null)
			.map(([, name = '', value = '']) => [name, value]),
	);
	return {
		name: cleanLine(values.get('bookname') ?? ''),
		offsetBytes: values.get('idxoffsetbits') === '64' ? 8 : 4,
		types: values.get('sametypesequence') ?? '',
	};
};
