import type {Story} from '../../core/story/story.ts';
import {imageTooLarge, largestImage} from './limits.ts';
import type {ZipArchive} from './zip.ts';

/**
 * Makes what reads images by their paths in an archive. They do not count as text that was unpacked: a book may hold any number.
 *
 * @param release Called after each; where the archive's source is not held open.
 */
export const imageInZip =
	(archive: ZipArchive, release: () => void = () => undefined): NonNullable<Story['imageBytes']> =>
	path => {
		const entry = archive.find(path);
		if (!entry) return undefined;
		if (Math.max(entry.size, entry.packedSize) > largestImage) throw imageTooLarge();
		try {
			return archive.readStart(entry, entry.packedSize).bytes;
		} finally {
			release();
		}
	};
