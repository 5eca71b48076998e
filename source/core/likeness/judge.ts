import type {Likeness} from './compare.ts';

/**
 * What a text is to a remembered one: the `same`, though it may be edited, have grown or have its chapters moved; a
 * `part` of it; a text that `contains` it among others; one that `shares` some of it; another one.
 */
export type Relation = 'same' | 'part' | 'contains' | 'shares' | 'other';

export type Verdict = {
	readonly relation: Relation;
	/** Whether the relation may be taken for certain; else the reader has to be asked. */
	readonly isSure: boolean;
};

/** The thresholds. What they are chosen on and checked by: docs/likeness.md, and P16 and P17 in docs/reliability.md. */
const least = {
	hits: 8,
	share: 0.25,
	/** Stretches of a text that must have hits: a shared header, recap or licence stands in one place. */
	spread: 0.75,
	/** A text that begins with the remembered one and is over six times as long may be an anthology. */
	grown: 0.15,
	/** A text that begins with something else, a prologue, must be mostly the remembered one. */
	contained: 0.4,
	/** A smaller part may be one chapter that other books have, too. */
	part: 0.15,
	shared: 0.4,
};

/** A text that goes on from the remembered one begins with it, but for a header or a note. */
const latestBeginning = 0.15;

const verdict = (relation: Relation, isSure: boolean): Verdict => ({relation, isSure});

export const judge = (likeness: Likeness): Verdict => {
	const {hits, ofRemembered, ofText, spreadOverRemembered, spreadOverText, begins} = likeness;
	if (hits < least.hits || Math.max(ofRemembered, ofText) < least.share) return verdict('other', true);
	const isWhole = ofRemembered >= least.share && spreadOverRemembered >= least.spread;
	const isInside = ofText >= least.share && spreadOverText >= least.spread;
	if (isWhole && isInside) return verdict('same', true);
	if (isWhole && ofText >= (begins <= latestBeginning ? least.grown : least.contained))
		return verdict('same', true);
	if (isWhole) return verdict('contains', false);
	if (isInside) return verdict('part', ofRemembered >= least.part);
	return Math.max(ofRemembered, ofText) >= least.shared ? verdict('shares', false) : verdict('other', true);
};
