import type {Row} from '../../source/ui/rows.ts';

/** A row with the styles of its pieces written into it: `{selected:the words}`. */
export const styledRow = (row: Row): string =>
	row
		.map(({text, style}) => (style === 'text' ? text : `{${[style].flat().join('+')}:${text}}`))
		.join('')
		.trimEnd();
