import {allNamed, childElements, localName, type Element} from '../markup/element.ts';
import {writeNumber, type NumberForm} from '../office/number-forms.ts';
import {symbolOf} from '../office/symbols.ts';
import {attribute} from '../office/xml-part.ts';

type Level = {
	readonly bullet: string | undefined;
	readonly form: NumberForm | undefined;
	readonly before: string;
	readonly after: string;
	readonly start: number;
	/** How many levels its number shows: `2.1.3`. */
	readonly shown: number;
};

/** Styles of lists by name; each has its levels from 1. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level>>;

const forms: Readonly<Record<string, NumberForm>> = {
	'1': 'decimal',
	a: 'lowerLetter',
	A: 'upperLetter',
	i: 'lowerRoman',
	I: 'upperRoman',
};

const bulletOf = (level: Element): string | undefined => {
	const sign = attribute(level, 'bullet-char');
	return sign === undefined ? undefined : symbolOf('', sign.codePointAt(0) ?? 0x2022);
};

const readLevel = (level: Element): Level => ({
	bullet: localName(level).endsWith('bullet') ? bulletOf(level) : undefined,
	form: forms[attribute(level, 'num-format') ?? ''],
	before: attribute(level, 'num-prefix') ?? '',
	after: attribute(level, 'num-suffix') ?? '',
	start: Number(attribute(level, 'start-value') ?? 1) || 1,
	shown: Math.min(10, Number(attribute(level, 'display-levels') ?? 1) || 1),
});

export const readListStyles = (roots: readonly Element[]): ListStyles => {
	const styles = new Map<string, ReadonlyMap<number, Level>>();
	for (const root of roots) {
		for (const name of ['list-style', 'outline-style'])
			for (const style of allNamed(root, name)) {
				const levels = childElements(style).map(
					level => [Number(attribute(level, 'level') ?? 1), readLevel(level)] as const,
				);
				styles.set(name === 'outline-style' ? '' : (attribute(style, 'name') ?? ''), new Map(levels));
			}
	}
	return styles;
};

/** Counts through the lists that a place is in. */
export type Counter = {
	/** Begins a list at a level from 1; it goes on counting where it goes on with an earlier one. */
	readonly begin: (style: string, level: number, goesOn: boolean) => void;
	/** The marker of the next item; empty where it has none. `start` is the number that the item itself begins with. */
	readonly next: (style: string, level: number, start: number | undefined) => string;
};

export const createCounter = (styles: ListStyles): Counter => {
	const counts = new Map<string, number>();
	const key = (style: string, level: number): string => `${level} ${style}`;
	return {
		begin(style, level, goesOn) {
			if (!goesOn) counts.delete(key(style, level));
		},
		next(style, level, start) {
			const own = styles.get(style)?.get(level);
			if (!own) return '•';
			const number = start ?? (counts.get(key(style, level)) ?? own.start - 1) + 1;
			counts.set(key(style, level), number);
			if (own.bullet !== undefined) return own.bullet;
			if (!own.form) return '';
			const shown: string[] = [];
			for (let at = Math.max(1, level - own.shown + 1); at < level; at++) {
				const above = styles.get(style)?.get(at);
				shown.push(writeNumber(counts.get(key(style, at)) ?? above?.start ?? 1, above?.form ?? 'decimal'));
			}
			return `${own.before}${[...shown, writeNumber(number, own.form)].join('.')}${own.after}`.trim();
		},
	};
};
