/** A test of an attribute: `[epub|type~="noteref"]`. */
type AttributeTest = {readonly name: string; readonly operator: string; readonly value: string};

/** What one element must be. */
export type Compound = {
	readonly name: string | undefined;
	readonly ids: readonly string[];
	readonly classes: readonly string[];
	readonly attributes: readonly AttributeTest[];
	readonly isFirstChild: boolean;
	/** How the compound on its left is reached; undefined for the leftmost. */
	readonly combinator: ' ' | '>' | '+' | undefined;
};

export type Selector = {
	/** From right to left: the first is what the element itself must be. */
	readonly compounds: readonly Compound[];
	readonly specificity: number;
	/** Whether it asks for more than names, classes and ids of an element and of those around it. */
	readonly asksMore: boolean;
};

/** Longer selectors are none that a book needs. */
const mostCompounds = 12;

const identifier = String.raw`(?:[\w-]|[^\0-\x7f]|\\.)+`;
const simple = new RegExp(
	String.raw`^(?:(\*|${identifier})|#(${identifier})|\.(${identifier})|\[\s*(${identifier}\|)?(${identifier})\s*(?:([~^$*|]?=)\s*("[^"]*"|'[^']*'|[^\]\s]+)\s*)?\]|(:first-child)(?![\w-]))`,
	'i',
);

const unescape = (name: string): string => name.replaceAll(/\\(.)/g, '$1');

const unquote = (value: string): string => unescape(value.replace(/^(["'])(.*)\1$/s, '$2'));

type Draft = {
	name: string | undefined;
	ids: string[];
	classes: string[];
	attributes: AttributeTest[];
	isFirstChild: boolean;
};

const addSimple = (draft: Draft, found: RegExpExecArray): void => {
	const [, name, id, className, prefix = '', attribute, operator = '', value = ''] = found;
	if (name !== undefined) draft.name = name === '*' ? undefined : unescape(name).toLowerCase();
	else if (id !== undefined) draft.ids.push(unescape(id));
	else if (className !== undefined) draft.classes.push(unescape(className));
	else if (attribute !== undefined)
		draft.attributes.push({
			name: unescape(prefix.replace('|', ':') + attribute).toLowerCase(),
			operator,
			value: unquote(value),
		});
	else draft.isFirstChild = true;
};

/** Reads one compound; undefined where it holds anything that is not known. */
const readCompound = (text: string, combinator: Compound['combinator']): Compound | undefined => {
	const draft: Draft = {name: undefined, ids: [], classes: [], attributes: [], isFirstChild: false};
	let rest = text;
	while (rest !== '') {
		const found = simple.exec(rest);
		if (!found || (found[1] !== undefined && rest !== text)) return undefined;
		addSimple(draft, found);
		rest = rest.slice(found[0].length);
	}
	return text === '' ? undefined : {...draft, combinator};
};

const isCombinator = (sign: string): sign is '>' | '+' => sign === '>' || sign === '+';

/** Compounds and combinators in turn; brackets may hold spaces. */
const pieces = /[>+~]|(?:\[[^\]]*\]|\\.|[^\s>+~[])+/g;

const weigh = ({name, ids, classes, attributes, isFirstChild}: Compound): number =>
	ids.length * 1_000_000 +
	(classes.length + attributes.length + (isFirstChild ? 1 : 0)) * 1000 +
	(name === undefined ? 0 : 1);

/** The longest selector that is read, in UTF-16 units. */
const longest = 400;

/** Reads a selector; undefined where it asks for what is not known: such a rule is as if it were not there. */
export const readSelector = (text: string): Selector | undefined => {
	if (text.length > longest) return undefined;
	const compounds: Compound[] = [];
	let combinator: Compound['combinator'];
	for (const piece of text.match(pieces) ?? []) {
		if (isCombinator(piece)) {
			if (compounds.length === 0 || (combinator !== undefined && combinator !== ' ')) return undefined;
			combinator = piece;
			continue;
		}
		const compound = readCompound(piece, combinator);
		if (!compound || compounds.length === mostCompounds) return undefined;
		compounds.unshift(compound);
		combinator = ' ';
	}
	if (compounds.length === 0 || isCombinator(combinator ?? '')) return undefined;
	return {
		compounds,
		specificity: compounds.reduce((sum, compound) => sum + weigh(compound), 0),
		asksMore: compounds.some(
			({attributes, isFirstChild, combinator: by}) => attributes.length > 0 || isFirstChild || by === '+',
		),
	};
};
