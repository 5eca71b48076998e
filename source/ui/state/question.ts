import type {Action} from './action.ts';
import type {AppState} from './app-state.ts';

/** A story that the reader knows, and what the open one may be to it. */
export type Question = {
	/** Title of the known story. */
	readonly known: string;
	readonly relation: 'same' | 'part' | 'contains' | 'shares';
};

/** What is asked about the story. It is asked again next time where the reader reads on without an answer. */
export const reduceQuestion = (state: AppState, action: Action): AppState =>
	action.type === 'asked' ? {...state, question: action.question} : state;

/** The state without its question, where the reader has gone on. */
export const dropQuestion = (state: AppState, before: AppState): AppState =>
	state.question && state.session !== before.session ? {...state, question: null} : state;

const sentenceOf = (open: string, known: string): Readonly<Record<Question['relation'], string>> => ({
	same: `Is “${open}” the story that you know as “${known}”?`,
	part: `Is “${open}” part of “${known}”, which you have read?`,
	contains: `Does “${open}” contain “${known}”, which you have read?`,
	shares: `Does “${open}” contain some of “${known}”, which you have read?`,
});

const cut = (title: string, length: number): string =>
	title.length <= length ? title : `${title.slice(0, length - 1).trimEnd()}…`;

/** The question in one line, the longest form first; every form names both stories. */
export const questionLines = ({known, relation}: Question, open: string): readonly string[] => {
	const answers = ' y yes · n no';
	return [
		sentenceOf(open, known)[relation] + answers,
		...[24, 16].map(length => sentenceOf(cut(open, length), cut(known, length))[relation] + answers),
		...[24, 16, 9, 5].map(length => `“${cut(open, length)}” = “${cut(known, length)}”?${answers}`),
		`“${cut(open, 5)}” = “${cut(known, 5)}”? y n`,
	];
};
