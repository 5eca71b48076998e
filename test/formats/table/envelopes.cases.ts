import {t, type Case} from './case.ts';
import {first, wrapped} from './prose.ts';

/** What a text is wrapped in by those who pass it on: FanFicFare and mail. */
export const envelopeCases: readonly Case[] = [
	{
		name: 'FanFicFare: unlabelled title, fields, Summary last and unindented, contents, escapes, End file.',
		rule: '§1.2.5',
		text: t`



The Tin Orchard

by Marrow Bone



Series: Low Water [2]
Category: The Harbour Books
Genre: Mystery, Angst
Language: English
Characters: Brun, Odile Ferrant
Relationships: Brun/Odile Ferrant
Status: In-Progress
Published: 2003-11-01
Updated: 2004-10-28
Packaged: 2026-01-02 07:33:18
Rating: T
Warnings: Major Character Death, Fog
Chapters: 2
Words: 9,876
Publisher: example.com
Story URL: http://example.com?sid=1
Author URL: http://example.com/u/1
Summary: A clerk, a cat and a window too many, in a town that has lately stopped
speaking of the dredging.Set after the storm. Slow; you have been warned: it rains.





TABLE OF CONTENTS


1. Rain

2. The Porter's Newspaper




        1. Rain


${wrapped(78, 0, 4)}

* * *

${wrapped(78, 4, 3)}

\\- Eleven, she said.

\\--- and no more than that.

\\- Twelve.




        2. The Porter's Newspaper


**A/N:** Please review!

${wrapped(78, 10, 4)}

To be continued…




End file.
`.replaceAll('\n', '\r\n'),
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			series: 'Low Water [2]',
			fandoms: ['The Harbour Books'],
			genres: ['Mystery', 'Angst'],
			language: 'English',
			characters: ['Brun', 'Odile Ferrant'],
			relationships: ['Brun/Odile Ferrant'],
			status: 'incomplete',
			published: '2003-11-01',
			updated: '2004-10-28',
			rating: {label: 'T', level: 'teen'},
			warnings: ['Major Character Death', 'Fog'],
			summary:
				'A clerk, a cat and a window too many, in a town that has lately stopped speaking of the dredging.Set after the storm. Slow; you have been warned: it rains.',
			chapters: ['1. Rain', "2. The Porter's Newspaper"],
			breaks: 1,
			first,
			hardWrapped: true,
			lacks: ['\\-', 'TABLE OF CONTENTS'],
			contains: ['- Eleven, she said.'],
			notInProse: ['Please review!', 'End file.'],
			ending: 'To be continued…',
		},
	},
	{
		name: 'a Usenet post: RFC-822 lines, the story header, a signature',
		rule: '§1.2.7',
		text: t`
From: marrow@example.net (Marrow Bone)
Newsgroups: alt.example.creative
Subject: NEW: The Tin Orchard
Date: 3 Mar 1998 04:05:06 GMT
Message-ID: <6d0001@example.net>
Lines: 40

Title: The Tin Orchard
Author: Marrow Bone
Rating: PG
Summary: Eleven, then twelve.

${wrapped(70, 0, 6)}

-- 
Marrow Bone
"Count again."
`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			rating: {label: 'PG', level: 'general'},
			summary: 'Eleven, then twelve.',
			breaks: 0,
			first,
			notInProse: ['Message-ID', '"Count again."'],
		},
	},
	{
		name: 'a mail with nothing but its own headers gives title and author',
		rule: '§1.2.7',
		// Not said in the map; a reader would rather see the subject and the sender than the file's name.
		text: `From: Marrow Bone <marrow@example.net>\nTo: list@example.net\nSubject: The Tin Orchard\nDate: Tue, 3 Mar 1998 04:05:06 +0000\n\n${wrapped(70, 0, 5)}\n`,
		expect: {title: 'The Tin Orchard', first, notInProse: ['marrow@example.net']},
	},
];
