/** Formats that are not text, known by the bytes they begin with, whatever the file is called. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
	['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
	['a JPEG image', [0xff, 0xd8, 0xff]],
	['a GIF image', [0x47, 0x49, 0x46, 0x38]],
	['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['a ZIP archive (EPUB and DOCX are such archives)', [0x50, 0x4b, 0x03, 0x04]],
	['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
	['a gzip archive', [0x1f, 0x8b]],
	['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
	['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
	['a Word document', [0xd0, 0xcf, 0x11, 0xe0]],
	['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
	['a program', [0x7f, 0x45, 0x4c, 0x46]],
	['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
	signature.every((byte, index) => bytes[index] === byte);

/** What a file is, when it is one of the formats that cannot be shown as text; in words, with its article. */
export const foreignFormat = (bytes: Uint8Array): string | undefined =>
	signatures.find(([, signature]) => startsWith(bytes, signature))?.[0];
