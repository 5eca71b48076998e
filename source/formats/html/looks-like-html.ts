/** What a page begins with, comments, declarations and blanks before it apart. */
const pageStart =
	/^(?:\s|\u00ef\u00bb\u00bf|<\?xml\b[^>]{0,200}>|<!--[^]{0,1500}?-->)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i;

const blockTags =
	/<\/?(?:p|div|h[1-6]|br|hr|ul|ol|li|table|tr|td|blockquote|center|pre|section|article)\b[^<>]{0,300}>/gi;

const tagFirst =
	/^\s*(?:<!--[^]{0,1500}?-->\s*)?<(?:p|div|h[1-6]|br|hr|ul|ol|table|blockquote|center|pre|section|article|font|b|i)\b/i;

/** So many tags of blocks say that a text is markup, not a text with a few tags in it. */
const manyTags = 6;

/** Names of files that hold tags, and are no pages for it. */
const otherKinds = /\.(?:md|markdown|mkd|fb2|opf|ncx|xml|rss|svg)$/i;

/** Whether bytes are the beginning of a page in HTML or XHTML, of any charset and quality. */
export const looksLikeHtml = (head: Uint8Array, name: string): boolean => {
	const bytes = new TextDecoder('latin1').decode(head);
	// Of UTF-16 nothing but the zero bytes differs here, and the mark before it.
	const text = bytes.includes('\u0000')
		? bytes.replace(/^(?:\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\u0000', '')
		: bytes;
	if (pageStart.test(text)) return true;
	if (otherKinds.test(name) || /^\s*<\?xml|<FictionBook\b/i.test(text)) return false;
	const count = text.match(blockTags)?.length ?? 0;
	return /\.x?html?$/i.test(name) ? count > 0 : count >= manyTags && tagFirst.test(text);
};
