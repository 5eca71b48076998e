/**
 * Has npm pack a package.json that asks for nothing: all that the program needs is bundled. `npm pack` and `npm publish` run
 * it before (`prepack`) and after (`postpack`); if they are broken off between the two, `restore` puts the file back, too.
 *
 *     node scripts/packed-manifest.ts [restore]
 */
import {copyFileSync, existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** What only a checkout needs. */
const ofTheCheckout: readonly string[] = ['scripts', 'allowScripts', 'dependencies', 'devDependencies'];

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
const kept = `${manifest}.kept`;

/** The package.json of the package. */
const packed = (source: string): string => {
	const fields = Object.entries(JSON.parse(source) as Readonly<Record<string, unknown>>);
	const left = fields.filter(([name]) => !ofTheCheckout.includes(name));
	return `${JSON.stringify(Object.fromEntries(left), null, '\t')}\n`;
};

// Also before: an earlier run may have been broken off, and what it has left is not the checkout's.
if (existsSync(kept)) renameSync(kept, manifest);
if (process.argv[2] !== 'restore') {
	copyFileSync(manifest, kept);
	writeFileSync(manifest, packed(readFileSync(kept, 'utf8')));
}
