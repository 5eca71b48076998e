import type {Language} from './language.ts';

export const ukrainian: Language = {code: 'uk', divisions: 'розділ, частина', functionWords: 'і не в на що я з він та до це як у а й але його за вона так було мені ти від був', patterns: 'uk'};
