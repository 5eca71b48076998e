import type {Language} from './language.ts';

export const swedish: Language = {
	code: 'sv',
	nameParticles: 'af, av, von',
	smallWords: 'den, det, de, en, ett, och, i, på',
	divisions: 'kapitel, avsnitt, del, bok, historia, historien, saga, sagan, berättelse, berättelsen, akt, scen, brev',
	ordinalDivisions: 'kapitlet',
	titles: 'prolog, epilog',
	cardinals: 'ett, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton, nitton, tjugo',
	ordinals: 'första, andra, tredje, fjärde, femte, sjätte, sjunde, åttonde, nionde, tionde, elfte, tolfte, (?:tret|fjort|femt|sext|sjutt|art|nitt)onde, tjugonde, sista',
	storyEnds: 'slut',
	storyGoesOn: 'fortsättning följer',
	functionWords: 'och att det i en han som på jag var inte med hon den till av för sig hade ett de hans så men om',
	patterns: 'sv',
};
