/** Attributes in braces, as Pandoc and others write them behind headings, spans, images and fences: `{#id .class key=value}`. */
export type Attributes = {readonly id: string | undefined; readonly classes: readonly string[]};

const one = String.raw`(?:[#.][^\s{}"'=]{1,60}|-|[\w:-]{1,40}=(?:"[^"\n{}]{0,200}"|'[^'\n{}]{0,200}'|[^\s"'{}]{1,100}))`;

/** A list of attributes in braces; its first group is what stands between them. */
export const attributeList = String.raw`\{:?\s{0,4}(${one}(?:\s{1,4}${one}){0,12})\s{0,4}\}`;

const atEnd = new RegExp(String.raw`\s{0,20}${attributeList}\s{0,20}$`, 'u');

/** Reads what stands between the braces. */
export const readAttributes = (inside: string): Attributes => {
	const parts = inside.split(/\s+/);
	return {
		id: parts.find(part => part.startsWith('#'))?.slice(1),
		classes: parts.filter(part => part.startsWith('.')).map(part => part.slice(1)),
	};
};

/** A text without the attributes at its end, and these. */
export const takeAttributes = (text: string): {readonly text: string; readonly attributes: Attributes} => {
	const match = text.trimEnd().endsWith('}') ? atEnd.exec(text) : null;
	return match
		? {text: text.slice(0, match.index), attributes: readAttributes(match[1] ?? '')}
		: {text, attributes: {id: undefined, classes: []}};
};
