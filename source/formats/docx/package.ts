import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import {resolvePath} from '../../core/text/resolve-path.ts';
import type {ZipArchive} from '../container/zip.ts';
import {createBudget, officeLimits} from '../budget.ts';
import {allNamed, type Element} from '../markup/element.ts';
import {attribute, parseXml} from '../office/xml-part.ts';

/** The parts of a Word document that matter to a reader, and where its links lead. */
export type WordPackage = {
	readonly document: Element;
	/** A part by what it is to the document: `styles`, `footnotes`. */
	readonly part: (kind: string) => Task<Element | undefined>;
	/** Where the links of the document lead, by their ids. */
	readonly links: ReadonlyMap<string, string>;
	/** Paths of the images of the document, by their ids. */
	readonly images: ReadonlyMap<string, string>;
	/** The document's properties: `core`, `app`. */
	readonly properties: (kind: 'core' | 'app') => Task<Element | undefined>;
	/** What could not be read whole, by path. */
	readonly damaged: readonly string[];
};

type Relation = {
	readonly id: string;
	readonly kind: string;
	readonly target: string;
	readonly isOutside: boolean;
};

/** The last word of a relation's type, which is the same in transitional and strict files. */
const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

const readRelations = (root: Element | undefined): readonly Relation[] =>
	root
		? allNamed(root, 'Relationship').map(relation => ({
				id: attribute(relation, 'Id') ?? '',
				kind: kindOf(attribute(relation, 'Type') ?? ''),
				target: attribute(relation, 'Target') ?? '',
				isOutside: attribute(relation, 'TargetMode') === 'External',
			}))
		: [];

const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

const noDocument = (): UnreadableStory =>
	new UnreadableStory(
		'it is not a Word document, or its text is missing. Check that it was downloaded completely.',
	);

/** Where the text stands: where the package says, where Word puts it, or wherever it is. */
const findDocument = (zip: ZipArchive, relations: readonly Relation[]): string | undefined => {
	const said = relations.find(({kind}) => kind === 'officeDocument')?.target;
	const path = said === undefined ? undefined : resolvePath('', said);
	return (
		(path === undefined ? undefined : zip.find(path)) ??
		zip.find('word/document.xml') ??
		zip.entries.find(entry => /(?:^|\/)document\d*\.xml$/i.test(entry.path))
	)?.path;
};

/** Opens the package of a Word document (ECMA-376, part 2). @throws {UnreadableStory} where it holds no text. */
export function* openPackage(zip: ZipArchive): Task<WordPackage> {
	const damaged: string[] = [];
	const budget = createBudget(officeLimits);
	const read = function* (path: string | undefined): Task<Element | undefined> {
		const entry = path === undefined ? undefined : zip.find(path);
		if (!entry) return undefined;
		const {bytes, isDamaged} = zip.read(entry);
		const {root, isCut} = yield* parseXml(bytes, budget);
		if (isDamaged || isCut) damaged.push(entry.path);
		return root;
	};
	const outer = readRelations(yield* read('_rels/.rels'));
	const path = findDocument(zip, outer);
	const document = yield* read(path);
	if (path === undefined || document === undefined) throw noDocument();
	const relations = readRelations(yield* read(relationsPath(path)));
	const pathOf = (kind: string): string => {
		const target = relations.find(relation => relation.kind === kind && !relation.isOutside)?.target;
		return resolvePath(path, target ?? `${kind}.xml`);
	};
	return {
		document,
		part: kind => read(pathOf(kind)),
		links: new Map(relations.filter(({kind}) => kind === 'hyperlink').map(({id, target}) => [id, target])),
		images: new Map(
			relations.flatMap(({id, kind, target, isOutside}) =>
				kind === 'image' && !isOutside ? [[id, resolvePath(path, target)] as const] : [],
			),
		),
		properties: kind => {
			const wanted = kind === 'core' ? 'core-properties' : 'extended-properties';
			const strict = kind === 'core' ? 'metadata/core-properties' : 'extendedProperties';
			const found = outer.find(relation => relation.kind === wanted || relation.kind === kindOf(strict));
			return read(found ? resolvePath('', found.target) : `docProps/${kind}.xml`);
		},
		damaged,
	};
}
