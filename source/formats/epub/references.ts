import {resolvePath} from '../../core/text/resolve-path.ts';

/** What a link inside a book leads to: a file of it, and a name in that file. */
export type Reference = {readonly path: string; readonly fragment: string | null};

const decoded = (text: string): string => {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

const hasScheme = /^[a-z][a-z\d+.-]*:|^\/\//i;

/** Links that stand together mostly lead to one file, as those of a chapter do to its notes: it is resolved once. */
const last = {from: '', path: '', resolved: ''};

const resolveOnce = (from: string, path: string): string => {
	if (last.from !== from || last.path !== path)
		Object.assign(last, {from, path, resolved: resolvePath(from, path)});
	return last.resolved;
};

/**
 * Resolves a link from a file of a book: percent signs decoded, backslashes of Windows tools turned. Undefined for what
 * leads out of the book, or nowhere.
 */
export const resolveReference = (from: string, href: string): Reference | undefined => {
	const trimmed = href.trim();
	if (trimmed === '' || hasScheme.test(trimmed)) return undefined;
	const hash = trimmed.indexOf('#');
	const before = hash === -1 ? trimmed : trimmed.slice(0, hash);
	const name = hash === -1 ? '' : decoded(trimmed.slice(hash + 1)).trim();
	const path = decoded(before.replace(/\?.*$/, '')).replaceAll('\\', '/');
	return {path: path === '' ? from : resolveOnce(from, path), fragment: name === '' ? null : name};
};
