/** Whether these bytes stand at a place, counted from 0; a string stands for its characters' codes, each below 256. */
export const hasSignature = (bytes: Uint8Array, signature: string | readonly number[], at = 0): boolean =>
	(typeof signature === 'string' ? Array.from(signature, sign => sign.charCodeAt(0)) : signature).every(
		(byte, index) => bytes[at + index] === byte,
	);
