import ts from 'typescript';

/**
 * Has the patterns of a module made when they are first used, and writes them in ASCII. To make all of them when the program
 * starts would take a twentieth of the time to the first page, which needs a few; and Node reads a file of nothing but ASCII
 * several times as fast as another.
 */

const late = new Set(['RegExp', 'Collator', 'TextDecoder']);

/** Whether an expression makes what can wait: a pattern, or what Node makes out of its tables of languages. */
const canWait = (made: ts.Expression): boolean => {
	if (ts.isRegularExpressionLiteral(made)) return true;
	if (!ts.isNewExpression(made)) return false;
	const {expression} = made;
	return late.has(ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText());
};

type Waiting = {readonly name: ts.Identifier; readonly made: ts.Expression};

/** The constants of a module that can wait, by their names; those of other modules may not be functions. */
const waitingIn = (module: ts.SourceFile): Map<string, Waiting> =>
	new Map(
		module.statements.flatMap(statement => {
			if (!ts.isVariableStatement(statement) || (statement.modifiers?.length ?? 0) > 0) return [];
			const [only, ...others] = statement.declarationList.declarations;
			if (!only || others.length > 0 || !ts.isIdentifier(only.name) || !only.initializer) return [];
			const {name, initializer: made} = only;
			return canWait(made) ? [[name.text, {name, made}] as const] : [];
		}),
	);

/** Whether an identifier is no name of a value, but that of a member or a key. */
const isKey = (name: ts.Identifier): boolean => {
	const {parent} = name;
	return (
		((ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === name) ||
		((ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) && parent.name === name) ||
		(ts.isBindingElement(parent) && parent.propertyName === name)
	);
};

/** Whether an identifier stands for its value. Where that is not sure, it may declare another thing of that name. */
const isValue = (name: ts.Identifier): boolean => {
	const {parent} = name;
	if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))
		return parent.initializer === name;
	if (ts.isArrowFunction(parent)) return parent.body === name;
	return (
		ts.isShorthandPropertyAssignment(parent) ||
		ts.isPropertyAssignment(parent) ||
		ts.isReturnStatement(parent) ||
		ts.isTemplateSpan(parent) ||
		ts.isSpreadElement(parent) ||
		(ts.isExpression(parent) && !ts.isFunctionExpression(parent) && !ts.isClassExpression(parent))
	);
};

const nodesIn = (module: ts.SourceFile): readonly ts.Node[] => {
	const found: ts.Node[] = [];
	const visit = (node: ts.Node): void => {
		found.push(node);
		ts.forEachChild(node, visit);
	};
	visit(module);
	return found;
};

type Edit = {readonly start: number; readonly end: number; readonly text: string};

const makeLate = ({name, made}: Waiting): readonly Edit[] => {
	const kept = `${name.text}$made`;
	const statement = name.parent.parent.getStart();
	return [
		{start: statement, end: statement, text: `let ${kept}; `},
		{start: name.end, end: made.getStart(), text: ` = () => (${kept} ??= `},
		{start: made.end, end: made.end, text: ')'},
	];
};

const askFor = (use: ts.Identifier): Edit => ({
	start: use.getStart(),
	end: use.end,
	text: ts.isShorthandPropertyAssignment(use.parent) ? `${use.text}: ${use.text}()` : `${use.text}()`,
});

/** A sign of a pattern by its number, which means the same in every pattern. */
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const asAscii = (pattern: ts.RegularExpressionLiteral): readonly Edit[] =>
	Array.from(pattern.getText().matchAll(/[^\0-\u007f]/g), ({0: unit, index}) => {
		const start = pattern.getStart() + index;
		return {start, end: start + 1, text: escaped(unit)};
	});

/** The module with late patterns in ASCII. Every line stays where it was: errors are looked up by their lines. */
export const withLatePatterns = (path: string, text: string): string => {
	const module = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const nodes = nodesIn(module);
	const waiting = waitingIn(module);
	const names = nodes
		.filter(node => ts.isIdentifier(node))
		.filter(name => waiting.has(name.text) && waiting.get(name.text)?.name !== name && !isKey(name));
	for (const name of names) if (!isValue(name)) waiting.delete(name.text);
	const edits = [
		...nodes.filter(node => ts.isRegularExpressionLiteral(node)).flatMap(asAscii),
		...[...waiting.values()].flatMap(makeLate),
		...names.filter(name => waiting.has(name.text)).map(askFor),
	];
	return edits
		.toSorted((a, b) => b.start - a.start || b.end - a.end)
		.reduce((result, {start, end, text: other}) => result.slice(0, start) + other + result.slice(end), text);
};
