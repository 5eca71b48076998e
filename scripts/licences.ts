/** What may be bundled, and on what terms. */

/** Licences (https://spdx.org/licenses/) whose code may be part of the package, and what each asks for. */
const allowed: Readonly<Record<string, string>> = {
	'0BSD': 'nothing',
	'Apache-2.0': 'its text, and the NOTICE file where there is one',
	'BlueOak-1.0.0': 'its text or a link to it',
	'BSD-2-Clause': 'its text with the copyright',
	'BSD-3-Clause': 'its text with the copyright; no advertising with the names of the authors',
	'CC0-1.0': 'nothing',
	ISC: 'its text with the copyright',
	MIT: 'its text with the copyright',
	'Unicode-3.0': 'its text with the copyright',
	Unlicense: 'nothing',
	Zlib: 'nothing for binaries; changed sources are marked',
};

/**
 * Whether code under a licence may be bundled: one that is on the list, a choice of which one is (`A OR B`), or several
 * that all are (`A AND B`). An expression that mixes both is refused: read it, then decide.
 */
export const isAllowed = (expression: string): boolean => {
	const isListed = (licence: string): boolean => Object.hasOwn(allowed, licence);
	const inside = expression.replaceAll(/^\(|\)$/g, '');
	const [choice, all] = [inside.split(' OR '), inside.split(' AND ')];
	return choice.length > 1 ? all.length === 1 && choice.some(isListed) : all.every(isListed);
};

/** The MIT licence (https://spdx.org/licenses/MIT.html), with its copyright line. */
export const mit = (copyright: string): string => `MIT License

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/** The licences of packages that come without the file, by `name licence`: what their sources say. */
export const missingTexts: Readonly<Record<string, string>> = {
	// Its sources: “Copyright (c) Meta Platforms, Inc. and affiliates”, under the MIT licence.
	'yoga-layout MIT': mit('Copyright (c) Meta Platforms, Inc. and affiliates.'),
};
