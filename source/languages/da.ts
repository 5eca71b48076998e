import type {Language} from './language.ts';

export const danish: Language = {
	code: 'da',
	nameParticles: 'af, von',
	smallWords: 'den, det, de, en, et, og, i, på',
	divisions: 'kapitel, del, bog, historie, eventyr, fortælling, akt, scene, brev',
	titles: 'prolog, epilog, forord, efterord',
	cardinals: 'et, to, tre, fire, fem, seks, syv, otte, ni, ti, elleve, tolv',
	ordinals: 'første, anden, andet, tred[ij]e, fjerde, femte, sjette, syvende, ottende, niende, tiende, ellevte, tolvte, (?:tret|fjort|femt|sekst|sytt|att|nitt)ende, tyvende, sidste',
	storyEnds: 'slut',
	storyGoesOn: 'fortsættes',
	functionWords: 'og i at det en han til af på jeg som var ikke den de med sig for hun der havde et hans men mig',
	patterns: 'da',
};
