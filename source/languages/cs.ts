import type {Language} from './language.ts';

export const czech: Language = {
	code: 'cs',
	labels: {title: 'název'},
	divisions: 'kapitola, část',
	titles: 'prolog, epilog',
	functionWords: 'se a na že v to je s jsem z do si ale jako byl tak by jsi když jeho ve byla co jen už',
	patterns: 'cs',
};
