import type {Language} from './language.ts';

export const hungarian: Language = {code: 'hu', divisions: 'fejezet', functionWords: 'a az és nem hogy volt egy is de meg csak mint ez ha van már azt el vagy még olyan én ki mert mi', patterns: 'hu'};
