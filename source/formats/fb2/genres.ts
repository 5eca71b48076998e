import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';

/** Genres of FictionBook are codes of a list (its schema, FictionBookGenres.xsd): a kind, and what is special in it. */

/** Codes whose words do not say what they mean. */
const names: Readonly<Record<string, string>> = {
	sf: 'science fiction',
	sf_fantasy: 'fantasy',
	sf_fantasy_city: 'urban fantasy',
	sf_history: 'alternate history',
	sf_horror: 'horror',
	sf_cyberpunk: 'cyberpunk',
	sf_litrpg: 'LitRPG',
	sf_space: 'space opera',
	sf_humor: 'humorous science fiction',
	det_espionage: 'spy fiction',
	det_hard: 'hardboiled detective',
	det_maniac: 'serial killers',
	det_irony: 'ironic detective',
	prose_rus_classic: 'Russian classics',
	prose_su_classics: 'Soviet classics',
	prose_classic: 'classics',
	prose_contemporary: 'contemporary fiction',
	prose_history: 'historical fiction',
	prose_counter: 'counterculture',
	prose_military: 'war fiction',
	love: 'romance',
	love_sf: 'fantasy romance',
	love_erotica: 'erotica',
	adv_geo: 'travel',
	adv_indian: 'indians',
	adv_history: 'historical adventure',
	adv_western: 'western',
	child_det: 'detective for children',
	child_sf: 'science fiction for children',
	child_adv: 'adventure for children',
	child_tale: 'fairy tales',
	child_prose: 'fiction for children',
	child_verse: 'poetry for children',
	child_education: 'education for children',
	antique: 'ancient literature',
	antique_ant: 'classical antiquity',
	antique_myths: 'myths and legends',
	dramaturgy: 'drama',
	nonf_publicism: 'essays',
	religion_rel: 'religion',
	religion_self: 'self-improvement',
};

/** What a kind is called behind what is special in it. */
const kinds: Readonly<Record<string, string>> = {
	sf: 'science fiction',
	det: 'detective',
	love: 'romance',
	adv: 'adventure',
	child: 'for children',
	antique: 'ancient literature',
	sci: 'science',
	nonf: 'nonfiction',
	comp: 'computers',
	ref: 'reference',
	home: 'home',
};

const entryOf = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
	Object.hasOwn(table, code) ? table[code] : undefined;

/** A genre in words; one that is no code as it is written. */
export const genreName = (written: string): CleanText => {
	const genre = cleanLine(written);
	if (!/^[a-z]+(?:_[a-z]+)*$/.test(genre)) return genre;
	const known = entryOf(names, genre);
	if (known !== undefined) return cleanLine(known);
	const [kind = '', ...special] = genre.split('_');
	const words = entryOf(kinds, kind);
	return cleanLine(
		words === undefined || special.length === 0
			? genre.replaceAll('_', ' ')
			: `${special.join(' ')} ${words}`,
	);
};
