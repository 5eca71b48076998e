import ts from 'typescript';

const withoutType = (value: ts.Expression | undefined): ts.Expression | undefined =>
	value &&
	(ts.isParenthesizedExpression(value) || ts.isSatisfiesExpression(value) || ts.isAsExpression(value))
		? withoutType(value.expression)
		: value;

const isFunction = ({name, initializer}: ts.VariableDeclaration): boolean => {
	const value = withoutType(initializer);
	return (
		ts.isIdentifier(name) &&
		value !== undefined &&
		(ts.isArrowFunction(value) || ts.isFunctionExpression(value))
	);
};

const isExported = (statement: ts.Statement): boolean =>
	ts.canHaveModifiers(statement) &&
	(ts.getModifiers(statement) ?? []).some(({kind}) => kind === ts.SyntaxKind.ExportKeyword);

/** The functions that a statement exports; undefined where it exports another value, or does something. */
const exportedBy = (statement: ts.Statement): readonly string[] | undefined => {
	if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : undefined;
	if (ts.isExportAssignment(statement) || ts.isExpressionStatement(statement)) return undefined;
	if (!isExported(statement) || ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement))
		return [];
	if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : undefined;
	if (!ts.isVariableStatement(statement)) return undefined;
	const {declarations} = statement.declarationList;
	return declarations.every(isFunction) ? declarations.map(({name}) => name.getText()) : undefined;
};

/**
 * The names of the functions that a module exports, if it exports nothing else and does nothing when it is loaded: then
 * nobody notices when it is. Undefined for others.
 */
export const exportedFunctions = (path: string, text: string): readonly string[] | undefined => {
	const module = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const exported = module.statements.map(exportedBy);
	const names = exported.flatMap(some => some ?? []);
	return names.length > 0 && !exported.includes(undefined) ? [...new Set(names)] : undefined;
};
