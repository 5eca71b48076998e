import type {Language} from './language.ts';

export const thai: Language = {code: 'th', openDivisions: 'บทที่'};
