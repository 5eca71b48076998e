import {compare} from '../core/likeness/compare.ts';
import type {Fingerprint} from '../core/likeness/fingerprint.ts';
import {judge, type Relation} from '../core/likeness/judge.ts';
import {overlap, type Overlap} from '../core/likeness/overlap.ts';
import type {Sketch} from '../core/likeness/sketch.ts';
import {holdsWords} from '../core/locator/holds-words.ts';
import type {Story} from '../core/story/story.ts';
import {foldText} from '../core/text/fold-text.ts';
import type {StoryRecord} from './story-record.ts';

export type ComparedRecord = {
	readonly record: StoryRecord;
	readonly relation: Relation;
	/** Whether the relation may be taken for certain; else the reader has to be asked. */
	readonly isSure: boolean;
	/** How much of each of the texts is in the other, at least, 0–1: 1 where they are equal. */
	readonly closeness: number;
	/** Words of the record's text; those of the story where they were not counted. */
	readonly words: number;
};

/** A text with fewer words is too short to be sampled, and may be the beginning of a file that is still being written. */
export const leastWords = 30;

const unlike: Omit<ComparedRecord, 'record'> = {relation: 'other', isSure: true, closeness: 0, words: 0};

/** Compares by the words that places quote: all that is known of a text that was not sampled. */
const compareByQuotes = (record: StoryRecord, story: Story, {words}: Fingerprint): ComparedRecord => {
	const places = [record.place, record.furthest, ...record.bookmarks.map(({locator}) => locator)];
	const isHeld = holdsWords(
		story,
		places.filter(place => place !== null),
	);
	return {record, ...unlike, words, ...(isHeld && {relation: 'same', closeness: 1})};
};

const compareSketch = (text: Fingerprint, sketch: Sketch): Omit<ComparedRecord, 'record'> => {
	const likeness = compare(text, sketch);
	const closeness = Math.min(likeness.ofRemembered, likeness.ofText);
	return {...judge(likeness), closeness, words: sketch.words};
};

/** From here on, texts are one story whatever their headers say. */
const surelySame = 0.5;

/** Whether two headers name different works: neither the title nor an author is the same. */
const nameOtherWorks = (record: StoryRecord, {metadata}: Story): boolean => {
	const [a, b] = [record.title, metadata.title].map(title => foldText(title ?? ''));
	const authors = new Set(record.authors.map(foldText));
	return (
		!!a &&
		!!b &&
		!a.includes(b) &&
		!b.includes(a) &&
		authors.size > 0 &&
		metadata.authors.length > 0 &&
		!metadata.authors.some(author => authors.has(foldText(author)))
	);
};

/** Compares a record's text with a story's. A text with another title and author may be made from it: the reader is asked. */
export const compareWith = (record: StoryRecord, story: Story, text: Fingerprint): ComparedRecord => {
	if (!record.likeness.some(({words}) => words >= leastWords)) return compareByQuotes(record, story, text);
	const [best = unlike] = record.likeness
		.map(sketch => compareSketch(text, sketch))
		.toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || b.closeness - a.closeness);
	const isDoubtful = best.relation === 'same' && best.closeness < surelySame;
	return {record, ...best, isSure: best.isSure && !(isDoubtful && nameOtherWorks(record, story))};
};

/** Two records of which one was copied from the other have texts this much alike. */
const copyOverlap = 0.9;
/** Two records of which less is in the other have nothing to do with each other. */
const unrelatedOverlap = 0.25;

const nothingShared: Overlap = {ofShorter: 0, ofLonger: 0};

const overlapOf = (a: StoryRecord, b: StoryRecord): Overlap => {
	const [one, other] = [a.likeness[0], b.likeness[0]];
	return one && other ? overlap(one, other) : nothingShared;
};

export const areCopies = (a: StoryRecord, b: StoryRecord): boolean => overlapOf(a, b).ofLonger >= copyOverlap;

/** Whether two records are of texts that have hardly any words in common. */
export const areUnrelated = (a: StoryRecord, b: StoryRecord): boolean =>
	overlapOf(a, b).ofShorter < unrelatedOverlap;
