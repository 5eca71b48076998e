import ts from 'typescript';

/** How a table of a module is made: of the size of those with an entry for each UTF-16 unit, or larger. */
const tableMade = /^new (?:Uint8|Uint16|Uint32)Array\((?:0x1_?00_?00|2 \* 256 \* 256)\)(?:\.fill\(\w+\))?$/;

/** Whether a name is used where the module is loaded, not only in its functions. */
const isUsedAtOnce = (module: ts.SourceFile, name: ts.Identifier): boolean => {
	const visit = (node: ts.Node): boolean => {
		if (ts.isFunctionLike(node)) return false;
		if (ts.isIdentifier(node) && node.text === name.text && node !== name) return true;
		return ts.forEachChild(node, child => visit(child) || undefined) ?? false;
	};
	return visit(module);
};

/** The tables of a module that nothing is written to before the first text is read. */
const emptyTables = (module: ts.SourceFile): readonly ts.VariableDeclaration[] =>
	module.statements
		.flatMap(statement => {
			if (!ts.isVariableStatement(statement)) return [];
			const {declarations} = statement.declarationList;
			return declarations.length === 1 ? declarations : [];
		})
		.filter(
			({name, initializer}) =>
				ts.isIdentifier(name) &&
				initializer !== undefined &&
				tableMade.test(initializer.getText()) &&
				!isUsedAtOnce(module, name),
		);

/**
 * Has the large tables of a module, which are empty at first, made when the program starts, instead of kept in a snapshot:
 * to read them takes longer. `keepTable` is told how (`bundled/load-chunks.ts`). Every line stays where it was.
 */
export const withoutEmptyTables = (path: string, text: string): string => {
	if (!text.includes('Array(')) return text;
	const module = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	return emptyTables(module).reduceRight((result, {name, initializer, parent}) => {
		const {pos, end} = {pos: parent.getStart(), end: parent.parent.end};
		const [table, made] = [name.getText(), initializer?.getText() ?? ''];
		const late = `let ${table} = ${made}; keepTable(isKept => void (${table} = isKept ? ${made} : undefined));`;
		return result.slice(0, pos) + late + result.slice(end);
	}, text);
};
