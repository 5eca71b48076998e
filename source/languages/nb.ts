import type {Language} from './language.ts';

export const norwegian: Language = {code: 'nb', divisions: 'kapittel', functionWords: 'og i det er på en han til av jeg som var ikke den de med seg for hun der hadde et hans men meg', patterns: 'nb'};
