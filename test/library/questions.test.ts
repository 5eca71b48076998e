import {rmSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {identityOf} from '../../source/library/identity.ts';
import {recallStory} from '../../source/library/recall-story.ts';
import {accept, refuse} from '../../source/library/recognize.ts';
import {storyFrom} from '../story-from.ts';
import {createDesk, type Desk, prose, scenes, wordsAt} from './desk.ts';
import {at, recallText} from './recall-text.ts';

const body = scenes(1, 2, 3, 4, 5, 6);

let desk: Desk;

beforeEach(() => {
	desk = createDesk();
});

describe('a question', () => {
	const older = scenes(1, 2, 3, 4);
	const newer = `${older}\n\n\n* * *\n\n\n${scenes(5, 6)}`;
	const both = `${newer}\n\n\n* * *\n\n\n${scenes(7)}`;
	const textAt = (name: string, source: string) => ({
		identity: identityOf(new TextEncoder().encode(source), desk.write(name, source)),
		story: storyFrom(source),
	});

	/** Two versions of a story were read as two, and a third comes under another name. */
	const ask = () => {
		const [first, second] = [desk.read('a.txt', older, 0.5, 1), desk.read('b.txt', newer, 0.9, 2)];
		rmSync(desk.pathOf('a.txt'));
		rmSync(desk.pathOf('b.txt'));
		expect(first.id).not.toBe(second.id);
		const text = textAt('c.txt', both);
		return {
			first,
			second,
			text,
			recognition: recallText(desk.library(), both, desk.pathOf('c.txt')).recognition,
		};
	};

	it('is asked where two records fit, the nearer first', () => {
		const {first, second, recognition} = ask();
		expect(recognition.found).toBeNull();
		expect(recognition.questions.map(({record}) => record.id)).toEqual([second.id, first.id]);
	});

	it('that is answered yes gives the places of that record', () => {
		const {second, text, recognition} = ask();
		const accepted = accept(recognition, text.identity);
		expect(accepted).toMatchObject({found: {record: {id: second.id}, how: 'edited'}, questions: []});
		const {upToDate} = recallStory(accepted, text, noChoices, at);
		expect(upToDate.place && wordsAt(upToDate.place)).toBe(second.place && wordsAt(second.place));
	});

	it('that is answered no is not asked again, whatever becomes of the text', () => {
		const {text, recognition} = ask();
		const refused = refuse(refuse(recognition));
		expect(refused).toMatchObject({found: null, questions: []});
		const {record} = recallStory(refused, text, noChoices, at);
		desk.library().save(record);
		for (const changed of [both, `${both}\n`, `${both}\n\n${prose(9, 3)}`]) {
			const again = recallText(desk.library(), changed, desk.write('c.txt', changed));
			expect(again.recognition.questions).toEqual([]);
			expect(again.record.id).toBe(record.id);
			expect(again.place).toBeNull();
		}
	});

	it('that is not answered is asked again next time', () => {
		const {recognition} = ask();
		const {record} = recallText(desk.library(), both, desk.pathOf('c.txt'));
		desk.library().save(record);
		const again = recallText(desk.library(), both, desk.pathOf('c.txt')).recognition;
		expect(again.found?.record.id).toBe(record.id);
		expect(again.questions.map(question => question.record.id)).toEqual(
			recognition.questions.map(question => question.record.id),
		);
	});

	it('is asked about the second of two stories that a text joins; the first, longer one goes on in it', () => {
		const [one, other] = [scenes(1, 2, 3, 7), scenes(4, 5)];
		const [first, second] = [desk.read('a.txt', one, 0.5, 1), desk.read('b.txt', other, 0.5, 2)];
		rmSync(desk.pathOf('a.txt'));
		rmSync(desk.pathOf('b.txt'));
		const joined = `${one}\n\n\n* * *\n\n\n${other}`;
		const text = textAt('c.txt', joined);
		const {recognition, upToDate} = recallText(desk.library(), joined, desk.pathOf('c.txt'));
		expect(recognition).toMatchObject({
			found: {record: {id: first.id}},
			questions: [{record: {id: second.id}, relation: 'contains'}],
		});
		expect(upToDate.place && wordsAt(upToDate.place)).toBe(first.place && wordsAt(first.place));
		const accepted = recallStory(accept(recognition, text.identity), text, noChoices, at);
		expect(accepted.upToDate.bookmarks.map(({locator}) => wordsAt(locator))).toEqual(
			[first, second].flatMap(({bookmarks}) => bookmarks.map(({locator}) => wordsAt(locator))),
		);
		desk.library().save(accepted.upToDate);
		expect(desk.library().read(second.id)).toEqual(second);
		expect(
			recallText(desk.library(), `${joined}\n`, desk.write('c.txt', `${joined}\n`)).recognition.questions,
		).toEqual([]);
	});

	it('is not asked where two records are copies of each other: the one whose file is gone is taken', () => {
		const {id} = desk.read('a.txt', body);
		desk.read('b.txt', `${body}\n\nMore.`);
		const copies = desk
			.library()
			.list()
			.map(record => record.id);
		expect(copies).toHaveLength(2);
		rmSync(desk.pathOf('a.txt'));
		const {recognition} = recallText(desk.library(), `${body}\n`, desk.write('c.txt', `${body}\n`));
		expect(recognition).toMatchObject({found: {record: {id}}, questions: []});
	});
});
