/** The patterns by which words are hyphenated: files of hyphenopoly that go into the package as they are. */
import {copyFileSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {languages} from '../../source/languages/languages.ts';
import {mit} from '../licences.ts';
import notices from './notices.json' with {type: 'json'};

/** The names of the patterns that a language asks for, in order. */
export const patternNames: readonly string[] = [
	...new Set(
		languages.flatMap(({patterns, regionalPatterns = {}}) => [
			...(patterns === undefined ? [] : [patterns]),
			...Object.values(regionalPatterns),
		]),
	),
].sort();

/** Copies the patterns from the package into a folder. */
export const copyPatterns = (from: string, to: string): void => {
	mkdirSync(to, {recursive: true});
	for (const name of patternNames) copyFileSync(join(from, `${name}.wasm`), join(to, `${name}.wasm`));
};

/** What each file says of its authors and terms; the files hold it in the form of a program. */
const noticeOf = (name: string): string => {
	const notice = (notices as Readonly<Record<string, string>>)[name];
	if (notice === undefined)
		throw new Error(`The patterns ${name} are in the package without their terms: see notices.json.`);
	return `${name}.wasm\n${notice}`;
};

const textOf = (name: string): string =>
	readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8').trim();

/** BSD 3-clause (https://spdx.org/licenses/BSD-3-Clause.html), without its copyright line. */
const bsd = `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products
derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF
THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

/**
 * The terms of every file of patterns, with the texts of the licences that they name.
 *
 * @throws where the terms of one are not known.
 */
export const patternNotices = (): string =>
	[
		`The files in this folder are patterns for hyphenation, each under its own terms. They are data that the program reads,
taken without change from hyphenopoly, which makes them from those of TeX. Their sources:
https://github.com/mnater/Hyphenopoly/tree/master/lang
https://github.com/hyphenation/tex-hyphen`,
		...patternNames.map(noticeOf),
		'LPPL: the LaTeX Project Public License, https://www.latex-project.org/lppl/',
		`MIT, MIT/X11:\n\n${mit('Copyright: the holders named above.').trim()}`,
		`BSD 3-clause:\n\n${bsd}`,
		`GPL:\n\n${textOf('GPL-2.0.txt')}`,
		`LGPL:\n\n${textOf('LGPL-2.1.txt')}`,
	].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
