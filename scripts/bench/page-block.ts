/**
 * Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` on a page.
 *
 * @throws where the page has no such place.
 */
export const fillBlock = (page: string, name: string, block: string): string => {
	const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const start = page.indexOf(begin);
	const stop = page.indexOf(end);
	if (start === -1 || stop < start) throw new Error(`The page has no place for “${name}”.`);
	return `${page.slice(0, start)}${begin}\n\n${block}\n\n${page.slice(stop)}`;
};
