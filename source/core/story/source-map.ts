export type SourcePlace = {
	/** What the format counts its source by: lines of a text file from 0, or entries in a table of node paths. */
	readonly node: number;
	/** UTF-16 units from the beginning of the node. */
	readonly column: number;
};

/**
 * Where each character of a text stood in its source. It is kept as segments, in order of text and source: within one,
 * text and source run side by side. A segment ends where the source holds something that the text does not (a line end,
 * a marker) or the other way round.
 */
export type SourceMap = {
	/** Three numbers for each segment: its offset in the text, its node, its column in that node. */
	readonly segments: Uint32Array;
	/** UTF-16 units of the text. */
	readonly length: number;
};

/** Numbers for each segment. */
const width = 3;

export const createSourceMap = (segments: readonly number[], length: number): SourceMap => ({
	segments: new Uint32Array(segments),
	length,
});

/** Index of the last segment that does not come after a place; 0 where all do. */
const lastSegment = ({segments}: SourceMap, isAfter: (index: number) => boolean): number => {
	let low = 0;
	let high = Math.max(0, segments.length / width - 1);
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (isAfter(middle)) high = middle - 1;
		else low = middle;
	}
	return low;
};

const segmentAt = ({segments}: SourceMap, index: number): SourcePlace & {readonly offset: number} => {
	const [offset = Infinity, node = Infinity, column = 0] = segments.subarray(
		index * width,
		index * width + width,
	);
	return {offset, node, column};
};

/** Where the character at an offset of the text stood; undefined in a text without a source. */
export const placeInSource = (map: SourceMap, offset: number): SourcePlace | undefined => {
	if (map.segments.length === 0) return undefined;
	const index = lastSegment(map, at => (map.segments[at * width] ?? 0) > offset);
	const segment = segmentAt(map, index);
	const next = segmentAt(map, index + 1);
	const column = segment.column + Math.max(0, offset - segment.offset);
	return {
		node: segment.node,
		column: next.node === segment.node ? Math.min(column, next.column) : column,
	};
};

/** Offset of the character that stood at a place of the source, or of the first one behind it that the text kept. */
export const offsetOf = (map: SourceMap, {node, column}: SourcePlace): number => {
	const index = lastSegment(map, at => {
		const segment = segmentAt(map, at);
		return segment.node > node || (segment.node === node && segment.column > column);
	});
	const segment = segmentAt(map, index);
	const end = Math.min(segmentAt(map, index + 1).offset, map.length);
	if (segment.node < node) return end;
	if (segment.node > node) return Math.min(segment.offset, map.length);
	return Math.min(segment.offset + Math.max(0, column - segment.column), end);
};
