import type {ShelfStory} from '../../source/ui/state/shelf-story.ts';

/** Stories as a shelf may have them: read, begun, missing, piped, with warnings and without. */
export const shelfStories: readonly ShelfStory[] = [
	{
		title: 'The Salt Clerk',
		authors: ['Anneke Rudd'],
		rating: 'Teen',
		warnings: [
			'a drowning',
			'grief, and an old man’s last illness, remembered at length by somebody who was there',
		],
		series: null,
		path: '/stories/the-salt-clerk.txt',
		isMissing: false,
		progress: 0.18,
		lastOpened: '2026-01-10T11:48:00.000Z',
	},
	{
		title: '雨宿りの郵便局',
		authors: [],
		rating: null,
		warnings: [],
		series: null,
		path: '/stories/雨宿りの郵便局.txt',
		isMissing: false,
		progress: null,
		lastOpened: '2026-01-09T12:00:00.000Z',
	},
	{
		title: 'What the Ferry Owed',
		authors: ['One', 'Another'],
		rating: 'General',
		warnings: [],
		series: null,
		path: '/stories/what-the-ferry-owed.txt',
		isMissing: true,
		progress: 1,
		lastOpened: '2025-12-10T12:00:00.000Z',
	},
	{
		title: 'Standard input',
		authors: [],
		rating: null,
		warnings: ['rain'],
		series: null,
		path: null,
		isMissing: false,
		progress: 0.07,
		lastOpened: '2024-12-10T12:00:00.000Z',
	},
];
