import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Metafile} from 'esbuild';
import {isAllowed, missingTexts} from './licences.ts';
import {listParagraphs, shareParagraphs} from './shared-paragraphs.ts';

/** A folder in which a package lies, nested copies included. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Our own part of the bundle: our sources, and the modules that our plugins make. */
const ours = /^(?:source\/|scripts\/bundled\/|package\.json$|left-out:|builtin:|used:|late:|late-entry:)/;

/**
 * The folders of the packages whose code is in a bundle, in order.
 *
 * @throws where something is bundled that belongs neither to a package nor to us.
 */
export const bundledPackages = (metafiles: readonly Metafile[]): readonly string[] => {
	const folders = new Set<string>();
	for (const {inputs} of metafiles.flatMap(({outputs}) => Object.values(outputs))) {
		for (const path of Object.keys(inputs)) {
			const folder = packageFolder.exec(path)?.[0];
			if (folder !== undefined) folders.add(folder);
			else if (!ours.test(path)) throw new Error(`${path} is bundled and belongs to no package.`);
		}
	}
	return [...folders].sort();
};

/** Files with the terms of a package, and with the notices that they ask to be kept. */
const licenceFile = /(?:^|[\\/])(?:licen[cs]es?|copying)(?:[.-][\w.-]+)?$/i;
const noticeFile = /(?:^|[\\/])(?:notices?|third-?party-?\w*)(?:\.\w+)?$/i;

const textsIn = (folder: string, wanted: RegExp): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => !name.includes('node_modules') && wanted.test(name))
		.filter(name => statSync(join(folder, name)).isFile())
		.sort()
		.map(name => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
		.filter(text => text !== '');

type Manifest = {
	readonly name: string;
	readonly version: string;
	readonly license?: unknown;
	readonly homepage?: string;
	readonly repository?: string | {readonly url?: string};
};

/** The terms of one package. @throws where it has none, or some under which it cannot be bundled. */
const noticeOf = (folder: string): string => {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
	const {name, version, license, homepage, repository} = manifest;
	const call = `${name} ${version}`;
	if (typeof license !== 'string') throw new Error(`${call} is bundled and names no licence.`);
	if (!isAllowed(license))
		throw new Error(`${call} is bundled, and ${license} is not on the list in scripts/licences.ts.`);
	const inside = textsIn(folder, licenceFile);
	const known = missingTexts[`${name} ${license}`];
	const terms = inside.length === 0 && known !== undefined ? [known.trim()] : inside;
	if (terms.length === 0) throw new Error(`${call} is bundled without its licence: see scripts/licences.ts.`);
	const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
	const head = [call, `Licence: ${license}`, ...(source === undefined ? [] : [`Source: ${source}`])];
	return [head.join('\n'), ...terms, ...textsIn(folder, noticeFile)].join('\n\n');
};

const rule = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * The terms under which the packages in a bundle are used: the name, version, licence and full text of each. A paragraph
 * that several of them have stands once, at the end.
 *
 * @throws where one of them has no licence, or one that is not allowed.
 */
export const thirdPartyNotices = (folders: readonly string[]): string => {
	const {texts, paragraphs} = shareParagraphs(folders.map(noticeOf));
	return (
		[
			'The program in this folder is made of the code of reader and of the packages below, each under its own terms.',
			...texts,
			...(paragraphs.length === 0
				? []
				: ['Texts that several of the terms above contain:', listParagraphs(paragraphs)]),
		].join(rule) + '\n'
	);
};
