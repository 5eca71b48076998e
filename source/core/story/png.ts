import {hasSignature} from '../has-signature.ts';

/** A picture in PNG, with its size in pixels. */
export type Png = {readonly bytes: Uint8Array; readonly width: number; readonly height: number};

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

/** Bytes of the signature, and of the first chunk with its checksum (https://www.w3.org/TR/png-3/#5DataRep). */
const headLength = 33;

/** Reads the head of a PNG; undefined for bytes that are none. Only the signature and the header are looked at. */
export const readPng = (bytes: Uint8Array): Png | undefined => {
	if (bytes.length < headLength || !hasSignature(bytes, signature)) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [width, height] = [view.getUint32(16), view.getUint32(20)];
	return width === 0 || height === 0 ? undefined : {bytes, width, height};
};

/** The name of another image format, with its article; undefined where it is not known. */
export const otherImageFormat = (bytes: Uint8Array): string | undefined => {
	if (hasSignature(bytes, [0xff, 0xd8, 0xff])) return 'a JPEG';
	if (hasSignature(bytes, 'GIF8')) return 'a GIF';
	if (hasSignature(bytes, 'RIFF') && hasSignature(bytes, 'WEBP', 8)) return 'a WebP';
	if (hasSignature(bytes, [1, 0, 0, 0]) && hasSignature(bytes, ' EMF', 40)) return 'an EMF';
	if (hasSignature(bytes, [0xd7, 0xcd, 0xc6, 0x9a]) || hasSignature(bytes, [1, 0, 9, 0])) return 'a WMF';
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
	return /<svg[\s>]/i.test(head) ? 'an SVG' : undefined;
};
