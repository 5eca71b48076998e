/** Units of the longest address: VTE takes 2083 bytes, and no browser much more. */
const longest = 2000;

/**
 * The address of a page or a mailbox as a terminal may be given it: printable ASCII, of a bounded length; null for anything that
 * leads elsewhere (files, programs) or is no address (WHATWG URL).
 */
export const webAddress = (written: string): string | null => {
	if (written.length > longest || !/^(?:https?:\/\/|mailto:)/i.test(written)) return null;
	try {
		const address = new URL(written).href.replaceAll(' ', '%20');
		return address.length <= longest && /^[!-~]+$/.test(address) ? address : null;
	} catch {
		return null;
	}
};
