import type {Element} from '../element.ts';

/** Where a link leads to. */
export type LinkTarget = {
	/** As a mark's span has it: `#id` in the same document, `path#id` in another. */
	readonly target: string;
	/** The element, where it is in the same document. */
	readonly element?: Element;
	/**
	 * What is known of a place in another document: whether it is a note (a page of notes, a type), or surely none (it comes
	 * before the link, it is a chapter). Undefined where nothing is known: then the mark's looks decide.
	 */
	readonly isNote?: boolean;
};

/** Resolves the address of a link; undefined where it leads out of the book or nowhere. */
export type ResolveLink = (href: string) => LinkTarget | undefined;

/** The fragment of an address, decoded; undefined where it has none. */
export const fragmentOf = (href: string): string | undefined => {
	const at = href.indexOf('#');
	if (at === -1 || at === href.length - 1) return undefined;
	const raw = href.slice(at + 1);
	try {
		return decodeURIComponent(raw);
	} catch {
		return raw;
	}
};
