import type * as Path from 'node:path';
import {runInThisContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {createLoader, type ChangeTable, type ChunkFactory} from '../../scripts/single/bundled/load-chunks.ts';
import {chunkFactory} from '../../scripts/single/chunk-factory.ts';
import {withoutEmptyTables} from '../../scripts/single/empty-tables.ts';
import {exportedFunctions} from '../../scripts/late/exported-functions.ts';
import {readPrepared, withoutCodeCache, writePrepared} from '../../scripts/single/prepared.ts';

describe('modules that can be loaded late', () => {
	const namesIn = (text: string) => exportedFunctions('module.ts', text);

	it('are those that export functions and types alone', () => {
		const text = `import {a} from './a.ts';
			export type A = string;
			const own = [1];
			export const b = (): A => a(own);
			export function* c() { yield 1; }`;
		expect(namesIn(text)).toEqual(['b', 'c']);
	});

	it.each([
		['a value', 'export const a = () => 1, b = [1];'],
		['a class', 'export class A {}'],
		['what another module exports', `export const a = () => 1; export {b} from './b.ts';`],
		['something done at once', 'const known = []; known.push(1); export const a = () => known;'],
		['nothing', 'const a = () => 1;'],
	])('are not those with %s', (_, text) => {
		expect(namesIn(text)).toBeUndefined();
	});
});

describe('chunks', () => {
	const load = async (texts: Readonly<Record<string, string>>) => {
		const made = new Map<string, ChunkFactory>();
		for (const [name, text] of Object.entries(texts))
			made.set(name, runInThisContext(await chunkFactory(text)) as ChunkFactory);
		const tables: ChangeTable[] = [];
		const find = (name: string): ChunkFactory => made.get(name) ?? expect.fail(`no ${name}`);
		const options = {
			keepTable: (change: ChangeTable) => tables.push(change),
		};
		return {load: createLoader(find, options), tables};
	};

	it('give each other what they export, as it is when it is asked for', async () => {
		const {load: require} = await load({
			'./a.js': 'let count=0;var add=()=>{count+=1};export{add as b,count as c};',
			'./d.js': 'import{b as add,c as count}from"./a.js";add();add();var all=[count];export{all as default};',
		});
		expect(require('./d.js')).toMatchObject({default: [2]});
	});

	it('import others, and what is Node’s', async () => {
		const {load: require} = await load({
			'./a.js': 'var both=()=>Promise.all([import("./b.js"),import("node:path")]);export{both as a};',
			'./b.js': 'var x=1;export{x as b};',
		});
		const [other, path] = await (require('./a.js') as {a: () => Promise<[{b: number}, typeof Path]>}).a();
		expect(other.b).toBe(1);
		expect(path.basename('/a/b')).toBe('b');
	});

	it('load late modules at the first use', async () => {
		const {load: require} = await load({
			'./late.js': 'var parts=[{a:x=>x+1}],count=0;globalThis.lateParts=++count;export{parts};',
			'./page.js': 'var a=(...values)=>latePart(0).a(...values);export{a};',
		});
		const {a} = require('./page.js') as {a: (x: number) => number};
		expect(globalThis).not.toHaveProperty('lateParts');
		expect([a(1), a(2)]).toEqual([2, 3]);
		expect(globalThis).toHaveProperty('lateParts', 1);
		Reflect.deleteProperty(globalThis, 'lateParts');
	});

	it('make tables again', async () => {
		const text = withoutEmptyTables(
			'module.ts',
			'const table = new Uint8Array(0x1_00_00).fill(1);\nconst get = (x) => table?.[x];\nexport{get};\n',
		);
		expect(text.split('\n')).toHaveLength(4);
		const {load: require, tables} = await load({'./a.js': text});
		const {get} = require('./a.js') as {get: (x: number) => number | undefined};
		const seen = [true, false, true].map(isKept => {
			for (const change of tables) change(isKept);
			return get(7);
		});
		expect(seen).toEqual([1, undefined, 1]);
	});

	it('leave tables alone that are filled at once', () => {
		const text = 'const table = new Uint8Array(0x1_00_00);\nfor (const x of [1]) table[x] = 1;\n';
		expect(withoutEmptyTables('module.ts', text)).toBe(text);
	});
});

describe('what Node prepares', () => {
	const length = (value: number): Buffer => {
		const bytes = Buffer.alloc(8);
		bytes.writeBigUInt64LE(BigInt(value));
		return bytes;
	};
	const withLength = (bytes: Buffer): Buffer => Buffer.concat([length(bytes.length), bytes]);
	const codes = Array.from({length: 60}, (_, index) => [
		withLength(Buffer.from(`internal/module-${index}`)),
		withLength(Buffer.alloc(index, 7)),
	]).flat();
	const heap = Buffer.alloc(1000, 3);

	it('is read, and written as it was', () => {
		const bytes = Buffer.concat([
			Buffer.alloc(9, 1),
			withLength(Buffer.from('reader.cjs')),
			withLength(heap),
			length(2),
			...[withLength(Buffer.from('LICENSE')), withLength(Buffer.from('free'))],
			...[withLength(Buffer.from('chunks/late.js')), withLength(Buffer.alloc(0))],
		]);
		const prepared = readPrepared(bytes);
		expect(prepared.snapshot).toEqual(heap);
		expect([...prepared.assets.keys()]).toEqual(['LICENSE', 'chunks/late.js']);
		expect(writePrepared(prepared)).toEqual(bytes);
	});

	it('loses the compiled code of Node’s modules and nothing else', () =>
		expect(withoutCodeCache(Buffer.concat([heap, length(60), ...codes]))).toEqual(
			Buffer.concat([heap, length(0)]),
		));

	it('is refused where it is made otherwise', () => {
		expect(() => withoutCodeCache(Buffer.concat([heap, length(60), ...codes, Buffer.from('more')]))).toThrow(
			'does not end',
		);
		expect(() => readPrepared(Buffer.alloc(20, 255))).toThrow(RangeError);
	});
});
