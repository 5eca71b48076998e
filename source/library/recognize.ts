import {compare, type Likeness} from '../core/likeness/compare.ts';
import {type Fingerprint, takeFingerprint} from '../core/likeness/fingerprint.ts';
import {judge, type Relation} from '../core/likeness/judge.ts';
import {overlap, type Overlap} from '../core/likeness/overlap.ts';
import {type Sketch, sketchOf} from '../core/likeness/sketch.ts';
import {holdsWords} from '../core/locator/holds-words.ts';
import type {Steps} from '../core/steps/steps.ts';
import type {Story} from '../core/story/story.ts';
import type {Identity, Library, ReadRecord} from './library.ts';
import {isSameFile, isStillThere} from './same-file.ts';
import type {StoryRecord} from './story-record.ts';

/**
 * How a record is a story's: its latest content in the `same` file, or in another one since that file is gone (`moved`);
 * another content in its file, or in another one since that file is gone (`edited`); another content while its own file
 * is still there (`copied`); a part of its text in its file, which may still be on its way (`partial`).
 */
export type FoundRecord = {
	readonly record: StoryRecord;
	readonly how: 'same' | 'moved' | 'edited' | 'copied' | 'partial';
};

/** A record that may have to do with the story: only the reader can tell. */
export type Question = {
	readonly record: StoryRecord;
	readonly relation: Exclude<Relation, 'other'>;
};

/** What a library knows about a story. */
export type Recognition = {
	/** The record of this story; null where there is none, or the reader has to be asked first. */
	readonly found: FoundRecord | null;
	/** Records of other texts that share words with this one: their places that are in it are copied. */
	readonly sources: readonly StoryRecord[];
	/** The likeliest first. */
	readonly questions: readonly Question[];
	/** Ids of the records about which the reader has answered. */
	readonly settled: readonly string[];
	/** The sample of the text; null where the story was known by its bytes and no sample was needed. */
	readonly sketch: Sketch | null;
	/** Whether the file may be only half there or be another story's: it holds hardly any words, or not those it had. */
	readonly isDoubtful: boolean;
};

/** A story to be recognised. */
export type Text = {readonly identity: Identity; readonly story: Story};

/** A record whose text was compared with the story's. */
type Compared = {
	readonly record: StoryRecord;
	readonly relation: Relation;
	readonly isSure: boolean;
	/** How much alike, 0–1. */
	readonly share: number;
};

/** A text with fewer words is known by its bytes only: it may be the beginning of a file that is still being written. */
const leastWords = 30;

/** No reader would answer more questions than this. */
const mostQuestions = 3;

const shareOf = ({ofRemembered, ofText}: Likeness): number => Math.max(ofRemembered, ofText);

/** Compares by the words that places quote: all that is known of a text that an older version has read. */
const compareByQuotes = (story: Story, record: StoryRecord): Compared => {
	const places = [record.place, record.furthest, ...record.bookmarks.map(({locator}) => locator)];
	const isHeld = holdsWords(
		story,
		places.filter(place => place !== null),
	);
	return {record, relation: isHeld ? 'same' : 'other', isSure: true, share: isHeld ? 1 : 0};
};

const compareWith = (record: StoryRecord, story: Story, text: Fingerprint): Compared => {
	if (record.likeness.length === 0) return compareByQuotes(story, record);
	const [best] = record.likeness
		.map(sketch => compare(text, sketch))
		.map(likeness => ({...judge(likeness), share: shareOf(likeness)}))
		.toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || b.share - a.share);
	return best ? {record, ...best} : {record, relation: 'other', isSure: true, share: 0};
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

const areCopies = (a: StoryRecord, b: StoryRecord): boolean => overlapOf(a, b).ofLonger >= copyOverlap;
const areUnrelated = (a: StoryRecord, b: StoryRecord): boolean =>
	overlapOf(a, b).ofShorter < unrelatedOverlap;

/** Of records that are copies of each other, the one whose file is gone, else the one opened last. */
const withoutCopies = (fits: readonly Compared[]): readonly Compared[] => {
	const preferred = fits.toSorted(
		({record: a}, {record: b}) =>
			Number(isStillThere(a)) - Number(isStillThere(b)) || b.lastOpened.localeCompare(a.lastOpened),
	);
	return preferred.filter(
		({record}, index) => !preferred.slice(0, index).some(({record: before}) => areCopies(record, before)),
	);
};

/** The one record that is certainly the story's; undefined where there is none, or where several could be. */
const choose = (fits: readonly Compared[], identity: Identity): Compared | undefined => {
	const here = fits.filter(({record}) => isSameFile(record, identity));
	if (here.length === 1) return here[0];
	const same = withoutCopies(fits.filter(({relation}) => relation === 'same'));
	return same.length === 1 ? same[0] : undefined;
};

const howFound = (
	{record, relation}: Pick<Compared, 'record' | 'relation'>,
	identity: Identity,
): FoundRecord['how'] => {
	const isHere = isSameFile(record, identity);
	if (isHere && relation === 'part') return 'partial';
	const isElsewhere = !isHere && isStillThere(record);
	if (record.contents.at(-1) === identity.content) return isHere || isElsewhere ? 'same' : 'moved';
	return isElsewhere ? 'copied' : 'edited';
};

