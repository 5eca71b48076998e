import type {ByteSource} from '../../core/byte-source.ts';
import type {FileFacts} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {documentFacts} from '../compose/document-facts.ts';
import type {Maker} from '../makers/maker.ts';
import type {BookFiles} from './book-files.ts';
import {isDocument, type Package} from './package.ts';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What of the book is not there, as far as the archive tells without being unpacked. */
const damageOf = (
	book: Package,
	{archive, damaged, leftOut}: BookFiles,
	source: ByteSource,
): string | null => {
	const pages = new Map(book.spine.map(({item}) => [item.path, item]));
	const missing = [...pages.values()].filter(item => isDocument(item) && !archive.find(item.path)).length;
	const cut = archive.entries.filter(
		({start, packedSize, isEncrypted}) => start + packedSize > source.size || isEncrypted,
	).length;
	const parts = [
		...(archive.isDamaged ? ['the archive has lost its directory, and its files were found one by one'] : []),
		...(missing + book.unknown > 0
			? [`${counted(missing + book.unknown, 'page')} that it lists missing`]
			: []),
		...(Math.max(cut, damaged.size) > 0 ? [`${counted(Math.max(cut, damaged.size), 'file')} damaged`] : []),
	];
	if (leftOut.size > 0)
		parts.push(`${counted(leftOut.size, 'page')} left out, which are more than of any book`);
	if (parts.length === 0) return null;
	const text = parts.join('; ');
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

export const bookFacts = (
	book: Package,
	files: BookFiles,
	makers: readonly Maker[],
	source: ByteSource,
): FileFacts => {
	const major = /^[123](?=\.|$)/.exec(book.version.trim())?.[0];
	const damage = damageOf(book, files, source);
	return documentFacts('epub', {
		container: cleanLine(`EPUB${major === undefined ? '' : ` ${major}`} in zip`),
		maker: makers.length === 0 ? null : cleanLine(makers.map(({name}) => name).join(', ')),
		damaged: damage === null ? null : cleanLine(damage),
	});
};
