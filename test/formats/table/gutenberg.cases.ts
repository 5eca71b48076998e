import {t, type Case} from './case.ts';
import {first, wrapped} from './prose.ts';

const licence = `START: FULL LICENSE

THE FULL PROJECT GUTENBERG LICENSE
PLEASE READ THIS BEFORE YOU DISTRIBUTE OR USE THIS WORK`;

/** Project Gutenberg's four generations. */
export const gutenbergCases: readonly Case[] = [
	{
		name: 'Gutenberg of the 1990s: Etext line, small print, no labels',
		rule: '§1.2.6a',
		text: t`
***This is the Project Gutenberg Etext of The Tin Orchard***

Please take a look at the important information in this header.

*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*




${wrapped(72, 0, 8)}




End of the Project Gutenberg Etext of The Tin Orchard
`,
		expect: {
			hardWrapped: true,
			first,
			breaks: 0,
			lacks: ['SMALL PRINT', 'important information', 'End of the'],
		},
	},
	{
		name: 'Gutenberg: the author stands in the first line alone',
		rule: '§1.2.6b',
		text: `The Project Gutenberg EBook of The Tin Orchard, by Marrow Bone\n\nTitle: The Tin Orchard\n\nLanguage: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE TIN ORCHARD ***\n\n${wrapped(72, 0, 8)}\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE TIN ORCHARD ***\n`,
		expect: {title: 'The Tin Orchard', authors: ['Marrow Bone'], language: 'English', first},
	},
	{
		name: 'Gutenberg: fields a blank line apart, a subtitle below the title, Produced by',
		rule: '§1.2.6b',
		text: t`
The Project Gutenberg EBook of The Tin Orchard, by Marrow Bone

This eBook is for the use of anyone anywhere at no cost and with
almost no restrictions whatsoever.


Title: The Tin Orchard
       A Tale of Windows

Author: Marrow Bone

Posting Date: June 2, 2008 [EBook #99999]
Release Date: March, 1994

Language: English

Character set encoding: ASCII

*** START OF THIS PROJECT GUTENBERG EBOOK THE TIN ORCHARD ***




Produced by A. Volunteer and the Example Team




THE TIN ORCHARD

by Marrow Bone


CHAPTER I. Rain

${wrapped(72, 0, 4)}


CHAPTER II. Fog

${wrapped(72, 4, 4)}




End of the Project Gutenberg EBook of The Tin Orchard, by Marrow Bone

*** END OF THIS PROJECT GUTENBERG EBOOK THE TIN ORCHARD ***

${licence}
`,
		expect: {
			// The corpus INDEX shows a two-line title value joined by one space.
			title: 'The Tin Orchard A Tale of Windows',
			authors: ['Marrow Bone'],
			language: 'English',
			chapters: ['CHAPTER I. Rain', 'CHAPTER II. Fog'],
			breaks: 0,
			first,
			notInProse: ['Produced by', 'LICENSE', 'PROJECT GUTENBERG', 'almost no restrictions'],
		},
	},
	{
		name: 'Gutenberg: START without spaces',
		rule: '§1.2.6c',
		text: t`
The Project Gutenberg eBook, The Tin Orchard, by Marrow Bone

Title: The Tin Orchard

Author: Marrow Bone

***START OF THE PROJECT GUTENBERG EBOOK THE TIN ORCHARD***


${wrapped(72, 0, 6)}

***END OF THE PROJECT GUTENBERG EBOOK THE TIN ORCHARD***

${licence}
`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			breaks: 0,
			separators: [],
			first,
			lacks: ['LICENSE'],
		},
	},
	{
		name: 'Gutenberg of the 2020s: an indented second date, hanging credits, contents',
		rule: '§1.2.6d',
		text: t`
The Project Gutenberg eBook of The Tin Orchard

This ebook is for the use of anyone anywhere in the United States.

Title: The Tin Orchard

Author: Marrow Bone

Release date: November 1, 2003 [eBook #99998]
                Most recently updated: October 28, 2024

Language: English

Credits: A. Volunteer, B. Volunteer and the Example
        Distributed Proofreaders


*** START OF THE PROJECT GUTENBERG EBOOK THE TIN ORCHARD ***




The Tin Orchard

by Marrow Bone


Contents

 PROLOGUE
 CHAPTER I. Rain
 CHAPTER II. Fog




PROLOGUE


${wrapped(70, 0, 7)}




I.
Rain


${wrapped(70, 10, 7)}




II.
Fog


${wrapped(70, 5, 7)}




*** END OF THE PROJECT GUTENBERG EBOOK THE TIN ORCHARD ***
`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			language: 'English',
			chapters: ['PROLOGUE', 'I. Rain', 'II. Fog'],
			first,
			breaks: 0,
			hardWrapped: true,
		},
	},
];
