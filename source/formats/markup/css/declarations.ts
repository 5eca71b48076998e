/** What a rule says of one property. Shorthands are taken apart; values are in lower case. */
export type Declaration = {readonly name: string; readonly value: string; readonly isImportant: boolean};

/** All that is read of style sheets. */
const known = new Set(
	`display visibility clip clip-path position left top width height overflow font-style font-weight font-size
	text-decoration text-align text-indent text-transform white-space vertical-align float list-style quotes writing-mode
	direction margin-top margin-right margin-bottom margin-left padding-top padding-left padding-right`.split(
		/\s+/,
	),
);

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Properties that say the same as a known one, in text that runs from left to right. */
const synonyms: Readonly<Record<string, string>> = {
	'text-decoration-line': 'text-decoration',
	'list-style-type': 'list-style',
	'margin-block-start': 'margin-top',
	'margin-block-end': 'margin-bottom',
	'margin-inline-start': 'margin-left',
	'padding-block-start': 'padding-top',
	'padding-inline-start': 'padding-left',
	'-webkit-writing-mode': 'writing-mode',
	'-epub-writing-mode': 'writing-mode',
};

type Pair = readonly [name: string, value: string];

const boxSides = (name: string, value: string): readonly Pair[] => {
	const [top = '', right = top, bottom = top, left = right] = value.split(/\s+/);
	const values = {top, right, bottom, left};
	return sides.map(side => [`${name}-${side}`, values[side]]);
};

const fontParts = (value: string): readonly Pair[] => {
	const style = /\b(?:italic|oblique)\b/.exec(value)?.[0] ?? 'normal';
	const weight = /(?:^|\s)(bold|bolder|[1-9]00)(?=\s)/.exec(value)?.[1] ?? 'normal';
	const size = /(?:^|\s)([\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large))(?=[\s/]|$)/.exec(value)?.[1];
	return [
		['font-style', style],
		['font-weight', weight],
		...(size === undefined ? [] : [['font-size', size] as const]),
	];
};

const expand = (name: string, value: string): readonly Pair[] => {
	if (name === 'margin' || name === 'padding') return boxSides(name, value);
	if (name === 'font') return fontParts(value);
	if (name === 'margin-block' || name === 'padding-block') {
		const [start = '', end = start] = value.split(/\s+/);
		const box = name === 'margin-block' ? 'margin' : 'padding';
		return [
			[`${box}-top`, start],
			[`${box}-bottom`, end],
		];
	}
	return [[synonyms[name] ?? name, value]];
};

/** Longer values are data: no property that is read has any. */
const longestValue = 200;

const readOne = (text: string): readonly Declaration[] => {
	const colon = text.indexOf(':');
	if (colon === -1 || text.length - colon > longestValue) return [];
	const name = text.slice(0, colon).trim().toLowerCase();
	const said = text
		.slice(colon + 1)
		.trim()
		.toLowerCase();
	const value = said.replace(/\s*!\s*important$/, '');
	if (value === '') return [];
	return expand(name, value)
		.filter(([part]) => known.has(part))
		.map(([part, own]) => ({name: part, value: own, isImportant: value !== said}));
};

const signs = /[;"'()]/g;

/** Where a declaration ends: the next semicolon outside quotes and brackets. Those that are never closed hold nothing. */
const endOf = (text: string, from: number): number => {
	let depth = 0;
	signs.lastIndex = from;
	for (let found = signs.exec(text); found; found = signs.exec(text)) {
		const [sign] = found;
		if (sign === '(') depth++;
		else if (sign === ')') depth = Math.max(0, depth - 1);
		else if (sign === ';') {
			if (depth === 0) return found.index;
		} else {
			const close = text.indexOf(sign, found.index + 1);
			if (close !== -1) signs.lastIndex = close + 1;
		}
	}
	return text.length;
};

/** Reads declarations: the inside of a rule, or a `style` attribute. What cannot be read is left out. */
export const readDeclarations = (text: string): readonly Declaration[] => {
	const found: Declaration[] = [];
	for (let start = 0; start < text.length;) {
		const end = endOf(text, start);
		found.push(...readOne(text.slice(start, end)));
		start = end + 1;
	}
	return found;
};
