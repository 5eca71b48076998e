import {t, type Case} from './case.ts';
import {abroad, body, first} from './prose.ts';

const teen = {label: 'Teen', level: 'teen'} as const;
const window = {title: 'The Twelfth Window', authors: ['Ida Brandt']};

/** A header above the story. */
const above = (header: string, prose: string = body): string => `${header}\n\n${prose}\n`;

export const labelCases: readonly Case[] = [
	{
		name: 'label, colon, value, as in the first story we were shown: no author, one blank line, prose',
		rule: '§0',
		text: above(t`
Title: The Twelfth Window
Rating: Teen
Setting: Quillhaven’s harbour (the winter after the dredging)
Summary: There are eleven windows. Odile counts twelve.
Warning: ANGST!`),
		expect: {
			title: 'The Twelfth Window',
			authors: [],
			rating: teen,
			setting: 'Quillhaven’s harbour (the winter after the dredging)',
			summary: 'There are eleven windows. Odile counts twelve.',
			warnings: ['ANGST!'],
			divisions: 1,
			breaks: 0,
			first,
		},
	},
	{
		name: 'colon without a space',
		rule: '§1.2.1',
		text: above('Title:The Twelfth Window\nAuthor:Ida Brandt\nRating:Teen'),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'Label:- value',
		rule: '§1.2.1',
		text: above('Title:- The Twelfth Window\nAuthor:- Ida Brandt\nRating:- Teen'),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'Label - value',
		rule: '§1.2.1',
		text: above(
			'Title - The Twelfth Window\nAuthor - Ida Brandt\nPairing - Odile/Brun\nSummary - She was early - for once.',
		),
		expect: {...window, relationships: ['Odile/Brun'], summary: 'She was early - for once.', first},
	},
	{
		name: 'Label — value',
		rule: '§1.2.1',
		text: above('Title — The Twelfth Window\nAuthor — Ida Brandt\nRating — Teen'),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'Label TAB value',
		rule: '§1.2.1',
		text: above('Title\tThe Twelfth Window\nAuthor\tIda Brandt\nRating\tTeen\nSummary\tEleven, then twelve.'),
		expect: {...window, rating: teen, summary: 'Eleven, then twelve.', first},
	},
	{
		name: 'Label = value',
		rule: '§1.2.1',
		text: above('Title = The Twelfth Window\nAuthor = Ida Brandt\nRating = Teen'),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'capitals and two spaces',
		rule: '§1.2.1',
		text: above('TITLE:  The Twelfth Window\nAUTHOR:  Ida Brandt\nRATING:  Teen'),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'bold labels, the colon inside and outside, and emphasis kept out of values',
		rule: '§1.2.1',
		text: above(
			'**Title:** The Twelfth Window\n**Author**: Ida Brandt\n**Rating:** Teen\n**Summary:** She *counts*.',
		),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'italic labels',
		rule: '§1.2.1',
		text: above('*Title:* The Twelfth Window\n_Author:_ Ida Brandt\n*Rating*: Teen'),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'HTML labels',
		rule: '§1.2.1',
		text: above(
			'<b>Title:</b> The Twelfth Window<br>\n<b>Author:</b> Ida Brandt<br />\n<i>Rating:</i> Teen<br>',
		),
		expect: {...window, rating: teen, first},
	},
	{
		name: 'BBCode labels and an [hr] below them',
		rule: '§1.2.1',
		text: above(
			'[b]Title:[/b] The Twelfth Window\n[b]Author:[/b] Ida Brandt\n[i]Summary: She counts again.[/i]\n\n[hr]',
		),
		expect: {...window, summary: 'She counts again.', breaks: 0, lacks: ['[hr]'], first},
	},
	{
		name: 'decorated labels',
		rule: '§1.1',
		text: above('~Title: The Twelfth Window\n• Author: Ida Brandt\n> Rating: Teen\n- Pairing: Odile/Brun'),
		expect: {...window, rating: teen, relationships: ['Odile/Brun'], first},
	},
	{
		name: 'optional plurals and slashes',
		rule: '§1.1',
		text: above(
			'Title: The Twelfth Window\nAuthor(s): Ida Brandt\nPairing/s: Odile/Brun\nCharacter(s): Odile, Brun\nWarning(s): fog',
		),
		expect: {
			...window,
			relationships: ['Odile/Brun'],
			characters: ['Odile', 'Brun'],
			warnings: ['fog'],
			first,
		},
	},
	{
		name: 'misspelt labels and curly apostrophes',
		rule: '§1.1',
		text: above(
			'Title: The Twelfth Window\nPenname: Ida Brandt\nSummery: She counts.\nDisclamer: The harbour is not mine.\nAuthor’s Note: Be kind.',
		),
		expect: {...window, summary: 'She counts.', notes: ['Be kind.'], lacks: ['is not mine'], first},
	},
	{
		name: 'other words for the same labels',
		rule: '§1.1',
		text: above(
			'Story Title: The Twelfth Window\nWritten by: Ida Brandt\nRated: Teen\nShip: Odile/Brun\nCW: fog\nBlurb: She counts.\nUniverse: Low Water\nTimeline: after the dredging',
		),
		expect: {
			...window,
			rating: teen,
			relationships: ['Odile/Brun'],
			warnings: ['fog'],
			summary: 'She counts.',
			fandoms: ['Low Water'],
			setting: 'after the dredging',
			first,
		},
	},
	{
		name: 'an address is not split at its colon',
		rule: '§1.2.1',
		text: above(
			'Title: The Twelfth Window\nAuthor: Ida Brandt\nSource: https://example.org/s/12?a=b\nRating: Teen',
		),
		expect: {...window, source: 'https://example.org/s/12?a=b', first},
	},
	{
		name: 'only the first colon parts',
		rule: '§1.2.1',
		text: above(
			'Title: Windows: A Count\nAuthor: Ida Brandt\nSummary: Two things were wrong: the window, the light.',
		),
		expect: {
			title: 'Windows: A Count',
			authors: ['Ida Brandt'],
			summary: 'Two things were wrong: the window, the light.',
			first,
		},
	},
	{
		name: 'a label nobody knows, between known ones',
		rule: '§1.4',
		text: above('Title: The Twelfth Window\nSoundtrack: foghorns\nAuthor: Ida Brandt\nRating: Teen'),
		expect: {...window, rating: teen, other: [{label: 'Soundtrack', value: 'foghorns'}], first},
	},
	{
		name: 'French, with a space before the colon',
		rule: '§1.1 fr',
		text: above(
			'Titre : La Douzième Fenêtre\nAuteure : Ida Brandt\nRating : T\nAvertissements : brouillard\nRésumé : Elle compte.\nNote de l’auteur : Merci !',
			abroad.fr,
		),
		expect: {
			title: 'La Douzième Fenêtre',
			authors: ['Ida Brandt'],
			rating: {label: 'T', level: 'teen'},
			warnings: ['brouillard'],
			summary: 'Elle compte.',
			first: 'Le train entra',
		},
	},
	{
		name: 'German',
		rule: '§1.1 de',
		text: above(
			'Titel: Das zwölfte Fenster\nAutorin: Ida Brandt\nAltersfreigabe: P12\nWarnungen: Nebel\nInhalt: Sie zählt.\nAnmerkung: Danke!',
			abroad.de,
		),
		expect: {
			title: 'Das zwölfte Fenster',
			authors: ['Ida Brandt'],
			rating: {label: 'P12', level: 'teen'},
			warnings: ['Nebel'],
			summary: 'Sie zählt.',
			notes: ['Danke!'],
			first: 'Der Zug hielt',
		},
	},
	{
		name: 'Spanish',
		rule: '§1.1 es',
		text: above(
			'Título: La duodécima ventana\nAutora: Ida Brandt\nClasificación: M\nPareja: Odile/Brun\nPersonajes: Odile, Brun\nAdvertencias: niebla\nResumen: Ella cuenta.',
			abroad.es,
		),
		expect: {
			title: 'La duodécima ventana',
			authors: ['Ida Brandt'],
			rating: {label: 'M', level: 'mature'},
			relationships: ['Odile/Brun'],
			characters: ['Odile', 'Brun'],
			warnings: ['niebla'],
			summary: 'Ella cuenta.',
			first: 'El tren llegó',
		},
	},
	{
		name: 'Portuguese',
		rule: '§1.1 pt',
		text: above(
			'Título: A Décima Segunda Janela\nAutora: Ida Brandt\nClassificação: 12+\nPersonagens: Odile, Brun\nAvisos: nevoeiro\nSinopse: Ela conta.',
			abroad.pt,
		),
		expect: {
			title: 'A Décima Segunda Janela',
			authors: ['Ida Brandt'],
			rating: {label: '12+', level: 'teen'},
			characters: ['Odile', 'Brun'],
			warnings: ['nevoeiro'],
			summary: 'Ela conta.',
			first: 'O comboio chegou',
		},
	},
	{
		name: 'Italian',
		rule: '§1.1 it',
		text: above(
			'Titolo: La dodicesima finestra\nAutrice: Ida Brandt\nRating: Arancione\nPersonaggi: Odile, Brun\nAvvertimenti: nebbia\nIntroduzione: Lei conta.',
			abroad.it,
		),
		expect: {
			title: 'La dodicesima finestra',
			authors: ['Ida Brandt'],
			rating: {label: 'Arancione', level: 'mature'},
			characters: ['Odile', 'Brun'],
			warnings: ['nebbia'],
			summary: 'Lei conta.',
			first: 'Il treno arrivò',
		},
	},
	{
		name: 'Polish',
		rule: '§1.1 pl',
		text: above(
			'Tytuł: Dwunaste okno\nAutor: Ida Brandt\nOstrzeżenia: mgła\nStreszczenie: Ona liczy.',
			abroad.pl,
		),
		expect: {
			title: 'Dwunaste okno',
			authors: ['Ida Brandt'],
			warnings: ['mgła'],
			summary: 'Ona liczy.',
			first: 'Pociąg stanął',
		},
	},
	{
		name: 'Russian',
		rule: '§1.1 ru',
		text: above(
			'Название: Двенадцатое окно\nАвтор: Ида Брандт\nФандом: Малая вода\nПейринг: Одиль/Брюн\nРейтинг: R\nЖанр: Ангст, Драма\nСтатус: закончен\nПредупреждения: Туман\nСаммари: Она считает.',
			abroad.ru,
		),
		expect: {
			title: 'Двенадцатое окно',
			authors: ['Ида Брандт'],
			fandoms: ['Малая вода'],
			relationships: ['Одиль/Брюн'],
			rating: {label: 'R', level: 'mature'},
			genres: ['Ангст', 'Драма'],
			status: 'complete',
			warnings: ['Туман'],
			summary: 'Она считает.',
			first: 'Поезд остановился',
		},
	},
];
