import {imageAlt} from '../office/image-alt.ts';
import {charsetOfCodePage} from './code-pages.ts';
import {nameOfPicture} from './image-in-file.ts';
import {readValue} from './read-value.ts';
import {atGroupEnd, type Reader} from './reader.ts';
import type {GroupRange} from './scan.ts';
import type {GroupState} from './state.ts';

/** Points that are no more than a line or two: what is no higher is an ornament. Twentieths of a point. */
const highestOrnament = 600;
const lineShape = 5;

const numberAfter = (head: string, word: string): number =>
	Number(new RegExp(`\\\\${word}(\\d{1,6})`).exec(head)?.[1] ?? 0);

const isSmall = (head: string): boolean => {
	const [width, height] = [numberAfter(head, 'picwgoal'), numberAfter(head, 'pichgoal')];
	return height > 0 && (height <= highestOrnament || width >= height * lineShape);
};

/** Bytes of a picture's beginning that say how large it is and what it shows. */
const pictureHead = 8192;

const headOf = (reader: Reader, {from, to}: GroupRange): string =>
	reader.textAt(from, Math.min(to, from + pictureHead));

const description = /\\sn wzDescription\s*\}\s*\{\\sv\s((?:[^\\{}]|\\[^]){1,4000})\}/;

/** What the properties of a picture or of a shape say that it shows. */
const altIn = (reader: Reader, head: string): string => {
	const value = description.exec(head)?.[1];
	if (value === undefined) return '';
	const charset = reader.charset ?? charsetOfCodePage(reader.codePage);
	return imageAlt(readValue(value, bytes => reader.decode(bytes, charset)));
};

type Picture = GroupRange & {readonly head: string; readonly alt: string};

/** Adds a picture, which is its description, where it stands in the text and is to be seen; what Word draws as a line is one. */
const addPicture = (
	reader: Reader,
	{from, to, head, alt}: Picture,
	{letters, collector}: GroupState,
): void => {
	const node = ++reader.counts.nodes;
	reader.flow.other();
	if (/\\sn fHorizRule\}\s*\{\\sv 1\}/.test(head)) reader.flow.add({kind: 'rule', node});
	else if (!letters.isHidden && !letters.isDeleted && !collector) {
		const source = nameOfPicture({from, to});
		reader.flow.add({kind: 'image', alt, source, isSmall: isSmall(head), node});
	}
};

/** A picture in the text. It is not decoded: digits and bytes are passed over. */
export const pict = (reader: Reader): void => {
	const range = reader.scanner.skipGroup();
	const head = headOf(reader, range);
	addPicture(reader, {...range, head, alt: altIn(reader, head)}, reader.state);
};

/** A shape: its text is read by itself, and a picture that it is stands where the shape does. */
export const shape = (reader: Reader): void => {
	const around = reader.state;
	const found: NonNullable<GroupState['shape']> = {alt: '', picture: undefined};
	reader.state = {...around, shape: found, collector: {text: ''}};
	atGroupEnd(reader, () => {
		const {picture, alt} = found;
		if (!picture) return;
		const head = headOf(reader, picture);
		// Shapes stand in groups of shapes, in which there is no text.
		const collector = around.shape ? undefined : around.collector;
		addPicture(reader, {...picture, head, alt: alt || altIn(reader, head)}, {...around, collector});
	});
};

/** A property of a shape: of those, the picture that it is and what this shows are looked at. */
export const shapeProperty = (reader: Reader): void => {
	const range = reader.scanner.skipGroup();
	const {shape: found} = reader.state;
	if (!found) return;
	const head = headOf(reader, range);
	const start = /^\s*\{\\sn pib\s*\}\s*\{\\sv\s*\{\\pict(?![a-z])/.exec(head)?.[0].length;
	if (start !== undefined) found.picture = {from: range.from + start, to: range.to};
	else if (/^\s*\{\\sn wzDescription/.test(head)) found.alt = altIn(reader, head);
};
