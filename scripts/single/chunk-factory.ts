import {transform} from 'esbuild';

/** All that a module of a bundle exports, in its last statement. */
const lastExports = /\bexport\{([^{}]*)\};?\s*$/;

/** What gives the exports, when somebody asks for them: most are never asked for, and each is a function more. */
const sharing = (list: string): string => {
	const getters = list
		.split(',')
		.filter(item => item !== '')
		.map(item => {
			const [own = '', other = own] = item.split(/\s+as\s+/);
			return `get ${other}(){return ${own}}`;
		});
	return `share(()=>({${getters.join(',')}}));`;
};

/**
 * A chunk of a bundle in the form of a function, which `bundled/load-chunks.ts` calls.
 *
 * @param text A module as the bundler writes it, with all exports in one statement at its end.
 * @throws where it exports something elsewhere.
 */
export const chunkFactory = async (text: string): Promise<string> => {
	const list = lastExports.exec(text)?.[1] ?? '';
	const inner = text.replace(lastExports, '').replaceAll(/\bimport\(("[^"]+")\)/g, 'importChunk($1)');
	const {code} = await transform(`${sharing(list)}${inner}`, {format: 'cjs', minify: true, target: 'node22'});
	if (code.includes('module.exports=')) throw new Error('A chunk does not end with what it exports.');
	return `(require,share,importChunk,latePart,keepTable,readNow,importMeta)=>{${code}}`;
};
