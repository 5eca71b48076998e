export type Destination =
	| {readonly to: 'scene'; readonly number: number}
	| {readonly to: 'chapter'; readonly number: number}
	| {readonly to: 'page'; readonly number: number}
	| {readonly to: 'percent'; readonly share: number};

/** Reads what was typed: `12` a scene, `40%` a share, `p5` a page of the scene, `c3` a chapter. */
export const parseDestination = (typed: string): Destination | undefined => {
	const percent = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(typed.trim());
	if (percent?.[1]) return {to: 'percent', share: Math.min(1, Number(percent[1].replace(',', '.')) / 100)};
	const numbered = /^(s|scene|p|page|c|ch|chapter)?\s*(\d{1,6})$/i.exec(typed.trim());
	if (!numbered) return undefined;
	const [, what = 's', number] = numbered;
	const to = what.toLowerCase().startsWith('p')
		? 'page'
		: what.toLowerCase().startsWith('c')
			? 'chapter'
			: 'scene';
	return {to, number: Number(number)};
};
