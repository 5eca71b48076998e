import {canonicalCharset} from '../../charset/charset-names.ts';
import {legacyDecoder} from '../../charset/decode-legacy.ts';
import type {Task} from '../../core/task/task.ts';
import type {Budget} from '../budget.ts';
import type {Element} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';

/** A part of a document in XML. */
export type XmlPart = {
	readonly root: Element;
	/** Whether its end was left out, for there is more of it than of any story. */
	readonly isCut: boolean;
};

const declaredCharset = (bytes: Uint8Array): string | undefined => {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	const name = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
	return name === undefined ? undefined : canonicalCharset(name);
};

const decodeXml = (bytes: Uint8Array): string => {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes);
	const charset = declaredCharset(bytes);
	if (charset === undefined || charset.startsWith('utf-')) return new TextDecoder('utf-8').decode(bytes);
	return legacyDecoder(charset)(bytes, true);
};

/** Parses a part of a document. What all its parts may hold is counted in one budget. */
export function* parseXml(bytes: Uint8Array, budget: Budget): Task<XmlPart> {
	const text = decodeXml(bytes);
	yield;
	const root = yield* parseMarkup(text, {isXml: true, budget});
	return {root, isCut: budget.isSpent};
}

/** The value of an attribute, whatever its prefix: documents may call their namespaces what they like. */
export const attribute = ({attributes}: Element, name: string): string | undefined => {
	for (const key in attributes)
		if (key === name || (key.endsWith(name) && key.at(-name.length - 1) === ':')) return attributes[key];
	return undefined;
};
