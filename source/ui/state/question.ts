import {isolated} from '../../core/text/direction.ts';
import {graphemes} from '../../core/text/graphemes.ts';

/** A story that the reader knows, and what the open one may be to it. */
export type Question = {
	readonly known: string;
	/** What tells it from others of that title: its file and how far it was read. */
	readonly detail: string;
	readonly relation: 'same' | 'part' | 'contains' | 'shares';
};

/** A title in few characters: its beginning and its end, for sequels begin alike. */
const cut = (title: string, length: number): string => {
	// Every frame asks for dozens of forms: most need no segmenter.
	if (title.length <= length) return title;
	const characters = Array.from(graphemes(title), ({segment}) => segment);
	if (characters.length <= length) return title;
	const end = Math.floor((length - 1) / 2);
	return `${characters.slice(0, length - 1 - end).join('')}…${end === 0 ? '' : characters.slice(-end).join('')}`;
};

const quotedTitle = (title: string, length: number): string => isolated(`“${cut(title, length)}”`);

/** What is asked about a text, `open`, and a known story; each with its quotes. */
const sentence = (relation: Question['relation'], open: string, known: string): string => {
	switch (relation) {
		case 'same':
			return `Is ${open} your ${known}`;
		case 'part':
			return `Is ${open} part of your ${known}`;
		case 'contains':
			return `Does ${open} contain your ${known}`;
		case 'shares':
			return `Does ${open} contain some of your ${known}`;
	}
};

/** Characters of each title in ever shorter forms of a question. */
const lengths = [200, ...Array.from({length: 33}, (_, index) => 40 - index)];

/** The keys that answer: with what they say, and alone. */
type Answers = {readonly hint: string; readonly keys: readonly string[]};

/** The question with titles of at most `length` characters; what tells the known story from others goes first. */
const linesOf = (
	{known, detail, relation}: Question,
	open: string,
	length: number,
	{hint, keys}: Answers,
): readonly string[] => {
	const [here, there] = [quotedTitle(open, length), quotedTitle(known, length)];
	const asked = sentence(relation, known === open ? 'this' : here, there);
	const long = `${asked} (${detail})? ${hint}`;
	return here === there ? [long] : [long, `${asked}? ${hint}`, `${asked}? ${keys.join('/')}`];
};

/** The question as it is said, with the words that answer it. */
export const questionInWords = ({known, detail, relation}: Question, open: string): string =>
	`${sentence(relation, known === open ? 'this' : `“${open}”`, `“${known}”`)} (${detail})? Type yes or no.`;

/** Forms of the question, the longest first; all but the last, for the smallest windows, name both stories. */
export const questionLines = (question: Question, open: string, answers: Answers): readonly string[] => [
	...lengths.flatMap(length => linesOf(question, open, length, answers)),
	...[8, 5, 3].map(
		length =>
			`${quotedTitle(open, length)} = ${quotedTitle(question.known, length)}? ${answers.keys.join(' ')}`,
	),
];
