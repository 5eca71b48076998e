import {isUtf8} from 'node:buffer';
import {readFileSync, readlinkSync} from 'node:fs';

/**
 * The name of a file on Linux may be any bytes, and Node's strings are Unicode. In our paths a byte that is not UTF-8
 * stands as a lone surrogate, U+DC80 to U+DCFF, as in Python (PEP 383), so that no two names become one.
 */
const surrogates = 0xdc00;

/** In bytes read as Latin-1: stretches of UTF-8 (Unicode 17, table 3-7), and single bytes of anything else. */
const stretches =
	/(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[^]/g;

/** A path, or a part of one, from its bytes. */
export const pathOfBytes = (bytes: Buffer): string =>
	isUtf8(bytes)
		? bytes.toString()
		: bytes
				.toString('latin1')
				.replaceAll(stretches, piece =>
					piece.length === 1 && piece >= '\x80'
						? String.fromCharCode(surrogates + piece.charCodeAt(0))
						: Buffer.from(piece, 'latin1').toString(),
				);

/** A path as the system has to be asked for it. */
export const onDisk = (path: string): string | Buffer =>
	path.isWellFormed()
		? path
		: Buffer.concat(
				path
					.split(/([\udc80-\udcff])/u)
					.map((part, index) =>
						index % 2 === 0 ? Buffer.from(part) : Buffer.of(part.charCodeAt(0) - surrogates),
					),
			);

/** What Node puts for bytes that it cannot decode. */
const lost = '\ufffd';

/** Asks the kernel for what Node has lost; `known` where the kernel does not tell. */
const askKernel = <Value>(known: Value, ask: () => Value): Value => {
	try {
		return ask();
	} catch {
		return known;
	}
};

/** The current folder. @throws where it has been removed. */
export const currentFolder = (): string => {
	const known = process.cwd();
	return known.includes(lost)
		? askKernel(known, () => pathOfBytes(readlinkSync('/proc/self/cwd', {encoding: 'buffer'})))
		: known;
};

/** The words behind a program's name, each byte of them. Only the kernel of Linux tells. */
export const exactWords = (words: readonly string[]): readonly string[] => {
	if (!words.some(word => word.includes(lost))) return words;
	return askKernel(words, () => {
		const line = readFileSync('/proc/self/cmdline', 'latin1').replace(/\0$/, '').split('\0');
		return line.slice(-words.length).map(word => pathOfBytes(Buffer.from(word, 'latin1')));
	});
};
