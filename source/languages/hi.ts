import type {Language} from './language.ts';

export const hindi: Language = {code: 'hi', openDivisions: 'अध्याय'};
