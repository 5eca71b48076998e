import type {Language} from './language.ts';

export const indonesian: Language = {code: 'id', divisions: 'bab', functionWords: 'yang dan di itu tidak dengan aku ke ini dia untuk akan ada dari dalam saya pada kau seperti orang sudah telah bisa karena mereka', patterns: 'id'};
