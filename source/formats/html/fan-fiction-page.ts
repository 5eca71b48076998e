import {field} from '../compose/header/header.ts';
import {languageTag} from '../compose/header/language-tag.ts';
import {isStatsLine, readStatsLine} from '../compose/header/stats-line.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {findElement, findElements, lineOf, type Element} from '../markup/element.ts';
import {select} from './select.ts';

/** A page of FanFiction.net: above the story its summary and a line of facts; the fandom in the links before that. */

const isSummary = select('#profile_top div.xcontrast_txt');
const isStats = select('#profile_top span.xgray');
const isFandom = select('#pre_story_links a');

export const readFanFictionPage = (page: Element): readonly HeaderField[] => {
	const summary = findElement(page, isSummary);
	const stats = lineOf(findElement(page, isStats));
	const fandom = findElements(page, isFandom).at(-1);
	const facts = isStatsLine(stats) ? readStatsLine(stats) : [];
	return [
		...(summary ? [field('summary', lineOf(summary))] : []),
		...(fandom ? [field('fandom', lineOf(fandom))] : []),
		...facts.map(said => (said.name === 'language' ? {...said, value: languageTag(said.value)} : said)),
	];
};
