import type {Language} from './language.ts';

export const turkish: Language = {code: 'tr', divisions: 'bölüm, kısım', functionWords: 've bir bu da de ne için çok gibi o ama daha kadar ben sonra her var değil mi diye en şey bana onu ki', patterns: 'tr'};
