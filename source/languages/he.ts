import type {Language} from './language.ts';

export const hebrew: Language = {
	code: 'he',
	labels: {title: 'כותרת', author: 'מחבר', warning: 'אזהרה'},
	openDivisions: 'פרק',
	storyEnds: 'סוף',
	storyGoesOn: 'המשך יבוא',
};
