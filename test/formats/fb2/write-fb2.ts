import type {Chapter, Story} from '../../../source/core/story/story.ts';
import {noChoices} from '../../../source/core/story/reading-choices.ts';
import {readStory} from '../../../source/formats/open-story.ts';

export const rain = 'It rained on the quay. ';

type Written = {
	readonly info?: string;
	readonly body: string;
	readonly behind?: string;
	readonly charset?: string;
};

export const write = ({info = '', body, behind = '', charset = 'utf-8'}: Written): string =>
	`<?xml version="1.0" encoding="${charset}"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info>${info}</title-info></description>${body}${behind}</FictionBook>`;

export const read = (text: string | Uint8Array, name = 'book.fb2', raw = false): Story =>
	readStory(
		{name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text},
		{...noChoices, raw},
	);

export const section = (title: string, inside: string): string =>
	`<section><title><p>${title}</p></title>${inside}</section>`;

export const prose = `<p>${rain}</p><p>${rain}</p>`;

export const chaptersOf = ({spine, chapters}: Story): readonly Chapter[] =>
	spine.map((_, index) => chapters.at(index));