const questionsFrom = (compared: readonly Compared[]): readonly Question[] =>
	compared
		.toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || b.share - a.share)
		.flatMap(({record, relation}) => (relation === 'other' ? [] : [{record, relation}]))
		.slice(0, mostQuestions);

/** Questions about other stories that a text holds, whose own record is known. */
const othersHeld = (related: readonly Compared[], own: StoryRecord): readonly Question[] =>
	questionsFrom(
		related
			.filter(({relation}) => relation === 'same' || relation === 'contains')
			.filter(({record}) => record.id !== own.id && areUnrelated(record, own))
			.map(one => ({...one, relation: 'contains'})),
	);

/** Records that hold these very bytes: of several the one of this file, else the one whose file is gone, else the latest. */
const findByContent = (records: readonly StoryRecord[], identity: Identity): StoryRecord | undefined =>
	records
		.filter(({contents}) => contents.includes(identity.content))
		.toSorted(
			(a, b) =>
				Number(isSameFile(b, identity)) - Number(isSameFile(a, identity)) ||
				Number(isStillThere(a)) - Number(isStillThere(b)) ||
				b.lastOpened.localeCompare(a.lastOpened),
		)[0];

/** What is known about a story that nobody has read. */
export const unknownStory: Recognition = {
	found: null,
	sources: [],
	questions: [],
	settled: [],
	sketch: null,
	isDoubtful: false,
};

/** What the comparison with all records that could be the story's says. */
const decide = (compared: readonly Compared[], text: Fingerprint, identity: Identity): Recognition => {
	const all = compared.filter(({relation}) => relation !== 'other');
	const related = all.filter(({record: {id}}) => !all.some(({record}) => record.settled.includes(id)));
	const known: Recognition = {...unknownStory, sketch: sketchOf(text)};
	// In its own file, a story that has grown or was cut down is still itself.
	const isHere = ({record, relation}: Compared): boolean =>
		relation !== 'shares' && isSameFile(record, identity);
	const own = choose(
		related.filter(one => (one.isSure && one.relation === 'same') || isHere(one)),
		identity,
	);
	if (own) {
		const found = {record: own.record, how: howFound(own, identity)};
		return {...known, found, questions: othersHeld(related, own.record)};
	}
	const parts = related.filter(({relation, isSure}) => relation === 'part' && isSure);
	const [source] = parts;
	if (source && parts.length === related.length && withoutCopies(parts).length === 1)
		return {...known, sources: [source.record], settled: [source.record.id]};
	const questions = questionsFrom(related);
	const isContested = questions.length > 0 || compared.some(({record}) => isSameFile(record, identity));
	return {...known, questions, isDoubtful: isContested || text.words < leastWords};
};

/**
 * Finds the record of a story, in steps: by the bytes of its file, else by its text. Path, title and author lead to records
 * that may be the story's, and so does the index of texts, but only the words tell.
 *
 * @param read How records are read.
 */
export function* recognize(library: Library, {identity, story}: Text, read: ReadRecord): Steps<Recognition> {
	const named = library.idsOf(identity, story.metadata).flatMap(id => read(id) ?? []);
	const byContent = findByContent(named, identity);
	const found = byContent && {
		record: byContent,
		how: howFound({record: byContent, relation: 'same'}, identity),
	};
	if (found?.record.unsure.length === 0) return {...unknownStory, found};
	const text = yield* takeFingerprint(story);
	if (found) {
		const unsure = found.record.unsure.flatMap(id => read(id) ?? []);
		const questions = questionsFrom(unsure.map(record => compareWith(record, story, text)));
		return {...unknownStory, found, questions, sketch: sketchOf(text)};
	}
	const ids = new Set(named.map(({id}) => id));
	const alike = text.words < leastWords ? [] : library.idsLike(text).filter(id => !ids.has(id));
	const candidates = [...named, ...alike.flatMap(id => read(id) ?? [])];
	return decide(
		candidates.map(record => compareWith(record, story, text)),
		text,
		identity,
	);
}

/** What is known once the reader has said yes to the first question. */
export const accept = (recognition: Recognition, identity: Identity): Recognition => {
	const [first, ...others] = recognition.questions;
	if (!first) return recognition;
	const {record, relation} = first;
	// Another story that the text holds may be asked about; another copy of this one may not.
	const questions = others
		.filter(({record: other}) => areUnrelated(other, record))
		.map(question => ({...question, relation: 'contains' as const}));
	if (relation === 'same')
		return {...recognition, found: {record, how: howFound(first, identity)}, questions, isDoubtful: false};
	const settled = [...recognition.settled, record.id];
	return {...recognition, sources: [...recognition.sources, record], questions, settled, isDoubtful: false};
};

/** What is known once the reader has said no to the first question. */
export const refuse = (recognition: Recognition): Recognition => {
	const [first, ...questions] = recognition.questions;
	if (!first) return recognition;
	return {...recognition, questions, settled: [...recognition.settled, first.record.id], isDoubtful: false};
};
