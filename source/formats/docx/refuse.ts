import type {ByteSource} from '../../core/byte-source.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';

/** What old files of Office, and new ones behind a password, begin with (MS-CFB, § 2.2). */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isCompoundFile = (head: Uint8Array): boolean =>
	signature.every((byte, index) => head[index] === byte);

/** Bytes of the directory in which the names of the file's parts are looked for. */
const directoryLength = 16_384;

/** Names of the parts that a compound file holds, as far as its directory stands in one place. */
const readDirectory = (source: ByteSource): string => {
	const head = source.read(0, 512);
	if (head.length < 512) return '';
	const view = new DataView(head.buffer, head.byteOffset, head.length);
	const sector = 2 ** Math.min(16, view.getUint16(30, true));
	const start = (view.getUint32(48, true) + 1) * sector;
	return new TextDecoder('utf-16le').decode(source.read(start, directoryLength));
};

/** Says why a compound file cannot be read: it is locked, or of a kind that this program does not know. */
export const refuseCompoundFile = (source: ByteSource): UnreadableStory => {
	const names = readDirectory(source);
	if (names.includes('EncryptedPackage'))
		return new UnreadableStory(
			'it is password-protected. Open it in the program that made it, save it without a password and open that.',
		);
	if (names.includes('WordDocument'))
		return new UnreadableStory(
			'it is an old Word document (.doc). Save it as DOCX in Word or LibreOffice and open that.',
		);
	return new UnreadableStory(
		'it is an old Office document. If it contains a story, save it as DOCX and open that.',
	);
};
