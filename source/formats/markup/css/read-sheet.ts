import {readDeclarations, type Declaration} from './declarations.ts';
import {readSelector, type Selector} from './selector.ts';

/** A rule with one selector: a list of them is as many rules. */
export type Rule = {
	readonly selector: Selector;
	readonly declarations: readonly Declaration[];
	/** Its place among all rules. */
	readonly order: number;
};

/**
 * What is read of the sheets of a document together, in UTF-16 units and selectors: of 247 books of Project Gutenberg the
 * largest sheet has 24 KB, and sheets of sites with all that they hold stay under 500 KB.
 */
export const mostUnits = 524_288;
export const mostRules = 5000;

const comments = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|<!\[CDATA\[|\]\]>/g;
const signs = /[{};"']/g;

/** The next brace or semicolon outside quotes, from an index on. */
const nextSign = (text: string, from: number, wanted: string): number => {
	signs.lastIndex = from;
	for (let found = signs.exec(text); found; found = signs.exec(text)) {
		const [sign] = found;
		if (wanted.includes(sign)) return found.index;
		if (sign !== '"' && sign !== "'") continue;
		const close = text.indexOf(sign, found.index + 1);
		// A string that is never closed ends with its line.
		if (close !== -1 && !text.slice(found.index, close).includes('\n')) signs.lastIndex = close + 1;
	}
	return text.length;
};

/** Whether a list of media is for all screens; conditions are those of screens that are not ours. */
const isForScreens = (prelude: string): boolean =>
	prelude
		.slice('@media'.length)
		.toLowerCase()
		.split(',')
		.some(query => /^\s*(?:only\s+)?(?:all|screen)\s*$|^\s*$/.test(query));

/** Index behind a block whose brace opens at `open`, blocks inside it included. */
const skipBlock = (text: string, open: number): number => {
	let depth = 1;
	let at = open + 1;
	while (depth > 0 && at < text.length) {
		at = nextSign(text, at, '{}');
		if (at < text.length) depth += text[at] === '{' ? 1 : -1;
		at++;
	}
	return at;
};

/** Where the inside of a rule ends: a rule that is never closed ends where the next one seems to begin. */
const endOfRule = (text: string, open: number): {readonly end: number; readonly next: number} => {
	const sign = nextSign(text, open + 1, '{}');
	if (text[sign] !== '{') return {end: sign, next: sign + 1};
	const inside = text.slice(open + 1, sign);
	const cut = Math.max(inside.lastIndexOf(';'), inside.trimEnd().lastIndexOf('\n'));
	const end = open + 1 + Math.max(0, cut);
	return {end, next: cut === -1 ? open + 1 : end + 1};
};

type Found = {readonly selectors: string; readonly inside: string};

/** The rules of a sheet in order, those for screens inside `@media` among them. */
function* rulesIn(text: string): Generator<Found, void> {
	let at = 0;
	while (at < text.length) {
		const sign = nextSign(text, at, '{};');
		const prelude = text.slice(at, sign).trim();
		if (text[sign] !== '{') at = sign + 1;
		else if (/^@media\b/i.test(prelude)) at = isForScreens(prelude) ? sign + 1 : skipBlock(text, sign);
		else if (/^@(?:font-face|page)\b/i.test(prelude)) at = endOfRule(text, sign).next;
		else if (prelude.startsWith('@')) at = skipBlock(text, sign);
		else {
			const {end, next} = endOfRule(text, sign);
			yield {selectors: prelude, inside: text.slice(sign + 1, end)};
			at = next;
		}
	}
}

/** Commas outside of brackets part selectors. */
const selectorsOf = (list: string): readonly string[] =>
	list.includes('[') ? (list.match(/(?:\[[^\]]*\]|[^,[])+/g) ?? []) : list.split(',', mostRules + 1);

/** The sheets that were read last: those of the pages of a book are the same ones. */
let last: {readonly sheets: readonly string[]; readonly rules: readonly Rule[]} | undefined;

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
	some.length === others.length && some.every((sheet, index) => sheet === others[index]);

/** Reads style sheets as rules, in order; never fails. Imports are not followed. */
export const readSheets = (sheets: readonly string[]): readonly Rule[] => {
	if (!last || !areSame(last.sheets, sheets)) last = {sheets, rules: rulesOf(sheets)};
	return last.rules;
};

const rulesOf = (sheets: readonly string[]): readonly Rule[] => {
	const rules: Rule[] = [];
	let left = mostUnits;
	let seen = 0;
	for (const sheet of sheets) {
		const text = sheet.slice(0, left).replaceAll(comments, ' ');
		left -= Math.min(left, sheet.length);
		for (const {selectors, inside} of rulesIn(text)) {
			const declarations = readDeclarations(inside);
			for (const one of selectorsOf(selectors)) {
				if (++seen > mostRules) return rules;
				const selector = declarations.length > 0 ? readSelector(one.trim()) : undefined;
				if (selector) rules.push({selector, declarations, order: rules.length});
			}
		}
	}
	return rules;
};
