import {resolvePath} from '../../core/text/resolve-path.ts';

/** The flag that says that a name is in UTF-8. Info-ZIP on Linux writes such names without it. */
const utf8Flag = 0x08_00;

/** The upper half of code page 437, in which names are that say nothing else (APPNOTE, appendix D). */
const upperHalf =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const strictly = new TextDecoder('utf-8', {fatal: true});
const loosely = new TextDecoder('utf-8');

const decodeName = (bytes: Uint8Array, flags: number): string => {
	try {
		return strictly.decode(bytes);
	} catch {
		if ((flags & utf8Flag) !== 0) return loosely.decode(bytes);
	}
	return Array.from(bytes, byte =>
		byte < 128 ? String.fromCharCode(byte) : (upperHalf[byte - 128] ?? ''),
	).join('');
};

/** The path of an entry, with slashes; it ends in one for a folder. */
export const entryPath = (name: Uint8Array, flags: number): string => {
	const path = decodeName(name, flags).replaceAll('\\', '/');
	const resolved = resolvePath('', path);
	return path.endsWith('/') ? `${resolved}/` : resolved;
};
