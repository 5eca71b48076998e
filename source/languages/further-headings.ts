import type {Language} from './language.ts';

/** The words of headings in languages of which few others are known, by their tags. */
export const furtherHeadings: Readonly<
	Record<string, Pick<Language, 'divisions' | 'titles' | 'ordinals' | 'cardinals'>>
> = {
	az: {
		divisions: 'fəsil, hissə, hekayə, hekayət',
		ordinals: '(?:bi̇?rinci|i̇?kinci|üçüncü|dördüncü|beşinci|altıncı|yeddinci|səkkizinci|doqquzuncu|onuncu)',
	},
	be: {
		divisions: 'глава, раздзел, частка, кніга, гісторыя, апавяданне, казка, дзея',
		titles: 'пралог, эпілог',
		ordinals:
			'(?:перш|друг|чацв[её]рт|пят|шост|сём|восьм|дзявят|дзясят|адзінаццат|дванаццат|трынаццат|чатырнаццат|пятнаццат|шаснаццат|сямнаццат|васямнаццат|дзевятнаццат|дваццат|апошн)(?:ы|ая|ае|і|i|яя|яе), трэц(?:і|i|яя|яе)',
	},
	bg: {
		divisions: 'глава, част, книга, действие, сцена, приказка, история, разказ',
		titles: 'пролог, епилог, предговор, послеслов',
		cardinals: 'едно, две, три, четири, пет, шест, седем, осем, девет, десет',
		ordinals:
			'(?:първ|втор|трет|четвърт|пет|шест|седм|осм|девет|десет|единадесет|единайсет|дванадесет|дванайсет|последн)[иао]',
	},
	ca: {
		divisions: 'capítol, part, llibre, història, conte, acte',
		titles: 'pròleg, epíleg',
		cardinals: 'u, dos, tres, quatre, cinc, sis, set, vuit, nou, deu',
		ordinals: 'primera?, segona?, tercera?, quarta?, (?:cinqu|sis|set|vuit|nov|des)(?:è|ena)',
	},
	eo: {
		divisions: 'ĉapitro, parto, libro, rakonto, historio',
		titles: 'prologo, epilogo',
		ordinals: '(?:unu|du|tri|kvar|kvin|ses|sep|ok|naŭ|dek|last)a',
	},
	et: {
		divisions: 'peatükk, osa, raamat, lugu, jutt, vaatus',
		titles: 'proloog, epiloog, eessõna',
		ordinals: 'esimene, teine, kolmas, neljas, viies, kuues, seitsmes, kaheksas, üheksas, kümnes, viimane',
	},
	hr: {
		divisions: 'poglavlje, dio, deo, knjiga, čin, scena, prizor, glava, priča, pripovijest, pripovijetka',
		titles: 'prolog, epilog, predgovor, pogovor',
		cardinals: 'jedan, dva, tri, četiri, pet, šest, sedam, osam, devet, deset',
		ordinals:
			'(?:prv|drug|treć|četvrt|pet|šest|sedm|osm|devet|deset|jedanaest|dvanaest|posljednj|zadnj)[iaoe]',
	},
	hu: {
		divisions: 'fejezet, rész, könyv, felvonás, jelenet, történet, mese, szín',
		titles: 'prológus, epilógus, előszó, utószó',
		ordinals:
			'első, második, harmadik, negyedik, ötödik, hatodik, hetedik, nyolcadik, kilencedik, tizedik, tizenegyedik, tizenkettedik, tizen(?:harm|negy|öt|hat|het|nyolc|kilenc)[aoe]dik, huszadik, utolsó',
	},
	id: {
		divisions: 'bab, bagian, cerita',
		titles: 'prolog, epilog',
		cardinals: 'satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh',
		ordinals:
			'pertama, kedua, ketiga, keempat, kelima, keenam, ketujuh, kedelapan, kesembilan, kesepuluh, terakhir',
	},
	is: {
		divisions: 'kafli, hluti, bók, saga',
		titles: 'formáli, eftirmáli',
		ordinals: 'fyrsti, annar, þriðji, fjórði, fimmti, sjötti, sjöundi, áttundi, níundi, tíundi',
	},
	la: {
		divisions: 'caput, liber, pars',
		titles: 'prologus, epilogus',
		ordinals: '(?:prim|secund|terti|quart|quint|sext|septim|octav|non|decim)(?:us|a|um)',
	},
	lt: {
		divisions: 'skyrius, dalis, knyga, istorija, pasaka, apsakymas',
		titles: 'prologas, epilogas',
		ordinals:
			'(?:pirm|antr|ketvirt|penkt|šešt|septint|aštunt|devint|dešimt)(?:as|a|oji|asis), treči(?:as|a|oji|asis)',
	},
	lv: {
		divisions: 'nodaļa, daļa, grāmata, stāsts, pasaka',
		titles: 'prologs, epilogs',
		ordinals: '(?:pirm|otr|treš|ceturt|piekt|sest|septīt|astot|devīt|desmit)(?:ā|ais|s)',
	},
	mk: {
		divisions: 'глава, поглавје, дел, книга, приказна',
		titles: 'пролог, епилог',
		ordinals: '(?:прв|втор|трет|четврт|петт|шест|седм|осм|деветт|десетт)[иао]',
	},
	nb: {
		divisions: 'kapittel, del, bok, historie, eventyr, fortelling, akt, scene',
		titles: 'prolog, epilog, forord, etterord',
		cardinals: 'én, to, tre, fire, fem, seks, sju, åtte, ni, ti, elleve, tolv',
		ordinals:
			'første, andre, tredje, fjerde, femte, sjette, sjuende, syvende, åttende, niende, tiende, ellevte, tolvte, (?:tret|fjort|femt|sekst|sytt|att|nitt)ende, tjuende, siste',
	},
	ro: {
		divisions:
			'capitolul, capitol, partea, cartea, actul, scena, povestire, povestea, poveste, istoria, istorisirea, capitolu',
		titles: 'prolog, epilog, prefață, cuvânt înainte',
		cardinals: 'unu, doi, trei, patru, cinci, șase, șapte, opt, nouă, zece',
		ordinals:
			'[iî]nt[aâ]i, [iî]nt[aâ]ia, primul, prima, al (?:doilea|treilea|patrulea|cincilea|[sșş]aselea|[sșş]aptelea|optulea|nou[aă]lea|zecelea), a (?:doua|treia|patra|cincea|[sșş]asea|[sșş]aptea|opta|noua|zecea)',
	},
	sk: {
		divisions: 'kapitola, časť, kniha, dejstvo, scéna, hlava, príbeh, rozprávka, poviedka',
		titles: 'prológ, epilóg, predslov, doslov',
		cardinals: 'jeden, dva, tri, štyri, päť, šesť, sedem, osem, deväť, desať',
		ordinals:
			'(?:prv|druh|štvrt|piat|šiest|siedm|ôsm|deviat|desiat|jedenást|dvanást|posledn)[ýáéya], tret(?:í|ia|ie)',
	},
	sl: {
		divisions: 'poglavje, del, knjiga, prizor, zgodba, pravljica',
		titles: 'prolog, epilog, predgovor',
		cardinals: 'ena, dve, tri, štiri, pet, šest, sedem, osem, devet, deset',
		ordinals: '(?:prv|drug|tretj|četrt|pet|šest|sedm|osm|devet|deset|enajst|dvanajst|zadnj)[iaoe]',
	},
	sr: {
		divisions: 'глава, поглавље, део, књига, чин, сцена, прича, приповетка',
		titles: 'пролог, епилог, предговор',
		cardinals: 'један, два, три, четири, пет, шест, седам, осам, девет, десет',
		ordinals: '(?:прв|друг|трећ|четврт|пет|шест|седм|осм|девет|десет|једанаест|дванаест|последњ)[иаое]',
	},
	tr: {
		divisions: 'bölüm, kısım, kitap, hikâye, hikaye, öykü, masal, perde',
		titles: 'önsöz, sonsöz, epilog, prolog',
		cardinals: 'bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on',
		ordinals:
			'birinci, ikinci, üçüncü, dördüncü, beşinci, altıncı, yedinci, sekizinci, dokuzuncu, onuncu, sonuncu',
	},
	uk: {
		divisions: 'розділ, частина, глава, книга, дія, сцена, оповідання, історія, казка, пісня',
		titles: 'пролог, епілог, передмова, післямова',
		cardinals: 'один, два, три, чотири, п’ять, шість, сім, вісім, дев’ять, десять',
		ordinals:
			"(?:перш|друг|четверт|п[’'ʼ]?ят|шост|сьом|восьм|дев[’'ʼ]?ят|десят|одинадцят|дванадцят|тринадцят|чотирнадцят|п[’'ʼ]?ятнадцят|шістнадцят|сімнадцят|вісімнадцят|дев[’'ʼ]?ятнадцят|двадцят|останн)(?:ий|ій|а|я|е|є), трет(?:ій|я|є)",
	},
	vi: {
		divisions: 'chương, phần, quyển, hồi, truyện',
		cardinals: 'một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười',
		ordinals: 'thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)',
	},
};
