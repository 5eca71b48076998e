import type {Language} from './language.ts';

export const danish: Language = {
	code: 'da',
	divisions: 'kapitel',
	storyEnds: 'slut',
	storyGoesOn: 'fortsættes',
	functionWords: 'og i at det en han til af på jeg som var ikke den de med sig for hun der havde et hans men mig',
	patterns: 'da',
};
