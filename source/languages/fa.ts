import type {Language} from './language.ts';

export const persian: Language = {code: 'fa', openDivisions: 'باب, فصل'};
