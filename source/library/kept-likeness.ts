import {type Sketch, sketchLength} from '../core/likeness/sketch.ts';
import {parseHashes, writtenHashes} from './kept-hashes.ts';
import {index, isObject} from './kept-values.ts';

/** Changes with the way in which a text is made into hashes: sketches of other ways cannot be compared. */
const version = 1;

/** Sketches that a record keeps: of the text as it is, and of the longest that it was. */
export const mostSketches = 2;

const parseSketch = (value: unknown): readonly Sketch[] => {
	if (!isObject(value) || value['v'] !== version) return [];
	const hashes = parseHashes(value['hashes'], sketchLength);
	return hashes.length === 0 ? [] : [{words: index(value['words']), hashes}];
};

/** Reads sketches that may have been written by anyone, the latest first. */
export const parseSketches = (value: unknown): readonly Sketch[] =>
	(Array.isArray(value) ? value : []).slice(0, mostSketches).flatMap(parseSketch);

export const writtenSketches = (sketches: readonly Sketch[]): readonly object[] =>
	sketches.map(sketch => ({v: version, words: sketch.words, hashes: writtenHashes(sketch.hashes)}));
