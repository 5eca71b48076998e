import {attributeOf, type Element} from '../element.ts';
import {readDeclarations, type Declaration} from './declarations.ts';
import type {Link} from './element-chain.ts';
import {createMatcher} from './match-rules.ts';
import {readSheets, type Rule} from './read-sheet.ts';

/** What the sheets and its own `style` say of an element, by property. */
export type Values = Readonly<Record<string, string>>;

/** Nothing is said of an element. */
export const noValues: Values = {};

/** Elements of the same names, classes and ids inside elements that are alike: most rules hold for all or for none. */
type Alike = {
	readonly inside: Map<string, Alike>;
	rules: readonly Rule[] | undefined;
	/** What is said of them, by the other rules and own styles that come on top. */
	readonly values: Map<string, Values>;
};

const createAlike = (): Alike => ({inside: new Map(), rules: undefined, values: new Map()});

/** Kinds of elements that are remembered: books have some hundreds. */
const mostAlike = 20_000;

/** Combinations of further rules and own styles that are remembered for elements that are alike. */
const mostVariants = 50;

/** What the cascade knows of an element while those inside it are read. */
export type Place = {readonly alike: Alike | undefined};

const assign = (
	values: Record<string, string>,
	declarations: readonly Declaration[],
	isImportant: boolean,
): void => {
	for (const one of declarations) if (one.isImportant === isImportant) values[one.name] = one.value;
};

/** The cascade of CSS, § 6.1 of Cascade 4: important ones last, then its own style, then specificity, then order. */
const cascade = (rules: readonly Rule[], own: readonly Declaration[]): Values => {
	if (rules.length === 0 && own.length === 0) return noValues;
	const sorted = rules.toSorted(
		(a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order,
	);
	const values: Record<string, string> = {};
	for (const isImportant of [false, true]) {
		for (const {declarations} of sorted) assign(values, declarations, isImportant);
		assign(values, own, isImportant);
	}
	return values;
};

/** Styles that elements carry themselves are a few, again and again. */
const mostOwnStyles = 1000;

const createOwnStyles = () => {
	const known = new Map<string, readonly Declaration[]>();
	return (element: Element): readonly Declaration[] => {
		const text = attributeOf(element, 'style');
		if (text === '') return [];
		const found = known.get(text);
		if (found) return found;
		if (known.size >= mostOwnStyles) known.clear();
		const declarations = readDeclarations(text.slice(0, 10_000));
		known.set(text, declarations);
		return declarations;
	};
};

/** A key for elements that all rules without questions about attributes and siblings treat alike. */
const keyOf = ({name, attributes}: Element): string =>
	`${name} ${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`;

const createAlikes = () => {
	const top = createAlike();
	let count = 0;
	return (element: Element, parent: Place | undefined): Alike | undefined => {
		const around = parent ? parent.alike : top;
		if (!around) return undefined;
		const key = keyOf(element);
		const found = around.inside.get(key);
		if (found || count >= mostAlike || key.length > 200) return found;
		count++;
		const made = createAlike();
		around.inside.set(key, made);
		return made;
	};
};

export type Cascade = (
	element: Element,
	parent: Link<{readonly place: Place}> | undefined,
) => Place & {readonly values: Values};

/** Computes what sheets say of elements. */
export const createCascade = (sheets: readonly string[]): Cascade => {
	const rules = readSheets(sheets);
	const matchPlain = createMatcher(rules.filter(({selector}) => !selector.asksMore));
	const matchOthers = createMatcher(rules.filter(({selector}) => selector.asksMore));
	const alikeOf = createAlikes();
	const ownStyleOf = createOwnStyles();
	return (element, parent) => {
		const alike = alikeOf(element, parent?.data.place);
		const plain = alike?.rules ?? matchPlain(element, parent);
		if (alike) alike.rules = plain;
		const others = matchOthers(element, parent);
		const own = ownStyleOf(element);
		const style = attributeOf(element, 'style');
		const key =
			others.length === 0 && style === '' ? '' : `${others.map(({order}) => order).join()};${style}`;
		const known = alike?.values.get(key);
		if (known) return {alike, values: known};
		const values = cascade([...plain, ...others], own);
		if (alike && alike.values.size < mostVariants && key.length < 200) alike.values.set(key, values);
		return {alike, values};
	};
};
