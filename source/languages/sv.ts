import type {Language} from './language.ts';

export const swedish: Language = {
	code: 'sv',
	divisions: 'kapitel, avsnitt',
	ordinalDivisions: 'kapitlet',
	titles: 'prolog, epilog',
	ordinals: 'första, andra, tredje, fjärde, femte, sjätte, sjunde, åttonde, nionde, tionde',
	storyEnds: 'slut',
	storyGoesOn: 'fortsättning följer',
	functionWords: 'och att det i en han som på jag var inte med hon den till av för sig hade ett de hans så men om',
	patterns: 'sv',
};
