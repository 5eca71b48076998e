import type {Language} from './language.ts';

export const vietnamese: Language = {code: 'vi', divisions: 'chương'};
