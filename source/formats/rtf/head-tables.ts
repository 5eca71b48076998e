import {longestChain} from '../office/style-properties.ts';
import {levelOfStyle, roleOfStyle, type StyleRole} from '../office/style-roles.ts';

export type Font = {name: string; charset: number; codePage: number | undefined};

type Sheet = {name: string; base: number | undefined; outline: number | undefined};

/** What a style of the sheet says of its paragraphs. */
export type Style = {readonly role: StyleRole | undefined; readonly level: number | undefined};

/** The tables that stand before the text: fonts and styles, filled in while they are read. */
export type HeadTables = {
	readonly fonts: Map<number, Font>;
	readonly sheets: Map<number, Sheet>;
	/** A style by its number. */
	readonly styleOf: (number: number) => Style;
};

export const createHeadTables = (): HeadTables => {
	const sheets = new Map<number, Sheet>();
	const known = new Map<number, Style>();
	return {
		fonts: new Map(),
		sheets,
		styleOf(number) {
			const found = known.get(number);
			if (found) return found;
			const names: string[] = [];
			let outline: number | undefined;
			let next: number | undefined = number;
			for (let depth = 0; next !== undefined && depth < longestChain; depth++) {
				const sheet: Sheet | undefined = sheets.get(next);
				if (!sheet) break;
				names.push(sheet.name);
				outline ??= sheet.outline;
				next = sheet.base === next ? undefined : sheet.base;
			}
			const level = outline === undefined ? levelOfStyle(names) : outline + 1;
			const style = {role: roleOfStyle(names), level: level !== undefined && level <= 9 ? level : undefined};
			known.set(number, style);
			return style;
		},
	};
};
