import {beginningOf, childElements, lineOf, localName, rawText, type Element} from '../element.ts';
import {shiftedForm} from './inline-forms.ts';

/** What is one thing without brackets: a name, a number, what has brackets already. */
const isSingle = (text: string): boolean =>
	/^[\p{L}\p{M}\p{N}.∞′]*$/u.test(text) || /^\([^()]*\)$|^\[[^[\]]*\]$|^[^\s()]$/u.test(text);

const grouped = (text: string): string => (isSingle(text) ? text : `(${text})`);

/** Signs that stand between two things, with room around them. */
const between = /^(?:[=≠<>≤≥≪≫≈≡∼≃≅∝+\-−±∓×·∗÷⋅∘∈∉⊂⊃⊆⊇∪∩∧∨⊕⊗\u2190-\u21ff\u27f0-\u27ff:|≔]|:=|<=|>=|!=|==)$/u;
/** Those that may stand before one thing alone. */
const sign = /^[+\-−±∓]$/u;
const silent = /[\u2061-\u2064\u200b]/gu;
/** Signs of sums and products, which need room before what follows. */
const large = /^[∑∏∫∬∮⋃⋂]$/u;

const endsOpen = (text: string): boolean => text === '' || /[\s(,[{]$/u.test(text);

const operator = (text: string, before: string): string => {
	if (/^[,;]$/.test(text)) return `${text} `;
	if (sign.test(text) && endsOpen(before)) return text;
	if (between.test(text)) return ` ${text} `;
	if (large.test(text)) return endsOpen(before) ? text : ` ${text}`;
	return text;
};

/** Names of several letters, such as `sin`, stand apart from what they are said of. */
const isWordEnd = (text: string): boolean => /(?:^|[^\p{L}])\p{L}{2,}$/u.test(text);

/** The room between a part and what comes before it: a space where two words would touch, and behind the sign of a sum. */
const roomBefore = (text: string, before: string, next: string): string => {
	const isApart = /^ ?[∑∏∫]/u.test(before) || (isWordEnd(text) && /^[\p{L}\p{N}√]/u.test(next));
	return isApart && !/^[\s_^),]/u.test(next) ? ' ' : '';
};

const join = (elements: readonly Element[]): string => {
	let text = '';
	let before = '';
	for (const element of elements) {
		const own = localName(element) === 'mo' ? operator(bare(element), text) : linear(element);
		// A term with its sign may stand in a row of its own.
		const isTerm = own.length > 1 && sign.test(own.charAt(0)) && !endsOpen(text);
		const next = isTerm ? ` ${own.charAt(0)} ${own.slice(1)}` : own;
		text += roomBefore(text, before, next) + next;
		before = next;
	}
	return text.replaceAll(/ {2,}/g, ' ').trim();
};

const bare = (element: Element): string => lineOf(element).replaceAll(silent, '').trim();

const raised = (text: string): string => {
	if (/^[′″‴*†]+$/u.test(text)) return text;
	return shiftedForm(text, 'sup') ?? `^${grouped(text)}`;
};

const lowered = (text: string): string => shiftedForm(text, 'sub') ?? `_${grouped(text)}`;

/** An accent above a letter stays a sign behind it. */
const above = (text: string): string => (/^[^\p{L}\p{N}]$/u.test(text) ? text : raised(text));

/** Lines and braces that hold what they are above or below together. */
const brace = /^[⏞⏟⏜⏝⎴⎵︷︸]$/u;

const ofAll = (base: string): string => (/^[∑∏∫∬∮⋃⋂]$/u.test(base) ? base : grouped(base));

const fenced = (element: Element): string => {
	const {open = '(', close = ')', separators = ','} = element.attributes;
	return `${open}${childElements(element)
		.map(linear)
		.join(`${separators.slice(0, 1)} `)}${close}`;
};

/** Whether brackets stand around an element. */
const isFenced = ({parent}: Element): boolean =>
	parent !== null && (localName(parent) === 'mfenced' || /^\s*\p{Ps}/u.test(beginningOf(parent)));

const said = (parts: readonly string[]): readonly string[] => parts.filter(part => part !== '');

type Linear = (parts: readonly string[], element: Element) => string;

/** How the elements of MathML that hold others in places of their own are written on a line. */
const forms: Readonly<Record<string, Linear>> = {
	// `1/2a` does not say how far the bar goes.
	mfrac: ([top = '', bottom = '']) =>
		`${grouped(top)}/${/\d\p{L}/u.test(bottom) ? `(${bottom})` : grouped(bottom)}`,
	msup: ([base = '', top = '']) => `${ofAll(base)}${raised(top)}`,
	msub: ([base = '', low = '']) => `${ofAll(base)}${lowered(low)}`,
	msubsup: ([base = '', low = '', top = '']) => `${ofAll(base)}${lowered(low)}${raised(top)}`,
	munder: ([base = '', low = '']) => (brace.test(low) ? base : `${ofAll(base)}${lowered(low)}`),
	mover: ([base = '', top = '']) => (brace.test(top) ? base : `${ofAll(base)}${above(top)}`),
	munderover: ([base = '', low = '', top = '']) => `${ofAll(base)}${lowered(low)}${raised(top)}`,
	mroot: ([inside = '', order = '']) => `${shiftedForm(order, 'sup') ?? grouped(order)}√${grouped(inside)}`,
	mtable: (rows, table) => (isFenced(table) ? said(rows).join('; ') : `[${said(rows).join('; ')}]`),
	mtr: cells => said(cells).join(', '),
	mstack: parts => said(parts).join(' '),
	mlongdiv: parts => said(parts).join(' '),
	msgroup: parts => said(parts).join(' '),
	semantics: ([first = '']) => first,
	mspace: () => ' ',
	mphantom: () => '',
};

const leaves = /^(?:mi|mn|mo|mtext|ms)$/;

const linear = (element: Element): string => {
	const name = localName(element);
	if (leaves.test(name)) return bare(element);
	if (name.startsWith('annotation')) return '';
	if (name === 'mfenced') return fenced(element);
	const children = childElements(element);
	const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
	if (form) return form(children.map(linear), element);
	if (name === 'msqrt') return `√${grouped(join(children))}`;
	return children.length === 0 ? bare(element) : join(children);
};

/** Letters of a formula's source, at most: a longer one is shown as its letters alone. */
const longestFormula = 20_000;

/** A formula of MathML on one line, as it is said beside it or else as it would be typed: `x² + 1`, `a/b`, `√(x + 1)`. */
export const formulaText = (formula: Element): string => {
	const said = (formula.attributes['alttext'] ?? '').trim();
	if (said !== '') return said;
	if (rawText(formula, longestFormula).length >= longestFormula) return lineOf(formula);
	const text = linear(formula);
	return text === '' ? lineOf(formula) : text;
};
