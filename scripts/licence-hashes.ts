/**
 * Makes `source/core/likeness/licence-hashes.ts` out of files of Project Gutenberg: the hashes of what at least two of them
 * have in common before and behind their stories. Only the numbers are kept, not a word of the text.
 *
 *     node scripts/licence-hashes.ts FILE…
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {createShingler} from '../source/core/likeness/shingles.ts';

const target = fileURLToPath(new URL('../source/core/likeness/licence-hashes.ts', import.meta.url));

const around = (text: string): readonly string[] => {
	const start = /^\*\*\* ?START OF .*$/m.exec(text);
	const end = /^\*\*\* ?END OF .*$/m.exec(text);
	return start && end ? [text.slice(0, start.index), text.slice(end.index + end[0].length)] : [];
};

const hashesOf = (text: string): ReadonlySet<number> => {
	const hashes = new Set<number>();
	const shingler = createShingler(hash => hashes.add(hash));
	shingler.read(text, 0, text.length);
	shingler.endWord();
	return hashes;
};

const counts = new Map<number, number>();
for (const file of process.argv.slice(2)) {
	const found = new Set(around(readFileSync(file, 'utf8')).flatMap(text => [...hashesOf(text)]));
	for (const hash of found) counts.set(hash, (counts.get(hash) ?? 0) + 1);
}
const shared = Uint32Array.from([...counts].filter(([, files]) => files > 1).map(([hash]) => hash)).sort();
const bytes = Buffer.alloc(shared.length * 4);
for (const [place, hash] of shared.entries()) bytes.writeUInt32LE(hash, place * 4);
writeFileSync(
	target,
	[
		'/** Made by scripts/licence-hashes.ts. 32 bits each, little-endian, as base64. */',
		`export const licenceHashes =\n\t'${bytes.toString('base64')}';`,
		'',
	].join('\n'),
);
process.stdout.write(`${shared.length} hashes\n`);
