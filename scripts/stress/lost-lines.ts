import {readStory} from '../../source/formats/open-story.ts';
import {fatesOf, sourceLines} from '../fates.ts';
import type {Fault} from './attack.ts';
import type {MixedText} from './mixed-texts.ts';

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** What a text has lost on the way to the pages: a paragraph that is on none, a line that is nowhere. */
export const lostIn = ({text, paragraphs}: MixedText): Fault => {
	const bytes = new TextEncoder().encode(text);
	const story = readStory({name: 'mixed.txt', bytes});
	const pages = letters(story.spine.map((_, index) => story.chapters.at(index).text).join(''));
	const paragraph = paragraphs.find(each => !pages.includes(letters(each)));
	if (paragraph !== undefined) return `no page has: ${paragraph}`;
	const line = fatesOf(story, sourceLines(bytes)).find(({fate}) => fate === 'lost');
	return line && `line ${line.line + 1} is nowhere: ${line.text}`;
};
