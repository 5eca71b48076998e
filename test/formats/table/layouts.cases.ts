import {t, type Case} from './case.ts';
import {abroad, body, first, some} from './prose.ts';

/** Pages of the archives copied by hand, and title pages without labels. */
export const layoutCases: readonly Case[] = [
	{
		name: 'an AO3 page copied from the browser, Stats nested',
		rule: '§1.2.2',
		text: t`
Rating:
    Teen And Up Audiences
Archive Warnings:
    Graphic Depictions Of Violence, Major Character Death
Category:
    F/F
Fandom:
    The Harbour Books - Mina Quarrel
Relationship:
    Odile Ferrant/Brun
Characters:
    Odile Ferrant, Brun (Harbour Books), The Cat
Additional Tags:
    Alternate Universe - Canon Divergence, Slow Burn, Fog
Language:
    English
Series:
    Part 2 of Low Water
Stats:
    Published:
        2021-02-03
    Updated:
        2021-03-04
    Words:
        2,040
    Chapters:
        2/?
    Kudos:
        42

Eleven and One
lampblack

Summary:

    Odile counts. It does not help.

Notes:

    For Perdita, who asked.

Chapter 1: The Porter
Chapter Text

${some(0, 3)}

* * *

${some(3, 2)}

Chapter 2
Chapter Text

${some(5, 3)}
`,
		expect: {
			title: 'Eleven and One',
			authors: ['lampblack'],
			rating: {label: 'Teen And Up Audiences', level: 'teen'},
			warnings: ['Graphic Depictions Of Violence', 'Major Character Death'],
			fandoms: ['The Harbour Books - Mina Quarrel'],
			relationships: ['Odile Ferrant/Brun'],
			characters: ['Odile Ferrant', 'Brun (Harbour Books)', 'The Cat'],
			tags: ['Alternate Universe - Canon Divergence', 'Slow Burn', 'Fog'],
			language: 'English',
			series: 'Part 2 of Low Water',
			published: '2021-02-03',
			updated: '2021-03-04',
			status: 'incomplete',
			summary: 'Odile counts. It does not help.',
			notes: ['For Perdita, who asked.'],
			chapters: ['Chapter 1: The Porter', 'Chapter 2'],
			breaks: 1,
			notInProse: ['Chapter Text'],
			first,
		},
	},
	{
		name: 'ficbook.net: title, address, then labels with the values below, chapters between rules',
		rule: '§1.2.2',
		text: t`
Двенадцатое окно

https://ficbook.net/readfic/0000012

Направленность:
Гет
Автор:
Ида Брандт
Фэндом:
Малая вода
Пэйринг и персонажи:
Одиль/Брюн, Кот
Рейтинг:
PG-13
Размер:
Мини, 9 страниц, 2 части
Кол-во частей:
2
Статус:
в процессе
Метки:
Туман, Драма
Описание:
Окон одиннадцать. Она насчитала двенадцать.
Примечания автора:
Это не смешно.


========== Глава 1 ==========

  ${abroad.ru.replace('\n\n', '\n  ')}

========== Глава 2. Письмо ==========

  Письмо было синее. Его уже открывали.
`,
		expect: {
			title: 'Двенадцатое окно',
			authors: ['Ида Брандт'],
			fandoms: ['Малая вода'],
			rating: {label: 'PG-13', level: 'teen'},
			status: 'incomplete',
			tags: ['Туман', 'Драма'],
			summary: 'Окон одиннадцать. Она насчитала двенадцать.',
			notes: ['Это не смешно.'],
			chapters: ['Глава 1', 'Глава 2. Письмо'],
			first: 'Поезд остановился',
		},
	},
	{
		name: 'labels on lines of their own, values flush left',
		rule: '§1.2.2',
		text: t`
Title:
The Twelfth Window
Author:
Ida Brandt
Rating:
Mature
Summary:
Eleven, then twelve.

${body}
`,
		expect: {
			title: 'The Twelfth Window',
			authors: ['Ida Brandt'],
			rating: {label: 'Mature', level: 'mature'},
			summary: 'Eleven, then twelve.',
			first,
		},
	},
	{
		name: 'eFiction: "Title by author", then pairs two to a line',
		rule: '§1.2.3',
		text: t`
The Tin Orchard by marrowbone
Summary: A clerk counts windows.
Categories: Sea Tales  Characters: Odile Ferrant, Brun
Genres: Mystery, Angst  Warnings: Character Death
Chapters: 3   Completed: Yes
Word count: 4120  Read: 88

${body}
`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['marrowbone'],
			summary: 'A clerk counts windows.',
			fandoms: ['Sea Tales'],
			characters: ['Odile Ferrant', 'Brun'],
			genres: ['Mystery', 'Angst'],
			warnings: ['Character Death'],
			status: 'complete',
			first,
		},
	},
	{
		name: 'bare title and "by"',
		rule: '§1.2.4',
		text: `The Tin Orchard\nby Marrow Bone\n\n${body}\n`,
		expect: {title: 'The Tin Orchard', authors: ['Marrow Bone'], lacks: ['Marrow Bone'], first},
	},
	{
		name: 'bare title, blank, "By:"',
		rule: '§1.2.4',
		text: `The Tin Orchard\n\nBy: Marrow Bone\n\n\n${body}\n`,
		expect: {title: 'The Tin Orchard', authors: ['Marrow Bone'], breaks: 0, first},
	},
	{
		name: 'a centred title page',
		rule: '§1.2.4',
		text: `                 THE TIN ORCHARD\n                 by Marrow Bone\n\n\n${body}\n`,
		expect: {title: 'THE TIN ORCHARD', authors: ['Marrow Bone'], breaks: 0, first},
	},
	{
		name: 'bare title, then labels',
		rule: '§5.4',
		text: `The Tin Orchard\n\nAuthor: Marrow Bone\nRating: G\n\n${body}\n`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			rating: {label: 'G', level: 'general'},
			first,
		},
	},
];
