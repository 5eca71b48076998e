import {expect, it, vi} from 'vitest';
import {patternsOf} from '../../source/hyphenation/patterns-of.ts';
import {languageOf} from '../../source/hyphenation/language-of.ts';
import type {Language} from '../../source/languages/language.ts';
import type * as Languages from '../../source/languages/languages.ts';
import {chaptersOf, paragraphs, scenesOf, storyFrom, titlesOf} from '../story-from.ts';

/** A language that nobody writes in: what a new file in `source/languages` would hold. */
const invented = vi.hoisted((): Language => ({
	code: 'qaa',
	labels: {title: 'vosk', author: 'drel', warning: 'hesh', notes: 'ulm', status: 'trann'},
	none: 'nokk',
	incomplete: 'vushen',
	by: 'omm',
	and: 'ukk',
	contents: 'yalle',
	divisions: 'brannog, br.',
	titles: 'vorwen',
	cardinals: 'ane, twey, dri',
	ordinals: 'anst[oa], tweyst[oa]',
	of: 'zu',
	times: 'lattra',
	storyEnds: 'ush ush',
	storyGoesOn: 'gannic plesk',
	partEnds: 'ush brannog #',
	notes: 'ulm drelis:',
	functionWords: 'ka lo mi ne pu ra si to vu we xa yo zi ab eb ib ob ub ac ec ic oc uc ad ed',
	patterns: 'de',
}));

vi.mock('../../source/languages/languages.ts', async original => {
	const {languages} = await original<typeof Languages>();
	return {languages: [...languages, invented]};
});

it('reads its labels and their values', () => {
	const {metadata} = storyFrom(`Vosk: Rain\nDrel: Ana ukk Bo\nHesh: nokk\nTrann: vushen\n\n${paragraphs(4)}`);
	expect(metadata).toMatchObject({title: 'Rain', authors: ['Ana', 'Bo'], warnings: [], status: 'incomplete'});
	expect(storyFrom(`Rain\nomm Ana\n\n${paragraphs(4)}`).metadata.authors).toEqual(['Ana']);
});

it('reads its headings', () => {
	const headings = ['Vorwen', 'Brannog 1: Rain', 'BRANNOG TWEY', 'Br 3 zu 7', 'Ansta Brannog'];
	const text = headings.map(heading => `${heading}\n\n${paragraphs(4)}`).join('\n\n');
	expect(titlesOf(storyFrom(text))).toEqual(headings);
	expect(titlesOf(storyFrom(`Yalle\n\n${headings.join('\n')}\n\n${text}`))).toEqual(headings);
});

it('reads its scenes', () => {
	expect(scenesOf(storyFrom(`${paragraphs(3)}\n\n~ Lattra ~\n\n${paragraphs(3)}`))).toBe(2);
});

it.each([
	['Ush ush.', 'complete'],
	['~ Gannic plesk ~', 'incomplete'],
	['Ush brannog 3', null],
])('reads its end marker %s', (line, status) => {
	const {ending, metadata} = storyFrom(`${paragraphs(3)}\n${line}`);
	expect([ending, metadata.status]).toEqual([line, status]);
});

it('reads its notes', () => {
	const [chapter] = chaptersOf(storyFrom(`Brannog 1\n\nUlm drelis: brr.\n\n${paragraphs(4)}`));
	expect(chapter?.blocks.map(({kind}) => kind).slice(0, 3)).toEqual(['heading', 'note', 'paragraph']);
});

it('is told by its commonest words, and has hyphens', () => {
	expect(languageOf(null, `${invented.functionWords ?? ''} brel tosk`)).toBe('qaa');
	expect(patternsOf('qaa-AT')).toBe('de');
});
