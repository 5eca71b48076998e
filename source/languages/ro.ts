import type {Language} from './language.ts';

export const romanian: Language = {code: 'ro', divisions: 'capitolul', functionWords: 'și de în la a nu cu o pe că să un se mai din ce era i lui îi dar ca fi am mi', patterns: 'ro'};
