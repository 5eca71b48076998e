import {type Sketch, sketchLength} from '../core/likeness/sketch.ts';
import {index, isObject} from './kept-values.ts';

/** Changes with the way in which a text is made into hashes: sketches of other ways cannot be compared. */
const version = 1;

/** Sketches that a record keeps: of the text as it is, and of the longest that it was. */
export const mostSketches = 2;

const bytesOf = ({hashes}: Sketch): Buffer => {
	const bytes = Buffer.alloc(hashes.length * 4);
	for (const [place, hash] of hashes.entries()) bytes.writeUInt32LE(hash, place * 4);
	return bytes;
};

const parseSketch = (value: unknown): readonly Sketch[] => {
	if (!isObject(value) || value['v'] !== version || typeof value['hashes'] !== 'string') return [];
	const bytes = Buffer.from(value['hashes'].slice(0, sketchLength * 6), 'base64');
	const hashes = new Uint32Array(Math.min(sketchLength, Math.floor(bytes.length / 4)));
	for (let place = 0; place < hashes.length; place++) hashes[place] = bytes.readUInt32LE(place * 4);
	return hashes.length === 0 ? [] : [{words: index(value['words']), hashes}];
};

/** Reads sketches that may have been written by anyone, the latest first. */
export const parseSketches = (value: unknown): readonly Sketch[] =>
	(Array.isArray(value) ? value : []).slice(0, mostSketches).flatMap(parseSketch);

/** Sketches as they are written: 4 bytes a hash, as base64. */
export const writtenSketches = (sketches: readonly Sketch[]): readonly object[] =>
	sketches.map(sketch => ({v: version, words: sketch.words, hashes: bytesOf(sketch).toString('base64')}));
