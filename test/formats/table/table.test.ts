import {describe, expect, test} from 'vitest';
import {readStory} from '../../../source/formats/open-story.ts';
import type {Story} from '../../../source/core/story/story.ts';
import type {Case} from './case.ts';
import {seen, rangesInOrder} from './seen.ts';
import {chapterCases} from './chapters.cases.ts';
import {contentsFormCases, openingCases} from './contents-forms.cases.ts';
import {contentsListCases} from './contents-lists.cases.ts';
import {encodingCases} from './encodings-and-lines.cases.ts';
import {endingCases} from './endings.cases.ts';
import {envelopeCases} from './envelopes.cases.ts';
import {falseRunCases, headingRunCases} from './heading-runs.cases.ts';
import {falseHeadingCases} from './not-headings.cases.ts';
import {ffnetCases} from './ffnet.cases.ts';
import {frontMatterCases} from './front-matter.cases.ts';
import {gutenbergCases} from './gutenberg.cases.ts';
import {joinCases} from './joins.cases.ts';
import {inlineCases} from './inline.cases.ts';
import {asianLabelCases} from './labels-asia.cases.ts';
import {labelCases} from './labels.cases.ts';
import {foreignLayoutCases} from './layouts-abroad.cases.ts';
import {layoutCases} from './layouts.cases.ts';
import {notHeaderCases} from './not-headers.cases.ts';
import {oddHeadingCases} from './odd-headings.cases.ts';
import {paragraphCases} from './paragraphs.cases.ts';
import {sceneCases} from './scenes.cases.ts';
import {titlePageCases} from './title-pages.cases.ts';
import {dumpCases} from './dumps.cases.ts';
import {unlabelledCases} from './unlabelled.cases.ts';
import {valueCases} from './values.cases.ts';
import {chaptersOf, dataOf} from '../../story-from.ts';

const groups: Readonly<Record<string, readonly Case[]>> = {
	labels: [...labelCases, ...asianLabelCases],
	layouts: [...layoutCases, ...titlePageCases, ...ffnetCases, ...foreignLayoutCases],
	envelopes: [...envelopeCases, ...gutenbergCases, ...frontMatterCases],
	unlabelled: unlabelledCases,
	dumps: dumpCases,
	values: valueCases,
	'not headers': notHeaderCases,
	scenes: sceneCases,
	chapters: chapterCases,
	'odd headings': [...oddHeadingCases, ...headingRunCases],
	'not headings': [...falseHeadingCases, ...falseRunCases],
	'contents lists': [...contentsListCases, ...contentsFormCases, ...openingCases],
	paragraphs: paragraphCases,
	joins: joinCases,
	endings: endingCases,
	inline: inlineCases,
	'encodings and lines': encodingCases,
};

const read = ({text, file = 'test.txt'}: Case): Story =>
	readStory({name: file, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text});

describe.each(Object.entries(groups))('%s', (_, cases) => {
	test.each(cases.map(each => [`${each.rule} ${each.name}`, each] as const))('%s', (_name, each) => {
		const story = read(each);
		const {actual, expected} = seen(story, each.expect);
		expect(actual).toEqual(expected);
		for (const chapter of chaptersOf(story)) rangesInOrder(chapter);
		expect(dataOf(read(each))).toEqual(dataOf(story));
	});
});

test('no two cases have one name', () => {
	const names = Object.values(groups).flatMap(cases => cases.map(({rule, name}) => `${rule} ${name}`));
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
