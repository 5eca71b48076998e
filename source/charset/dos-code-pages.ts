// The upper halves, 0x80–0xFF, as the Unicode Consortium's tables of the vendors have them (PC/CP437.TXT, CP850.TXT).
const upperHalves: ReadonlyMap<string, string> = new Map([
	[
		'ibm437',
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
			'└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
	],
	[
		'ibm850',
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
			'└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
	],
]);

export const isDosCodePage = (encoding: string): boolean => upperHalves.has(encoding);

/**
 * Decodes a DOS code page that the WHATWG Encoding Standard lacks. Every byte is a character; 0x00–0x7F are ASCII, not
 * the pictures that a screen of the time showed for control bytes.
 *
 * @param encoding - One that {@link isDosCodePage} knows; of any other only ASCII is read.
 */
export const decodeDos = (bytes: Uint8Array, encoding: string): string => {
	const upperHalf = upperHalves.get(encoding) ?? '';
	const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	return latin1.replaceAll(
		/[\u0080-\u00ff]/g,
		character => upperHalf[character.charCodeAt(0) - 0x80] ?? '\ufffd',
	);
};
