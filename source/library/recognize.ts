import {type Fingerprint, takeFingerprint} from '../core/likeness/fingerprint.ts';
import type {Relation} from '../core/likeness/judge.ts';
import {type Sketch, sketchOf} from '../core/likeness/sketch.ts';
import type {SharedTask} from '../core/task/task.ts';
import {totalWeight} from '../core/story/running-totals.ts';
import type {Story} from '../core/story/story.ts';
import {chooseRecord, findByContent, type FoundRecord, howFound} from './choose-record.ts';
import {areUnrelated, type ComparedRecord, compareWith, leastWords} from './compare-records.ts';
import type {EarlyRecord} from './early-record.ts';
import type {Identity, Library, ReadRecord} from './library.ts';
import {isSameFile} from './same-file.ts';
import type {StoryRecord} from './story-record.ts';

/** A record that may have to do with the story: only the reader can tell. */
export type Question = {
	readonly record: StoryRecord;
	readonly relation: Exclude<Relation, 'other'>;
};

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
	/** Records of earlier readings of this file that were left before it was read to its end. */
	readonly early: readonly EarlyRecord[];
};

export type Text = {
	readonly identity: Identity;
	readonly story: Story;
	/** Takes the fingerprint of the story. */
	readonly fingerprint?: () => SharedTask<Fingerprint>;
};

/** What the reader may be asked: what is surely related first, then other versions, the nearest first, then the latest. */
const questionsFrom = (compared: readonly ComparedRecord[]): readonly Question[] => {
	const likeness = ({relation, closeness}: ComparedRecord): number => (relation === 'same' ? closeness : 0);
	return compared
		.toSorted(
			(a, b) =>
				Number(b.isSure) - Number(a.isSure) ||
				likeness(b) - likeness(a) ||
				b.record.lastOpened.localeCompare(a.record.lastOpened),
		)
		.flatMap(({record, relation}) => (relation === 'other' ? [] : [{record, relation}]));
};

/** Questions about other stories that a text holds, whose own record is known: those that are open, and new ones. */
const othersHeld = (related: readonly ComparedRecord[], own: StoryRecord): readonly Question[] =>
	questionsFrom(
		related
			.filter(({record: {id}}) => id !== own.id && !own.settled.includes(id))
			.flatMap((one): readonly ComparedRecord[] => {
				if (own.unsure.includes(one.record.id)) return [one];
				const isHeld = one.relation === 'same' || one.relation === 'contains';
				return isHeld && areUnrelated(one.record, own) ? [{...one, relation: 'contains'}] : [];
			}),
	);

/** What is known about a story that nobody has read. */
export const unknownStory: Recognition = {
	found: null,
	sources: [],
	questions: [],
	settled: [],
	sketch: null,
	isDoubtful: false,
	early: [],
};

/** What the comparison with all records that could be the story's says. */
const decide = (compared: readonly ComparedRecord[], text: Fingerprint, identity: Identity): Recognition => {
	const related = compared.filter(({relation}) => relation !== 'other');
	const known: Recognition = {...unknownStory, sketch: sketchOf(text)};
	// In its own file, a story that has grown or was cut down is still itself.
	const isHere = ({record, relation}: ComparedRecord): boolean =>
		relation !== 'shares' && isSameFile(record, identity);
	const own = chooseRecord(
		related.filter(one => (one.isSure && one.relation === 'same') || isHere(one)),
		identity,
		text.words,
	);
	if (own) {
		const found = {record: own.record, how: howFound(own, identity)};
		return {...known, found, questions: othersHeld(related, own.record)};
	}
	const parts = related.filter(({relation, isSure}) => relation === 'part' && isSure);
	const whole = chooseRecord(parts, identity, text.words);
	if (whole && parts.length === related.length)
		return {...known, sources: [whole.record], settled: [whole.record.id]};
	const questions = questionsFrom(related);
	const isContested = questions.length > 0 || compared.some(({record}) => isSameFile(record, identity));
	return {...known, questions, isDoubtful: isContested || text.words < leastWords};
};

/**
 * Texts of these sizes surely hold words enough to be known by (in units of their weight). Where there is nothing to compare
 * one with, its sample can be taken behind the first page: 33 KB take a tenth of the time to that page, 100 MB two seconds.
 */
const leastSampledLater = {waiting: 10_000, otherwise: 1_000_000};

/**
 * Finds the record of a story, in steps: by the bytes of its file, else by its text. Path, title and author lead to records
 * that may be the story's, and so does the index of texts, but only the words tell.
 *
 * @param isWaitedFor - Whether somebody waits for the first page, and the sample is taken behind it where there is none.
 */
export function* recognize(
	library: Library,
	{identity, story, fingerprint = () => takeFingerprint(story)}: Text,
	read: ReadRecord,
	isWaitedFor = false,
): SharedTask<Recognition> {
	const named = library.idsOf(identity, story.metadata).flatMap(id => read(id) ?? []);
	const byContent = findByContent(named, identity);
	const found = byContent && {
		record: byContent,
		how: howFound({record: byContent, relation: 'same'}, identity),
	};
	if (found?.record.unsure.length === 0) return {...unknownStory, found};
	const least = isWaitedFor ? leastSampledLater.waiting : leastSampledLater.otherwise;
	if (named.length === 0 && totalWeight(story) > least && !library.hasRecords()) return unknownStory;
	const text = yield* fingerprint();
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
