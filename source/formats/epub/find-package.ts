import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import {resolvePath} from '../../core/text/resolve-path.ts';
import type {ZipEntry} from '../container/zip.ts';
import {allNamed, attributeOf} from '../markup/element.ts';
import type {BookFiles} from './book-files.ts';
import {refuseEncrypted} from './encryption.ts';
import {isDocument, readPackage, type ManifestItem, type Package, type SpineItem} from './package.ts';

const container = 'META-INF/container.xml';

const isPackage = ({path}: ZipEntry): boolean => /\.opf$/i.test(path);

/** The package document that the container names first (EPUB 3.3 § 4.2.6.3.1), else any there is. */
function* findPackageFile({archive, xml}: BookFiles): Task<ZipEntry | undefined> {
	const entry = archive.find(container);
	const roots = entry ? allNamed(yield* xml(entry), 'rootfile') : [];
	for (const root of roots) {
		const path = attributeOf(root, 'full-path').replaceAll('\\', '/').trim();
		const found = path === '' ? undefined : archive.find(resolvePath('', path));
		if (found) return found;
	}
	return archive.entries.find(isPackage);
}

/** Pages in the order that people number files in: 2 before 10. */
const inNaturalOrder = (items: readonly ManifestItem[]): readonly ManifestItem[] =>
	items.toSorted((a, b) => a.path.localeCompare(b.path, 'en', {numeric: true}));

const itemOf = ({path}: ZipEntry): ManifestItem => ({id: path, path, mediaType: '', properties: []});

const linear = (items: readonly ManifestItem[]): readonly SpineItem[] =>
	items.map(item => ({item, isLinear: true}));

/** The spine; the manifest's pages, or all of the archive's, where there is none. */
const withSpine = (book: Package, {archive}: BookFiles): Package => {
	if (book.spine.some(({item}) => archive.find(item.path))) return book;
	const listed = book.items.filter(item => isDocument(item) && item !== book.nav && archive.find(item.path));
	if (listed.length > 0) return {...book, spine: linear(listed)};
	const pages = archive.entries.map(itemOf).filter(item => /\.x?html?$/i.test(item.path));
	return {...book, spine: linear(inNaturalOrder(pages))};
};

function* refuseProtected({archive, text, xml}: BookFiles): Task<void> {
	const entry = archive.find('META-INF/encryption.xml');
	if (!entry) return;
	const beside = archive.entries.map(({path}) => path).filter(path => /^META-INF\//i.test(path));
	const rights = archive.find('META-INF/rights.xml');
	const said = rights ? yield* text(rights) : '';
	refuseEncrypted(yield* xml(entry), [...beside, yield* text(entry), said].join(' '));
}

/**
 * Finds what describes the book, and its pages.
 *
 * @throws {UnreadableStory} where it is encrypted, or has no pages.
 */
export function* findPackage(files: BookFiles): Task<Package> {
	yield* refuseProtected(files);
	const {archive} = files;
	if (archive.entries.every(({isEncrypted}) => isEncrypted))
		throw new UnreadableStory('it is password-protected. Unpack it, and zip it again without a password.');
	const entry = yield* findPackageFile(files);
	const root = entry ? yield* files.xml(entry) : undefined;
	const book = readPackage(
		root ?? {name: '', attributes: {}, children: [], parent: null},
		entry?.path ?? 'content.opf',
	);
	return withSpine(book, files);
}
