import type {Language} from './language.ts';

export const arabic: Language = {
	code: 'ar',
	labels: {title: 'العنوان', author: 'المؤلف, المحبر', warning: 'تحذير'},
	openDivisions: 'الفصل, الجزء, الباب, القصة, الحكاية',
	storyEnds: 'النهاية',
	storyGoesOn: 'يتبع',
};
