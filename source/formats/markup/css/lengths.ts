/** Ems of a unit of length, for letters of the usual size (16 px); a percentage of a page 40 ems wide; a row of a window. */
const ems: Readonly<Record<string, number>> = {
	em: 1,
	rem: 1,
	ex: 0.5,
	ch: 0.5,
	lh: 1.2,
	px: 1 / 16,
	pt: 1 / 12,
	pc: 1,
	in: 6,
	cm: 2.36,
	mm: 0.236,
	'%': 0.4,
	vw: 0.4,
	vh: 0.4,
};

const length = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:e[+-]?\d{1,2})?([a-z]+|%)?$/;

/** A length in ems, about; undefined where it is none (`auto`, `calc(…)`). Units of CSS, § 6 and § 7 of Values 4. */
export const emsOf = (value: string | undefined): number | undefined => {
	if (value === undefined) return undefined;
	const [, amount, unit] = length.exec(value) ?? [];
	if (amount === undefined) return undefined;
	const number = Number(amount);
	if (number === 0) return 0;
	const factor = ems[unit ?? ''];
	return factor === undefined ? undefined : number * factor;
};

const sizes: Readonly<Record<string, number>> = {
	'xx-small': 0.6,
	'x-small': 0.75,
	small: 0.8,
	smaller: 0.8,
	larger: 1.2,
	large: 1.2,
	'x-large': 1.5,
	'xx-large': 2,
};

/** A size of letters, 1 for that of the text around them. */
export const sizeOf = (value: string | undefined): number | undefined => {
	if (value === undefined) return undefined;
	const named = sizes[value];
	if (named !== undefined) return named;
	return value.endsWith('%') ? Number.parseFloat(value) / 100 : emsOf(value);
};
