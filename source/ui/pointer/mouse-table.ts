/** What the mouse does, as the help, the README and the man page say it; `point.ts` does it. */
export const mouseTable: readonly (readonly [what: string, does: string])[] = [
	['wheel', 'scroll three lines; turn pages where they stand side by side'],
	[
		'right or left side',
		'click: next or previous page (the margin of the window, at least a tenth of it); the other way round where pages run to the left',
	],
	[
		'link, note mark, picture',
		'click: follow the link, open the note or the picture; a click beside an open note or a word that was looked up, or on a picture, closes it',
	],
	['words', 'drag: select; double click: select a word; triple click: a paragraph; one click lets them go'],
	['list, end of a story', 'click: choose an entry; once more: open it'],
	['▸ or ▾ in the contents', 'click: unfold or fold the entry; so does a second click on a part'],
	['back, forward', 'the buttons of these names: back and forward over jumps'],
];
