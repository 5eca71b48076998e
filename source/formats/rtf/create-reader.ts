import {createDecoders} from './code-pages.ts';
import {createFlow} from './flow.ts';
import {createHeadTables} from './head-tables.ts';
import {addByte, closeGroup, openGroup, type Reader} from './reader.ts';
import {readSymbol, readWord} from './read-words.ts';
import {createScanner} from './scan.ts';
import {firstState} from './state.ts';

/**
 * A reader at the beginning of a file.
 *
 * @param charset The charset that the user has chosen.
 */
export const createReader = (bytes: Uint8Array, isRaw: boolean, charset: string | undefined): Reader => {
	const counts = {nodes: 0, runs: 0, deeper: 0, hidden: 0, footnotes: 0, endnotes: 0};
	const reader: Reader = {
		scanner: createScanner(bytes, {
			open: () => openGroup(reader),
			close: () => closeGroup(reader),
			word: (name, parameter) => readWord(reader, name, parameter),
			symbol: sign => readSymbol(reader, sign),
			byte: value => addByte(reader, value),
		}),
		tables: createHeadTables(),
		isRaw,
		decode: createDecoders(),
		charset,
		textAt: (from, to) =>
			Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1'),
		info: new Map(),
		groups: [],
		forms: {footnote: 'decimal', endnote: 'decimal'},
		counts,
		maker: {text: ''},
		state: firstState,
		flow: createFlow(() => ++counts.nodes),
		pending: [],
		passed: 0,
		isStarred: false,
		codePage: 1252,
		language: 0,
		defaultFont: 0,
		note: undefined,
		paragraph: undefined,
		marks: undefined,
	};
	return reader;
};
