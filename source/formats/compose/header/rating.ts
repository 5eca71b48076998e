import type {Rating, RatingLevel} from '../../../core/story/story.ts';
import type {CleanText} from '../../../core/text/clean-text.ts';

/**
 * The scales in use, strictest first: NC-17 must not be read as "N", nor MA as "M". Film ratings, FanFiction.net's,
 * AO3's, Russian and Italian ones.
 */
const levels: readonly (readonly [RatingLevel, RegExp])[] = [
	[
		'explicit',
		/^(?:nc-?\s?(?:1[78]|21)|explicit|e|ma|x{1,3}|frao|frmao|adults?(?:\s+only)?|18\s?\+|r-?18|p18|nsfw|rosso)(?![\p{L}\d])/iu,
	],
	['mature', /^(?:mature|m|r|restricted|frm|fr18|1[56]\s?\+|r-?15|p16|arancione)(?![\p{L}\d])/iu],
	['teen', /^(?:teens?|t|pg-?\s?1[3-5]|frt|fr1[35]|12\s?\+|p12|giallo)(?![\p{L}\d])/iu],
	['general', /^(?:general|gen|g|k\s?\+?|frc|all ages|everyone|pg|6\s?\+|p6|verde)(?![\p{L}\d])/iu],
];

const rankOf = (word: string): number => levels.findIndex(([, pattern]) => pattern.test(word));

/** Reads a rating: the words as they are, and where they stand on the common scale. Of a range, the stricter end. */
export const parseRating = (value: CleanText): Rating => {
	const bare = value.replace(/^[[("'\s]+/u, '').replace(/^(?:rated:?\s+)?fiction\s+/i, '');
	const [, from = bare, to = ''] = /^(\S{1,8})\s+(?:to|through|–)\s+(\S{1,8})/i.exec(bare) ?? [];
	const ranks = [bare, from, to].map(rankOf).filter(rank => rank !== -1);
	return {label: value, level: levels[Math.min(...ranks)]?.[0] ?? null};
};
